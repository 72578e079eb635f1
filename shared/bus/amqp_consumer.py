"""Consuming from RabbitMQ: every subscription has its own channel, so one acknowledgement covers a batch."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Self

from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractIncomingMessage
from aiormq.abc import AbstractChannel as WireChannel

from shared.bus.amqp_errors import CLOSE_TIMEOUT, closed_quietly, translated
from shared.bus.errors import BusUnavailableError
from shared.bus.transport import InboundMessage

PREFETCH = 64
"""Messages (each a batch of events) a subscription holds; below 50 aio-pika waits for the network."""


class AmqpSubscription:
    """One consumer on one channel."""

    def __init__(self, connection: AbstractConnection, channel: AbstractChannel, wire: WireChannel, queue: str) -> None:
        self._connection = connection
        self._channel = channel
        self._wire = wire
        self._queue = queue
        self._arrived: deque[InboundMessage] = deque()
        self._wake = asyncio.Event()
        self._lost = False

    @classmethod
    async def start(cls, connection: AbstractConnection, queue: str, *, preferred: bool = False) -> Self:
        """Open a channel and begin consuming. Raises what aio-pika raises."""
        try:
            return await cls._begin(connection, queue, preferred=preferred)
        except asyncio.CancelledError:
            # Cut short, it may have begun all the same. Nobody would read from it, and it would be the active consumer.
            await closed_quietly(connection)
            raise

    @classmethod
    async def _begin(cls, connection: AbstractConnection, queue: str, *, preferred: bool) -> Self:
        channel = await connection.channel(publisher_confirms=False)
        await channel.set_qos(prefetch_count=PREFETCH)
        subscription = cls(connection, channel, await channel.get_underlay_channel(), queue)
        channel.close_callbacks.add(subscription._on_loss)
        # The broker cancels a consumer whose queue is deleted; nothing would ever come again.
        subscription._wire.on_consumer_cancel_callbacks.add(subscription._on_loss)
        consumed = await channel.get_queue(queue, ensure=False)
        await consumed.consume(subscription._on_message, arguments={"x-priority": int(preferred)})
        return subscription

    def _on_loss(self, *_: object) -> None:
        self._lost = True
        self._wake.set()

    async def _on_message(self, message: AbstractIncomingMessage) -> None:
        self._arrived.append(
            InboundMessage(
                id=message.message_id or "",
                body=message.body,
                count=_integer(message.headers.get("events"), 1),
                attempts=_integer(message.headers.get("attempts"), 0),
                redelivered=bool(message.redelivered),
                tag=message.delivery_tag or 0,
            )
        )
        self._wake.set()

    async def take(self, max_events: int) -> list[InboundMessage]:
        """Wait for messages; see `Subscription.take`."""
        while not (self._arrived or self._lost):
            self._wake.clear()
            await self._wake.wait()
        if self._lost:
            self._arrived.clear()
            raise BusUnavailableError(f"the connection that consumed {self._queue} was lost")
        taken: list[InboundMessage] = []
        events = 0
        while self._arrived and (not taken or events + self._arrived[0].count <= max_events):
            taken.append(self._arrived.popleft())
            events += taken[-1].count
        return taken

    async def ack(self, messages: Sequence[InboundMessage]) -> None:
        """Acknowledge everything up to the last of these with one frame."""
        with translated():
            await self._wire.basic_ack(max(message.tag for message in messages), multiple=True)

    async def close(self) -> None:
        """Make sure that the broker has read our acknowledgements, then close the channel.

        Not by cancelling the consumer first: that would make the next consumer active before our unacknowledged
        messages are back in the queue, and it would get newer ones before them. And not without the synchronous call in
        between: a quorum queue gives back acknowledged messages when the channel closes right after.

        Without an answer to that call the connection is closed instead, with all consumers on it: the broker does not
        answer them either, and a channel closed half-way would stop the reader of its connection.
        """
        if self._channel.is_closed:
            return
        if not self._lost:
            try:
                with translated():
                    async with asyncio.timeout(CLOSE_TIMEOUT):
                        await self._channel.set_qos(prefetch_count=1)
            except BusUnavailableError:
                # The acknowledgements may be lost, too; the inbox will know the events.
                await closed_quietly(self._connection)
                return
        await closed_quietly(self._channel)


def _integer(value: object, default: int) -> int:
    return value if isinstance(value, int) else default
