"""A channel service on plain values: a scripted provider, a clock to turn, a real store, and what was published."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

from pydantic_settings import BaseSettings

from contracts.content import Content, EmailContent
from contracts.decision import Decision
from contracts.envelope import Event, EventData
from contracts.events.delivery import DeliveryStatus, DeliveryUpdated
from contracts.events.message import MessagePlanned
from contracts.provider import (
    Accepted,
    Capabilities,
    OutgoingMessage,
    ProviderSpec,
    Receipt,
    SendResult,
    WebhookRefusedError,
    WebhookRequest,
)
from contracts.values import Channel, JourneyRef, PlaybookRef, Purpose
from services.channels.kit.answers import Settler
from services.channels.kit.app import terms_of
from services.channels.kit.breaker import CircuitBreaker
from services.channels.kit.handlers import DeliveryHandler
from services.channels.kit.health import Health
from services.channels.kit.receipts import Receipts
from services.channels.kit.sender import Sender
from services.channels.kit.settings import ChannelSettings
from services.channels.kit.store import LEDGERS, DeliveryLedger
from shared.clock import Clock
from shared.processing.batch import BatchResult
from shared.processing.effects import Effects, Scheduled
from shared.processing.outlet import Outlet
from shared.runtime.service import Platform
from shared.runtime.settings import CoreSettings
from shared.store import ConflictError, Store, WriteSet
from tests.support.driving import NOON, event

Answer = SendResult | Exception | Callable[[OutgoingMessage], Awaitable[SendResult]]


def planned(
    message_id: str,
    *,
    customer: str = "",
    purpose: Purpose = Purpose.SERVICE,
    expires_at: datetime | None = None,
    content: Content | None = None,
    address: str | None = "mia@example.com",
) -> MessagePlanned:
    """A message that the rules have planned; each customer gets one unless told otherwise."""
    return MessagePlanned(
        message_id=message_id,
        message="delay-apology",
        playbook=PlaybookRef(playbook="skyline", version=1),
        purpose=purpose,
        customer_id=customer or f"customer-of-{message_id}",
        address=address,
        rendition={  # type: ignore[arg-type]
            "locale": "en",
            "content": content or EmailContent(subject="Your flight", text=f"We are sorry ({message_id})"),
        },
        decision=Decision(outcome="planned", reason="all stages passed", stages=()),
        journey=JourneyRef(journey="upset-passenger", version=1, instance_id="i-1", step="answer"),
        expires_at=expires_at,
    )


def planned_event(message_id: str, *, id: str | None = None, **details: Any) -> Event[EventData]:
    data = planned(message_id, **details)
    return event(data, subject=data.customer_id, id=id, channel=data.rendition.content.channel)  # type: ignore[arg-type]


class TurnedClock:
    """Time stands still until it is turned."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def turn(self, by: timedelta) -> None:
        self.now += by


@dataclass
class ScriptedProvider:
    """Accepts everything, except what the script says: per message id, one answer after another."""

    script: dict[str, list[Answer]] = field(default_factory=dict)
    calls: list[OutgoingMessage] = field(default_factory=list)
    in_flight: int = 0
    most_in_flight: int = 0
    opened: int = 0
    closed: int = 0

    async def open(self) -> None:
        self.opened += 1

    async def close(self) -> None:
        self.closed += 1

    async def send(self, message: OutgoingMessage) -> SendResult:
        self.calls.append(message)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await asyncio.sleep(0)
            return await self._answer(message)
        finally:
            self.in_flight -= 1

    async def _answer(self, message: OutgoingMessage) -> SendResult:
        answers = self.script.get(message.idempotency_key)
        answer = answers.pop(0) if answers else Accepted(f"ref-{message.idempotency_key}")
        if isinstance(answer, Exception):
            raise answer
        return await answer(message) if callable(answer) else answer

    def parse_webhook(self, request: WebhookRequest) -> Sequence[Receipt]:
        if request.headers.get("x-signature") != "good":
            raise WebhookRefusedError("the signature is missing or wrong")
        return [Receipt(*part) for part in self._parts(request)]

    def _parts(self, request: WebhookRequest) -> list[tuple[Any, ...]]:
        lines = [line.split() for line in request.body.decode().splitlines()]
        return [(ref, DeliveryStatus(status), *rest) for ref, status, *rest in lines]

    @property
    def sent(self) -> list[str]:
        """The message ids in the order of the calls."""
        return [call.idempotency_key for call in self.calls]


