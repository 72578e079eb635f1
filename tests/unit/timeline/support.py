"""What the timeline tests share: a customer, events about them, and the service over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import datetime

import uvicorn
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from contracts.content import Content, EmailContent, InstoreContent, Rendition, SmsContent, SocialContent
from contracts.decision import Candidate, Decision, Outcome, Stage
from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.delivery import DeliveryStatus, DeliveryUpdated
from contracts.events.message import MessagePlanned, MessageSuppressed
from contracts.events.touchpoint import Touchpoint, TouchpointKind
from contracts.values import (
    Channel,
    CustomerSnapshot,
    Identifier,
    JourneyRef,
    JsonObject,
    LocaleTag,
    PlaybookRef,
    Purpose,
)
from services.timeline.api import router
from services.timeline.handlers import TimelineHandler
from services.timeline.live import LiveFeed
from services.timeline.reading import Timelines
from services.timeline.store import ENTRIES
from shared.processing.effects import Effects
from shared.processing.handler import Workspace
from shared.runtime.problems import install_problem_handlers
from shared.store import Store, WriteSet
from tests.support.driving import NOON, event
from tests.support.ports import free_ports
from tests.support.waiting import eventually

PLAYBOOK = PlaybookRef(playbook="skyline", version=3)
JOURNEY = JourneyRef(journey="upset-passenger", version=3, instance_id="j-1", step="apologise")
USER = Identifier(type="user", value="42")

CONTENT: dict[Channel, Content] = {
    Channel.EMAIL: EmailContent(subject="About your flight", text="Dear Ana, we are sorry."),
    Channel.SMS: SmsContent(text="We are sorry."),
    Channel.SOCIAL: SocialContent(text="Es tut uns leid."),
    Channel.INSTORE: InstoreContent(title="Seat 12A", text="Please apologise.", store="lx38", task=True),
}


def customer(customer_id: str = "customer-1", *identifiers: Identifier) -> CustomerSnapshot:
    return CustomerSnapshot(customer_id=customer_id, revision=2, identifiers=identifiers or (USER,))


def acted(
    name: str = "Complaint Posted",
    *,
    kind: TouchpointKind = "track",
    channel: Channel | None = Channel.SOCIAL,
    properties: JsonObject | None = None,
    customer_id: str = "customer-1",
) -> CustomerActed:
    touchpoint = Touchpoint(kind=kind, name=name, identifiers=(USER,), properties=properties or {}, channel=channel)
    return CustomerActed(touchpoint=touchpoint, customer=customer(customer_id))


def changed(*fields: str, customer: CustomerSnapshot) -> CustomerChanged:
    return CustomerChanged(customer=customer, changed=fields)


def merged(survivor: str, other: str, *identifiers: Identifier) -> CustomerMerged:
    return CustomerMerged(
        customer=customer(survivor, *identifiers), merged_customer_id=other, because="The phone number is the same."
    )


def decision(outcome: Outcome, reason: str, channel: Channel | None = None) -> Decision:
    stage = Stage(name="consent", outcome="passed" if outcome == "planned" else "stopped", reason=reason)
    candidates = (
        *(
            (Candidate(channel=channel, chosen=True, stage="channel_choice", reason="the cheapest one"),)
            if channel
            else ()
        ),
        Candidate(channel=Channel.SMS, chosen=False, stage="addressability", reason="no address is known"),
    )
    return Decision(
        outcome=outcome, reason=reason, stages=(stage,), channel=channel, candidates=candidates, id=f"{outcome}-1"
    )


def planned(message: str, channel: Channel, locale: LocaleTag) -> MessagePlanned:
    return MessagePlanned(
        message_id="m-1",
        message=message,
        playbook=PLAYBOOK,
        purpose=Purpose.SERVICE,
        customer_id="customer-1",
        address="@ana",
        rendition=Rendition(locale=locale, content=CONTENT[channel]),
        decision=decision("planned", "The customer can be reached.", channel),
        journey=JOURNEY,
    )


def suppressed(message: str, reason: str) -> MessageSuppressed:
    return MessageSuppressed(
        message_id="m-2",
        message=message,
        playbook=PLAYBOOK,
        purpose=Purpose.MARKETING,
        customer_id="customer-1",
        decision=decision("suppressed", reason),
    )


def delivery(
    status: DeliveryStatus, channel: Channel = Channel.SOCIAL, *, detail: str | None = None, attempt: int = 1
) -> DeliveryUpdated:
    return DeliveryUpdated(
        message_id="m-1",
        message="flight-apology",
        purpose=Purpose.SERVICE,
        customer_id="customer-1",
        channel=channel,
        provider="mastodon",
        status=status,
        attempt=attempt,
        detail=detail,
        journey=JOURNEY,
    )


def decide(*events: Event[EventData]) -> Effects:
    handler, total = TimelineHandler(), Effects()
    for one in events:
        total.extend(handler.decide(one, Workspace(), NOON))
    return total


class World:
    """The timeline over a real store: events go in, pages come out."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.timelines = Timelines(store)
        self.feed = LiveFeed(lambda: store.watch(ENTRIES))

    async def happened(self, *events: Event[EventData]) -> None:
        effects = decide(*events)
        await self.store.commit(WriteSet(now=NOON, records=effects.records))

    async def tell(
        self, data: EventData, *, subject: str = "customer-1", now: datetime = NOON, id: str | None = None
    ) -> Event[EventData]:
        one = event(data, subject=subject, now=now, id=id)
        await self.happened(one)
        return one

    def app(self) -> FastAPI:
        app = FastAPI()
        install_problem_handlers(app)
        app.include_router(router(self.timelines, self.feed, resume_limit=5))
        return app

    def client(self) -> AsyncClient:
        return AsyncClient(transport=ASGITransport(self.app()), base_url="http://timeline")

    @asynccontextmanager
    async def served(self) -> AsyncIterator[AsyncClient]:
        """Give a client of a real HTTP server: streams are really streamed."""
        (port,) = free_ports(1)
        server = uvicorn.Server(
            uvicorn.Config(self.app(), port=port, log_config=None, lifespan="off", timeout_graceful_shutdown=2)
        )
        async with self.feed.running():
            task = asyncio.create_task(server.serve())
            try:
                await eventually(lambda: server.started, what="the HTTP server has started")
                async with AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as client:
                    yield client
            finally:
                server.should_exit = True
                await task


def titles(entries: Iterable[dict[str, str]]) -> list[str]:
    return [entry["title"] for entry in entries]
