"""A process that is killed inside a transaction leaves it open: nobody's fault, and its successor ends it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from shared.bus.amqp import AmqpTransport
from shared.bus.topology import Topology
from shared.store import ConflictError, Store, TransactionInterruptedError, WriteSet
from tests.suites.processing import SERVICE, TALLIES, ProcessingSuite, Site, TallyHandler, acted
from tests.support.waiting import eventually

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
LANE = "lane"


@pytest.fixture
async def dead(mongo_url: str, database_prefix: str) -> AsyncIterator[Store]:
    """The store of a process that will be killed."""
    store = Store.open(mongo_url, f"{database_prefix}_{SERVICE}")
    await store.prepare([TALLIES])
    yield store
    await store.close()


@pytest.fixture
async def successor(dead: Store, mongo_url: str) -> AsyncIterator[Store]:
    store = Store.open(mongo_url, dead.name)
    yield store
    await store.close()


@asynccontextmanager
async def open_transaction(store: Store, event_id: str) -> AsyncIterator[None]:
    """Keep a transaction open that has written the id of an event."""
    async with store.sessions.open() as session:
        await session.start_transaction()
        await store.inbox.insert([event_id], NOW, session)
        yield
        await session.abort_transaction()


async def handled(store: Store, event_id: str) -> bool:
    await store.commit(WriteSet(now=NOW, inbox=[event_id]))
    return event_id in await store.inbox.seen([event_id])


async def test_what_somebody_else_is_writing_cannot_be_written_and_that_is_a_conflict_of_its_own(
    dead: Store, successor: Store
) -> None:
    async with open_transaction(dead, "event"):
        with pytest.raises(TransactionInterruptedError):
            await handled(successor, "event")
    assert await handled(successor, "event")


async def test_whoever_takes_a_lane_over_ends_what_its_predecessor_left_open(dead: Store, successor: Store) -> None:
    await dead.sessions.take_over(LANE)
    async with open_transaction(dead, "event"):
        await successor.sessions.take_over(LANE)
        assert await handled(successor, "event")


async def test_a_predecessor_that_is_alive_after_all_finds_its_transaction_ended(dead: Store, successor: Store) -> None:
    await dead.sessions.take_over(LANE)
    async with dead.sessions.open() as session:
        await session.start_transaction()
        await dead.inbox.insert(["event"], NOW, session)
        await successor.sessions.take_over(LANE)
        assert await handled(successor, "event")
    with pytest.raises(ConflictError):
        await handled(dead, "event")
    assert await handled(dead, "another")


async def test_lanes_of_one_process_leave_each_other_alone(dead: Store, successor: Store) -> None:
    await dead.sessions.take_over(LANE)
    async with open_transaction(dead, "event"):
        await dead.sessions.take_over(LANE)
        await dead.sessions.take_over("another lane")
        with pytest.raises(TransactionInterruptedError):
            await handled(successor, "event")


async def test_an_event_that_somebody_keeps_from_being_written_waits_and_is_no_dead_letter(
    dead: Store, successor: Store, amqp_url: str, bus_prefix: str
) -> None:
    transport = AmqpTransport(amqp_url, Topology(prefix=bus_prefix, partitions=1))
    await transport.connect()
    site = Site(transport, successor, TallyHandler(successor))
    event = acted("ana", "searched")
    async with open_transaction(dead, event.id):
        site.start()
        await site.publish(event)
        # Longer than it takes to give up on an event that conflicts by a fault of its own.
        await eventually(lambda: site.handler.decided["searched"] > 25, timeout=30, what="it was tried again and again")
    await ProcessingSuite.becomes(site, "ana", "searched")
    assert await successor.dead_letters.list() == []
    await site.stop()
    await transport.close()
