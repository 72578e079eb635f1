"""From effects to what the store commits: outbox rows and write sets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from contracts.codec import encode, encode_batch
from contracts.envelope import Event, EventData
from contracts.ids import new_id
from shared.bus.grouping import group
from shared.bus.topology import Topology
from shared.processing.effects import Effects, Scheduled
from shared.store.outbox import OutboxRow

GRACE = timedelta(seconds=30)
"""How long a row is left to the worker that wrote it before the relay takes it."""


def rows_now(events: Iterable[Event[EventData]], topology: Topology, lane: str, now: datetime) -> list[OutboxRow]:
    """Return rows that their own worker publishes at once, in this order."""
    groups = group(events, topology)
    ids = sorted(new_id() for _ in groups)
    return [
        OutboxRow(row_id, lane, one.routing_key, one.body, len(one.encoded), visible_at=now + GRACE)
        for row_id, one in zip(ids, groups, strict=True)
    ]


def rows_later(scheduled: Iterable[Scheduled], topology: Topology, lane: str) -> list[OutboxRow]:
    """Return rows that the relay publishes when they are due."""
    return [
        OutboxRow(
            new_id(),
            lane,
            topology.routing_key(one.event),
            encode_batch([encode(one.event)]),
            count=1,
            visible_at=one.due,
            scheduled=True,
        )
        for one in scheduled
    ]


def row_again(event: Event[EventData], queue: str, lane: str, attempts: int, due: datetime) -> OutboxRow:
    """Return a row that brings one event back to one queue."""
    body = encode_batch([encode(event)])
    return OutboxRow(new_id(), lane, "", body, count=1, visible_at=due, scheduled=True, queue=queue, attempts=attempts)


def rows_of(effects: Effects, topology: Topology, lane: str, now: datetime) -> tuple[list[OutboxRow], list[OutboxRow]]:
    """Return the rows of effects: to publish now, and later."""
    return rows_now(effects.events, topology, lane, now), rows_later(effects.scheduled, topology, lane)
