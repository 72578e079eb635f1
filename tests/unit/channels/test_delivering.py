"""A planned message goes out once, its ledger says what became of it, and nobody waits for a bad neighbour."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from contracts.content import SmsContent
from contracts.envelope import EventData
from contracts.events.customer import CustomerChanged
from contracts.events.delivery import DeliveryRetryDue, DeliveryStatus
from contracts.provider import Accepted, Ambiguous, OutgoingMessage, Refused, SendResult, TryLater
from contracts.values import Channel, CustomerSnapshot, Purpose
from services.channels.kit.store import LEDGERS
from shared.processing.errors import Reject
from shared.store import ConflictError, Store, StoreUnavailableError, WriteSet
from tests.support.driving import NOON, event
from tests.unit.channels.doubles import Desk, planned, planned_event, spec_of


async def test_a_planned_message_is_sent_and_reported(desk: Desk) -> None:
    cause = planned_event("m-1", customer="mia")
    await desk.handle(cause)
    [call] = desk.provider.calls
    assert (call.idempotency_key, call.address, call.locale, call.customer_id) == (
        "m-1",
        "mia@example.com",
        "en",
        "mia",
    )
    assert call.receipt_url == "https://unisono.example/webhooks/scripted?message_id=m-1"
    ledger = await desk.ledger("m-1")
    assert (ledger.status, ledger.attempt, ledger.provider_ref, ledger.claim) == ("sent", 1, "ref-m-1", None)
    [update] = desk.updates("m-1")
    assert (update.status, update.provider, update.provider_ref) == (DeliveryStatus.SENT, "scripted", "ref-m-1")
    assert update.journey is not None
    [published] = desk.outlet.published
    assert (published.correlationid, published.causationid) == (cause.correlationid, cause.id)
    assert (published.source, published.subject, published.partitionkey) == ("/unisono/email", "mia", "mia")


async def test_the_claim_is_one_transaction_before_the_first_call(desk: Desk) -> None:
    seen: list[tuple[int, str, int]] = []

    async def look(message: OutgoingMessage) -> SendResult:
        ledger = await desk.ledger(message.idempotency_key)
        seen.append((desk.outlet.commits, ledger.status, ledger.attempt))
        return Accepted("r")

    desk.provider.script = {f"m-{number}": [look] for number in range(5)}
    await desk.handle(*(planned_event(f"m-{number}") for number in range(5)))
    assert seen == [(1, "sending", 1)] * 5
    assert desk.outlet.commits == 2


async def test_one_bad_recipient_neither_delays_nor_repeats_the_others(desk: Desk) -> None:
    desk.provider.script = {
        "refused": [Refused("no such mailbox", code="5.1.1", status=DeliveryStatus.BOUNCED)],
        "broken": [RuntimeError("a bug in the provider's code")],
        "busy": [TryLater("greylisted")],
    }
    events = [planned_event(name) for name in ("ok-1", "refused", "broken", "busy", "ok-2")]
    result = await desk.handle(*events)
    assert not result.retried
    assert not result.rejected
    statuses = {name: (await desk.ledger(name)).status for name in ("ok-1", "refused", "broken", "busy", "ok-2")}
    assert statuses == {
        "ok-1": "sent",
        "refused": "bounced",
        "broken": "retrying",
        "busy": "retrying",
        "ok-2": "sent",
    }
    assert desk.updates("refused")[0].detail == "no such mailbox (5.1.1)"
    await desk.pass_time(timedelta(minutes=1))
    assert sorted(desk.provider.sent) == sorted(["ok-1", "refused", "broken", "busy", "ok-2", "broken", "busy"])


async def test_a_straggler_holds_the_batch_for_the_providers_time_out_at_most(store: Store) -> None:
    desk = Desk(store, spec=spec_of(timeout=timedelta(milliseconds=80)))
    never = asyncio.Event()

    async def hang(_: OutgoingMessage) -> SendResult:
        await never.wait()
        return Accepted("too late")

    desk.provider.script = {"slow": [hang]}
    async with asyncio.timeout(5):
        await desk.handle(planned_event("slow", purpose=Purpose.MARKETING), planned_event("quick"))
    assert desk.statuses("quick") == ["sent"]
    assert desk.statuses("slow") == ["unknown"]
    assert "no answer within 0.08 seconds" in (desk.updates("slow")[0].detail or "")


async def test_what_does_not_get_its_turn_in_time_comes_again_uncounted(store: Store) -> None:
    desk = Desk(store, spec=spec_of(timeout=timedelta(milliseconds=80), max_concurrency=1))
    never = asyncio.Event()

    async def hang(_: OutgoingMessage) -> SendResult:
        await never.wait()
        return Accepted("too late")

    desk.provider.script = {"slow": [hang]}
    await desk.handle(planned_event("slow"), planned_event("next"))
    ledger = await desk.ledger("next")
    assert (ledger.status, ledger.attempt) == ("queued", 0)
    assert desk.statuses("next") == []
    await desk.handle(*desk.due())
    assert desk.statuses("next") == ["sent"]
    assert (await desk.ledger("next")).attempt == 1


async def test_messages_to_one_customer_go_one_after_another_in_order(store: Store) -> None:
    desk = Desk(store, spec=spec_of(max_concurrency=8))
    running: dict[str, int] = {}

    async def one_at_a_time(message: OutgoingMessage) -> SendResult:
        running[message.customer_id] = running.get(message.customer_id, 0) + 1
        assert running[message.customer_id] == 1
        for _ in range(5):
            await asyncio.sleep(0)
        running[message.customer_id] -= 1
        return Accepted("r")

    names = [(customer, f"{customer}-{number}") for number in range(6) for customer in ("mia", "ben", "eve")]
    desk.provider.script = {name: [one_at_a_time] for _, name in names}
    await desk.handle(*(planned_event(name, customer=customer) for customer, name in names))
    assert desk.provider.most_in_flight == 3
    for customer in ("mia", "ben", "eve"):
        theirs = [call.idempotency_key for call in desk.provider.calls if call.customer_id == customer]
        assert theirs == [f"{customer}-{number}" for number in range(6)]


async def test_no_more_calls_at_once_than_the_provider_allows(store: Store) -> None:
    desk = Desk(store, spec=spec_of(max_concurrency=3))
    batches = [[planned_event(f"{batch}-{number}") for number in range(10)] for batch in range(3)]
    await asyncio.gather(*(desk.handle(*batch) for batch in batches))
    assert len(desk.provider.calls) == 30
    assert desk.provider.most_in_flight == 3


async def test_the_rate_limit_gives_back_what_it_has_no_time_for(store: Store) -> None:
    desk = Desk(store, spec=spec_of(per_second=2.0, timeout=timedelta(milliseconds=100)))
    await desk.handle(*(planned_event(f"m-{number}") for number in range(5)))
    assert len(desk.provider.calls) == 2
    assert len(desk.outlet.scheduled) == 3
    assert all(one.due > desk.clock() for one in desk.outlet.scheduled)


async def test_a_message_asked_for_twice_is_sent_once(desk: Desk) -> None:
    await desk.handle(planned_event("m-1", id="e-1"), planned_event("m-1", id="e-2"))
    await desk.handle(planned_event("m-1", id="e-3"))
    assert desk.provider.sent == ["m-1"]
    assert desk.statuses("m-1") == ["sent"]


@pytest.mark.parametrize("minutes_left", [0, -1])
async def test_an_expired_message_is_not_sent(desk: Desk, minutes_left: int) -> None:
    await desk.handle(planned_event("m-1", expires_at=NOON + timedelta(minutes=minutes_left)))
    assert desk.provider.calls == []
    assert desk.statuses("m-1") == ["expired"]
    assert (await desk.ledger("m-1")).status == "expired"


async def test_a_message_that_expires_while_waiting_ends_at_that_moment(desk: Desk) -> None:
    desk.provider.script = {"m-1": [TryLater("busy", after=timedelta(hours=1))]}
    expires_at = NOON + timedelta(minutes=10)
    await desk.handle(planned_event("m-1", expires_at=expires_at))
    await desk.pass_time(timedelta(hours=2))
    assert desk.statuses("m-1") == ["retrying", "expired"]
    assert (await desk.ledger("m-1")).history[-1].at == expires_at
    assert desk.provider.sent == ["m-1"]


async def test_a_message_that_was_perhaps_sent_does_not_end_as_expired(desk: Desk) -> None:
    desk.provider.script = {"m-1": [Ambiguous("the line went dead")]}
    await desk.handle(planned_event("m-1", expires_at=NOON + timedelta(seconds=1)))
    await desk.pass_time(timedelta(minutes=1))
    assert desk.statuses("m-1") == ["retrying", "unknown"]


async def test_what_is_not_for_this_service_goes_to_the_dead_letters(desk: Desk) -> None:
    wrong_channel = event(planned("m-1", content=SmsContent(text="Hello")), channel=Channel.SMS)
    data: EventData = CustomerChanged(customer=CustomerSnapshot(customer_id="mia", revision=1), changed=("locale",))
    wrong_type = event(data)
    result = await desk.handle(wrong_channel, wrong_type, planned_event("m-2"))
    assert set(result.rejected) == {wrong_channel.id, wrong_type.id}
    assert all(isinstance(error, Reject) for error in result.rejected.values())
    assert "planned for sms and came to email" in str(result.rejected[wrong_channel.id])
    assert desk.provider.sent == ["m-2"]


async def test_a_retry_whose_delivery_moved_on_does_nothing(desk: Desk) -> None:
    desk.provider.script = {"m-1": [TryLater("busy"), TryLater("busy")]}
    await desk.handle(planned_event("m-1"))
    stale = DeliveryRetryDue(planned=planned("m-1"), attempt=0)
    await desk.handle(event(stale, channel=Channel.EMAIL))
    assert desk.provider.sent == ["m-1"]


async def test_a_failed_commit_does_not_call_the_provider_again(desk: Desk) -> None:
    cause = planned_event("m-1", purpose=Purpose.MARKETING)
    await desk.handler.handle([cause], desk.clock())
    # The framework could not commit the result, and hands the batch over again to the same process.
    await desk.handle(cause)
    assert desk.provider.sent == ["m-1"]
    assert desk.statuses("m-1") == ["sent"]


async def test_a_claim_that_failed_halfway_is_still_sent_once(desk: Desk) -> None:
    cause = planned_event("m-1", purpose=Purpose.MARKETING)
    real_commit = desk.store.commit

    async def committed_but_no_answer(writes: WriteSet) -> None:
        await real_commit(writes)
        raise StoreUnavailableError("the answer to the commit was lost")

    desk.store.commit = committed_but_no_answer  # type: ignore[method-assign]
    with pytest.raises(StoreUnavailableError):
        await desk.handle(cause)
    desk.store.commit = real_commit  # type: ignore[method-assign]
    assert desk.provider.calls == []
    await desk.handle(cause)
    assert desk.provider.sent == ["m-1"]
    ledger = await desk.ledger("m-1")
    assert (ledger.status, ledger.attempt) == ("sent", 1)


async def test_the_same_batch_delivered_to_a_second_worker_waits_for_the_first(desk: Desk) -> None:
    """The broker lost our connection and gave the events to somebody else while we are still sending."""
    reached, go_on = asyncio.Event(), asyncio.Event()

    async def slow(_: OutgoingMessage) -> SendResult:
        reached.set()
        await go_on.wait()
        return Accepted("r")

    desk.provider.script = {"m-1": [slow]}
    cause = planned_event("m-1")
    first = asyncio.create_task(desk.handle(cause))
    await reached.wait()
    same_process = await desk.handle(cause)
    assert set(same_process.retried) == {cause.id}
    other = Desk(desk.store, spec=desk.spec)
    other.provider = desk.provider
    other.start_process()
    other_process = await other.handle(cause)
    assert set(other_process.retried) == {cause.id}
    assert other_process.retried[cause.id].after <= timedelta(seconds=30)
    go_on.set()
    await first
    assert desk.provider.sent == ["m-1"]
    assert desk.statuses("m-1") == ["sent"]


async def test_a_stale_worker_loses_the_claim(desk: Desk) -> None:
    cause = planned_event("m-1")
    fast = Desk(desk.store, spec=desk.spec)

    async def somebody_else_is_faster() -> None:
        desk.outlet.before_commit = None
        await fast.handle(cause)

    desk.outlet.before_commit = somebody_else_is_faster
    with pytest.raises(ConflictError):
        await desk.handle(cause)
    assert desk.provider.calls == []
    await desk.handle(cause)
    assert desk.provider.calls == []
    assert fast.provider.sent == ["m-1"]
    assert await desk.store.count(LEDGERS, {}) == 1
