"""From committed outbox rows to the bus. What no queue takes goes to the dead letters and holds up no other."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import structlog

from shared.bus.errors import BusUnavailableError, UnroutableError
from shared.bus.transport import OutboundMessage, Transport
from shared.clock import Clock
from shared.processing.backoff import Backoff
from shared.processing.unit import undeliverable_letters
from shared.store import OutboxRow, Store, WriteSet

_log = structlog.stdlib.get_logger(__name__)


def message_of(row: OutboxRow) -> OutboundMessage:
    """Return the bus message of a row; its id is the row's, however often it is published."""
    return OutboundMessage(row.id, row.routing_key, row.body, row.count, row.queue, row.attempts)


class RowPublisher:
    """Publishes rows once."""

    def __init__(self, store: Store, transport: Transport, clock: Clock) -> None:
        self._store = store
        self._transport = transport
        self._clock = clock

    async def publish(self, rows: Sequence[OutboxRow]) -> None:
        """Publish rows in this order; afterwards they can be forgotten. Raises BusUnavailableError, StoreError."""
        try:
            await self._transport.publish([message_of(row) for row in rows])
        except UnroutableError as error:
            await self._bury([row for row in rows if row.id in error.refused])

    async def _bury(self, rows: Sequence[OutboxRow]) -> None:
        now = self._clock()
        letters = [letter for row in rows for letter in undeliverable_letters(row, now)]
        await self._store.commit(WriteSet(now=now, dead_letters=letters, published=[row.id for row in rows]))
        for letter in letters:
            _log.error("event put with the dead letters", event_id=letter.id, reason=letter.reason, queue=letter.queue)


class LanePublisher:
    """Publishes the rows of one lane in the order they were committed, trying again for as long as the lane runs."""

    def __init__(self, lane: str, rows: RowPublisher, store: Store, stopping: asyncio.Event) -> None:
        self._lane = lane
        self._rows = rows
        self._store = store
        self._stopping = stopping

    async def publish(self, rows: Sequence[OutboxRow]) -> None:
        """Publish rows just committed; nothing newer of this lane may go before them, so keep trying.

        Raises BusUnavailableError only when it is time to stop: the rows are then left to the successor.
        """
        backoff = Backoff(self._stopping)
        while rows:
            try:
                await self._rows.publish(rows)
            except BusUnavailableError as error:
                _log.warning("cannot publish; trying again", lane=self._lane, reason=str(error))
                if self._stopping.is_set():
                    raise
                await backoff.pause()
            else:
                return

    async def publish_leftovers(self) -> None:
        """Publish what somebody committed for this lane and did not publish."""
        rows = await self._store.outbox.leftovers(self._lane)
        if rows:
            _log.info("publishing what was committed before", lane=self._lane, rows=len(rows))
            await self._rows.publish(rows)
            await self._store.outbox.delete(row.id for row in rows)
