"""A lane: the worker of one queue. Takes batches, handles each as a unit of work, publishes, acknowledges.

The order of things is what the promise rests on: commit (inbox, states, outbox) → publish with confirms → forget the
outbox rows and acknowledge. A crash anywhere leaves either an unacknowledged message, which comes again and is known to
the inbox, or rows in the outbox, which are published before anything newer of this lane.
"""

from __future__ import annotations

import asyncio

import structlog

from shared.bus.errors import BusError
from shared.bus.transport import InboundMessage, Subscription, Transport
from shared.processing.backoff import Backoff
from shared.processing.intake import read
from shared.processing.publishing import LanePublisher, RowPublisher
from shared.processing.runner import BatchRunner
from shared.store import Store, StoreError

BATCH = 256
"""Events taken at once, at most; what is waiting is taken without lingering for more."""

_log = structlog.stdlib.get_logger(__name__)


class Lane:
    """One queue of one service in one worker."""

    def __init__(
        self,
        queue: str,
        transport: Transport,
        store: Store,
        runner: BatchRunner,
        publisher: RowPublisher,
        *,
        preferred: bool = True,
    ) -> None:
        self._queue = queue
        self._preferred = preferred
        self._transport = transport
        self._store = store
        self._runner = runner
        self._stopping = asyncio.Event()
        self._backoff = Backoff(self._stopping)
        self._publisher = LanePublisher(queue, publisher, store, self._stopping)

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopping.is_set()

    def stop(self) -> None:
        """Finish the batch in hand, then give the queue back."""
        self._stopping.set()

    async def run(self, *, delay: float = 0.0) -> None:
        """Consume until stopped, beginning after `delay` seconds. Whatever goes wrong, begin anew after a pause."""
        await self._backoff.wait(delay)
        while not self._stopping.is_set():
            try:
                await self._epoch()
            except (BusError, StoreError) as error:
                _log.warning("lane interrupted", queue=self._queue, reason=str(error), failures=self._backoff.failures)
                await self._backoff.pause()
            except Exception:
                _log.exception("lane failed", queue=self._queue, failures=self._backoff.failures)
                await self._backoff.pause()

    async def _epoch(self) -> None:
        """Consume on one connection. Begins with what a predecessor left open, or committed and did not publish."""
        subscription = await self._transport.subscribe(self._queue, preferred=self._preferred)
        try:
            settled = False
            while (messages := await self._take(subscription)) is not None:
                if not settled:
                    await self._store.sessions.take_over(self._queue)
                    await self._publisher.publish_leftovers()
                await self._handle(messages, subscription, first=not settled)
                settled = True
                self._backoff.reset()
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
        rows = await self._runner.run(intake, self._publisher)
        await asyncio.gather(subscription.ack(messages), self._store.outbox.delete(row.id for row in rows))
