"""What a service of the floor does with a batch."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Protocol

from benchmarks.floor.broker import Broker, Queue
from benchmarks.floor.database import Database, States
from benchmarks.floor.events import Event, Row, event, rows_of
from benchmarks.floor.shape import BATCH, Step
from benchmarks.floor.smtp import Mailer

EMAILS_AT_ONCE = 16


class Hop(Protocol):
    """One service's work."""

    async def handle(self, lane: str, events: Sequence[Event]) -> Sequence[Row]:
        """Handle a batch up to the commit; return what is to be published."""


async def run_lane(lane: str, queue: Queue, hop: Hop, broker: Broker, database: Database, counter: list[int]) -> None:
    """Take, handle, publish, acknowledge; for ever."""
    while True:
        tag, events = await queue.take(BATCH)
        rows = await hop.handle(lane, events)
        counter[0] += len(events)
        if rows:
            await broker.publish(rows)
            await asyncio.gather(queue.ack(tag), database.forget(rows))
        else:
            await queue.ack(tag)


class Deciding:
    """Read, write, publish: profile, journey and rules."""

    def __init__(self, steps: Mapping[str, Step], database: Database) -> None:
        self._steps = steps
        self._database = database

    async def handle(self, lane: str, events: Sequence[Event]) -> Sequence[Row]:
        states = await load(self._database, self._steps, events)
        rows = rows_of(_follow_ups(self._steps, events))
        await self._database.commit(lane, events, _saved(self._steps, events, states), rows)
        return rows


class Sending:
    """Claim, send, record: email."""

    def __init__(self, steps: Mapping[str, Step], database: Database, mailer: Mailer) -> None:
        self._steps = steps
        self._database = database
        self._mailer = mailer
        self._slots = asyncio.Semaphore(EMAILS_AT_ONCE)

    async def handle(self, lane: str, events: Sequence[Event]) -> Sequence[Row]:
        versions = await self._database.load("ledgers", (one["id"] for one in events))
        await self._database.commit(lane, (), versions, ())
        await asyncio.gather(*(self._send(one) for one in events))
        rows = rows_of(_follow_ups(self._steps, events))
        sent = {ledger: version + 1 for ledger, version in versions.items()}
        await self._database.commit(lane, events, sent, rows)
        return rows

    async def _send(self, planned: Event) -> None:
        async with self._slots:
            await self._mailer.send(planned["id"], planned["to"])


class Keeping:
    """Write one entry per event: timeline."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def handle(self, lane: str, events: Sequence[Event]) -> Sequence[Row]:  # noqa: ARG002 - publishes nothing
        await self._database.keep_entries(events)
        return ()


async def load(database: Database, steps: Mapping[str, Step], events: Sequence[Event]) -> States:
    """Read the states of a batch: one query per collection."""
    wanted: dict[str, set[str]] = {}
    for one in events:
        for collection in steps[one["kind"]].loads:
            wanted.setdefault(collection, set()).add(one["customer"])
    states: States = {}
    for collection, ids in wanted.items():
        states.update(await database.load(collection, ids))
    return states


def _saved(steps: Mapping[str, Step], events: Sequence[Event], states: States) -> States:
    keys = ((collection, one["customer"]) for one in events for collection in steps[one["kind"]].saves)
    return {key: states[key] for key in keys}


def _follow_ups(steps: Mapping[str, Step], events: Sequence[Event]) -> list[Event]:
    return [event(kind, one["customer"], one["to"]) for one in events for kind in steps[one["kind"]].emits]
