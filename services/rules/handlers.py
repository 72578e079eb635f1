"""Events in, decisions out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.message import MessageRequested, MessageWakeDue
from contracts.events.playbook import PlaybookPublished
from contracts.events.task import TaskCompleted
from contracts.values import PlaybookRef
from services.rules.domain.book import Book, BookError, compile_book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.decide import decide
from services.rules.domain.policies import PolicyIndex
from services.rules.outcomes import Asked, Keep, effects_of
from services.rules.settings import RulesSettings
from services.rules.store import CUSTOMER_RULES
from shared.playbook.shelf import PLAYBOOKS, Shelf, UnknownVersionError, publish_effects
from shared.processing.effects import Effects
from shared.processing.errors import Reject, Retry
from shared.processing.handler import Loader, Workspace
from shared.store.model import AggregateType

LOOK_AGAIN_AFTER: Final = timedelta(seconds=1)
"""How soon a request is tried again whose playbook version has not arrived."""


class RulesHandler:
    """Handles everything the rules consume. What no rule is concerned with costs no query and no write."""

    def __init__(self, loader: Loader, shelf: Shelf[Book], settings: RulesSettings) -> None:
        self._loader = loader
        self._shelf = shelf
        self._settings = settings

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
        return workspace

    def decide(self, event: Event[EventData], workspace: Workspace, now: datetime) -> Effects:
        """Return the effects of one event."""
        match event.data:
            case MessageRequested() as request:
                return self._decided(Asked(event, self._with_expiry(request, event.time)), workspace, now)
            case MessageWakeDue(request=request, deferrals=deferrals):
                return self._decided(Asked(event, request, deferrals), workspace, now)
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
            case MessageWakeDue(request=request):
                yield request.customer.customer_id
            case CustomerActed(touchpoint=touchpoint, customer=customer):
                if any(book.policies.concerned_with_event(touchpoint.name) for book in self._shelf.current):
                    yield customer.customer_id
            case TaskCompleted(message=message, customer_id=customer_id):
                if any(message in book.policies.closed_by_task for book in self._shelf.current):
                    yield customer_id
            case CustomerMerged(customer=customer, merged_customer_id=merged):
                yield from (customer.customer_id, merged)

    def _decided(self, asked: Asked, workspace: Workspace, now: datetime) -> Effects:
        request = asked.request
        book = self._book(request.playbook, asked.cause, now)
        customer_id = request.customer.customer_id
        before = _find(workspace, customer_id)
        state = (before or CustomerRules(id=customer_id)).knowing(request.customer)
        decided = decide(request, state, book, self._policies(book), now)
        return effects_of(asked, before, state, decided, now, self._keep())

    def _policies(self, book: Book) -> PolicyIndex:
        """Return the policies in force: those of the newest version known, also for people inside an older one."""
        versions = [book, *(current for current in self._shelf.current if current.name == book.name)]
        return max(versions, key=lambda one: one.ref.version).policies

    def _keep(self) -> Keep:
        """Return how long things are kept: contacts so long that no cap in force looks further back."""
        longest = (book.policies.longest_cap for book in self._shelf.current)
        contacts = max(self._settings.keep_contacts, *longest, timedelta())
        return Keep(contacts=contacts, decisions=self._settings.keep_decisions)

    def _book(self, ref: PlaybookRef, cause: Event[EventData], now: datetime) -> Book:
        try:
            return self._shelf.version(ref)
        except UnknownVersionError:
            reason = f"version {ref.version} of playbook {ref.playbook!r} is not known to the rules service"
            if now - cause.time < self._settings.playbook_patience:
                raise Retry(LOOK_AGAIN_AFTER, f"{reason} yet") from None
            raise Reject(f"{reason}; apply the playbook and replay this event") from None

    def _with_expiry(self, request: MessageRequested, asked_at: datetime) -> MessageRequested:
        """Return the request with the message's own time to live, where the request sets none."""
        if request.expires_at is not None:
            return request
        try:
            message = self._shelf.version(request.playbook).messages.get(request.message)
        except UnknownVersionError:
            return request
        if message is None or message.expires_after is None:
            return request
        return request.model_copy(update={"expires_at": asked_at + message.expires_after})

    def _acted(self, acted: CustomerActed, at: datetime, workspace: Workspace) -> Effects:
        name = acted.touchpoint.name
        books = [book for book in self._shelf.current if book.policies.concerned_with_event(name)]
        if not books:
            return Effects()
        known = _find(workspace, acted.customer.customer_id)
        before = known or CustomerRules(id=acted.customer.customer_id)
        state = before
        for book in books:
            state = book.policies.after_event(state, book.name, name, at)
        return Effects() if state is before else _saved_if_changed(before, state.knowing(acted.customer))

    def _task_completed(self, task: TaskCompleted, workspace: Workspace) -> Effects:
        before = state = _find(workspace, task.customer_id)
        if before is None or state is None:
            return Effects()
        for book in self._shelf.current:
            state = book.policies.after_task(state, book.name, task.message)
        return _saved_if_changed(before, state)


def _version_of(data: EventData) -> Iterator[PlaybookRef]:
    match data:
        case MessageRequested(playbook=ref):
            yield ref
        case MessageWakeDue(request=request):
            yield request.playbook


def _find(workspace: Workspace, customer_id: str) -> CustomerRules | None:
    """Return the state of a customer, or of whom they turned out to be."""
    state = workspace.get(CUSTOMER_RULES, customer_id)
    while state is not None and state.moved_to is not None:
        survivor = workspace.get(CUSTOMER_RULES, state.moved_to)
        state = survivor if survivor is not None else CustomerRules(id=state.moved_to)
    return state


def _saved_if_changed(before: CustomerRules, after: CustomerRules) -> Effects:
    effects = Effects()
    if after is not before:
        effects.save(CUSTOMER_RULES, after)
    return effects


def _changed(changed: CustomerChanged, workspace: Workspace) -> Effects:
    """Keep everybody who has a name: anybody may ask for a message to them. Of the others, those already known."""
    customer = changed.customer
    known = _find(workspace, customer.customer_id)
    if known is None and customer.anonymous:
        return Effects()
    before = known or CustomerRules(id=customer.customer_id)
    return _saved_if_changed(before, before.knowing(customer))


def _merged(merged: CustomerMerged, workspace: Workspace) -> Effects:
    """Return the union under the survivor, and an alias under the other id: requests for it may still be under way."""
    survivor_id, gone_id = merged.customer.customer_id, merged.merged_customer_id
    survivor = _find(workspace, survivor_id) or CustomerRules(id=survivor_id)
    gone = _find(workspace, gone_id) or CustomerRules(id=gone_id)
    if survivor.id == gone.id:
        return _saved_if_changed(survivor, survivor.knowing(merged.customer))
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
