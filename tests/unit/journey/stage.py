"""A stage for journey tests: playbooks in force, people who act, time that passes; all in memory."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import yaml
from pydantic import JsonValue

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.journey import JourneyEnded, JourneyEntered
from contracts.events.message import MessageRequested
from contracts.events.task import TaskCompleted
from contracts.events.touchpoint import Touchpoint
from contracts.playbook import Playbook
from contracts.values import Channel, CustomerSnapshot, Identifier
from services.journey.domain.compiled import compile_playbook
from services.journey.domain.state import CustomerJourneys
from services.journey.handlers import JourneyHandler
from services.journey.store import CUSTOMER_JOURNEYS
from shared.playbook.shelf import PLAYBOOKS, PlaybookInForce, Shelf, publish_effects
from shared.processing.effects import Effects, Scheduled
from shared.store.model import A, AggregateType, Record
from tests.support.driving import NOON, Driver, event


def playbook(
    journeys: str, *, name: str = "skyline", messages: Mapping[str, Mapping[str, Any]] | None = None
) -> Playbook:
    """Return a playbook of journeys written as YAML. Every message they ask for is in it; `messages` adds details."""
    written = yaml.safe_load(textwrap.dedent(journeys))
    for journey in written:
        journey.setdefault("title", journey["journey"])
        journey.setdefault("owner", "journeys@skyline.example")
        journey.setdefault("purpose", "marketing")
    asked = {
        step[kind]["message"] for journey in written for step in journey["steps"] for kind in step if kind in _ASKING
    }
    return Playbook.model_validate(
        {
            "playbook": name,
            "title": name,
            "time_zone": "Europe/Zurich",
            "locales": {"default": "en", "supported": ["en"]},
            "voice": {
                "brand": "Skyline",
                "locales": {"en": {"register": "formal", "greeting": "Hello", "sign_off": "Yours"}},
                "unsubscribe": {"url": "https://skyline.example/unsubscribe/{message_id}", "one_click": True},
            },
            "messages": [_message(one, (messages or {}).get(one, {})) for one in sorted(asked)],
            "journeys": written,
        }
    )


_ASKING = {"send", "task"}


def _message(name: str, details: Mapping[str, Any]) -> dict[str, Any]:
    text = f"Skyline: {name}. Reply STOP or unsubscribe: {{{{ voice.unsubscribe }}}}"
    return {
        "message": name,
        "title": name,
        "owner": "copy@skyline.example",
        "situation": "receipt",
        "channels": ["email", "sms", "social", "instore"],
        "renditions": {"en": {"base": {"subject": name, "title": name, "text": text}}},
        **details,
    }


def person(customer_id: str, *, revision: int = 1, known: bool = True, **traits: JsonValue) -> CustomerSnapshot:
    """Return somebody's profile."""
    identifier = Identifier(type="user" if known else "anonymous", value=customer_id)
    return CustomerSnapshot(customer_id=customer_id, revision=revision, identifiers=(identifier,), traits=traits)


def acted(
    who: str | CustomerSnapshot,
    name: str,
    *,
    now: datetime = NOON,
    channel: Channel | None = None,
    thread: str | None = None,
    **properties: Any,
) -> Event[EventData]:
    """Return the event that somebody did something."""
    customer = person(who) if isinstance(who, str) else who
    touchpoint = Touchpoint(
        kind="track",
        name=name,
        identifiers=customer.identifiers,
        properties=properties,
        channel=channel,
        thread=thread,
    )
    return event(CustomerActed(touchpoint=touchpoint, customer=customer), subject=customer.customer_id, now=now)


def changed(customer: CustomerSnapshot) -> Event[EventData]:
    """Return the event that somebody's profile is different now."""
    return event(CustomerChanged(customer=customer, changed=("traits",)), subject=customer.customer_id)


def merged(gone: str, survivor: str | CustomerSnapshot) -> Event[EventData]:
    """Return the event that two customers are one person."""
    customer = person(survivor) if isinstance(survivor, str) else survivor
    data = CustomerMerged(customer=customer, merged_customer_id=gone, because="both gave user:42")
    return event(data, subject=customer.customer_id)


