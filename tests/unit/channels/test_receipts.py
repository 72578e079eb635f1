"""What providers report later: `POST /webhooks/{provider}`, and `GET /channels/{name}/health`."""

from __future__ import annotations

import asyncio
from itertools import permutations

import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient, Response

from contracts.events.delivery import DeliveryStatus
from contracts.provider import Accepted, Ambiguous, OutgoingMessage, Receipt, SendResult, TryLater
from contracts.values import Channel, Purpose
from services.channels.kit.answers import received
from services.channels.kit.api import MAX_WEBHOOK_BYTES, health_router, webhook_router
from services.channels.kit.store import DeliveryLedger, LedgerStatus
from shared.runtime.problems import install_problem_handlers
from shared.store import ConflictError, Store
from tests.support.driving import NOON
from tests.unit.channels.doubles import Desk, planned_event


def client_of(desk: Desk) -> AsyncClient:
    app = FastAPI()
    app.include_router(webhook_router("scripted", desk.receipts, "https://unisono.example"))
    app.include_router(health_router(Channel.EMAIL, desk.health, desk.clock))
    install_problem_handlers(app)
    return AsyncClient(transport=ASGITransport(app), base_url="http://inside")


async def report(desk: Desk, body: str, *, query: str = "", signature: str = "good") -> Response:
    async with client_of(desk) as client:
        return await client.post(f"/webhooks/scripted{query}", content=body, headers={"x-signature": signature})


async def test_a_receipt_changes_the_status_and_is_news(desk: Desk) -> None:
    await desk.handle(planned_event("m-1", customer="mia"))
    answer = await report(desk, "ref-m-1 delivered")
    assert answer.status_code == 204
    assert desk.statuses("m-1") == ["sent", "delivered"]
    update = desk.updates("m-1")[-1]
    assert (update.customer_id, update.message, update.attempt) == ("mia", "delay-apology", 1)
    assert desk.outlet.published[-1].correlationid == desk.outlet.published[0].correlationid
    assert (await desk.ledger("m-1")).status == "delivered"


@pytest.mark.parametrize("order", list(permutations(["sent", "delivered", "read"])))
async def test_receipts_in_any_order_end_the_same(desk: Desk, order: tuple[str, ...]) -> None:
    await desk.handle(planned_event("m-1"))
    for status in order:
        assert (await report(desk, f"ref-m-1 {status}")).status_code == 204
    assert (await desk.ledger("m-1")).status == "read"
    statuses = desk.statuses("m-1")
    assert statuses == sorted(statuses, key=["sent", "delivered", "read"].index)
    assert len(set(statuses)) == len(statuses)


@pytest.mark.parametrize(
    ("before", "reported", "after"),
    [
        ("sent", "failed", "failed"),
        ("sent", "bounced", "bounced"),
        ("delivered", "sent", "delivered"),
        ("delivered", "failed", "delivered"),
        ("delivered", "bounced", "bounced"),
        ("failed", "delivered", "delivered"),
        ("read", "bounced", "read"),
        ("unknown", "sent", "sent"),
        ("unknown", "delivered", "delivered"),
        ("retrying", "delivered", "delivered"),
        ("sent", "unknown", "sent"),
        ("sending", "sent", "sent"),
    ],
)
def test_a_status_only_moves_forward(before: str, reported: str, after: str) -> None:
    ledger = DeliveryLedger(
        id="m-1",
        customer_id="mia",
        message="hello",
        purpose=Purpose.SERVICE,
        channel=Channel.SMS,
        provider="scripted",
        correlationid="c",
        causationid="e",
        created_at=NOON,
        status=LedgerStatus(before),
        attempt=1,
    )
    moved = received(ledger, Receipt("ref", DeliveryStatus(reported)), NOON)
    assert moved.status == after
    assert (moved is ledger) == (before == after)


async def test_a_receipt_for_a_message_that_is_not_ours(desk: Desk) -> None:
    answer = await report(desk, "nobodys delivered")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert "nobodys" in answer.json()["detail"]


async def test_one_unknown_reference_does_not_stop_the_others(desk: Desk) -> None:
    await desk.handle(planned_event("m-1"), planned_event("m-2"))
    answer = await report(desk, "ref-m-1 delivered\nnobodys delivered\nref-m-2 failed")
    assert answer.status_code == 204
    assert desk.statuses("m-1") == ["sent", "delivered"]
    assert desk.statuses("m-2") == ["sent", "failed"]


