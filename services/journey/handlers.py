"""Events in, journeys forward: loads what a batch needs and hands each event to the domain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

import structlog

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.journey import JourneyTimerDue
from contracts.events.task import TaskCompleted
from contracts.values import CustomerSnapshot
from services.journey.domain.compiled import CompiledJourney, CompiledPlaybook, EntryIndex
from services.journey.domain.decide import customer_acted, task_completed, timer_due
from services.journey.domain.merge import take_over
from services.journey.domain.state import CustomerJourneys, Instance
from services.journey.domain.turn import Turn
from services.journey.store import CUSTOMER_JOURNEYS
from shared.playbook.shelf import Shelf
from shared.processing.effects import Effects
from shared.processing.errors import Reject
from shared.processing.handler import Loader, Workspace

_log = structlog.stdlib.get_logger(__name__)


class JourneyHandler:
    """The journey service's part in the flow of events."""

    def __init__(self, loader: Loader, shelf: Shelf[CompiledPlaybook]) -> None:
        self._loader = loader
        self._shelf = shelf
        self._in_force: tuple[CompiledPlaybook, ...] = ()
        self._index = EntryIndex()

    async def load(self, events: Sequence[Event[EventData]]) -> Workspace:
        """Load the customers of a batch in one query.

        Where some were merged since, their survivors take one more (and one more per further merge); where some are in
        versions that are not at hand, these take one more.
        """
        await self._refresh()
        workspace = Workspace()
        wanted = {customer_id for event in events for customer_id in _customers_of(event.data)}
        loaded: list[CustomerJourneys] = []
        while wanted:
            found = (await workspace.add(self._loader, CUSTOMER_JOURNEYS, wanted)).values()
            loaded.extend(found)
            wanted = {state.moved_to for state in found if state.moved_to}
        await self._shelf.fetch({instance.playbook for state in loaded for instance in state.active})
        return workspace

    def decide(self, event: Event[EventData], workspace: Workspace, now: datetime) -> Effects:
        """Return what an event does to its customer's journeys."""
        customers = _customers_of(event.data)
        if not customers:
            raise Reject(f"the journey service does not consume {event.type}: take it out of its queue's bindings")
        before = _state_of(workspace, customers[0])
        customer = _newest(before, _snapshot_of(event.data))
        if customer is None:  # nothing was ever known of them, so nothing runs that a timer or a task could move
            return Effects()
        state = before.knowing(customer) if before.active else before
        turn = Turn(event, now, customer, state)
        self._play(turn, event.data, workspace)
        if turn.state is not before:
            turn.effects.save(CUSTOMER_JOURNEYS, turn.state)
        for trouble in turn.troubles:
            _log.warning("expression without a usable value", event_id=event.id, **asdict(trouble))
        return turn.effects

    def _play(self, turn: Turn, data: EventData, workspace: Workspace) -> None:
        match data:
            case CustomerActed():
                customer_acted(turn, data, self._index, self._journey_of)
            case CustomerMerged():
                _merge(turn, data.merged_customer_id, workspace)
            case JourneyTimerDue():
                timer_due(turn, data, self._journey_of)
            case TaskCompleted():
                task_completed(turn, data, self._journey_of)

    async def _refresh(self) -> None:
        await self._shelf.refresh()
        in_force = self._shelf.current
        if in_force != self._in_force:
            self._index, self._in_force = EntryIndex(in_force), in_force

    def _journey_of(self, instance: Instance) -> CompiledJourney:
        return self._shelf.version(instance.playbook).journeys[instance.journey]


def _customers_of(data: EventData) -> tuple[str, ...]:
    """Return the ids of the customers an event is about."""
    match data:
        case CustomerMerged():
            return (data.customer.customer_id, data.merged_customer_id)
        case CustomerActed() | CustomerChanged():
            return (data.customer.customer_id,)
        case JourneyTimerDue() | TaskCompleted():
            return (data.customer_id,)
        case _:
            return ()


def _state_of(workspace: Workspace, customer_id: str) -> CustomerJourneys:
    """Return the journeys of a customer, or of the one they were merged into; a new state where there is none."""
    passed: set[str] = set()
    while True:
        state = workspace.get(CUSTOMER_JOURNEYS, customer_id)
        if state is None:
            return CustomerJourneys(id=customer_id)
        if state.moved_to is None or state.moved_to in passed:
            return state
        passed.add(customer_id)
        customer_id = state.moved_to


def _snapshot_of(data: EventData) -> CustomerSnapshot | None:
    match data:
        case CustomerActed() | CustomerChanged() | CustomerMerged():
            return data.customer
        case _:
            return None


def _newest(state: CustomerJourneys, snapshot: CustomerSnapshot | None) -> CustomerSnapshot | None:
    """Return the newest snapshot of the customer a state belongs to.

    An event that was under way while its customer was merged brings the snapshot of somebody who is no more: it serves
    only until the survivor's own is seen.
    """
    if snapshot is None:
        return state.customer
    if snapshot.customer_id != state.id:
        return state.customer or snapshot.model_copy(update={"customer_id": state.id, "revision": 0})
    return state.knowing(snapshot).customer


def _merge(turn: Turn, merged_id: str, workspace: Workspace) -> None:
    """Move a merged customer's journeys to the survivor, and leave word of it even where there are none yet.

    The merged customer's own partition may still hold events of theirs, and these must find the survivor.
    """
    merged = workspace.get(CUSTOMER_JOURNEYS, merged_id) or CustomerJourneys(id=merged_id)
    if merged.moved_to is None and merged_id != turn.state.id:
        turn.effects.save(CUSTOMER_JOURNEYS, take_over(turn, merged))
