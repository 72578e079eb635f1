"""A crash between the provider's answer and our record of it: who hears it twice, who perhaps never."""

from __future__ import annotations

from datetime import timedelta

import pytest

from contracts.provider import Accepted, Ambiguous, SendResult
from contracts.values import Purpose
from shared.store import Store
from tests.support.driving import NOON
from tests.unit.channels.doubles import Desk, planned_event, spec_of

LONG_DEAD = timedelta(minutes=1)
"""Longer than a claim is honoured."""

POLICY = [
    (purpose, key, key or purpose in {Purpose.SERVICE, Purpose.TRANSACTIONAL})
    for purpose in Purpose
    for key in (True, False)
]


@pytest.mark.parametrize(("purpose", "idempotency_key", "repeated"), POLICY)
async def test_after_a_crash(store: Store, purpose: Purpose, idempotency_key: bool, repeated: bool) -> None:
    desk = Desk(store, spec=spec_of(idempotency_key=idempotency_key))
    cause = planned_event("m-1", purpose=purpose)
    await desk.crash_before_record(cause)
    assert desk.statuses("m-1") == []
    desk.clock.turn(LONG_DEAD)
    await desk.handle(cause)
    assert desk.provider.sent == (["m-1", "m-1"] if repeated else ["m-1"])
    assert desk.statuses("m-1") == (["sent"] if repeated else ["unknown"])
    ledger = await desk.ledger("m-1")
    assert ledger.attempt == (2 if repeated else 1)
    if repeated:
        assert {call.idempotency_key for call in desk.provider.calls} == {"m-1"}
    # Whatever the broker delivers after that changes nothing.
    desk.clock.turn(LONG_DEAD)
    await desk.handle(cause)
    assert len(desk.provider.calls) == (2 if repeated else 1)


@pytest.mark.parametrize(("purpose", "idempotency_key", "repeated"), POLICY)
async def test_when_the_provider_leaves_us_in_doubt(
    store: Store, purpose: Purpose, idempotency_key: bool, repeated: bool
) -> None:
    desk = Desk(store, spec=spec_of(idempotency_key=idempotency_key))
    desk.provider.script = {"m-1": [Ambiguous("the line went dead after the final dot")]}
    await desk.handle(planned_event("m-1", purpose=purpose))
    await desk.pass_time(timedelta(minutes=5))
    assert desk.provider.sent == (["m-1", "m-1"] if repeated else ["m-1"])
    assert desk.statuses("m-1") == (["retrying", "sent"] if repeated else ["unknown"])
    assert "the line went dead" in (desk.updates("m-1")[0].detail or "")


async def test_a_crash_during_a_retry(desk: Desk) -> None:
    busy_then_fine: list[SendResult] = [Ambiguous("silence"), Accepted("first"), Accepted("second")]
    desk.provider.script = {"m-1": list(busy_then_fine)}
    await desk.handle(planned_event("m-1"))
    desk.clock.turn(timedelta(minutes=1))
    [retry] = desk.due()
    await desk.crash_before_record(retry)
    desk.clock.turn(LONG_DEAD)
    await desk.crash_before_record(retry)
    desk.clock.turn(LONG_DEAD)
    await desk.handle(retry)
    assert len(desk.provider.calls) == 4
    ledger = await desk.ledger("m-1")
    assert (ledger.status, ledger.attempt) == ("sent", 4)


async def test_a_fresh_claim_of_a_dead_process_is_honoured_first(desk: Desk) -> None:
    cause = planned_event("m-1")
    await desk.crash_before_record(cause)
    result = await desk.handle(cause)
    assert desk.provider.sent == ["m-1"]
    assert result.retried[cause.id].after == timedelta(seconds=30)
    desk.clock.turn(result.retried[cause.id].after)
    assert not (await desk.handle(cause)).retried
    assert desk.provider.sent == ["m-1", "m-1"]


async def test_a_crash_before_the_call_is_in_doubt_like_one_after_it(desk: Desk) -> None:
    """Nobody can tell the two apart, so a survey is not sent: perhaps never is better than twice."""
    desk.provider.script = {"m-1": [RuntimeError("the process ends here")]}
    cause = planned_event("m-1", purpose=Purpose.SURVEY)
    await desk.crash_before_record(cause)
    desk.clock.turn(LONG_DEAD)
    await desk.handle(cause)
    assert desk.statuses("m-1") == ["unknown"]


async def test_a_message_that_has_expired_since_the_crash_is_not_repeated(desk: Desk) -> None:
    cause = planned_event("m-1", expires_at=NOON + timedelta(seconds=20))
    await desk.crash_before_record(cause)
    desk.clock.turn(LONG_DEAD)
    await desk.handle(cause)
    assert desk.provider.sent == ["m-1"]
    assert desk.statuses("m-1") == ["unknown"]


async def test_crashes_have_an_end(store: Store) -> None:
    desk = Desk(store, max_attempts=3)
    cause = planned_event("m-1")
    for _ in range(6):
        await desk.crash_before_record(cause)
        desk.clock.turn(LONG_DEAD)
    await desk.handle(cause)
    assert desk.provider.sent == ["m-1"] * 3
    assert desk.statuses("m-1") == ["unknown"]