@dataclass
class RecordingOutlet:
    """Commits to the real store; what would be published is kept. `before_commit` may interfere or fail."""

    store: Store
    published: list[Event[EventData]] = field(default_factory=list)
    scheduled: list[Scheduled] = field(default_factory=list)
    before_commit: Callable[[], Awaitable[None]] | None = None
    commits: int = 0

    async def commit(self, effects: Effects, now: datetime) -> None:
        if self.before_commit is not None:
            await self.before_commit()
        await self.store.commit(WriteSet(now=now, saves=effects.saves, records=effects.records))
        self.commits += 1
        self.published.extend(effects.events)
        self.scheduled.extend(effects.scheduled)

    def of(self, model: type[EventData]) -> list[Any]:
        return [one.data for one in self.published if isinstance(one.data, model)]


def platform_on(store: Store, outlet: RecordingOutlet, clock: Clock, **settings: Any) -> Platform:
    """What the runtime would hand to `build`."""
    core = CoreSettings(public_url="https://unisono.example", **settings)
    return Platform(core, store, cast(Outlet, outlet), clock)


def spec_of(**capabilities: Any) -> ProviderSpec[BaseSettings]:
    return ProviderSpec(
        name="scripted",
        channel=Channel.EMAIL,
        capabilities=Capabilities(**{"idempotency_key": False, "receipts": True, **capabilities}),
        settings=BaseSettings,
        build=lambda _: ScriptedProvider(),
    )


class Desk:
    """One channel service: hands events to its handler and commits as the framework does."""

    def __init__(self, store: Store, *, spec: ProviderSpec[Any] | None = None, **settings: Any) -> None:
        self.store = store
        self.clock = TurnedClock()
        self.outlet = RecordingOutlet(store)
        self.provider = ScriptedProvider()
        self.spec = spec or spec_of()
        self.settings = ChannelSettings(provider="scripted", **settings)
        self.receipts_at = "https://unisono.example"
        self.start_process()

    def use(self, provider: Any, *, receipts_at: str) -> None:
        """Deliver through a real provider, which calls back at an address of ours."""
        self.provider = provider
        self.receipts_at = receipts_at
        self.start_process()

    def start_process(self) -> None:
        """Begin anew with an empty memory, as a process does; the store and the provider stay."""
        terms = terms_of(self.spec, self.settings)
        self.breaker = CircuitBreaker(self.settings.breaker_threshold, self.settings.breaker_open_for)
        self.health = Health(self.spec.channel, self.spec.name, self.breaker)
        self.sender = Sender(
            self.provider, self.spec.capabilities, breaker=self.breaker, health=self.health, clock=self.clock
        )
        self.handler = DeliveryHandler(
            terms=terms,
            settler=Settler(terms, lambda _, high: high),
            sender=self.sender,
            loader=self.store,
            commit=self.outlet.commit,
            clock=self.clock,
            receipt_url=lambda message_id: f"{self.receipts_at}/webhooks/{self.spec.name}?message_id={message_id}",
        )
        self.receipts = Receipts(self.provider, self.store, self.outlet.commit, self.clock)

    async def handle(self, *events: Event[EventData]) -> BatchResult:
        """Handle a batch and commit what came of it."""
        result = await self.handler.handle(events, self.clock())
        await self.outlet.commit(result.effects, self.clock())
        return result

    async def handle_patiently(self, *events: Event[EventData]) -> None:
        """Handle a batch, again and again while somebody else writes first, as the framework does."""
        while True:
            try:
                await self.handle(*events)
            except ConflictError:
                continue
            return

    async def crash_before_record(self, *events: Event[EventData]) -> None:
        """Handle a batch, lose what came of it, and start a new process."""
        await self.handler.handle(events, self.clock())
        self.start_process()

    async def ledger(self, message_id: str) -> DeliveryLedger:
        found = await self.store.get(LEDGERS, message_id)
        assert found is not None, f"no ledger for {message_id}"
        return found

    def due(self) -> list[Event[EventData]]:
        """Take what is scheduled by now, in order, as the relay publishes it."""
        due = sorted((one for one in self.outlet.scheduled if one.due <= self.clock()), key=lambda one: one.due)
        self.outlet.scheduled = [one for one in self.outlet.scheduled if one not in due]
        return [one.event for one in due]

    async def pass_time(self, by: timedelta) -> None:
        """Turn the clock from one scheduled event to the next until the time has passed, handling each."""
        end = self.clock() + by
        while self.outlet.scheduled and (next_due := min(one.due for one in self.outlet.scheduled)) <= end:
            self.clock.now = max(self.clock(), next_due)
            await self.handle(*self.due())
        self.clock.now = end

    def updates(self, message_id: str) -> list[DeliveryUpdated]:
        return [one for one in self.outlet.of(DeliveryUpdated) if one.message_id == message_id]

    def statuses(self, message_id: str) -> list[str]:
        return [one.status.value for one in self.updates(message_id)]
