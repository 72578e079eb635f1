"""RabbitMQ behaves as a bus."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from shared.bus import BusUnavailableError, Transport
from shared.bus.amqp import AmqpTransport
from tests.suites.bus import BusSuite, bodies, message, take_all, topology
from tests.support.rabbitmq import PrivateRabbitMQ
from tests.support.waiting import eventually


class TestAmqpBus(BusSuite):
    @pytest.fixture
    async def transport(self, amqp_url: str, bus_prefix: str) -> AsyncIterator[Transport]:
        transport = AmqpTransport(amqp_url, topology(bus_prefix))
        await transport.connect()
        yield transport
        await transport.close()

    @pytest.fixture
    async def neighbour(self, amqp_url: str, bus_prefix: str) -> AsyncIterator[Transport]:
        transport = AmqpTransport(amqp_url, topology(bus_prefix))
        await transport.connect()
        yield transport
        await transport.close()


async def test_a_broker_that_is_not_there_is_said_to_be_unavailable() -> None:
    transport = AmqpTransport("amqp://127.0.0.1:1/", topology("test"))
    with pytest.raises(BusUnavailableError, match="cannot be reached"):
        await transport.publish([message(1)])
    with pytest.raises(BusUnavailableError, match="cannot be reached"):
        await transport.subscribe("test.journey.00")


async def test_a_broker_restart_loses_nothing_and_is_noticed(
    restartable_rabbitmq: PrivateRabbitMQ, bus_prefix: str
) -> None:
    transport = AmqpTransport(restartable_rabbitmq.url, topology(bus_prefix))
    await transport.connect()
    queue = transport.topology.queue_name("journey", 0)
    subscription = await transport.subscribe(queue)
    await transport.publish([message(1)])
    await take_all(subscription, 1)
    await restartable_rabbitmq.kill()
    with pytest.raises(BusUnavailableError):
        await asyncio.wait_for(subscription.take(10), 10)
    with pytest.raises(BusUnavailableError):
        await transport.publish([message(2)])
    await restartable_rabbitmq.start()

    async def published() -> bool:
        try:
            await transport.publish([message(3)])
        except BusUnavailableError:
            return False
        return True

    await eventually(published, timeout=30)
    again = await transport.subscribe(queue)
    assert bodies(await take_all(again, 2)) == [b"[1]", b"[3]"]
    await again.close()
    await transport.close()
