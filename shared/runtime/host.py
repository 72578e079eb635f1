"""Hosts services in this process: the one place where database, bus, telemetry and HTTP come together."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import structlog
from fastapi import FastAPI
from opentelemetry.sdk.trace.export import SpanExporter

from shared.bus import BusUnavailableError, Topology, Transport
from shared.bus.amqp import AmqpTransport
from shared.bus.embedded import EmbeddedTransport
from shared.clock import Clock, system_clock
from shared.embedded import EmbeddedMongo
from shared.processing import Outlet, Processor, Relay
from shared.processing.instruments import Instruments
from shared.processing.publishing import RowPublisher
from shared.runtime.health import Check, health_router
from shared.runtime.problems import install_problem_handlers
from shared.runtime.sampler import sample
from shared.runtime.server import serving
from shared.runtime.service import BuildService, Platform, Service, batch_handler
from shared.runtime.settings import CoreSettings, SettingsError
from shared.store import Store, StoreUnavailableError
from shared.store.journal import Journal
from shared.telemetry import Metrics, Telemetry, TracingMiddleware

START_PATIENCE = 60.0
"""Seconds to wait for broker and database at start: in a new installation they start at the same time as we do."""

_log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True)
class Hosted:
    """Services that run, the addresses they and their database answer on, and the checks `/readyz` makes."""

    url: str
    mongo_url: str
    services: Mapping[str, Service]
    checks: Mapping[str, Check]


@dataclass(frozen=True)
class _Part:
    """One service with what moves its events."""

    service: Service
    store: Store
    relay: Relay
    processor: Processor


class Host:
    """Puts services together and runs them until the block ends."""

    def __init__(
        self,
        settings: CoreSettings,
        builders: Mapping[str, BuildService],
        *,
        clock: Clock = system_clock,
        exporter: SpanExporter | None = None,
    ) -> None:
        self._settings = settings
        self._builders = builders
        self._clock = clock
        self._exporter = exporter
        self._metrics = Metrics()
        self._checks: dict[str, Check] = {}

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Hosted]:
        """Start everything; stop it in the opposite order when the block ends."""
        async with AsyncExitStack() as stack:
            mongo_url = await self._database(stack)
            transport = self._transport(mongo_url)
            # Put together before anything is connected: wrong settings are told at once, not after a wait for others.
            parts = [await self._part(stack, name, transport, mongo_url) for name in self._builders]
            stack.push_async_callback(transport.close)
            await patiently("the bus", transport.connect)
            self._checks["bus"] = _check(transport.ping)
            for part in parts:
                await self._start(stack, part, transport)
            services = {part.service.name: part.service for part in parts}
            app = self._app(services, await self._telemetry(stack, _process_name(services)))
            port = await stack.enter_async_context(serving(app, self._settings.host, self._settings.port))
            url = self._settings.public_url or f"http://{self._settings.host}:{port}"
            _log.info("ready", services=list(services), url=url)
            try:
                yield Hosted(url, mongo_url, services, self._checks)
            finally:
                _log.info("stopping", services=list(services))
                for service in services.values():
                    if service.stopping is not None:
                        service.stopping()

    async def _database(self, stack: AsyncExitStack) -> str:
        if not self._settings.embedded_database:
            return self._settings.mongo_url
        server = EmbeddedMongo(self._settings.data_dir / "database")
        await stack.enter_async_context(server)
        return server.url

    def _transport(self, mongo_url: str) -> Transport:
        topology = Topology(partitions=self._settings.partitions, prefix=self._settings.database_prefix)
        if not self._settings.embedded_bus:
            return AmqpTransport(self._settings.bus_url, topology)
        if self._settings.worker.count > 1:
            raise SettingsError(("UNISONO_WORKER: the embedded bus lives in one process; use RabbitMQ to share work.",))
        return EmbeddedTransport(Journal.open(mongo_url, f"{self._settings.database_prefix}_bus"), topology)

    async def _part(self, stack: AsyncExitStack, name: str, transport: Transport, mongo_url: str) -> _Part:
        store = Store.open(mongo_url, f"{self._settings.database_prefix}_{name}")
        stack.push_async_callback(store.close)
        publisher = RowPublisher(store, transport, self._clock)
        relay = Relay(store, publisher, self._clock)
        outlet = Outlet(store, transport, publisher, relay, lane=f"{name}/{self._settings.service_instance}")
        service = self._builders[name](Platform(self._settings, store, outlet, self._clock))
        instruments = Instruments(name, await self._telemetry(stack, name), self._metrics)
        processor = Processor(name, transport, store, publisher, relay, self._clock, instruments)
        return _Part(service, store, relay, processor)

    async def _start(self, stack: AsyncExitStack, part: _Part, transport: Transport) -> None:
        service, name = part.service, part.service.name
        await patiently(f"the database of {name}", lambda: part.store.prepare(service.collections))
        self._checks[f"{name}.store"] = _check(part.store.ping)
        if service.lifespan is not None:
            await stack.enter_async_context(service.lifespan())
        await self._background(stack, part.relay.run(), f"relay {name}")
        handler = batch_handler(service)
        if handler is not None:
            part.processor.start(handler, projection=service.projection, is_first=self._is_first)
            stack.push_async_callback(part.processor.stop)
            self._checks[f"{name}.handler"] = _failed_lane(part.processor)
        await self._background(stack, sample(name, part.store, transport, self._metrics), f"sampler {name}")

    def _is_first(self, partition: int) -> bool:
        worker = self._settings.worker
        return partition % worker.count == worker.index - 1

    async def _telemetry(self, stack: AsyncExitStack, name: str) -> Telemetry:
        telemetry = Telemetry.from_settings(self._settings, name, exporter=self._exporter)
        stack.push_async_callback(asyncio.to_thread, telemetry.shutdown)
        return telemetry

    async def _background(self, stack: AsyncExitStack, work: Awaitable[None], name: str) -> None:
        task = asyncio.ensure_future(work)
        self._checks[name.replace(" ", ".")] = _ended(task, name)

        async def end() -> None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

        stack.push_async_callback(end)

    def _app(self, services: Mapping[str, Service], telemetry: Telemetry) -> FastAPI:
        app = FastAPI(title="Unisono", summary="Every channel, one voice.", version="1")
        for service in services.values():
            for router in service.routers:
                app.include_router(router)
        app.include_router(health_router(self._checks, self._metrics.registry))
        install_problem_handlers(app)
        app.add_middleware(TracingMiddleware, telemetry=telemetry)
        return app


def _process_name(services: Mapping[str, Service]) -> str:
    return next(iter(services)) if len(services) == 1 else "all"


async def patiently(what: str, connect: Callable[[], Awaitable[None]]) -> None:
    """Connect, trying again for a minute in all; raises the last error after that."""
    end = time.monotonic() + START_PATIENCE
    pause = 0.2
    while True:
        try:
            async with asyncio.timeout(end - time.monotonic()):
                await connect()
        except (BusUnavailableError, StoreUnavailableError, TimeoutError) as error:
            if time.monotonic() + pause > end:
                raise
            _log.warning("waiting for a connection", to=what, reason=str(error))
            await asyncio.sleep(pause)
            pause = min(pause * 2, 5.0)
        else:
            return


def _check(ping: Callable[[], Awaitable[None]]) -> Check:
    async def check() -> str | None:
        await ping()
        return None

    return check


def _failed_lane(processor: Processor) -> Check:
    async def check() -> str | None:
        return processor.failed()

    return check


def _ended(task: asyncio.Future[None], name: str) -> Check:
    async def check() -> str | None:
        return f"{name} has ended" if task.done() else None

    return check
