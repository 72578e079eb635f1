"""A lane: the worker of one queue. Takes batches, handles each as a unit of work, publishes, acknowledges.

The order of things is what the promise rests on: commit (inbox, states, outbox) → publish with confirms → forget the
outbox rows and acknowledge. A crash anywhere leaves either an unacknowledged message, which comes again and is known to
the inbox, or rows in the outbox, which are published before anything newer of this lane.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence

import structlog

from shared.bus.errors import BusError, BusUnavailableError
from shared.bus.transport import InboundMessage, Subscription, Transport
from shared.processing.intake import read
from shared.processing.rows import message_of
from shared.processing.runner import BatchRunner
from shared.store import OutboxRow, Store, StoreError

BATCH = 256
"""Events taken at once, at most; what is waiting is taken without lingering for more."""

_LONGEST_PAUSE = 5.0
_log = structlog.stdlib.get_logger(__name__)


class Lane:
    """One queue of one service in one worker."""

    def __init__(self, queue: str, transport: Transport, store: Store, runner: BatchRunner) -> None:
        self._queue = queue
        self._transport = transport
        self._store = store
        self._runner = runner
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """Finish the batch in hand, then give the queue back."""
        self._stopping.set()

    async def run(self) -> None:
        """Consume until stopped; a lost connection begins a new epoch."""
        failures = 0
        while not self._stopping.is_set():
            try:
                await self._epoch()
                failures = 0
            except (BusError, StoreError) as error:
                failures += 1
                _log.warning("connection lost; trying again", queue=self._queue, reason=str(error), failures=failures)
                await self._pause(failures)

    async def _epoch(self) -> None:
        """Consume on one connection. Begins with what a predecessor committed and did not publish."""
        subscription = await self._transport.subscribe(self._queue)
        try:
            settled = False
            while (messages := await self._take(subscription)) is not None:
                if not settled:
                    await self._publish_leftovers()
                await self._handle(messages, subscription, first=not settled)
                settled = True
        finally:
            await subscription.close()

    async def _take(self, subscription: Subscription) -> list[InboundMessage] | None:
        """Wait for messages; None means that it is time to stop."""
        if self._stopping.is_set():
            return None
        taking = asyncio.ensure_future(subscription.take(BATCH))
        stopping = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({taking, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return taking.result() if taking.done() else None
        finally:
            for waiter in (taking, stopping):
                waiter.cancel()

    async def _handle(self, messages: list[InboundMessage], subscription: Subscription, *, first: bool) -> None:
        intake = read(messages, self._queue, self._runner.now())
        intake.maybe_seen = intake.maybe_seen or first
        rows = await self._runner.run(intake, self._publish)
        await asyncio.gather(subscription.ack(messages), self._store.outbox.delete(row.id for row in rows))

    async def _publish(self, rows: Sequence[OutboxRow]) -> None:
        """Publish committed rows; nothing newer of this lane may go before them, so keep trying."""
        failures = 0
        while rows:
            try:
                await self._transport.publish([message_of(row) for row in rows])
            except BusUnavailableError as error:
                failures += 1
                _log.warning("cannot publish; trying again", queue=self._queue, reason=str(error), failures=failures)
                if self._stopping.is_set():
                    raise
                await self._pause(failures)
            else:
                return

    async def _publish_leftovers(self) -> None:
        rows = await self._store.outbox.leftovers(self._queue)
        if rows:
            _log.info("publishing what was committed before", queue=self._queue, rows=len(rows))
            await self._transport.publish([message_of(row) for row in rows])
            await self._store.outbox.delete(row.id for row in rows)

    async def _pause(self, failures: int) -> None:
        """Back off exponentially with full jitter, at most five seconds; wake up to stop."""
        longest = min(0.1 * 2**failures, _LONGEST_PAUSE)
        try:
            async with asyncio.timeout(random.uniform(0, longest)):  # noqa: S311 - jitter, not a secret
                await self._stopping.wait()
        except TimeoutError:
            return
