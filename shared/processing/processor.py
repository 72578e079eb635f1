"""The processor of one service in one worker: its lanes and its relay."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import structlog

from shared.bus.transport import Transport
from shared.clock import Clock
from shared.processing.batch import BatchHandler
from shared.processing.instruments import Instruments
from shared.processing.lane import Lane
from shared.processing.publishing import RowPublisher
from shared.processing.relay import Relay
from shared.processing.runner import BatchRunner
from shared.processing.unit import Place
from shared.store import Store

_log = structlog.stdlib.get_logger(__name__)

STANDBY_DELAY = 5.0
"""Seconds a worker waits before it stands by for partitions that are first of all another worker's.

Workers that are started together then get a share each, also where the broker cannot give a partition back to the one
whose it is first of all (RabbitMQ before 4.0).
"""


class Processor:
    """Consumes all partitions of a service: its own share first, the rest as standby."""

    def __init__(
        self,
        service: str,
        transport: Transport,
        store: Store,
        publisher: RowPublisher,
        relay: Relay,
        clock: Clock,
        instruments: Instruments,
    ) -> None:
        self._service = service
        self._transport = transport
        self._store = store
        self._publisher = publisher
        self._relay = relay
        self._clock = clock
        self._instruments = instruments
        self._lanes: list[Lane] = []
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, handler: BatchHandler, *, projection: bool, is_first: Callable[[int], bool]) -> None:
        """Begin to consume. `is_first` says which partitions this worker takes first."""
        for partition in range(self._transport.topology.partitions):
            queue = self._transport.topology.queue_name(self._service, partition)
            first = is_first(partition)
            lane = self._lane(queue, handler, projection=projection, preferred=first)
            delay = 0.0 if first else STANDBY_DELAY
            self._lanes.append(lane)
            self._tasks.append(asyncio.create_task(lane.run(delay=delay), name=f"lane {queue}"))

    def _lane(self, queue: str, handler: BatchHandler, *, projection: bool, preferred: bool) -> Lane:
        place = Place(queue, self._transport.topology)
        runner = BatchRunner(
            place, handler, self._store, self._relay, self._clock, self._instruments, projection=projection
        )
        return Lane(queue, self._transport, self._store, runner, self._publisher, preferred=preferred)

    def failed(self) -> str | None:
        """Say which lane has ended without being asked to, or None while all is well."""
        for lane, task in zip(self._lanes, self._tasks, strict=True):
            if task.done() and not lane.stopping:
                return f"{task.get_name()} has ended"
        return None

    async def stop(self) -> None:
        """Finish the batches in hand and give the queues back."""
        for lane in self._lanes:
            lane.stop()
        for task, ended in zip(self._tasks, await asyncio.gather(*self._tasks, return_exceptions=True), strict=True):
            if isinstance(ended, BaseException):
                _log.error("a lane did not end in order", lane=task.get_name(), reason=repr(ended))
