"""New entries, live: one change stream per process, fanned out to everybody who watches a customer.

The stream runs only while somebody watches, so that nobody pays for it at other times.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Literal, Self

import structlog

from services.timeline.domain.entry import Merged, TimelineEntry
from shared.store.errors import StoreUnavailableError

EndReason = Literal["too-slow", "interrupted", "closing"]
"""Why a subscription ends by itself: its reader did not keep up, the database broke off, or the service stops."""

Watch = Callable[[], AbstractAsyncContextManager[AsyncIterator[TimelineEntry]]]
"""Opens a stream of all entries written from then on."""

_STOPPING = "live timelines are being stopped"

_log = structlog.stdlib.get_logger(__name__)


class Subscription:
    """An asynchronous iterator over the new entries of some customers. Ends by itself only for an `end_reason`."""

    def __init__(self, buffer: int) -> None:
        self.customer_ids: set[str] = set()
        self.end_reason: EndReason | None = None
        self._buffer = buffer
        self._waiting: deque[TimelineEntry] = deque()
        self._changed = asyncio.Event()

    def offer(self, entry: TimelineEntry) -> None:
        """Hand over an entry; a reader with a full buffer is dropped, for it must not hold up the others."""
        if self.end_reason is not None:
            return
        if len(self._waiting) >= self._buffer:
            # What it has not read is in the store; coming back with the last id it saw, it gets that.
            self._waiting.clear()
            self.end("too-slow")
            return
        self._waiting.append(entry)
        self._changed.set()

    def end(self, reason: EndReason) -> None:
        """End it after what is waiting."""
        self.end_reason = self.end_reason or reason
        self._changed.set()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> TimelineEntry:
        while not self._waiting:
            if self.end_reason is not None:
                raise StopAsyncIteration
            self._changed.clear()
            await self._changed.wait()
        return self._waiting.popleft()


class LiveFeed:
    """Fans out the entries of one change stream. `buffer` is how many entries may wait for one reader."""

    def __init__(self, watch: Watch, *, buffer: int = 256) -> None:
        self._watch = watch
        self._buffer = buffer
        self._subscriptions: defaultdict[str, set[Subscription]] = defaultdict(set)
        self._stream: asyncio.Task[None] | None = None
        self._open: asyncio.Future[None] | None = None
        self._closed = False

    @asynccontextmanager
    async def subscribe(self, customer_ids: Iterable[str]) -> AsyncIterator[Subscription]:
        """Give a subscription that misses nothing written from now on; raises StoreUnavailableError."""
        subscription = Subscription(self._buffer)
        self.follow(subscription, customer_ids)
        try:
            await self._opened()
            yield subscription
        finally:
            self._remove(subscription)
            if not self._subscriptions:
                await self._stop()

    @property
    def subscriptions(self) -> frozenset[Subscription]:
        """Those that are open now."""
        return frozenset(reader for readers in self._subscriptions.values() for reader in readers)

    def follow(self, subscription: Subscription, customer_ids: Iterable[str]) -> None:
        """Add customers to what a subscription is about."""
        for customer_id in customer_ids:
            subscription.customer_ids.add(customer_id)
            self._subscriptions[customer_id].add(subscription)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """End all subscriptions when the service stops, so that open connections do not hold it up."""
        try:
            yield
        finally:
            self.end()
            await self._stop()

    def end(self) -> None:
        """End all subscriptions, and take no more."""
        self._closed = True
        self._end_all("closing")

    async def _opened(self) -> None:
        if self._closed:
            raise StoreUnavailableError(_STOPPING)
        if self._stream is None or self._open is None:
            self._open = asyncio.get_running_loop().create_future()
            # Looked at once, so that a failure is no mystery in the log when every reader has left meanwhile.
            self._open.add_done_callback(lambda opened: opened.exception())
            self._stream = asyncio.create_task(self._run(self._open), name="timeline live feed")
        # Shielded: one reader who leaves must not take the opening away from the others who wait for it.
        await asyncio.shield(self._open)

    async def _run(self, opened: asyncio.Future[None]) -> None:
        try:
            async with self._watch() as entries:
                opened.set_result(None)
                async for entry in entries:
                    self._deliver(entry)
        except Exception as error:
            if not opened.done():
                opened.set_exception(error)
            _log.warning("live timelines are interrupted", reason=f"{type(error).__name__}: {error}")
        finally:
            if not opened.done():
                opened.set_exception(StoreUnavailableError(_STOPPING))
            if self._open is opened:
                self._stream = self._open = None
                self._end_all("interrupted")

    async def _stop(self) -> None:
        stream, self._stream, self._open = self._stream, None, None
        if stream is not None:
            stream.cancel()
            await asyncio.wait([stream])

    def _deliver(self, entry: TimelineEntry) -> None:
        ids = {entry.customer_id}
        if isinstance(entry.detail, Merged):
            ids.add(entry.detail.merged_customer_id)
        readers = {reader for one in ids for reader in self._subscriptions.get(one, ())}
        for reader in readers:
            # From a merge on, who watches one of the two watches both.
            self.follow(reader, ids)
            reader.offer(entry)

    def _remove(self, subscription: Subscription) -> None:
        for customer_id in subscription.customer_ids:
            readers = self._subscriptions[customer_id]
            readers.discard(subscription)
            if not readers:
                del self._subscriptions[customer_id]

    def _end_all(self, reason: EndReason) -> None:
        for subscription in self.subscriptions:
            subscription.end(reason)
