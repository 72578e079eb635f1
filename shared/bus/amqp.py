"""RabbitMQ through aio-pika.

Publishing and consuming use connections of their own, so that the broker's back-pressure on publishers does not stop
acknowledgements. Connections are plain, not self-healing: who uses them must know that a connection was lost, because
what was unacknowledged then comes again. Every subscription has its own channel, so one acknowledgement covers a batch.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Any, TypeGuard

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractExchange, AbstractIncomingMessage
from aio_pika.exceptions import AMQPError, PublishError
from aiormq.exceptions import ChannelInvalidStateError

from shared.bus.errors import BusUnavailableError, UnroutableError
from shared.bus.topology import QueueSpec, Topology
from shared.bus.transport import InboundMessage, OutboundMessage, Subscription

PREFETCH = 64
"""Messages (each a batch of events) a subscription holds; below 50 aio-pika waits for the network."""

CONFIRM_TIMEOUT = 30.0
_LOST = (AMQPError, ConnectionError, OSError, asyncio.TimeoutError, ChannelInvalidStateError, RuntimeError)
"""What aio-pika raises for a connection that is gone; a plain RuntimeError is how aiormq says that one was closed."""

_QUEUE_ARGUMENTS: dict[str, Any] = {"x-queue-type": "quorum", "x-single-active-consumer": True}
_CONTENT_TYPE = "application/cloudevents-batch+json"
_DECLARED_AT_ONCE = 16


def _alive(connection: AbstractConnection | None) -> TypeGuard[AbstractConnection]:
    """Whether a connection is there and open; aio-pika's own flag lags behind that of the connection it wraps."""
    if connection is None or connection.is_closed or connection.transport is None:
        return False
    return not connection.transport.connection.is_closed


def _unavailable(error: BaseException) -> BusUnavailableError:
    return BusUnavailableError(f"the broker cannot be reached: {type(error).__name__}: {error}")


