"""What a service is made of, and what the runtime gives it to be made with."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter

from shared.clock import Clock
from shared.processing.batch import BatchHandler
from shared.processing.deciding import Deciding
from shared.processing.handler import Handler
from shared.processing.outlet import Outlet
from shared.runtime.settings import CoreSettings
from shared.store import Store
from shared.store.model import Kind


@dataclass(frozen=True)
class Platform:
    """What the runtime hands to a service's `build`: its own database, a way to publish, a clock."""

    settings: CoreSettings
    store: Store
    outlet: Outlet
    clock: Clock


@dataclass(frozen=True)
class Service:
    """One service, assembled. `handler` consumes what the catalogue says it does; routers are its HTTP API.

    `projection`: it keeps records alone, whose ids are the events'. `stopping` is called before the HTTP server stops,
    to end streams that would hold it up.
    """

    name: str
    collections: tuple[Kind[Any], ...] = ()
    handler: Handler | BatchHandler | None = None
    routers: tuple[APIRouter, ...] = ()
    lifespan: Callable[[], AbstractAsyncContextManager[None]] | None = None
    stopping: Callable[[], None] | None = None
    projection: bool = False


def batch_handler(service: Service) -> BatchHandler | None:
    """Return what handles the service's batches, or None if it consumes nothing."""
    return Deciding(service.handler) if isinstance(service.handler, Handler) else service.handler


BuildService = Callable[[Platform], Service]
"""Every service's `app.py` has one: `build(platform) -> Service`."""
