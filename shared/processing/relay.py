"""The relay: publishes outbox rows when they are due, and rows whose own worker did not.

It is the durable scheduler of journey waits, deferred sends and retries. Any number of workers may run one: rows are
claimed for a while, and publishing a row twice is harmless.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import structlog

from shared.bus.errors import BusError
from shared.clock import Clock
from shared.processing.publishing import RowPublisher
from shared.store import Store, StoreError

LEASE = timedelta(seconds=30)
"""How long claimed rows are ours; longer than a publish may take."""

LOOK_AT_LEAST_EVERY = timedelta(seconds=1)
CLAIM = 500

_log = structlog.stdlib.get_logger(__name__)


class Relay:
    """Runs until cancelled."""

    def __init__(self, store: Store, publisher: RowPublisher, clock: Clock) -> None:
        self._store = store
        self._publisher = publisher
        self._clock = clock
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Look again soon: something was scheduled."""
        self._wake.set()

    async def run(self) -> None:
        """Publish what is due, then sleep until the next row is."""
        while True:
            self._wake.clear()
            pause = LOOK_AT_LEAST_EVERY
            try:
                await self.publish_due()
                pause = await self._pause()
            except (BusError, StoreError) as error:
                _log.warning("the relay tries again", reason=str(error))
            except Exception:
                _log.exception("the relay failed and tries again")
            await self._sleep(pause)

    async def publish_due(self) -> int:
        """Publish everything that is due now, the longest due first; return how many rows."""
        published = 0
        while rows := await self._store.outbox.claim_due(self._clock(), LEASE, CLAIM):
            try:
                await self._publisher.publish(rows)
            except BusError:
                # Not to wait for the end of the lease: newer rows, claimed then, would overtake these.
                await self._store.outbox.release(rows)
                raise
            await self._store.outbox.delete(row.id for row in rows)
            published += len(rows)
        return published

    async def _pause(self) -> timedelta:
        due: datetime | None = await self._store.outbox.next_due()
        if due is None:
            return LOOK_AT_LEAST_EVERY
        return min(max(due - self._clock(), timedelta(milliseconds=1)), LOOK_AT_LEAST_EVERY)

    async def _sleep(self, pause: timedelta) -> None:
        try:
            async with asyncio.timeout(pause.total_seconds()):
                await self._wake.wait()
        except TimeoutError:
            return
