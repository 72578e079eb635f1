"""The bus inside one process, journalled in the database, for trying out and small sites.

It behaves as the real one: routing, order, one active consumer per queue, redelivery in order of what was not
acknowledged. A message is accepted once the journal has it.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from shared.bus.errors import BusUnavailableError, UnroutableError
from shared.bus.topology import Topology
from shared.bus.transport import InboundMessage, OutboundMessage, Subscription
from shared.store.errors import StoreError
from shared.store.journal import JournalEntry


class JournalLike(Protocol):
    """What the embedded bus needs of its journal."""

    async def append(self, entries: Sequence[JournalEntry]) -> None:
        """Keep entries."""

    async def remove(self, sequences: Sequence[int]) -> None:
        """Forget entries."""

    async def load(self) -> list[JournalEntry]:
        """Return what waits, in order."""

    async def ping(self) -> None:
        """Return if the database answers."""

    async def close(self) -> None:
        """Release connections."""


@dataclass
class _Queue:
    waiting: deque[InboundMessage] = field(default_factory=deque)
    consumers: list[EmbeddedSubscription] = field(default_factory=list)


class EmbeddedTransport:
    """One per process; all its services share it."""

    def __init__(self, journal: JournalLike, topology: Topology) -> None:
        self._journal = journal
        self._topology = topology
        self._queues = {spec.name: _Queue() for spec in topology.queues}
        self._last_sequence = 0
        self._doubtful: list[int] = []
        self._loaded = False
        self._connecting = asyncio.Lock()
        self._publishing = asyncio.Lock()

    @property
    def topology(self) -> Topology:
        """What was declared."""
        return self._topology

    async def connect(self) -> None:
        """Load what waited when the last process ended."""
        async with self._connecting:
            if self._loaded:
                return
            try:
                entries = await self._journal.load()
            except StoreError as error:
                raise BusUnavailableError(f"the journal of the bus cannot be read: {error}") from error
            for entry in entries:
                self._deliver(entry, redelivered=True)
                self._last_sequence = max(self._last_sequence, entry.sequence)
            self._loaded = True

    async def ping(self) -> None:
        """Return if the journal's database answers."""
        try:
            await self._journal.ping()
        except StoreError as error:
            raise BusUnavailableError(f"the journal of the bus cannot be reached: {error}") from error

    async def publish(self, messages: Sequence[OutboundMessage]) -> None:
        """Write the messages to the journal, then hand them to their queues.

        Runs to its end even if the caller is cancelled: what is in the journal must be in its queue as well.
        """
        await asyncio.shield(asyncio.ensure_future(self._publish(messages)))

    async def _publish(self, messages: Sequence[OutboundMessage]) -> None:
        async with self._publishing:
            routed = [(message, self._routes(message)) for message in messages]
            entries = [self._entry(message, queue) for message, queues in routed for queue in queues]
            await self._write(entries)
            for entry in entries:
                self._deliver(entry, redelivered=False)
        refused = [message for message, queues in routed if not queues]
        if refused:
            raise UnroutableError([one.id for one in refused], [one.queue or one.routing_key for one in refused])

    async def _write(self, entries: Sequence[JournalEntry]) -> None:
        """Append to the journal. After a failure nobody knows what it holds: that is removed before anything else."""
        try:
            if self._doubtful:
                await self._journal.remove(self._doubtful)
                self._doubtful = []
            if entries:
                await self._journal.append(entries)
        except StoreError as error:
            self._doubtful += [entry.sequence for entry in entries]
            raise BusUnavailableError(f"the journal of the bus cannot be written: {error}") from error

    def _routes(self, message: OutboundMessage) -> tuple[str, ...]:
        queues = (message.queue,) if message.queue else self._topology.destinations.get(message.routing_key, ())
        return queues if all(queue in self._queues for queue in queues) else ()

    def _entry(self, message: OutboundMessage, queue: str) -> JournalEntry:
        # Growing over restarts, too, even if the clock was set back meanwhile.
        self._last_sequence = max(time.time_ns(), self._last_sequence + 1)
        return JournalEntry(self._last_sequence, queue, message.id, message.body, message.count, message.attempts)

    def _deliver(self, entry: JournalEntry, *, redelivered: bool) -> None:
        queue = self._queues.get(entry.queue)
        if queue is None:
            raise BusUnavailableError(
                f"the journal holds messages for {entry.queue}, which is no queue of this installation; "
                "start it with the number of partitions it was set up with"
            )
        queue.waiting.append(
            InboundMessage(entry.message_id, entry.body, entry.count, entry.attempts, redelivered, entry.sequence)
        )
        if queue.consumers:
            queue.consumers[0].wake()

    async def subscribe(
        self,
        queue: str,
        *,
        preferred: bool = False,  # noqa: ARG002 - whoever came first goes on, as with an older RabbitMQ
    ) -> Subscription:
        """Begin consuming, or stand by."""
        await self.connect()
        return EmbeddedSubscription(self._queues[queue], self._journal)

    async def waiting(self, queues: Sequence[str]) -> int:
        """Return how many messages no consumer holds."""
        return sum(len(self._queues[queue].waiting) for queue in queues)

    async def close(self) -> None:
        """Release the journal."""
        await self._journal.close()


class EmbeddedSubscription:
    """One consumer; only the first one of a queue gets messages."""

    def __init__(self, queue: _Queue, journal: JournalLike) -> None:
        self._queue = queue
        self._journal = journal
        self._unacknowledged: dict[int, InboundMessage] = {}
        self._wake = asyncio.Event()
        queue.consumers.append(self)

    def wake(self) -> None:
        """Look again: something arrived, or this consumer became the active one."""
        self._wake.set()

    async def take(self, max_events: int) -> list[InboundMessage]:
        """Wait for messages; see `Subscription.take`."""
        while not (self._queue.consumers and self._queue.consumers[0] is self and self._queue.waiting):
            self._wake.clear()
            await self._wake.wait()
        taken: list[InboundMessage] = []
        events = 0
        waiting = self._queue.waiting
        while waiting and (not taken or events + waiting[0].count <= max_events):
            taken.append(waiting.popleft())
            events += taken[-1].count
        self._unacknowledged.update((message.tag, message) for message in taken)
        return taken

    async def ack(self, messages: Sequence[InboundMessage]) -> None:
        """Forget messages, in the journal first."""
        try:
            await self._journal.remove([message.tag for message in messages])
        except StoreError as error:
            raise BusUnavailableError(f"the journal of the bus cannot be written: {error}") from error
        for message in messages:
            self._unacknowledged.pop(message.tag, None)

    async def close(self) -> None:
        """Give back what was not acknowledged, in order, and let the next consumer go on."""
        if self not in self._queue.consumers:
            return
        self._queue.consumers.remove(self)
        given_back = [self._unacknowledged[tag] for tag in sorted(self._unacknowledged)]
        self._queue.waiting.extendleft(
            InboundMessage(one.id, one.body, one.count, one.attempts, True, one.tag) for one in reversed(given_back)
        )
        if self._queue.consumers:
            self._queue.consumers[0].wake()
