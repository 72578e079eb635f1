"""One service at work: its handler on an embedded bus, its HTTP side in this process, its database a real one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar, cast

import httpx
from fastapi import FastAPI

from contracts.envelope import Event, EventData
from shared.bus import Topology, Transport
from shared.bus.embedded import EmbeddedTransport
from shared.bus.grouping import group, messages_of
from shared.clock import Clock, system_clock
from shared.processing import Outlet, Processor, Relay, RowPublisher
from shared.processing.instruments import Instruments
from shared.runtime.problems import install_problem_handlers
from shared.runtime.service import BuildService, Platform, batch_handler
from shared.runtime.settings import CoreSettings
from shared.store import Store
from shared.store.journal import Journal
from shared.telemetry import Metrics, Telemetry, TracingMiddleware
from tests.support.mongo import never_forgetting
from tests.support.reading import events_in

D = TypeVar("D", bound=EventData)


@dataclass
class Hosted:
    """A service that runs, and what it stands on."""

    client: httpx.AsyncClient
    store: Store
    transport: Transport

    async def happen(self, *events: Event[EventData]) -> None:
        """Publish events."""
        await self.transport.publish(messages_of(group(events, self.transport.topology)))

    async def received(self, service: str, data: type[D], count: int) -> list[Event[D]]:
        """Return the events of one type that reach a service which does not consume here, once there are `count`."""
        queue = await self.transport.subscribe(self.transport.topology.queue_name(service, 0))
        found: list[Event[D]] = []
        async with asyncio.timeout(10):
            while len(found) < count:
                events = [event for one in await queue.take(100) for event in events_in(one.body)]
                found += [cast("Event[D]", event) for event in events if isinstance(event.data, data)]
        await queue.close()
        return found


@asynccontextmanager
async def hosted(
    build: BuildService, mongo_url: str, database_prefix: str, *, clock: Clock = system_clock, deciding: bool = True
) -> AsyncIterator[Hosted]:
    """Run a service with one partition. Not `deciding`: what it consumes waits, as while its worker is away."""
    transport = EmbeddedTransport(
        Journal.open(mongo_url, f"{database_prefix}_bus"), Topology(prefix=database_prefix, partitions=1)
    )
    await transport.connect()
    store = Store.open(mongo_url, f"{database_prefix}_service")
    publisher = RowPublisher(store, transport, clock)
    relay = Relay(store, publisher, clock)
    service = build(Platform(CoreSettings(), store, Outlet(store, transport, publisher, relay, lane="test"), clock))
    await store.prepare(service.collections)
    await never_forgetting(mongo_url, store.name)
    instruments = Instruments(service.name, Telemetry(service.name), Metrics())
    processor = Processor(service.name, transport, store, publisher, relay, clock, instruments)
    handler = batch_handler(service)
    if deciding and handler is not None:
        processor.start(handler, projection=service.projection, is_first=lambda _: True)
    app = FastAPI()
    install_problem_handlers(app)
    for router in service.routers:
        app.include_router(router)
    app.add_middleware(TracingMiddleware, telemetry=Telemetry(service.name))
    asgi = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=asgi, base_url=f"http://{service.name}.example") as client:
        yield Hosted(client, store, transport)
    await processor.stop()
    await transport.close()
    await store.close()
