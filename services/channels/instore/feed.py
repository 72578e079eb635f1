"""Live changes of boards: one change stream per process, fanned out to everybody who looks at a board."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import Protocol

import structlog

from services.channels.instore.store import CARDS, Card
from shared.store.errors import StoreError
from shared.store.model import A, AggregateType

QUEUED = 1000
"""Changes kept for a reader who is slow; one who falls further behind has to begin again."""

_LONGEST_PAUSE = 5.0
_log = structlog.stdlib.get_logger(__name__)


class Watcher(Protocol):
    """The part of the store that tells of changes."""

    def watch(self, kind: AggregateType[A]) -> AbstractAsyncContextManager[AsyncIterator[A]]:
        """Give what is inserted or changed from now on."""


class Changes:
    """The changes of one board, as one reader gets them; it ends when the reader has to come again."""

    def __init__(self) -> None:
        self._queue: asyncio.Queue[Card | None] = asyncio.Queue(QUEUED + 1)
        self._ended = False

    def put(self, card: Card) -> None:
        """Add a change; too many of them end it."""
        if self._queue.qsize() >= QUEUED:
            self.end()
        elif not self._ended:
            self._queue.put_nowait(card)

    def end(self) -> None:
        """Let the reader take what is queued, and no more."""
        if not self._ended:
            self._ended = True
            self._queue.put_nowait(None)

    async def __aiter__(self) -> AsyncIterator[Card]:
        while (card := await self._queue.get()) is not None:
            yield card


class Feed:
    """Fans out the change stream. Where it breaks, all readers are ended: they come again and miss nothing."""

    def __init__(self, store: Watcher) -> None:
        self._store = store
        self._readers: dict[str, set[Changes]] = defaultdict(set)
        self._live = asyncio.Event()
        self._stopping = False

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Follow the change stream until the block ends."""
        task = asyncio.create_task(self._follow(), name="board feed")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            self._end_all()

    @property
    def readers(self) -> int:
        """How many look at a board of this process at the moment."""
        return sum(len(readers) for readers in self._readers.values())

    async def wait_live(self, timeout: float) -> bool:
        """Wait until changes are being followed; return False if they are not in time."""
        try:
            async with asyncio.timeout(timeout):
                await self._live.wait()
        except TimeoutError:
            return False
        return True

    def end(self) -> None:
        """End all readers, those who come later as well: the process stops, and they are served by another."""
        self._stopping = True
        self._end_all()

    @contextmanager
    def subscribe(self, store: str) -> Iterator[Changes]:
        """Give the changes of a board, beginning now."""
        changes = Changes()
        if self._stopping:
            changes.end()
        self._readers[store].add(changes)
        try:
            yield changes
        finally:
            self._readers[store].discard(changes)
            if not self._readers[store]:
                del self._readers[store]

    async def _follow(self) -> None:
        pause = 0.1
        while True:
            try:
                async with self._store.watch(CARDS) as cards:
                    self._live.set()
                    pause = 0.1
                    async for card in cards:
                        self._hand_out(card)
            except StoreError as error:
                _log.warning("the boards' change stream broke; following it anew", reason=str(error))
            except Exception:  # whatever it was, boards that stand still are worse than trying again
                _log.exception("the boards' change stream failed; following it anew")
            self._live.clear()
            self._end_all()
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    def _hand_out(self, card: Card) -> None:
        for changes in self._readers.get(card.store, ()):
            changes.put(card)

    def _end_all(self) -> None:
        for readers in self._readers.values():
            for changes in readers:
                changes.end()
