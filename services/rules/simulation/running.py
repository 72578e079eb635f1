"""Running a case: the very decisions the service takes, on states that are kept nowhere."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from typing import Final

from contracts.catalogue import type_of
from contracts.envelope import Event, EventData, begin
from contracts.events.customer import CustomerActed
from contracts.events.delivery import DeliveryUpdated
from contracts.events.message import MessagePlanned, MessageRequested, MessageUnreadDue, MessageWakeDue
from contracts.events.task import TaskCompleted
from contracts.events.touchpoint import Touchpoint
from contracts.values import Channel, Identifier
from services.rules.domain.customer import CustomerRules
from services.rules.domain.feedback import after_act
from services.rules.domain.record import DecisionRecord
from services.rules.messages import Messages
from services.rules.settings import RulesSettings
from services.rules.simulation.answer import Because, SimulatedDecision, SimulationAnswer
from services.rules.simulation.case import WrittenAct, WrittenDelivery, WrittenTask
from services.rules.simulation.preparing import Prepared
from services.rules.simulation.shelf import OneBook
from services.rules.simulation.state import StateAfter
from services.rules.store import CUSTOMER_RULES
from shared.processing.effects import Effects
from shared.processing.handler import Workspace

MOST_DECISIONS: Final = 2_000
"""Decisions in one run: a message that is deferred again and again comes to an end, too."""

LAST_YEAR: Final = 2400
"""What waits for longer is left waiting: any duration from there leads to a moment that can be written."""

_SOURCE: Final = "/unisono/rules/simulation"
_BECAUSE: Final[dict[type[EventData], Because]] = {
    MessageRequested: "requested",
    MessageWakeDue: "woken",
    DeliveryUpdated: "undelivered",
    MessageUnreadDue: "unread",
}

Happening = EventData | WrittenDelivery
"""What happens at a moment; a delivery becomes an event once it is known where its message went."""


class Run:
    """One run of one case. At one and the same moment: first acts, then deliveries, tasks, wakes, requests."""

    def __init__(self, prepared: Prepared, settings: RulesSettings) -> None:
        self._prepared = prepared
        self._messages = Messages(OneBook(prepared.book), settings)
        self._workspace = Workspace()
        self._workspace.put(CUSTOMER_RULES, prepared.state)
        self._requests = {one.request.message_id: one.request for one in prepared.asked}
        self._numbers = {one.request.message_id: number for number, one in enumerate(prepared.asked)}
        self._channels: dict[str, Channel] = {}
        self._notes = list(prepared.notes)
        self._decisions: list[SimulatedDecision] = []
        self._count = count()
        self._waiting = [(at, rank, next(self._count), what) for at, rank, what in _happenings(prepared)]
        heapq.heapify(self._waiting)

    def answer(self) -> SimulationAnswer:
        """Let everything happen, and tell what came of it."""
        while self._waiting and len(self._decisions) < MOST_DECISIONS and self._waiting[0][0].year <= LAST_YEAR:
            at, _, _, what = heapq.heappop(self._waiting)
            self._happen(what, at)
        if self._waiting:
            self._notes.append(f"After {len(self._decisions)} decisions the run was stopped; something still waits.")
        book = self._prepared.book
        written_out = self._prepared.case.definition is not None
        return SimulationAnswer(
            customer_id=self._state.id,
            playbook=book.name if book.written else None,
            version=book.ref.version if book.written and not written_out else None,
            decisions=tuple(self._decisions),
            state=StateAfter.of(self._state, book),
            notes=tuple(self._notes),
        )

    @property
    def _state(self) -> CustomerRules:
        return self._workspace.get(CUSTOMER_RULES, self._prepared.state.id) or self._prepared.state

    def _happen(self, what: Happening, at: datetime) -> None:
        book = self._prepared.book
        match what:
            case CustomerActed():
                self._workspace.put(CUSTOMER_RULES, after_act(self._state, what, [book], at))
            case TaskCompleted():
                after = book.policies.cases.after_task(self._state, book.name, what.message)
                self._workspace.put(CUSTOMER_RULES, after)
            case WrittenDelivery():
                update = self._delivered(what)
                if update is not None:
                    self._decide(update, at)
            case _:
                self._decide(what, at)

    def _decide(self, data: EventData, at: datetime) -> None:
        effects = self._messages.decide(self._event(data, at), self._workspace, at)
        for kind, state in effects.saves:
            self._workspace.put(kind, state)
        self._note(effects, _BECAUSE[type(data)])
        for scheduled in effects.scheduled if self._prepared.case.wake else ():
            heapq.heappush(self._waiting, (scheduled.due, _DUE, next(self._count), scheduled.event.data))

    def _note(self, effects: Effects, because: Because) -> None:
        planned = {one.data.message_id: one.data for one in effects.events if isinstance(one.data, MessagePlanned)}
        for _, record in effects.records:
            if isinstance(record, DecisionRecord):
                self._decisions.append(self._simulated(record, planned.get(record.message_id), because))

    def _simulated(self, record: DecisionRecord, planned: MessagePlanned | None, because: Because) -> SimulatedDecision:
        written = self._prepared.book.written
        if planned is not None:
            self._channels[record.message_id] = Channel(planned.rendition.content.channel)
        # It is on no record, and where there is no copy there is no locale either.
        changes = {"id": None} if written else {"id": None, "locale": None}
        return SimulatedDecision(
            request=self._numbers[record.message_id],
            message_id=record.message_id,
            message=record.message,
            purpose=record.purpose,
            at=record.at,
            because=because,
            deferrals=record.deferrals,
            until=record.until,
            decision=record.decision.model_copy(update=changes),
            rendition=planned.rendition if planned and written else None,
        )

    def _delivered(self, written: WrittenDelivery) -> DeliveryUpdated | None:
        """Return the report as an event; None, and a note, if its message went nowhere."""
        request = self._requests.get(written.message_id)
        channel = written.channel or self._channels.get(written.message_id)
        if request is None or channel is None:
            self._notes.append(f"The delivery of {written.message_id!r} is left out: no such message was planned.")
            return None
        return DeliveryUpdated(
            message_id=written.message_id,
            message=request.message,
            purpose=request.purpose,
            customer_id=self._state.id,
            channel=channel,
            provider="simulated",
            status=written.status,
            attempt=1,
            journey=request.journey,
        )

    def _event(self, data: EventData, at: datetime) -> Event[EventData]:
        return begin(
            id=f"simulated-{next(self._count)}",
            type=type_of(type(data)),
            source=_SOURCE,
            subject=self._state.id,
            data=data,
            now=at,
        )


_ACT, _DELIVERY, _TASK, _DUE, _REQUEST = range(5)


def _happenings(prepared: Prepared) -> Iterator[tuple[datetime, int, Happening]]:
    case = prepared.case
    yield from ((one.at, _ACT, _acted(one, prepared)) for one in case.acts)
    yield from ((one.at, _DELIVERY, one) for one in case.deliveries)
    yield from ((one.at, _TASK, _completed(one, prepared)) for one in case.tasks)
    yield from ((one.at, _REQUEST, one.request) for one in prepared.asked)


def _acted(act: WrittenAct, prepared: Prepared) -> CustomerActed:
    customer = prepared.asked[0].request.customer
    touchpoint = Touchpoint(
        kind="track",
        name=act.name,
        identifiers=(Identifier(type="user", value=customer.customer_id),),
        properties=act.properties,
        channel=act.channel,
    )
    return CustomerActed(touchpoint=touchpoint, customer=customer)


def _completed(task: WrittenTask, prepared: Prepared) -> TaskCompleted:
    return TaskCompleted(
        message_id="simulated",
        message=task.message,
        customer_id=prepared.state.id,
        store="simulated",
        completed_by="simulated",
    )
