"""The promise of processing, over RabbitMQ."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from shared.bus import Transport
from shared.bus.amqp import AmqpTransport
from tests.suites.bus import topology
from tests.suites.processing import ProcessingSuite


class TestAmqpProcessing(ProcessingSuite):
    @pytest.fixture
    async def transport(self, amqp_url: str, bus_prefix: str) -> AsyncIterator[Transport]:
        transport = AmqpTransport(amqp_url, topology(bus_prefix))
        await transport.connect()
        yield transport
        await transport.close()
