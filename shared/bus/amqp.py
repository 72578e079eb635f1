"""RabbitMQ through aio-pika: publishing, and the topology. Consuming is in `amqp_consumer`.

Publishing and consuming use connections of their own, so that the broker's back-pressure on publishers does not stop
acknowledgements. Connections are plain, not self-healing: who uses them must know that a connection was lost, because
what was unacknowledged then comes again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractExchange
from aio_pika.exceptions import ChannelNotFoundEntity, DeliveryError, PublishError

from shared.bus.amqp_consumer import AmqpSubscription
from shared.bus.amqp_errors import closed_quietly, translated, unavailable
from shared.bus.errors import UnroutableError
from shared.bus.topology import QueueSpec, Topology
from shared.bus.transport import OutboundMessage, Subscription

CONFIRM_TIMEOUT = 20.0
"""Seconds a publish may take. Shorter than the lease of the relay, which would publish the same rows again."""

OPEN_TIMEOUT = 10.0
"""Seconds for connecting and declaring: until then no heartbeat would notice a broker that accepts and says nothing."""

_LIMITS_DELIVERIES = 4
_CONTENT_TYPE = "application/cloudevents-batch+json"
_DECLARED_AT_ONCE = 16


@dataclass(frozen=True)
class _Publisher:
    connection: AbstractConnection
    channel: AbstractChannel
    exchange: AbstractExchange


class AmqpTransport:
    """The real bus: quorum queues, single active consumers, publisher confirms."""

    def __init__(self, url: str, topology: Topology) -> None:
        self._url = url
        self._topology = topology
        self._publishing: _Publisher | None = None
        self._consuming: AbstractConnection | None = None
        self._opening = asyncio.Lock()

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
        """Publish with confirms, in order. What no queue takes is tried once more on a topology declared anew."""
        refused = await self._publish(messages)
        if refused:
            await self._declare_again()
            refused = await self._publish(refused)
        if refused:
            raise UnroutableError([one.id for one in refused], [one.queue or one.routing_key for one in refused])

    async def _publish(self, messages: Sequence[OutboundMessage]) -> list[OutboundMessage]:
        """Return the messages that no queue takes. Tasks start in order, and each writes before it waits."""
        publisher = await self._publisher()
        sends = (_send(publisher, message) for message in messages)
        try:
            async with asyncio.timeout(CONFIRM_TIMEOUT):
                results = await asyncio.gather(*sends, return_exceptions=True)
        except TimeoutError as error:
            await self._drop(publisher)
            raise unavailable(error) from error
        failures = [result for result in results if _failed(result)]
        if failures:
            # A nack leaves the connection as it is, and others are using it. Anything else means that it is gone.
            if any(not isinstance(failure, DeliveryError) for failure in failures):
                await self._drop(publisher)
            raise unavailable(failures[0]) from failures[0]
        return [one for one, result in zip(messages, results, strict=True) if isinstance(result, PublishError)]

    async def subscribe(self, queue: str, *, preferred: bool = False) -> Subscription:
        """Begin consuming a queue on a channel of its own. A queue that is gone is declared anew."""
        with translated():
            try:
                return await self._consume(queue, preferred=preferred)
            except ChannelNotFoundEntity:
                await self._declare_again()
                return await self._consume(queue, preferred=preferred)

    async def _consume(self, queue: str, *, preferred: bool) -> Subscription:
        async with asyncio.timeout(OPEN_TIMEOUT):
            async with self._opening:
                if not _alive(self._consuming):
                    self._consuming = await self._connect("consume")
                connection = self._consuming
            return await AmqpSubscription.start(connection, queue, preferred=preferred)

    async def waiting(self, queues: Sequence[str]) -> int:
        """Ask the broker, passively."""
        publisher = await self._publisher()
        with translated():
            async with asyncio.timeout(OPEN_TIMEOUT):
                found = [await publisher.channel.declare_queue(queue, passive=True) for queue in queues]
        return sum(queue.declaration_result.message_count or 0 for queue in found)

    async def close(self) -> None:
        """Close both connections."""
        if self._consuming is not None:
            await closed_quietly(self._consuming)
        await self._closed(self._publishing)

    async def _publisher(self) -> _Publisher:
        with translated():
            async with asyncio.timeout(OPEN_TIMEOUT), self._opening:
                current = self._publishing
                if current is None or current.channel.is_closed or not _alive(current.connection):
                    await self._closed(current)
                    current = self._publishing = await self._open_publisher()
                return current

    async def _open_publisher(self) -> _Publisher:
        connection = await self._connect("publish")
        try:
            channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
            exchange = await channel.declare_exchange(
                self._topology.exchange, aio_pika.ExchangeType.DIRECT, durable=True
            )
            await self._declare_queues(connection, channel)
        except BaseException:
            await closed_quietly(connection)
            raise
        return _Publisher(connection, channel, exchange)

    async def _connect(self, role: str) -> AbstractConnection:
        return await aio_pika.connect(self._url, client_properties={"connection_name": f"unisono {role}"})

    async def _declare_again(self) -> None:
        publisher = await self._publisher()
        with translated():
            async with asyncio.timeout(OPEN_TIMEOUT):
                await self._declare_queues(publisher.connection, publisher.channel)

    async def _declare_queues(self, connection: AbstractConnection, channel: AbstractChannel) -> None:
        arguments = queue_arguments(_broker_version(connection))
        specs = self._topology.queues
        for start in range(0, len(specs), _DECLARED_AT_ONCE):
            chunk = specs[start : start + _DECLARED_AT_ONCE]
            await asyncio.gather(*(self._declare(channel, spec, arguments) for spec in chunk))

    async def _declare(self, channel: AbstractChannel, spec: QueueSpec, arguments: dict[str, Any]) -> None:
        queue = await channel.declare_queue(spec.name, durable=True, arguments=arguments)
        for key in spec.bindings:
            await queue.bind(self._topology.exchange, routing_key=key)

    async def _drop(self, used: _Publisher) -> None:
        """Close a connection that failed, unless somebody else has replaced it already."""
        if self._publishing is used:
            self._publishing = None
        await self._closed(used)

    @staticmethod
    async def _closed(publisher: _Publisher | None) -> None:
        if publisher is not None:
            await closed_quietly(publisher.connection)


def queue_arguments(version: str) -> dict[str, Any]:
    """Return how queues are declared on a broker of this version.

    From RabbitMQ 4.0 a quorum queue drops a message that was delivered 20 times, unless it is told not to; before,
    -1 is refused. A message that comes again and again does so because we crash, and must not be lost for it.
    """
    arguments: dict[str, Any] = {"x-queue-type": "quorum", "x-single-active-consumer": True}
    if int(version.split(".", 1)[0]) >= _LIMITS_DELIVERIES:
        arguments["x-delivery-limit"] = -1
    return arguments


def _broker_version(connection: AbstractConnection) -> str:
    if connection.transport is None:
        return "0"
    version = connection.transport.connection.server_properties.get("version", "0")
    return version.decode() if isinstance(version, bytes) else str(version)


async def _send(publisher: _Publisher, message: OutboundMessage) -> None:
    exchange = publisher.exchange if message.queue is None else publisher.channel.default_exchange
    await exchange.publish(
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


def _failed(result: BaseException | None) -> TypeGuard[BaseException]:
    """Whether a publish failed for want of the broker. A cancelled one was cancelled by the loss of its connection."""
    return isinstance(result, BaseException) and not isinstance(result, PublishError)


def _alive(connection: AbstractConnection | None) -> TypeGuard[AbstractConnection]:
    """Whether a connection is there and open; aio-pika's own flag lags behind that of the connection it wraps."""
    if connection is None or connection.is_closed or connection.transport is None:
        return False
    return not connection.transport.connection.is_closed
