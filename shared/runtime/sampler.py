"""Figures that have to be asked for: how much waits in queues and outbox."""

from __future__ import annotations

import asyncio

import structlog

from shared.bus import BusUnavailableError, Transport
from shared.store import Store, StoreError
from shared.telemetry import Metrics

EVERY_SECONDS = 10.0

_log = structlog.stdlib.get_logger(__name__)


async def sample(service: str, store: Store, transport: Transport, metrics: Metrics) -> None:
    """Ask every ten seconds, until cancelled."""
    queues = [spec.name for spec in transport.topology.queues if spec.service == service]
    while True:
        try:
            metrics.outbox_waiting(service, await store.outbox.waiting())
            metrics.lag(service, await transport.waiting(queues))
        except (StoreError, BusUnavailableError) as error:
            _log.debug("no figures this time", service=service, reason=str(error))
        await asyncio.sleep(EVERY_SECONDS)
