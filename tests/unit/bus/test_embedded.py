"""The embedded bus behaves as a bus, and loses nothing when its process is gone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from shared.bus import BusUnavailableError, Topology, Transport
from shared.bus.embedded import EmbeddedTransport
from shared.store.journal import Journal
from tests.suites.bus import BusSuite, bodies, message, take_all, topology


def open_transport(mongo_url: str, database_prefix: str) -> EmbeddedTransport:
    return EmbeddedTransport(Journal.open(mongo_url, f"{database_prefix}_bus"), topology("test"))


class TestEmbeddedBus(BusSuite):
    @pytest.fixture
    async def transport(self, mongo_url: str, database_prefix: str) -> AsyncIterator[Transport]:
        transport = open_transport(mongo_url, database_prefix)
        await transport.connect()
        yield transport
        await transport.close()

    @pytest.fixture
    def neighbour(self, transport: Transport) -> Transport:
        """The embedded bus lives in one process: its workers share it."""
        return transport


async def test_a_new_process_finds_what_the_last_one_did_not_acknowledge(mongo_url: str, database_prefix: str) -> None:
    before = open_transport(mongo_url, database_prefix)
    await before.connect()
    queue = before.topology.queue_name("journey", 0)
    await before.publish([message(number) for number in range(10)])
    subscription = await before.subscribe(queue)
    await subscription.ack((await take_all(subscription, 10))[:3])
    await before.close()  # as a crash: the subscription never gave anything back

    after = open_transport(mongo_url, database_prefix)
    await after.connect()
    taken = await take_all(await after.subscribe(queue), 7)
    assert bodies(taken) == [b"[%d]" % number for number in range(3, 10)]
    assert all(one.redelivered for one in taken)
    await after.close()


async def test_a_smaller_number_of_partitions_than_the_journal_knows_is_refused(
    mongo_url: str, database_prefix: str
) -> None:
    before = open_transport(mongo_url, database_prefix)
    await before.connect()
    await before.publish([message(1, partition=1)])
    await before.close()
    after = EmbeddedTransport(Journal.open(mongo_url, f"{database_prefix}_bus"), Topology(prefix="test", partitions=1))
    with pytest.raises(BusUnavailableError, match="number of partitions"):
        await after.connect()
    await after.close()
