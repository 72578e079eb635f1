"""How much is measured."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """Sizes of a run. Every round has customers of its own, so that all rounds begin alike."""

    rounds: int
    customers: int
    messages: int
    unmatched: int
    per_request: int
    connections: int
    single_connections: int
    latency_rate: float
    latency_seconds: float
    journeys: tuple[int, ...]
    flat_rounds: int
    flat_events: int
    decisions: int
    policies: tuple[int, ...]
    deciding_customers: int
    batches: int
    sends: int
    published: int

    @property
    def all_customers(self) -> int:
        return self.rounds * self.customers


FULL = Plan(
    rounds=3,
    customers=1000,
    messages=5000,
    unmatched=20_000,
    per_request=50,
    connections=8,
    single_connections=32,
    latency_rate=20,
    latency_seconds=25,
    journeys=(10, 100, 1000),
    flat_rounds=2,
    flat_events=10_000,
    decisions=3000,
    policies=(0, 10, 100),
    deciding_customers=100_000,
    batches=15,
    sends=1000,
    published=200,
)

QUICK = Plan(
    rounds=1,
    customers=20,
    messages=60,
    unmatched=100,
    per_request=10,
    connections=2,
    single_connections=2,
    latency_rate=20,
    latency_seconds=1,
    journeys=(2, 5),
    flat_rounds=2,
    flat_events=50,
    decisions=20,
    policies=(0, 3),
    deciding_customers=50,
    batches=1,
    sends=5,
    published=2,
)
"""Only shows that everything works; its figures mean nothing."""
