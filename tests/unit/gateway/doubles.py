"""A gateway with an outlet that records what is published, reached through its HTTP API."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

import httpx
import pytest
from fastapi import FastAPI

from contracts.envelope import Event, EventData
from contracts.events.touchpoint import TouchpointRecorded
from services.gateway.app import build
from shared.processing.outlet import Outlet
from shared.runtime.problems import install_problem_handlers
from shared.runtime.service import Platform
from shared.runtime.settings import CoreSettings
from shared.store import Store

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@dataclass
class RecordingOutlet:
    """Keeps what it publishes. A publish waits while the gate is closed, and fails as `failures` and `poison` say."""

    groups: list[list[Event[EventData]]] = field(default_factory=list)
    attempts: int = 0
    failures: list[Exception] = field(default_factory=list)
    poison: str | None = None
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    async def publish(self, events: Sequence[Event[EventData]]) -> None:
        self.attempts += 1
        await self.gate.wait()
        if self.failures:
            raise self.failures.pop(0)
        if any(touchpoint(event).name == self.poison for event in events):
            raise ValueError("an event that cannot be encoded")
        self.groups.append(list(events))

    @property
    def events(self) -> list[Event[EventData]]:
        return [event for group in self.groups for event in group]


def touchpoint(event: Event[EventData]) -> TouchpointRecorded:
    assert isinstance(event.data, TouchpointRecorded)
    return event.data


@dataclass
class CountingClock:
    """Stands still. The gateway looks at it once per call it has read, right before it takes the call in."""

    looks: int = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return NOW


@dataclass
class Site:
    """A channel team's client, and what its calls became."""

    client: httpx.AsyncClient
    outlet: RecordingOutlet
    clock: CountingClock
    app: FastAPI

    async def send(self, kind: str, body: object, **more: Any) -> httpx.Response:
        return await self.client.post(f"/v1/{kind}", json=body, **more)

    async def only_event(self, kind: str, body: object) -> Event[EventData]:
        answer = await self.send(kind, body)
        assert (answer.status_code, answer.json()) == (200, {"success": True}), answer.text
        (event,) = self.outlet.events
        return event

    async def only_touchpoint(self, kind: str, body: object) -> TouchpointRecorded:
        return touchpoint(await self.only_event(kind, body))


@asynccontextmanager
async def open_site(patch: pytest.MonkeyPatch, **settings: str) -> AsyncIterator[Site]:
    """Build the gateway as the runtime does, with the key `s3cret` of the source `website` unless told otherwise."""
    for name, value in {"write_keys": "s3cret:website", **settings}.items():
        patch.setenv(f"UNISONO_GATEWAY_{name}".upper(), value)
    outlet, clock = RecordingOutlet(), CountingClock()
    platform = Platform(settings=CoreSettings(), store=cast(Store, None), outlet=cast(Outlet, outlet), clock=clock)
    service = build(platform)
    app = FastAPI()
    install_problem_handlers(app)
    for router in service.routers:
        app.include_router(router)
    assert service.lifespan is not None
    transport = httpx.ASGITransport(app)
    async with (
        service.lifespan(),
        httpx.AsyncClient(transport=transport, base_url="https://ingest.example", auth=("s3cret", "")) as client,
    ):
        yield Site(client, outlet, clock, app)
