"""Touchpoints in, customers out: who acted, what changed about them, who turned out to be one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from contracts.catalogue import type_of
from contracts.envelope import Event, EventData, follow_up
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.touchpoint import TouchpointRecorded
from contracts.ids import new_id
from services.profile.domain.customer import Customer, IdentifierLink
from services.profile.domain.resolving import Merge, Resolution, resolve
from services.profile.domain.statements import UnusableTraitError
from services.profile.store import CUSTOMERS, IDENTIFIERS
from shared.processing.effects import Effects
from shared.processing.errors import Reject, Retry
from shared.processing.handler import Loader, Workspace

SOURCE = "/unisono/profile"
_ACTS = frozenset({"track", "page", "screen"})
_LOOK_AGAIN_AFTER = timedelta(seconds=1)

_log = structlog.stdlib.get_logger(__name__)


class ProfileHandler:
    """Handles `touchpoint.recorded`. Two queries per batch; one or two more when customers may merge in it."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    async def load(self, events: Sequence[Event[EventData]]) -> Workspace:
        """Load the identifiers, the customers they point at, and all that a possible merge would change."""
        named = [[str(one) for one in touchpoint.identifiers] for touchpoint in _touchpoints(events)]
        workspace = Workspace()
        links = await workspace.add(self._loader, IDENTIFIERS, {one for identifiers in named for one in identifiers})
        found = await workspace.add(self._loader, CUSTOMERS, {link.customer_id for link in links.values()})
        # A merge committed between the two queries: the survivor is the one to load.
        while moved := {one.merged_into for one in found.values() if one.merged_into}:
            found = await workspace.add(self._loader, CUSTOMERS, moved)
        living = {key: one for key, link in links.items() if (one := _living(workspace, link.customer_id))}
        merging = _could_merge(named, living)
        await workspace.add(self._loader, IDENTIFIERS, {str(key) for one in merging for key in one.identifiers})
        await workspace.add(self._loader, CUSTOMERS, {alias for one in merging for alias in one.aliases})
        return workspace

    def decide(self, event: Event[EventData], workspace: Workspace, now: datetime) -> Effects:
        """Return the changed customers and what to tell about them: merged, then changed, then acted."""
        touchpoint = event.data
        if not isinstance(touchpoint, TouchpointRecorded):
            raise Reject(f"profile handles touchpoints, not {event.type}; route it to the service it is meant for")
        try:
            resolution = resolve(touchpoint, event.time, _owners(touchpoint, workspace), new_id)
        except UnusableTraitError as error:
            raise Reject(str(error)) from error
        _log_kept_apart(event, resolution)
        effects = Effects()
        _save(effects, resolution, workspace)
        effects.emit(*_events(event, touchpoint, resolution, now))
        return effects


def _touchpoints(events: Sequence[Event[EventData]]) -> Iterator[TouchpointRecorded]:
    return (event.data for event in events if isinstance(event.data, TouchpointRecorded))


def _could_merge(named: Sequence[Sequence[str]], living: Mapping[str, Customer]) -> list[Customer]:
    """Return the customers of touchpoints that lead to several, or to one and somebody new.

    So is every customer that an earlier touchpoint of the batch makes out of others or gives a new identifier: that
    touchpoint leads to several, too.
    """
    candidates: dict[str, Customer] = {}
    for identifiers in named:
        found = {one.id if one else None: one for one in map(living.get, identifiers)}
        if len(found) > 1:
            candidates.update((one.id, one) for one in found.values() if one)
    return list(candidates.values())


def _owners(touchpoint: TouchpointRecorded, workspace: Workspace) -> dict[str, Customer]:
    """Return whom the identifiers point at, as far as they point at anybody."""
    owners: dict[str, Customer] = {}
    for key in map(str, touchpoint.identifiers):
        link = workspace.get(IDENTIFIERS, key)
        if link is None:
            continue
        owner = _living(workspace, link.customer_id)
        if owner is None:
            raise Retry(_LOOK_AGAIN_AFTER, f"customer {link.customer_id} is not there, but an identifier points at it")
        owners[key] = owner
    return owners


def _living(workspace: Workspace, customer_id: str) -> Customer | None:
    """Return the customer, or the one it was merged into."""
    customer = workspace.get(CUSTOMERS, customer_id)
    while customer is not None and customer.merged_into is not None:
        customer = workspace.get(CUSTOMERS, customer.merged_into)
    return customer


def _save(effects: Effects, resolution: Resolution, workspace: Workspace) -> None:
    if not resolution.touched:
        return
    survivor = resolution.customer
    effects.save(CUSTOMERS, survivor)
    for identifier in resolution.claimed:
        effects.save(IDENTIFIERS, IdentifierLink(id=str(identifier), customer_id=survivor.id))
    for merge in resolution.merges:
        _save_merge(effects, merge, survivor, workspace)


def _save_merge(effects: Effects, merge: Merge, survivor: Customer, workspace: Workspace) -> None:
    """Point everything that pointed at the merged customer at its survivor: nobody has to follow a chain later."""
    for former in (merge.merged.id, *merge.merged.aliases):
        alias = workspace.get(CUSTOMERS, former)
        if alias is not None:
            effects.save(CUSTOMERS, alias.model_copy(update={"merged_into": survivor.id}))
    for identifier in merge.merged.identifiers:
        link = workspace.get(IDENTIFIERS, str(identifier))
        if link is not None:
            effects.save(IDENTIFIERS, link.model_copy(update={"customer_id": survivor.id}))


def _events(
    cause: Event[EventData], touchpoint: TouchpointRecorded, resolution: Resolution, now: datetime
) -> Iterator[Event[EventData]]:
    customer = resolution.customer.snapshot()

    def told(data: EventData, at: datetime) -> Event[EventData]:
        return follow_up(
            cause, type=type_of(type(data)), source=SOURCE, subject=customer.customer_id, data=data, now=at
        )

    for merge in resolution.merges:
        merged_id = merge.merged.id
        yield told(CustomerMerged(customer=customer, merged_customer_id=merged_id, because=merge.because), now)
    if resolution.changed:
        yield told(CustomerChanged(customer=customer, changed=resolution.changed), now)
    if touchpoint.kind in _ACTS:
        # When the customer did it, which is not when it was resolved.
        yield told(CustomerActed(touchpoint=touchpoint, customer=customer), cause.time)


def _log_kept_apart(event: Event[EventData], resolution: Resolution) -> None:
    for kept in resolution.kept_apart:
        _log.info(
            "identifier stays where it is",
            event_id=event.id,
            identifier_type=kept.identifier.type,
            belongs_to=kept.customer_id,
            touchpoint_of=resolution.customer.id,
            because=kept.because,
        )
