"""Which service reads, writes and publishes what, as data: the path of one order through Unisono."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PARTITIONS = 8
BATCH = 256
EVENTS_PER_MESSAGE = 100
PREFETCH = 64

MATCHED = ".matched"
"""Ends the kind of an event that a journey waits for; it travels with the others of its topic."""

BYTES = {
    "identified": 900,
    "recorded": 900,
    "changed": 1000,
    "acted": 1400,
    "entered": 750,
    "requested": 1500,
    "ended": 800,
    "planned": 3800,
    "delivered": 950,
}
"""Size of one event of each topic as Unisono writes it for the playbook of these benchmarks, rounded."""

STATE_BYTES = {"identifiers": 100, "customers": 550, "journeys": 2500, "rules": 1700, "ledgers": 900}
"""Size of one stored state, likewise."""

ENTRY_BYTES = 0.8
"""Size of a timeline entry, as a share of its event."""


@dataclass(frozen=True)
class Step:
    """What a service does with one kind of event: collections it reads, collections it replaces, kinds it publishes."""

    loads: tuple[str, ...] = ()
    saves: tuple[str, ...] = ()
    emits: tuple[str, ...] = ()


SEEN = Step()

SERVICES: Mapping[str, Mapping[str, Step]] = {
    "profile": {
        "identified": Step(("identifiers", "customers"), ("identifiers", "customers"), ("changed",)),
        "recorded": Step(("identifiers", "customers"), (), ("acted",)),
        "recorded" + MATCHED: Step(("identifiers", "customers"), (), ("acted" + MATCHED,)),
    },
    "journey": {
        "changed": Step(("journeys",)),
        "acted": Step(("journeys",)),
        "acted" + MATCHED: Step(("journeys",), ("journeys",), ("entered", "requested", "ended")),
    },
    "rules": {
        "changed": Step(("rules",)),
        "acted": SEEN,
        "acted" + MATCHED: SEEN,
        "requested": Step(("rules",), ("rules",), ("planned",)),
        "delivered": SEEN,
    },
    "email": {"planned": Step(("ledgers",), ("ledgers",), ("delivered",))},
    "timeline": dict.fromkeys(
        ("changed", "acted", "acted" + MATCHED, "entered", "ended", "planned", "delivered"), SEEN
    ),
}


def topic_of(kind: str) -> str:
    """Return the part of a kind by which it is routed."""
    return kind.partition(".")[0]


def topics_of(service: str) -> tuple[str, ...]:
    """Return the topics a service consumes."""
    return tuple(dict.fromkeys(topic_of(kind) for kind in SERVICES[service]))
