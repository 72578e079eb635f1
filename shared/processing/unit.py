"""One batch as one unit of work: what is committed, given what the handler answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic_core import from_json, to_json

from contracts.codec import encode
from contracts.envelope import Event, EventData
from shared.bus.errors import UnroutableError
from shared.bus.topology import Topology
from shared.processing.batch import BatchResult, reject_of
from shared.processing.deciding import stack_of
from shared.processing.effects import Alert
from shared.processing.errors import Retry
from shared.processing.rows import row_again, rows_of
from shared.store import DeadLetter, OutboxRow, WriteSet

MAX_ATTEMPTS = 20
"""How often an event may ask to come again before it goes to the dead letters."""


@dataclass(frozen=True)
class Incoming:
    """An event as it came: how often it was given back before."""

    event: Event[EventData]
    attempts: int = 0


@dataclass(frozen=True)
class Unit:
    """A write set, the rows of it that are published right after the commit, and what is reported then."""

    writes: WriteSet
    publish: Sequence[OutboxRow]
    dead: Sequence[DeadLetter]
    retried: Sequence[str]
    alerts: Sequence[Alert]


@dataclass(frozen=True)
class Place:
    """Where a batch is handled: the queue it came from; `lane` names its rows in the outbox."""

    queue: str
    topology: Topology

    @property
    def lane(self) -> str:
        """One lane per queue."""
        return self.queue


def unit_of(
    incoming: Sequence[Incoming], result: BatchResult, place: Place, now: datetime, *, projection: bool
) -> Unit:
    """Return what to commit for handled events. A projection keeps no inbox: its records are their own."""
    attempts = {one.event.id: one.attempts for one in incoming}
    events = {one.event.id: one.event for one in incoming}
    rejected, again = _divide(result, attempts)
    dead = [
        dead_letter(events[event_id], error, place.queue, attempts[event_id] + 1, now)
        for event_id, error in rejected.items()
    ]
    rows, later = rows_of(result.effects, place.topology, place.lane, now)
    later += [
        row_again(events[event_id], place.queue, place.lane, attempts[event_id] + 1, now + retry.after)
        for event_id, retry in again.items()
    ]
    writes = WriteSet(
        now=now,
        inbox=() if projection else [event_id for event_id in events if event_id not in again],
        saves=result.effects.saves,
        records=result.effects.records,
        outbox=[*rows, *later],
        dead_letters=dead,
    )
    return Unit(writes, rows, dead, [events[event_id].type for event_id in again], result.effects.alerts)


def _divide(result: BatchResult, attempts: Mapping[str, int]) -> tuple[dict[str, Exception], dict[str, Retry]]:
    rejected: dict[str, Exception] = dict(result.rejected)
    again: dict[str, Retry] = {}
    for event_id, retry in result.retried.items():
        if attempts[event_id] + 1 >= MAX_ATTEMPTS:
            rejected[event_id] = retry
        else:
            again[event_id] = retry
    return rejected, again


def dead_letter(event: Event[EventData], error: Exception, queue: str, attempts: int, now: datetime) -> DeadLetter:
    """Return the dead letter of an event and the error it led to."""
    reason = f"gave up after {attempts} attempts: {error.reason}" if isinstance(error, Retry) else reject_of(error)
    return DeadLetter(
        id=event.id,
        event_type=event.type,
        subject=event.subject,
        queue=queue,
        reason=reason,
        stack=stack_of(error),
        attempts=attempts,
        at=now,
        body=encode(event),
    )


def undeliverable_letters(row: OutboxRow, now: datetime) -> list[DeadLetter]:
    """Return the dead letters of what no queue takes, one per event in the row."""
    place = row.queue or row.routing_key
    reason = str(UnroutableError([row.id], [place]))
    return [
        DeadLetter(
            id=str(raw["id"]),
            event_type=str(raw["type"]),
            subject=str(raw["subject"]),
            queue=place,
            reason=reason,
            stack="",
            attempts=row.attempts + 1,
            at=now,
            body=to_json(raw),
        )
        for raw in from_json(row.body)
    ]


def unreadable_letter(place: str, raw: bytes, error: Exception, queue: str, now: datetime) -> DeadLetter:
    """Return the dead letter of something that is no event; `place` is its message's id and its place in it."""
    return DeadLetter(
        id=place,
        event_type="unreadable",
        subject="",
        queue=queue,
        reason=str(error),
        stack=stack_of(error),
        attempts=1,
        at=now,
        body=raw,
    )
