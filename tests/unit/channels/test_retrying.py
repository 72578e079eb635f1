"""Trying again: how often, how long apart, and not at all while nobody is there."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.events.delivery import DeliveryRetryDue
from contracts.provider import Accepted, Ambiguous, Refused, TryLater
from contracts.values import Channel, Purpose
from services.channels.kit.backoff import Backoff
from services.channels.kit.breaker import BreakerState, CircuitBreaker
from services.channels.kit.limiter import TokenBucket
from shared.store import Store
from tests.support.driving import NOON
from tests.unit.channels.doubles import Desk, planned_event

UNREACHABLE = TryLater("no connection", cause="unreachable")

durations = st.timedeltas(min_value=timedelta(milliseconds=1), max_value=timedelta(days=2))


@given(base=durations, cap=durations, tries=st.integers(1, 10_000), share=st.floats(0, 1), asked=st.none() | durations)
def test_a_wait_lies_between_what_was_asked_for_and_the_ceiling(
    base: timedelta, cap: timedelta, tries: int, share: float, asked: timedelta | None
) -> None:
    backoff = Backoff(base, cap)
    wait = backoff.delay(tries, lambda low, high: low + share * (high - low), asked)
    floor = asked or timedelta()
    assert floor <= wait <= floor + backoff.ceiling(tries) + timedelta(microseconds=1)
    assert backoff.ceiling(tries) <= cap


@given(base=durations, tries=st.integers(1, 20))
def test_the_ceiling_doubles_until_the_cap(base: timedelta, tries: int) -> None:
    backoff = Backoff(base, timedelta(days=10_000))
    assert backoff.ceiling(1) == base
    assert backoff.ceiling(tries + 1) == min(2 * backoff.ceiling(tries), backoff.cap)


@given(
    rate=st.floats(0.1, 1000),
    burst=st.floats(1, 100),
    waits=st.lists(st.floats(0, 3), min_size=1, max_size=60),
)
def test_the_bucket_never_lets_more_through_than_burst_and_rate(rate: float, burst: float, waits: list[float]) -> None:
    bucket = TokenBucket(rate, burst=burst)
    now, starts = 0.0, []
    for wait in waits:
        now += wait
        starts.append(now + bucket.delay(now))
        bucket.take(now)
    for first in range(len(starts)):
        for last in range(first, len(starts)):
            allowed = burst + rate * (starts[last] - starts[first])
            assert last - first + 1 <= allowed + 1e-6


def test_an_unlimited_bucket_lets_everything_through() -> None:
    bucket = TokenBucket(None)
    for _ in range(1000):
        assert bucket.delay(0.0) == 0.0
        bucket.take(0.0)


async def test_a_busy_provider_is_asked_again_until_enough_is_enough(store: Store) -> None:
    desk = Desk(store, max_attempts=4)
    desk.provider.script = {"m-1": [TryLater("greylisted")] * 10}
    await desk.handle(planned_event("m-1"))
    waits = []
    while desk.outlet.scheduled:
        [scheduled] = desk.outlet.scheduled
        data = scheduled.event.data
        assert isinstance(data, DeliveryRetryDue)
        assert scheduled.event.channel is Channel.EMAIL
        waits.append((data.attempt, scheduled.due - desk.clock()))
        await desk.pass_time(scheduled.due - desk.clock())
    assert waits == [(1, timedelta(seconds=5)), (2, timedelta(seconds=10)), (3, timedelta(seconds=20))]
    assert desk.statuses("m-1") == ["retrying", "retrying", "retrying", "failed"]
    assert desk.updates("m-1")[-1].detail == "given up after 4 attempts: greylisted"
    assert len(desk.provider.calls) == 4


async def test_the_time_a_provider_asks_for_is_honoured(desk: Desk) -> None:
    desk.provider.script = {"m-1": [TryLater("slow down", after=timedelta(minutes=7))]}
    await desk.handle(planned_event("m-1"))
    [scheduled] = desk.outlet.scheduled
    assert scheduled.due == NOON + timedelta(minutes=7, seconds=5)


async def test_a_message_that_was_taken_at_last_is_reported_as_sent(desk: Desk) -> None:
    desk.provider.script = {"m-1": [TryLater("busy"), Ambiguous("silence"), TryLater("busy"), Accepted("finally")]}
    await desk.handle(planned_event("m-1"))
    await desk.pass_time(timedelta(hours=1))
    assert desk.statuses("m-1") == ["retrying", "retrying", "retrying", "sent"]
    ledger = await desk.ledger("m-1")
    assert [change.attempt for change in ledger.history] == [1, 2, 3, 4]
    assert all(one.at <= other.at for one, other in pairwise(ledger.history))


async def test_the_breaker_leaves_a_dead_provider_alone(desk: Desk) -> None:
    desk.provider.script = {f"m-{number}": [UNREACHABLE] * 50 for number in range(20)}
    for number in range(20):
        await desk.handle(planned_event(f"m-{number}"))
    assert len(desk.provider.calls) == 5
    assert desk.breaker.state(desk.clock()) is BreakerState.OPEN
    for number in range(20):
        ledger = await desk.ledger(f"m-{number}")
        assert (ledger.status, ledger.attempt) == ("retrying", 0)
        assert desk.statuses(f"m-{number}") == ["retrying"]
    assert all(one.due > NOON for one in desk.outlet.scheduled)


async def test_an_outage_uses_up_no_attempts_and_everything_arrives_afterwards(store: Store) -> None:
    desk = Desk(store, max_attempts=2)
    desk.provider.script = {f"m-{number}": [UNREACHABLE] * 1000 for number in range(8)}
    for number in range(8):
        await desk.handle(planned_event(f"m-{number}"))
    await desk.pass_time(timedelta(hours=6))
    outage_calls = len(desk.provider.calls)
    assert outage_calls < 6 * 3600 / 30 + 10
    desk.provider.script.clear()
    await desk.pass_time(timedelta(hours=1))
    for number in range(8):
        ledger = await desk.ledger(f"m-{number}")
        assert (ledger.status, ledger.attempt) == ("sent", 1)
        assert desk.statuses(f"m-{number}") == ["retrying", "sent"]
    assert len(desk.provider.calls) - outage_calls == 8


async def test_an_outage_does_not_last_for_ever(store: Store) -> None:
    desk = Desk(store, give_up_after=timedelta(hours=2))
    desk.provider.script = {"m-1": [UNREACHABLE] * 1000}
    await desk.handle(planned_event("m-1"))
    await desk.pass_time(timedelta(hours=4))
    assert desk.statuses("m-1") == ["retrying", "failed"]
    assert (desk.updates("m-1")[-1].detail or "").startswith("given up after 2 hours")
    assert desk.outlet.scheduled == []


async def test_wrong_credentials_open_the_breaker_at_once_and_burn_no_messages(desk: Desk) -> None:
    desk.provider.script = {"m-1": [TryLater("401: who are you?", cause="misconfigured")]}
    await desk.handle(planned_event("m-1"))
    await desk.handle(planned_event("m-2"), planned_event("m-3"))
    assert desk.provider.sent == ["m-1"]
    report = desk.health.report(desk.clock())
    assert (report.breaker.state, report.breaker.retry_at) == (BreakerState.OPEN, NOON + timedelta(seconds=30))
    assert report.last_error is not None
    assert report.last_error.reason == "401: who are you?"
    await desk.pass_time(timedelta(minutes=5))
    assert [desk.statuses(f"m-{number}")[-1] for number in (1, 2, 3)] == ["sent"] * 3
    assert desk.health.report(desk.clock()).breaker.state is BreakerState.CLOSED


async def test_one_call_finds_out_whether_the_provider_is_back(desk: Desk) -> None:
    desk.provider.script = {"bad": [TryLater("locked", cause="misconfigured")]}
    await desk.handle(planned_event("bad"))
    desk.clock.turn(timedelta(seconds=31))
    assert desk.breaker.state(desk.clock()) is BreakerState.HALF_OPEN
    desk.provider.script = {f"m-{number}": [UNREACHABLE] for number in range(10)}
    await desk.handle(*(planned_event(f"m-{number}") for number in range(10)))
    assert len(desk.provider.calls) == 2
    assert desk.breaker.state(desk.clock()) is BreakerState.OPEN


@pytest.mark.parametrize("answer", [Accepted("r"), Refused("no"), TryLater("busy")], ids=lambda one: type(one).__name__)
async def test_any_answer_shows_that_the_provider_is_there(desk: Desk, answer: Accepted | Refused | TryLater) -> None:
    for number in range(4):
        desk.provider.script[f"down-{number}"] = [UNREACHABLE]
        await desk.handle(planned_event(f"down-{number}"))
    desk.provider.script["alive"] = [answer]
    await desk.handle(planned_event("alive", purpose=Purpose.MARKETING))
    assert desk.breaker.failures == 0


def test_a_probe_that_was_broken_off_does_not_keep_the_breaker_shut() -> None:
    breaker = CircuitBreaker(1, timedelta(seconds=30))
    breaker.failed(NOON)
    later = NOON + timedelta(seconds=30)
    assert breaker.admit(later)
    assert not breaker.admit(later)
    breaker.abandoned()
    assert breaker.admit(later)
    breaker.answered()
    assert breaker.admit(later)
    assert breaker.state(later) is BreakerState.CLOSED


def test_failures_of_calls_under_way_do_not_keep_it_open_longer() -> None:
    breaker = CircuitBreaker(2, timedelta(seconds=30))
    for seconds in range(10):
        breaker.failed(NOON + timedelta(seconds=seconds))
    assert breaker.retry_at() == NOON + timedelta(seconds=31)
    assert breaker.wait(NOON + timedelta(seconds=11)) == timedelta(seconds=20)
