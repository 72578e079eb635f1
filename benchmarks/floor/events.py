"""Events of the floor: a few fields, and padding to the size of the real ones."""

from __future__ import annotations

import itertools
import os
import time
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypedDict

import orjson

from benchmarks.floor.shape import BYTES, EVENTS_PER_MESSAGE, PARTITIONS, topic_of

_ENVELOPE_BYTES = 130
_PADDING = {topic: "x" * max(0, size - _ENVELOPE_BYTES) for topic, size in BYTES.items()}
_PROCESS = f"{os.getpid():08x}"
_NUMBERS = itertools.count()


class Event(TypedDict):
    """`customer` names the customer and is the key of its partition."""

    id: str
    kind: str
    customer: str
    to: str
    padding: str


@dataclass(frozen=True)
class Row:
    """One bus message, as the outbox keeps it."""

    id: str
    routing_key: str
    body: bytes
    count: int


def new_id() -> str:
    """Return an id as long as a UUID that sorts by the time it was made, as Unisono's do."""
    return f"{time.time_ns():016x}-{_PROCESS}-{next(_NUMBERS):010x}"


def event(kind: str, customer: str, to: str) -> Event:
    """Return a new event."""
    return {"id": new_id(), "kind": kind, "customer": customer, "to": to, "padding": _PADDING[topic_of(kind)]}


def rows_of(events: Iterable[Event]) -> list[Row]:
    """Return events as messages, many in each."""
    groups: dict[str, list[Event]] = {}
    for one in events:
        partition = zlib.crc32(one["customer"].encode()) % PARTITIONS
        groups.setdefault(f"{topic_of(one['kind'])}.{partition:02d}", []).append(one)
    return [
        _row(key, group[start : start + EVENTS_PER_MESSAGE])
        for key, group in groups.items()
        for start in range(0, len(group), EVENTS_PER_MESSAGE)
    ]


def _row(routing_key: str, events: Sequence[Event]) -> Row:
    return Row(new_id(), routing_key, orjson.dumps(events), len(events))