class AmqpTransport:
    """The real bus: quorum queues, single active consumers, publisher confirms."""

    def __init__(self, url: str, topology: Topology) -> None:
        self._url = url
        self._topology = topology
        self._publishing: AbstractConnection | None = None
        self._consuming: AbstractConnection | None = None
        self._channel: AbstractChannel | None = None
        self._exchange: AbstractExchange | None = None
        self._connecting = asyncio.Lock()

    @property
    def topology(self) -> Topology:
        """What was declared."""
        return self._topology

    async def connect(self) -> None:
        """Connect and declare the topology."""
        await self._publisher()

    async def ping(self) -> None:
        """Return if the publishing connection is open or can be opened."""
        await self._publisher()

    async def publish(self, messages: Sequence[OutboundMessage]) -> None:
        """Publish with confirms. Tasks start in order, and each writes before it waits, so order is kept."""
        exchange, channel = await self._publisher()
        sends = (self._send(exchange, channel.default_exchange, message) for message in messages)
        try:
            async with asyncio.timeout(CONFIRM_TIMEOUT):
                results = await asyncio.gather(*sends, return_exceptions=True)
        except TimeoutError as error:
            await self._drop_publisher()
            raise _unavailable(error) from error
        failures = [result for result in results if isinstance(result, BaseException)]
        if failures:
            await self._fail(failures)

    async def _fail(self, failures: list[BaseException]) -> None:
        for failure in failures:
            if isinstance(failure, PublishError):
                raise UnroutableError(f"no queue takes a message: {failure}") from failure
            if not isinstance(failure, _LOST):
                raise failure
        await self._drop_publisher()
        raise _unavailable(failures[0]) from failures[0]

    async def _send(self, exchange: AbstractExchange, direct: AbstractExchange, message: OutboundMessage) -> None:
        await (exchange if message.queue is None else direct).publish(
            aio_pika.Message(
                message.body,
                message_id=message.id,
                content_type=_CONTENT_TYPE,
                delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
                headers={"events": message.count, "attempts": message.attempts},
            ),
            routing_key=message.queue or message.routing_key,
            mandatory=True,
        )

    async def subscribe(self, queue: str) -> Subscription:
        """Begin consuming a queue on a channel of its own."""
        try:
            async with self._connecting:
                if not _alive(self._consuming):
                    self._consuming = await self._connect("consume")
                connection = self._consuming
            channel = await connection.channel(publisher_confirms=False)
            await channel.set_qos(prefetch_count=PREFETCH)
            subscription = AmqpSubscription(channel, queue)
            await subscription.start()
        except _LOST as error:
            raise _unavailable(error) from error
        return subscription

    async def waiting(self, queues: Sequence[str]) -> int:
        """Ask the broker, passively."""
        _, channel = await self._publisher()
        try:
            found = [await channel.declare_queue(queue, passive=True) for queue in queues]
        except _LOST as error:
            raise _unavailable(error) from error
        return sum(queue.declaration_result.message_count or 0 for queue in found)

    async def close(self) -> None:
        """Close both connections."""
        for connection in (self._consuming, self._publishing):
            if connection is not None and not connection.is_closed:
                await connection.close()

    async def _publisher(self) -> tuple[AbstractExchange, Any]:
        async with self._connecting:
            if self._exchange is None or self._channel is None or self._channel.is_closed:
                try:
                    await self._open_publisher()
                except _LOST as error:
                    await self._drop_publisher()
                    raise _unavailable(error) from error
            assert self._exchange is not None  # noqa: S101 - just opened
            return self._exchange, self._channel

    async def _open_publisher(self) -> None:
        if not _alive(self._publishing):
            self._publishing = await self._connect("publish")
        channel = await self._publishing.channel(publisher_confirms=True, on_return_raises=True)
        self._exchange = await channel.declare_exchange(
            self._topology.exchange, aio_pika.ExchangeType.DIRECT, durable=True
        )
        specs = self._topology.queues
        for start in range(0, len(specs), _DECLARED_AT_ONCE):
            await asyncio.gather(*(self._declare(channel, spec) for spec in specs[start : start + _DECLARED_AT_ONCE]))
        self._channel = channel

    async def _connect(self, role: str) -> AbstractConnection:
        return await aio_pika.connect(self._url, client_properties={"connection_name": f"unisono {role}"})

    async def _declare(self, channel: AbstractChannel, spec: QueueSpec) -> None:
        queue = await channel.declare_queue(spec.name, durable=True, arguments=_QUEUE_ARGUMENTS)
        for key in spec.bindings:
            await queue.bind(self._topology.exchange, routing_key=key)

    async def _drop_publisher(self) -> None:
        connection, self._publishing, self._channel, self._exchange = self._publishing, None, None, None
        if connection is not None and not connection.is_closed:
            try:
                await connection.close()
            except _LOST:
                return  # it is gone either way


class AmqpSubscription:
    """One consumer on one channel."""

    def __init__(self, channel: AbstractChannel, queue: str) -> None:
        self._channel = channel
        self._queue = queue
        self._arrived: deque[InboundMessage] = deque()
        self._wake = asyncio.Event()
        self._consumer_tag: str | None = None
        self._underlay: Any = None
        self._lost = False

    async def start(self) -> None:
        """Begin consuming."""
        self._underlay = await self._channel.get_underlay_channel()
        self._channel.close_callbacks.add(self._on_close)
        queue = await self._channel.get_queue(self._queue, ensure=False)
        self._consumer_tag = await queue.consume(self._on_message)

    def _on_close(self, *_: object) -> None:
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
        while not self._arrived:
            if self._lost:
                raise BusUnavailableError(f"the connection that consumed {self._queue} was lost")
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
        try:
            await self._underlay.basic_ack(max(message.tag for message in messages), multiple=True)
        except _LOST as error:
            raise _unavailable(error) from error

    async def close(self) -> None:
        """Cancel, make sure the broker has read our acknowledgements, then close the channel."""
        if self._lost or self._channel.is_closed:
            return
        try:
            if self._consumer_tag is not None:
                await self._underlay.basic_cancel(self._consumer_tag)
            # A quorum queue gives back acknowledged messages when the channel closes right after the acknowledgement;
            # a synchronous call in between makes sure it was read.
            await self._channel.set_qos(prefetch_count=1)
            await self._channel.close()
        except _LOST:
            self._lost = True


def _integer(value: object, default: int) -> int:
    return value if isinstance(value, int) else default
