"""The group commit: calls that arrive while a publish is under way are published together, next."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from contracts.envelope import Event, EventData
from shared.bus.errors import BusUnavailableError

Publish = Callable[[Sequence[Event[EventData]]], Awaitable[None]]
"""Returns when the broker has confirmed every event; raises BusUnavailableError."""

_log = structlog.stdlib.get_logger(__name__)


class IntakeFullError(Exception):
    """More events wait for the broker than may wait. Says how many."""


class IntakeClosedError(Exception):
    """The intake has not been opened, or is being drained for a stop."""


@dataclass(frozen=True)
class _Waiting:
    events: Sequence[Event[EventData]]
    published: asyncio.Future[None]


class Intake:
    """Takes the events of many requests at once and publishes them in groups, in the order they came."""

    def __init__(self, publish: Publish, *, limit: int, group: int) -> None:
        self._publish = publish
        self._limit = limit
        self._group = group
        self._queue: deque[_Waiting] = deque()
        self._being_published: Sequence[_Waiting] = ()
        self._waiting = 0
        self._arrived = asyncio.Event()
        self._open = False

    @property
    def waiting(self) -> int:
        """How many events wait for the publish after the one under way."""
        return self._waiting

    @property
    def open(self) -> bool:
        """Whether events are accepted."""
        return self._open

    async def accept(self, events: Sequence[Event[EventData]]) -> None:
        """Return when the broker has the events of this request.

        Raises IntakeFullError or IntakeClosedError (nothing was published), or what publishing them raised.
        """
        if not self._open:
            raise IntakeClosedError("the gateway is stopping")
        if self._waiting + len(events) > self._limit:
            raise IntakeFullError(f"{self._waiting} events are waiting for the broker")
        request = _Waiting(events, asyncio.get_running_loop().create_future())
        self._queue.append(request)
        self._waiting += len(events)
        self._arrived.set()
        await request.published

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Publish what is accepted inside this context; leaving it lets in no more and drains what waits."""
        worker = asyncio.create_task(self._work(), name="gateway intake")
        self._open = True
        try:
            yield
        finally:
            self._open = False
            self._arrived.set()
            await worker

    async def _work(self) -> None:
        try:
            while self._open or self._queue:
                if self._queue:
                    self._being_published = self._take()
                    await self._publish_group(self._being_published)
                else:
                    self._arrived.clear()
                    await self._arrived.wait()
        finally:
            # Only a cancelled worker leaves anybody here.
            for request in (*self._being_published, *self._queue):
                _settle(request, IntakeClosedError("the gateway was stopped"))

    def _take(self) -> list[_Waiting]:
        group = [self._queue.popleft()]
        size = len(group[0].events)
        while self._queue and size + len(self._queue[0].events) <= self._group:
            group.append(self._queue.popleft())
            size += len(group[-1].events)
        self._waiting -= size
        return group

    async def _publish_group(self, group: Sequence[_Waiting]) -> None:
        error = await self._try([event for request in group for event in request.events])
        if error is None or len(group) == 1 or isinstance(error, BusUnavailableError):
            for request in group:
                _settle(request, error)
            return
        # One of these requests is at fault: alone, the others pass. Publishing an event twice is harmless.
        _log.warning("publishing a group request by request", requests=len(group), error=type(error).__name__)
        for request in group:
            _settle(request, await self._try(request.events))

    async def _try(self, events: Sequence[Event[EventData]]) -> Exception | None:
        try:
            await self._publish(events)
        except Exception as error:
            return error
        return None


def _settle(request: _Waiting, error: Exception | None) -> None:
    # A client that hung up has cancelled its wait.
    if request.published.done():
        return
    if error is None:
        request.published.set_result(None)
    else:
        request.published.set_exception(error)
