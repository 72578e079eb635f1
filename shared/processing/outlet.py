"""Publishing from outside a batch: an HTTP API that changes something, or the gateway."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

import structlog

from contracts.envelope import Event, EventData
from shared.bus.errors import BusUnavailableError
from shared.bus.grouping import group, messages_of
from shared.bus.transport import Transport
from shared.processing.effects import Effects
from shared.processing.relay import Relay
from shared.processing.rows import message_of, rows_of
from shared.store import Store, StoreUnavailableError, WriteSet

_log = structlog.stdlib.get_logger(__name__)


class Outlet:
    """What a service's HTTP API writes and publishes with."""

    def __init__(self, store: Store, transport: Transport, relay: Relay, lane: str) -> None:
        self._store = store
        self._transport = transport
        self._relay = relay
        self._lane = lane

    async def publish(self, events: Sequence[Event[EventData]]) -> None:
        """Publish without a store; returns when the broker has every event. Raises BusUnavailableError."""
        await self._transport.publish(messages_of(group(events, self._transport.topology)))

    async def commit(self, effects: Effects, now: datetime) -> None:
        """Write the effects in one transaction and publish their events.

        Raises ConflictError (nothing is written: load again, decide again), StoreUnavailableError or
        WriteRefusedError. Once written, the events will be published, whatever happens: if the broker cannot be
        reached now, the relay does it later.
        """
        rows, later = rows_of(effects, self._transport.topology, self._lane, now)
        await self._store.commit(
            WriteSet(now=now, saves=effects.saves, records=effects.records, outbox=[*rows, *later])
        )
        if later:
            self._relay.wake()
        if not rows:
            return
        try:
            async with asyncio.timeout(5):
                await self._transport.publish([message_of(row) for row in rows])
                await self._store.outbox.delete(row.id for row in rows)
        except (BusUnavailableError, StoreUnavailableError, TimeoutError) as error:
            _log.warning("left to the relay", rows=len(rows), reason=str(error))
