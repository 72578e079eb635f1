"""Suppression lists: what puts a customer, a channel or an address on one, and what takes it off."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from contracts.base import UtcDateTime
from contracts.events.delivery import DeliveryStatus
from contracts.events.touchpoint import Touchpoint
from contracts.playbook import SuppressionList
from contracts.values import Channel, CustomerSnapshot, Purpose
from services.rules.domain.grouping import grouped

_YES: Final = frozenset({"true", "yes", "1"})
_CHANNELS: Final = {channel.value: channel for channel in Channel}
_REACHING_CUSTOMERS: Final = frozenset(Channel) - {Channel.INSTORE}
"""A list holds back no card for the crew."""


class ListEntry(BaseModel):
    """What is on the list `rule` of the playbook `playbook`.

    `channel` None: every channel. `address`: the fingerprint of the one address that is meant; None: any. `because` is
    the event or the message that led to it; of what a person added, `by` says who, and `because` their reason.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    playbook: str
    rule: str
    channel: Channel | None = None
    address: str | None = None
    at: UtcDateTime
    because: str
    by: str | None = Field(default=None, description="the person who added it; none: an event or a delivery report")

    @property
    def id(self) -> str:
        """What names this entry among those of its customer, also after a merge; one made anew has another."""
        return entry_id(self.playbook, self.rule, self.channel or "", self.address or "", self.at.isoformat())

    @property
    def key(self) -> tuple[str, str, Channel | None, str | None]:
        """The same thing is on a list once."""
        return (self.playbook, self.rule, self.channel, self.address)


Entries = tuple[ListEntry, ...]


