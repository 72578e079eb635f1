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
from shared.processing.publishing import RowPublisher
from shared.processing.relay import Relay
from shared.processing.rows import rows_of
from shared.store import OutboxRow, Store, StoreUnavailableError, WriteSet

PROMPT_SECONDS = 5.0
"""How long a caller waits for the broker after the commit, before publishing is left for later."""

_log = structlog.stdlib.get_logger(__name__)


class Outlet:
    """What a service's HTTP API writes and publishes with. Commits that publish are made one after another."""

    def __init__(self, store: Store, transport: Transport, publisher: RowPublisher, relay: Relay, lane: str) -> None:
        self._store = store
        self._transport = transport
        self._publisher = publisher
        self._relay = relay
        self._lane = lane
        self._turn = asyncio.Lock()
        self._behind = False

    async def publish(self, events: Sequence[Event[EventData]]) -> None:
        """Publish without a store; returns when the broker has every event. Raises BusUnavailableError."""
        await self._transport.publish(messages_of(group(events, self._transport.topology)))

    async def commit(self, effects: Effects, now: datetime) -> None:
        """Write the effects in one transaction and publish their events.

        Raises ConflictError (nothing is written: load again, decide again), StoreUnavailableError or
        WriteRefusedError. Once written, the events will be published, whatever happens: if the broker cannot be
        reached now, the next commit or the relay does it.
        """
        rows, later = rows_of(effects, self._transport.topology, self._lane, now)
        writes = WriteSet(now=now, saves=effects.saves, records=effects.records, outbox=[*rows, *later])
        if not rows:
            await self._store.commit(writes)
        else:
            async with self._turn:
                await self._store.commit(writes)
                await self._publish(rows)
        if later:
            self._relay.wake()

    async def _publish(self, rows: Sequence[OutboxRow]) -> None:
        """Publish rows just committed, after those that an earlier commit could not publish."""
        was_behind, self._behind = self._behind, True
        try:
            async with asyncio.timeout(PROMPT_SECONDS):
                waiting = await self._store.outbox.leftovers(self._lane) if was_behind else rows
                await self._publisher.publish(waiting)
                await self._store.outbox.delete(row.id for row in waiting)
        except (BusUnavailableError, StoreUnavailableError, TimeoutError) as error:
            _log.warning("left for later", rows=len(rows), reason=str(error))
        else:
            self._behind = False