async def test_a_forged_receipt_changes_nothing(desk: Desk) -> None:
    await desk.handle(planned_event("m-1"))
    answer = await report(desk, "ref-m-1 delivered", signature="bad")
    assert answer.status_code == 403
    assert answer.json()["type"] == "/problems/webhook-refused"
    assert desk.statuses("m-1") == ["sent"]


async def test_an_endless_webhook_is_cut_off(desk: Desk) -> None:
    answer = await report(desk, "x" * (MAX_WEBHOOK_BYTES + 1))
    assert answer.status_code == 413


async def test_a_receipt_that_overtakes_our_own_record(desk: Desk) -> None:
    """The provider calls back before we have written down that it took the message."""
    answers: list[Response] = []

    async def calls_back_first(message: OutgoingMessage) -> SendResult:
        answers.append(await report(desk, "ref-m-1 delivered", query=f"?message_id={message.idempotency_key}"))
        return Accepted("ref-m-1")

    desk.provider.script = {"m-1": [calls_back_first]}
    events = [planned_event("m-1", purpose=Purpose.MARKETING), planned_event("m-2", purpose=Purpose.MARKETING)]
    with pytest.raises(ConflictError):
        await desk.handle(*events)
    await desk.handle(*events)
    assert answers[0].status_code == 204
    assert desk.statuses("m-1") == ["delivered"]
    assert desk.statuses("m-2") == ["sent"]
    assert sorted(desk.provider.sent) == ["m-1", "m-2"]


async def test_a_record_that_is_written_while_its_receipt_is_looked_up(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.handle(planned_event("m-1"))

    async def not_yet(*_: object, **__: object) -> list[object]:
        return []

    monkeypatch.setattr(desk.store, "find", not_yet)
    answer = await report(desk, "ref-m-1 delivered", query="?message_id=m-1")
    assert answer.status_code == 204
    assert desk.statuses("m-1") == ["sent", "delivered"]


async def test_a_receipt_settles_what_was_in_doubt(desk: Desk) -> None:
    desk.provider.script = {"m-1": [Ambiguous("silence")]}
    await desk.handle(planned_event("m-1", purpose=Purpose.MARKETING))
    await report(desk, "ref-late delivered", query="?message_id=m-1")
    assert desk.statuses("m-1") == ["unknown", "delivered"]
    assert (await desk.ledger("m-1")).provider_ref == "ref-late"


async def test_a_message_id_does_not_lead_a_receipt_to_another_message(desk: Desk) -> None:
    await desk.handle(planned_event("m-1"))
    answer = await report(desk, "ref-of-another delivered", query="?message_id=m-1")
    assert answer.status_code == 404
    assert desk.statuses("m-1") == ["sent"]


async def test_receipts_at_the_same_moment_all_count(store: Store) -> None:
    desk = Desk(store)
    await desk.handle(planned_event("m-1"))
    answers = await asyncio.gather(*(report(desk, f"ref-m-1 {status}") for status in ("sent", "delivered", "read")))
    assert {answer.status_code for answer in answers} == {204}
    assert (await desk.ledger("m-1")).status == "read"


async def test_health_tells_how_the_channel_is_doing(desk: Desk) -> None:
    async with client_of(desk) as client:
        well = await client.get("/channels/email/health")
        assert well.status_code == 200
        assert well.json() == {
            "channel": "email",
            "provider": "scripted",
            "breaker": {"state": "closed", "failures": 0, "retry_at": None},
            "in_flight": 0,
            "last_error": None,
        }
        desk.provider.script = {"m-1": [TryLater("the password is wrong", cause="misconfigured")]}
        await desk.handle(planned_event("m-1"))
        ill = await client.get("/channels/email/health")
    assert ill.status_code == 503
    assert ill.json()["breaker"]["state"] == "open"
    assert ill.json()["last_error"] == {"at": "2026-03-10T12:00:00Z", "reason": "the password is wrong"}


async def test_health_counts_calls_in_progress(desk: Desk) -> None:
    seen: list[int] = []

    async def look(_: OutgoingMessage) -> SendResult:
        async with client_of(desk) as client:
            seen.append((await client.get("/channels/email/health")).json()["in_flight"])
        return Accepted("r")

    desk.provider.script = {"m-1": [look]}
    await desk.handle(planned_event("m-1"))
    assert seen == [1]


async def test_what_a_busy_provider_says_about_a_customer_stays_out_of_health(desk: Desk) -> None:
    desk.provider.script = {"m-1": [TryLater("greylisted mia@example.com")]}
    await desk.handle(planned_event("m-1"))
    assert "mia" not in desk.health.report(NOON).model_dump_json()
    assert "mia@example.com" in (desk.updates("m-1")[0].detail or "")