def task_done(request: MessageRequested, *, by: str = "Cleo", note: str | None = None) -> Event[EventData]:
    """Return the event that a member of the crew marked a card done."""
    data = TaskCompleted(
        message_id=request.message_id,
        message=request.message,
        customer_id=request.customer.customer_id,
        store=request.store or "",
        completed_by=by,
        note=note,
        journey=request.journey,
    )
    return event(data, subject=request.customer.customer_id)


def told(effects: Effects) -> list[str]:
    """Return what was decided, one line per event published, in order."""
    return [_line(one.data) for one in effects.events]


def requests(effects: Effects) -> list[MessageRequested]:
    """Return the messages that were asked for."""
    return [one.data for one in effects.events if isinstance(one.data, MessageRequested)]


def _line(data: EventData) -> str:
    match data:
        case JourneyEntered():
            return f"enters {data.journey.journey}"
        case MessageRequested(task=True):
            return f"crew: {data.message}"
        case MessageRequested():
            return f"says {data.message}"
        case JourneyEnded():
            return f"leaves {data.journey.journey}: {data.how}"
        case _:
            return type(data).__name__


class Stage(Driver):
    """The journey service over a store in memory, with a clock and a scheduler that the test turns by hand."""

    def __init__(self, *playbooks: Playbook) -> None:
        super().__init__()
        self.now = NOON
        self.timers: list[Scheduled] = []
        self.queries: list[tuple[str, frozenset[str]]] = []
        self._records: dict[str, Record] = {}
        self.shelf = Shelf(self, compile_playbook, lambda: self.now)
        self.handler = JourneyHandler(self, self.shelf)
        for one in playbooks:
            self.publish(one)

    def publish(self, playbook: Playbook) -> int:
        """Put a playbook in force, a second later than whatever was before, so that it is noticed."""
        self.now += timedelta(seconds=1)
        in_force = self.saved.get((PLAYBOOKS.collection, playbook.playbook))
        assert in_force is None or isinstance(in_force, PlaybookInForce)
        publication = publish_effects(playbook, in_force, self.now)
        for kind, state in publication.effects.saves:
            self.saved[(kind.collection, state.id)] = state
        self._records |= {record.id: record for _, record in publication.effects.records}
        return publication.number

    async def load(self, kind: AggregateType[A], ids: Iterable[str]) -> dict[str, A]:
        """Load aggregates, and note that it was asked for."""
        wanted = frozenset(ids)
        self.queries.append((kind.collection, wanted))
        return await super().load(kind, wanted)

    async def find(
        self, kind: Any, where: Mapping[str, Any], *, sort: Sequence[tuple[str, int]] = (), limit: int = 100
    ) -> list[Any]:
        """Find playbooks or their versions: all of them, or those of some ids."""
        if kind is PLAYBOOKS:
            return [state for (collection, _), state in self.saved.items() if collection == kind.collection]
        return [self._records[one] for one in where["_id"]["$in"] if one in self._records]

    async def play(self, *events: Event[EventData]) -> Effects:
        """Handle events as one batch, and keep the timers they set."""
        effects = await self.handle(self.handler, *events, now=self.now)
        self.timers.extend(effects.scheduled)
        return effects

    async def pass_time(self, duration: timedelta) -> Effects:
        """Let time pass; every timer is delivered when it is due, each in a batch of its own."""
        end = self.now + duration
        total = Effects()
        while due := sorted((one for one in self.timers if one.due <= end), key=lambda one: one.due)[:1]:
            self.timers.remove(due[0])
            self.now = due[0].due
            total.extend(await self.play(due[0].event))
        self.now = end
        return total

    def restarted(self) -> Stage:
        """Return a stage with the same store, time and timers, and a service that remembers nothing."""
        other = Stage()
        other.saved, other._records = self.saved, self._records
        other.now, other.timers = self.now, self.timers
        return other

    def journeys(self, customer_id: str) -> CustomerJourneys | None:
        """Return what is stored of a customer."""
        state = self.saved.get((CUSTOMER_JOURNEYS.collection, customer_id))
        assert state is None or isinstance(state, CustomerJourneys)
        return state

    def step(self, customer_id: str) -> str | None:
        """Return the step of the customer's only active instance; None where there is none."""
        state = self.journeys(customer_id)
        active = state.active if state else ()
        assert len(active) <= 1
        return active[0].step if active else None
