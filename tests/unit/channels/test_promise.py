"""Whatever the provider, the network and our processes do: every message ends, and no marketing goes out twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, cast

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from contracts.envelope import Event, EventData
from contracts.provider import Accepted, Ambiguous, OutgoingMessage, Refused, SendResult, TryLater
from contracts.values import Purpose
from shared.store import Aggregate, AggregateType, ConflictError, Store, WriteSet
from tests.support.driving import NOON
from tests.unit.channels.doubles import Desk, planned_event, spec_of

OUTCOMES = ("taken", "taken, answer lost", "lost on the way", "refused", "busy", "unreachable", "misconfigured")
MISHAPS = ("none", "crash", "conflict", "given to another worker")
MESSAGES = {f"m-{purpose.value}": purpose for purpose in Purpose}
MAX_ATTEMPTS = 5


class MemoryStore:
    """Versions and conflicts as the real store has them; nothing else."""

    def __init__(self) -> None:
        self._states: dict[tuple[str, str], Aggregate] = {}

    async def load(self, kind: AggregateType[Any], ids: Iterable[str]) -> dict[str, Any]:
        return {one: found for one in ids if (found := self._states.get((kind.collection, one))) is not None}

    async def get(self, kind: AggregateType[Any], id: str) -> Any:
        return self._states.get((kind.collection, id))

    async def commit(self, writes: WriteSet) -> None:
        latest = {(kind.collection, state.id): state for kind, state in writes.saves}
        for key, state in latest.items():
            stored = self._states.get(key)
            if state.version != (stored.version if stored else 0):
                raise ConflictError(f"{key} has changed")
        for key, state in latest.items():
            self._states[key] = state.model_copy(update={"version": state.version + 1})


class World:
    """A broker, a provider with a mind of its own, and a service that crashes."""

    def __init__(self, *, idempotency_key: bool, outcomes: Iterable[str]) -> None:
        spec = spec_of(idempotency_key=idempotency_key)
        self.desk = Desk(cast(Store, MemoryStore()), spec=spec, max_attempts=MAX_ATTEMPTS)
        self.idempotency_key = idempotency_key
        self.outcomes = list(outcomes)
        self.reached: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self.waiting: list[Event[EventData]] = [
            planned_event(name, purpose=purpose, id=f"plan-{name}") for name, purpose in MESSAGES.items()
        ]
        self.desk.provider.script = _Always(self._send)

    async def _send(self, message: OutgoingMessage) -> SendResult:
        key = message.idempotency_key
        self.calls[key] += 1
        outcome = self.outcomes.pop(0) if self.outcomes else "taken"
        if outcome.startswith("taken"):
            self.reached[key] = 1 if self.idempotency_key else self.reached[key] + 1
        results: Mapping[str, SendResult] = {
            "taken": Accepted(f"ref-{key}"),
            "taken, answer lost": Ambiguous("silence"),
            "lost on the way": Ambiguous("silence"),
            "refused": Refused("no such customer"),
            "busy": TryLater("greylisted"),
            "unreachable": TryLater("no connection", cause="unreachable"),
            "misconfigured": TryLater("who are you?", cause="misconfigured"),
        }
        return results[outcome]

    async def deliver(self, mishap: str) -> None:
        """Let the broker deliver what is waiting; without an acknowledgement it stays."""
        batch, self.waiting = [*self.waiting, *self.desk.due()], []
        if not batch:
            return
        if mishap == "crash":
            await self.desk.crash_before_record(*batch)
            self.waiting = batch
        elif mishap == "conflict":
            await self.desk.handler.handle(batch, self.desk.clock())
            self.waiting = batch
        else:
            if mishap == "given to another worker":
                await self._stale(batch)
            retried = (await self.desk.handle(*batch)).retried
            self.waiting = [event for event in batch if event.id in retried]

    async def _stale(self, batch: list[Event[EventData]]) -> None:
        """A worker that has lost its partition without knowing is in the middle of the same batch."""
        stale = Desk(self.desk.store, spec=self.desk.spec, max_attempts=MAX_ATTEMPTS)
        stale.provider, stale.clock, stale.outlet = self.desk.provider, self.desk.clock, self.desk.outlet
        stale.start_process()
        await stale.handle(*batch)

    async def run(self, steps: Iterable[tuple[str, int]]) -> None:
        for mishap, seconds in steps:
            await self.deliver(mishap)
            self.desk.clock.turn(timedelta(seconds=seconds))
        for _ in range(400):
            await self.deliver("none")
            self.desk.clock.turn(timedelta(minutes=5))
            if not self.waiting and not self.desk.outlet.scheduled:
                return
        raise AssertionError("a delivery never ends")


class _Always(dict[str, Any]):
    """Answers every message with the same function."""

    def __init__(self, answer: Any) -> None:
        super().__init__()
        self._answer = answer

    def get(self, key: str, default: Any = None) -> Any:
        return [self._answer]


@example(idempotency_key=False, outcomes=[], steps=[("conflict", 40), ("given to another worker", 0)])
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    idempotency_key=st.booleans(),
    outcomes=st.lists(st.sampled_from(OUTCOMES), max_size=25),
    steps=st.lists(st.tuples(st.sampled_from(MISHAPS), st.sampled_from([0, 1, 7, 40, 600])), max_size=12),
)
def test_every_message_ends_and_marketing_is_never_repeated(
    idempotency_key: bool, outcomes: list[str], steps: list[tuple[str, int]]
) -> None:
    world = World(idempotency_key=idempotency_key, outcomes=outcomes)
    asyncio.run(world.run(steps))
    for name, purpose in MESSAGES.items():
        ledger = asyncio.run(world.desk.ledger(name))
        told = world.desk.statuses(name)
        assert ledger.status in {"sent", "failed", "unknown"}
        assert told[-1:] == [ledger.status]
        assert ledger.attempt <= MAX_ATTEMPTS
        assert ledger.claim is None
        assert ledger.created_at >= NOON
        if ledger.status == "unknown":
            assert _nobody_can_know(outcomes, [mishap for mishap, _ in steps])
        if ledger.status == "sent":
            assert world.reached[name] >= 1
        if world.reached[name] == 0:
            assert ledger.status in {"failed", "unknown"}
        if purpose in {Purpose.MARKETING, Purpose.SURVEY} or idempotency_key:
            assert world.reached[name] <= 1


def _nobody_can_know(outcomes: list[str], mishaps: list[str]) -> bool:
    """Whether the answer was lost, or whoever had it could not record it before somebody else took over."""
    answer_lost = {"taken, answer lost", "lost on the way"} & {*outcomes}
    unrecorded = "conflict" in mishaps and "given to another worker" in mishaps[mishaps.index("conflict") :]
    return bool(answer_lost) or "crash" in mishaps or unrecorded
