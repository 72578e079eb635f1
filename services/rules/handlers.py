"""Events in, decisions out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.delivery import DeliveryUpdated
from contracts.events.message import MessageRequested, MessageUnreadDue, MessageWakeDue
from contracts.events.playbook import PlaybookPublished
from contracts.events.task import TaskCompleted
from contracts.values import PlaybookRef
from services.rules.domain.book import Book, BookError, compile_book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.feedback import after_act
from services.rules.messages import Messages
from services.rules.settings import RulesSettings
from services.rules.states import find_customer, saved_if_changed
from services.rules.store import CUSTOMER_RULES
from shared.playbook.shelf import PLAYBOOKS, Shelf, publish_effects
from shared.processing.effects import Effects
from shared.processing.errors import Reject
from shared.processing.handler import Loader, Workspace
from shared.store.model import AggregateType


class RulesHandler:
    """Handles everything the rules consume. What no rule is concerned with costs no query and no write."""

    def __init__(self, loader: Loader, shelf: Shelf[Book], settings: RulesSettings) -> None:
        self._loader = loader
        self._shelf = shelf
        self._messages = Messages(shelf, settings)

    async def load(self, events: Sequence[Event[EventData]]) -> Workspace:
        """Load the customers concerned, following those who turned out to be somebody else, and the playbooks."""
        await self._shelf.refresh()
        await self._shelf.fetch({ref for event in events for ref in _version_of(event.data)})
        customers = {customer for event in events for customer in self._customers_of(event.data)}
        playbooks = {event.data.playbook.playbook for event in events if isinstance(event.data, PlaybookPublished)}
        wanted: dict[AggregateType[Any], set[str]] = {CUSTOMER_RULES: customers, PLAYBOOKS: playbooks}
        workspace = await Workspace.load(self._loader, wanted)
        moved = {state.moved_to for one in customers if (state := workspace.get(CUSTOMER_RULES, one)) is not None}
        while unknown := {one for one in moved if one is not None and workspace.get(CUSTOMER_RULES, one) is None}:
            found = await workspace.add(self._loader, CUSTOMER_RULES, unknown)
            moved = {state.moved_to for state in found.values()}
        await self._shelf.fetch({ref for event in events for ref in _version_followed(event.data, workspace)})
        return workspace

    def decide(self, event: Event[EventData], workspace: Workspace, now: datetime) -> Effects:
        """Return the effects of one event."""
        match event.data:
            case MessageRequested() | MessageWakeDue() | MessageUnreadDue() | DeliveryUpdated():
                return self._messages.decide(event, workspace, now)
            case CustomerActed() as acted:
                return self._acted(acted, event.time, workspace)
            case TaskCompleted() as task:
                return self._task_completed(task, workspace)
            case CustomerChanged() as changed:
                return _changed(changed, workspace)
            case CustomerMerged() as merged:
                return _merged(merged, workspace)
            case PlaybookPublished() as published:
                return _published(published, workspace, now)
            case _:
                return Effects()

    def _customers_of(self, data: EventData) -> Iterator[str]:
        """Yield the customers whose state an event may need."""
        match data:
            case MessageRequested(customer=customer) | CustomerChanged(customer=customer):
                yield customer.customer_id
            case CustomerActed(customer=customer) if self._concerned(data):
                yield customer.customer_id
            case MessageWakeDue(request=request):
                yield request.customer.customer_id
            case MessageUnreadDue(customer_id=customer_id):
                yield customer_id
            case TaskCompleted() | DeliveryUpdated() if self._concerned(data):
                yield data.customer_id
            case CustomerMerged(customer=customer, merged_customer_id=merged):
                yield from (customer.customer_id, merged)

    def _concerned(self, data: CustomerActed | TaskCompleted | DeliveryUpdated) -> bool:
        """Return whether an event that most often concerns no policy concerns one."""
        policies = (book.policies for book in self._shelf.current)
        match data:
            case CustomerActed(touchpoint=touchpoint):
                return any(touchpoint.name in one.events for one in policies)
            case TaskCompleted(message=message):
                return any(message in one.cases.closed_by_task for one in policies)
            case DeliveryUpdated(status=status):
                return any(status in one.deliveries for one in policies)

    def _acted(self, acted: CustomerActed, at: datetime, workspace: Workspace) -> Effects:
        books = [book for book in self._shelf.current if acted.touchpoint.name in book.policies.events]
        if not books:
            return Effects()
        customer_id = acted.customer.customer_id
        before = find_customer(workspace, customer_id) or CustomerRules(id=customer_id)
        state = after_act(before, acted, books, at)
        return Effects() if state is before else saved_if_changed(before, state.knowing(acted.customer))

    def _task_completed(self, task: TaskCompleted, workspace: Workspace) -> Effects:
        before = state = find_customer(workspace, task.customer_id)
        if before is None or state is None:
            return Effects()
        for book in self._shelf.current:
            state = book.policies.cases.after_task(state, book.name, task.message)
        return saved_if_changed(before, state)


def _version_of(data: EventData) -> Iterator[PlaybookRef]:
    match data:
        case MessageRequested(playbook=ref):
            yield ref
        case MessageWakeDue(request=request):
            yield request.playbook


def _version_followed(data: EventData, workspace: Workspace) -> Iterator[PlaybookRef]:
    """Yield the version a message was asked for with that may move on now."""
    if isinstance(data, DeliveryUpdated | MessageUnreadDue):
        state = find_customer(workspace, data.customer_id)
        pursuit = state.pursuit(data.message_id) if state else None
        if pursuit is not None:
            yield pursuit.request.playbook


def _changed(changed: CustomerChanged, workspace: Workspace) -> Effects:
    """Keep everybody who has a name: anybody may ask for a message to them. Of the others, those already known."""
    customer = changed.customer
    known = find_customer(workspace, customer.customer_id)
    if known is None and customer.anonymous:
        return Effects()
    before = known or CustomerRules(id=customer.customer_id)
    return saved_if_changed(before, before.knowing(customer))


def _merged(merged: CustomerMerged, workspace: Workspace) -> Effects:
    """Return the union under the survivor, and an alias under the other id: requests for it may still be under way."""
    survivor_id, gone_id = merged.customer.customer_id, merged.merged_customer_id
    survivor = find_customer(workspace, survivor_id) or CustomerRules(id=survivor_id)
    gone = find_customer(workspace, gone_id) or CustomerRules(id=gone_id)
    if survivor.id == gone.id:
        return saved_if_changed(survivor, survivor.knowing(merged.customer))
    effects = Effects()
    effects.save(CUSTOMER_RULES, survivor.absorbing(gone).knowing(merged.customer))
    effects.save(CUSTOMER_RULES, gone.moved(survivor.id))
    return effects


def _published(published: PlaybookPublished, workspace: Workspace, now: datetime) -> Effects:
    try:
        compile_book(published.playbook, published.version)
    except BookError as error:
        raise Reject(f"{error}; the version in force stays, publish a mended one") from error
    in_force = workspace.get(PLAYBOOKS, published.playbook.playbook)
    return publish_effects(published.playbook, in_force, now, number=published.version).effects
