"""Bare aio-pika: declare, publish with confirms, take what waits, acknowledge many at once."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Any, cast

import aio_pika
import orjson
from aio_pika.abc import AbstractExchange, AbstractIncomingMessage

from benchmarks.floor.events import Event, Row
from benchmarks.floor.shape import PARTITIONS, PREFETCH, SERVICES, topics_of

_QUEUE: dict[str, Any] = {"x-queue-type": "quorum", "x-single-active-consumer": True}


class Queue:
    """One consumer of one queue."""

    def __init__(self, channel: Any) -> None:  # noqa: ANN401 - aio-pika's own channel type hides basic_ack
        self._channel = channel
        self._arrived: deque[tuple[int, int, bytes]] = deque()
        self._wake = asyncio.Event()

    async def on_message(self, message: AbstractIncomingMessage) -> None:
        self._arrived.append((message.delivery_tag or 0, cast(int, message.headers["events"]), message.body))
        self._wake.set()

    async def take(self, most: int) -> tuple[int, list[Event]]:
        """Wait for messages; return the last one's tag and the events of all, about `most` of them."""
        while not self._arrived:
            self._wake.clear()
            await self._wake.wait()
        events: list[Event] = []
        tag = 0
        while self._arrived and (not events or len(events) + self._arrived[0][1] <= most):
            tag, _, body = self._arrived.popleft()
            events += orjson.loads(body)
        return tag, events

    async def ack(self, tag: int) -> None:
        """Acknowledge everything up to a message."""
        await self._channel.basic_ack(tag, multiple=True)


class Broker:
    """A connection for publishing and one for consuming, as Unisono has them."""

    def __init__(self, url: str, prefix: str) -> None:
        self._url = url
        self._prefix = prefix
        self._exchange: AbstractExchange | None = None
        self._consuming: aio_pika.abc.AbstractConnection | None = None

    async def connect(self) -> None:
        """Connect and declare everything."""
        publishing = await aio_pika.connect(self._url)
        channel = await publishing.channel(publisher_confirms=True, on_return_raises=True)
        self._exchange = await channel.declare_exchange(self._prefix, aio_pika.ExchangeType.DIRECT, durable=True)
        for service in SERVICES:
            for partition in range(PARTITIONS):
                queue = await channel.declare_queue(self._name(service, partition), durable=True, arguments=_QUEUE)
                for topic in topics_of(service):
                    await queue.bind(self._prefix, routing_key=f"{topic}.{partition:02d}")
        self._consuming = await aio_pika.connect(self._url)

    async def publish(self, rows: Sequence[Row]) -> None:
        """Return when the broker has confirmed every message."""
        await asyncio.gather(*(self._publish(row) for row in rows))

    async def _publish(self, row: Row) -> None:
        assert self._exchange is not None  # noqa: S101 - connected first
        message = aio_pika.Message(
            row.body,
            message_id=row.id,
            delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
            headers={"events": row.count},
        )
        await self._exchange.publish(message, routing_key=row.routing_key, mandatory=True)

    async def consume(self, service: str, partition: int) -> Queue:
        """Begin to consume a queue."""
        assert self._consuming is not None  # noqa: S101 - connected first
        channel = await self._consuming.channel(publisher_confirms=False)
        await channel.set_qos(prefetch_count=PREFETCH)
        taken = Queue(await channel.get_underlay_channel())
        queue = await channel.get_queue(self._name(service, partition), ensure=False)
        await queue.consume(taken.on_message)
        return taken

    def _name(self, service: str, partition: int) -> str:
        return f"{self._prefix}.{service}.{partition:02d}"