def entry_id(*parts: str) -> str:
    """Return the id of an entry by all that makes it this one; nothing can be read from it."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Cause:
    """What led to an entry: where it was (None: nowhere in particular), when, and its event or message."""

    channel: Channel | None
    address: str | None
    at: datetime
    because: str


def fingerprint(address: str | None) -> str | None:
    """Return what an address is recognised by and cannot be read from; letter case makes no difference."""
    return None if address is None else hashlib.sha256(address.casefold().encode()).hexdigest()[:24]


@dataclass(frozen=True)
class SuppressionLists:
    """The lists of a playbook, by what they hold back, and by what fills and lifts them."""

    by_purpose: Mapping[Purpose, tuple[SuppressionList, ...]]
    by_id: Mapping[str, SuppressionList]
    filled_by_event: Mapping[str, tuple[SuppressionList, ...]]
    lifted_by_event: Mapping[str, tuple[SuppressionList, ...]]
    filled_by_delivery: Mapping[str, tuple[SuppressionList, ...]]

    @classmethod
    def of(cls, rules: Iterable[SuppressionList]) -> SuppressionLists:
        """Return them indexed."""
        known = tuple(rules)
        return cls(
            by_purpose=grouped((purpose, rule) for rule in known for purpose in rule.suppresses or tuple(Purpose)),
            by_id={rule.id: rule for rule in known},
            filled_by_event=grouped((event, rule) for rule in known for event in rule.on_event),
            lifted_by_event=grouped((event, rule) for rule in known for event in rule.lifted_on),
            filled_by_delivery=grouped((status, rule) for rule in known for status in rule.on_delivery),
        )

    def after_event(
        self, entries: Entries, playbook: str, touchpoint: Touchpoint, customer: CustomerSnapshot, at: datetime
    ) -> Entries:
        """Return the entries after something the customer did: on the channel it names, or that it came on.

        A name that is none of our channels fills a list for all of them, and lifts nothing: silence is the lesser harm.
        """
        named = touchpoint.properties.get("channel")
        channel = _CHANNELS.get(named.strip().casefold()) if isinstance(named, str) else touchpoint.channel
        sure = channel is not None or not isinstance(named, str)
        for rule in self.lifted_by_event.get(touchpoint.name, ()) if sure else ():
            entries = lifted(entries, playbook, rule, channel, at)
        for rule in self.filled_by_event.get(touchpoint.name, ()):
            address = customer.addresses.on(channel) if channel else None
            made = _entry(playbook, rule, Cause(channel, fingerprint(address), at, touchpoint.name))
            entries = with_entry(entries, made)
        return entries

    def after_delivery(self, entries: Entries, playbook: str, status: DeliveryStatus, cause: Cause) -> Entries:
        """Return the entries after a delivery report."""
        for rule in self.filled_by_delivery.get(status, ()):
            entries = with_entry(entries, _entry(playbook, rule, cause))
        return entries

    def holding(
        self, entries: Entries, playbook: str, customer: CustomerSnapshot, purpose: Purpose, now: datetime
    ) -> Iterator[tuple[SuppressionList, ListEntry | None]]:
        """Yield what is on the lists that suppress a purpose, now; None in place of an entry: a trait says so."""
        for rule in self.by_purpose.get(purpose, ()):
            if trait_saying_so(rule, customer) is not None:
                yield rule, None
            for entry in entries:
                if entry.rule == rule.id and entry.playbook == playbook and self.in_force(entry, now):
                    yield rule, entry

    def in_force(self, entry: ListEntry, now: datetime) -> bool:
        """Return whether an entry still counts: its list is in force, and it was not taken off by time."""
        rule = self.by_id.get(entry.rule)
        return rule is not None and (rule.lifted_after is None or now < entry.at + rule.lifted_after)


def lifted(entries: Entries, playbook: str, rule: SuppressionList, channel: Channel | None, at: datetime) -> Entries:
    """Return the entries after those of a list were lifted at a moment: all that were made until then.

    With a channel only what is about it: of an entry for every channel the others are left.
    """
    left: Entries = ()
    for one in entries:
        if (one.playbook, one.rule) != (playbook, rule.id) or one.at > at:
            left = with_entry(left, one)
        elif channel is None or rule.covers == "customer" or one.channel is channel:
            continue
        elif one.channel is None:
            for other in _REACHING_CUSTOMERS - {channel}:
                left = with_entry(left, one.model_copy(update={"channel": other}))
        else:
            left = with_entry(left, one)
    return left


def covers(entry: ListEntry | None, channel: Channel, address: str | None) -> bool:
    """Return whether an entry holds back what would go to an address (as a fingerprint) on a channel."""
    if entry is None or entry.channel is None:
        return True
    return entry.channel is channel and entry.address in {None, address}


def trait_saying_so(rule: SuppressionList, customer: CustomerSnapshot) -> str | None:
    """Return the trait that puts a customer on a list now, if one does."""
    return rule.on_trait if rule.on_trait is not None and _says_yes(customer.traits.get(rule.on_trait)) else None


def _says_yes(value: JsonValue) -> bool:
    """Return whether a trait is true, also as tables write it: in doubt nobody is written to."""
    return value.strip().lower() in _YES if isinstance(value, str) else value == 1


def with_entry(entries: Entries, new: ListEntry) -> Entries:
    """Return the entries with one more, in place of the one that is about the same thing, unless that is newer.

    Events may come late: what happened before an entry was made says nothing new.
    """
    if any(one.key == new.key and one.at >= new.at for one in entries):
        return entries
    return (*(one for one in entries if one.key != new.key), new)


def without_entry(entries: Entries, gone: ListEntry) -> Entries:
    """Return the entries without exactly this one, whatever else is on the same list."""
    return tuple(one for one in entries if one.id != gone.id)


def _entry(playbook: str, rule: SuppressionList, cause: Cause) -> ListEntry:
    return ListEntry(
        playbook=playbook,
        rule=rule.id,
        channel=None if rule.covers == "customer" else cause.channel,
        address=cause.address if rule.covers == "address" else None,
        at=cause.at,
        because=cause.because,
    )
