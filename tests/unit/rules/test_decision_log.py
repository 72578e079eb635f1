"""The record of decisions: kept with their effects, found by customer, message, outcome, channel and time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.decision import Decision, Outcome, Stage
from contracts.events.customer import CustomerMerged
from contracts.events.message import MessageDeferred, MessagePlanned, MessageSuppressed
from contracts.ids import new_id
from contracts.values import Channel, JourneyRef, PlaybookRef, Purpose
from services.rules import decisions
from services.rules.api.decisions import decisions_router
from services.rules.customers import Customers
from services.rules.decisions import DecisionLog
from services.rules.domain.customer import CustomerRules
from services.rules.domain.record import DecisionRecord
from services.rules.settings import RulesSettings
from services.rules.store import COLLECTIONS, CUSTOMER_RULES, DECISIONS
from shared.runtime.problems import install_problem_handlers
from shared.store import Store, WriteSet
from tests.support.driving import NOON
from tests.support.mongo import never_forgetting
from tests.unit.rules.support import ALL_FREE, Room, mira, only, open_room, request, skyline

JOURNEY = JourneyRef(journey="upset-passenger", version=3, instance_id="j-1", step="apologise")


def record(
    id: str = "",
    *,
    customer_id: str = "mira",
    message: str = "delay-apology",
    outcome: Outcome = "planned",
    channel: Channel | None = Channel.EMAIL,
    at: datetime = NOON,
) -> DecisionRecord:
    stage = Stage(name="consent", outcome="passed" if outcome == "planned" else "stopped", reason="So it is.")
    return DecisionRecord(
        id=id or new_id(),
        message_id=f"message-of-{id}",
        message=message,
        playbook=PlaybookRef(playbook="skyline", version=3),
        purpose=Purpose.SERVICE,
        customer_id=customer_id,
        at=at,
        journey=JOURNEY,
        decision=Decision(outcome=outcome, reason="So it is.", stages=(stage,), channel=channel, id=id),
        forget_at=NOON + timedelta(days=30),
    )


class Archive:
    """Decisions in a real store, and the API over them."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def keep(self, *records: DecisionRecord, states: Sequence[CustomerRules] = ()) -> None:
        saves = [(CUSTOMER_RULES, state) for state in states]
        await self.store.commit(WriteSet(now=NOON, records=[(DECISIONS, one) for one in records], saves=saves))

    async def get(self, path: str, **query: Any) -> httpx.Response:
        app = FastAPI()
        install_problem_handlers(app)
        app.include_router(decisions_router(DecisionLog(self.store), Customers(self.store)))
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://rules.example") as client:
            return await client.get(path, params=query)

    async def walk(self, **query: Any) -> list[str]:
        """Follow `next_cursor` from the newest to the oldest decision."""
        seen: list[str] = []
        while True:
            page = (await self.get("/decisions", **query)).raise_for_status().json()
            assert len(page["decisions"]) <= query.get("limit", 50)
            seen += [one["id"] for one in page["decisions"]]
            if page["next_cursor"] is None:
                return seen
            query["cursor"] = page["next_cursor"]


@pytest.fixture
async def archive(mongo_url: str, database_prefix: str) -> AsyncIterator[Archive]:
    store = Store.open(mongo_url, f"{database_prefix}_rules")
    await store.prepare(COLLECTIONS)
    await never_forgetting(mongo_url, store.name)
    yield Archive(store)
    await store.close()


async def test_a_decision_with_all_its_stages(archive: Archive) -> None:
    await archive.keep(record("d-1"))

    answer = await archive.get("/decisions/d-1")

    assert (answer.status_code, answer.json()) == (
        200,
        {
            "id": "d-1",
            "at": "2026-03-10T12:00:00Z",
            "message_id": "message-of-d-1",
            "message": "delay-apology",
            "playbook": {"playbook": "skyline", "version": 3},
            "purpose": "service",
            "customer_id": "mira",
            "journey": JOURNEY.model_dump(),
            "until": None,
            "deferrals": 0,
            "decision": record("d-1").decision.model_dump(mode="json"),
        },
    )
    assert (await archive.get("/decisions")).json() == {"decisions": [answer.json()], "next_cursor": None}


async def test_a_decision_nobody_took(archive: Archive) -> None:
    answer = await archive.get("/decisions/d-1")
    assert (answer.status_code, answer.json()["type"]) == (404, "/problems/unknown-decision")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seconds=st.lists(st.integers(0, 5), max_size=30), limit=st.integers(1, 12))
async def test_any_page_size_gives_the_same_list(archive: Archive, seconds: list[int], limit: int) -> None:
    name = new_id()
    kept = [record(customer_id=name, at=NOON + timedelta(seconds=shift)) for shift in seconds]
    await archive.keep(*kept)
    newest_first = sorted(kept, key=lambda one: (one.at, one.id), reverse=True)
    assert await archive.walk(customer=name, limit=limit) == [one.id for one in newest_first]


STORY = (
    record("sorry", at=NOON),
    record("sale", message="spring-sale", outcome="suppressed", channel=None, at=NOON + timedelta(hours=1)),
    record("survey", message="how-was-it", outcome="deferred", channel=None, at=NOON + timedelta(hours=2)),
    record("jonas", customer_id="jonas", channel=Channel.SMS, at=NOON + timedelta(hours=3)),
    record("again", message="how-was-it", channel=Channel.SMS, at=NOON + timedelta(hours=4)),
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["again", "jonas", "survey", "sale", "sorry"]),
        ({"customer": "mira"}, ["again", "survey", "sale", "sorry"]),
        ({"customer": "nobody"}, []),
        ({"message": "how-was-it"}, ["again", "survey"]),
        ({"outcome": "planned"}, ["again", "jonas", "sorry"]),
        ({"outcome": "suppressed"}, ["sale"]),
        ({"channel": "sms"}, ["again", "jonas"]),
        ({"channel": "instore"}, []),
        ({"customer": "mira", "message": "how-was-it"}, ["again", "survey"]),
        ({"customer": "mira", "outcome": "planned", "channel": "sms"}, ["again"]),
        ({"message": "delay-apology", "outcome": "planned", "channel": "email"}, ["sorry"]),
        ({"since": "2026-03-10T14:00:00Z"}, ["again", "jonas", "survey"]),
        ({"until": "2026-03-10T14:00:00Z"}, ["sale", "sorry"]),
        ({"since": "0001-01-01T00:00:00Z", "until": "9999-12-31T23:59:59Z", "customer": "jonas"}, ["jonas"]),
        ({"since": "2026-03-10T14:00:00+01:00", "until": "2026-03-10T15:00:00Z"}, ["survey", "sale"]),
        ({"customer": "mira", "since": "2026-03-10T13:30:00Z", "outcome": "planned"}, ["again"]),
    ],
)
async def test_filters(archive: Archive, query: dict[str, str], expected: list[str]) -> None:
    await archive.keep(*STORY)
    assert await archive.walk(**query) == expected
    assert await archive.walk(**query, limit=1) == expected


@pytest.mark.parametrize(
    ("query", "status", "path"),
    [
        ({"cursor": "nonsense"}, 400, "query.cursor"),
        ({"outcome": "maybe"}, 422, "query.outcome"),
        ({"channel": "letter"}, 422, "query.channel"),
        ({"since": "2026-03-10T14:00:00"}, 422, "query.since"),
        ({"until": "yesterday"}, 422, "query.until"),
        ({"since": "0001-01-01T00:00:00+02:00"}, 422, "query.since"),
        ({"limit": 201}, 422, "query.limit"),
    ],
)
async def test_what_cannot_be_asked(archive: Archive, query: dict[str, str], status: int, path: str) -> None:
    answer = await archive.get("/decisions", **query)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert [error["path"] for error in answer.json()["errors"]] == [path]


async def test_a_rare_outcome_among_many_is_found_page_by_page(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decisions, "_CHUNK", 10)
    monkeypatch.setattr(decisions, "_LOOKED_AT", 30)
    many = [record(f"{number:03}", at=NOON + timedelta(seconds=number)) for number in range(100)]
    rare = record("rare", outcome="suppressed", at=NOON + timedelta(seconds=5.5))
    await archive.keep(*many, rare)

    first = (await archive.get("/decisions", outcome="suppressed")).json()

    assert first["decisions"] == []
    assert first["next_cursor"] is not None, "there is more to look through"
    assert await archive.walk(outcome="suppressed") == ["rare"]


async def test_merged_customers_are_one_person_whoever_is_asked_for(archive: Archive) -> None:
    minutes = {"mira": 3, "visitor": 2, "tablet": 1, "jonas": 0}
    kept = [record(f"to-{who}", customer_id=who, at=NOON + timedelta(minutes=at)) for who, at in minutes.items()]
    states = (
        CustomerRules(id="mira", customer=mira()),
        CustomerRules(id="visitor", moved_to="mira"),
        CustomerRules(id="tablet", moved_to="visitor"),
    )
    await archive.keep(*kept, states=states)

    for reference in ("mira", "visitor", "tablet", "user:mira"):
        assert await archive.walk(customer=reference) == ["to-mira", "to-visitor", "to-tablet"]


def kept(room: Room) -> list[DecisionRecord]:
    return [one for one in room.records.values() if isinstance(one, DecisionRecord)]


async def test_every_outcome_is_kept_with_its_effects() -> None:
    room = await open_room(
        {**ALL_FREE, "quiet_hours": [{"id": "nights", "purposes": ["marketing"], "start": "12:00", "end": "20:00"}]}
    )
    unknown_locale = mira(locale="nl")
    planned = await room.handle(request(journey=JOURNEY))
    deferred = await room.handle(request("spring-sale"))
    suppressed = await room.handle(request("how-was-it", unknown_locale, channels=("social",)))
    told = [only(effects) for effects in (planned, deferred, suppressed)]

    assert [type(one) for one in told] == [MessagePlanned, MessageDeferred, MessageSuppressed]
    for effects, data, one in zip((planned, deferred, suppressed), told, kept(room), strict=True):
        assert (one.id, one.id) == (effects.events[0].id, data.decision.id)
        assert one.decision == data.decision
        assert (one.message_id, one.message, one.purpose) == (data.message_id, data.message, data.purpose)
        assert (one.customer_id, one.at, one.journey) == ("mira", NOON, data.journey)
        assert one.forget_at == NOON + timedelta(days=30)
    assert [one.until for one in kept(room)] == [None, told[1].until, None]


async def test_a_message_that_wakes_is_another_decision() -> None:
    room = await open_room(
        {**ALL_FREE, "quiet_hours": [{"id": "nights", "purposes": ["service"], "start": "12:00", "end": "20:00"}]}
    )
    effects = await room.handle(request())
    room.now = effects.scheduled[0].due
    await room.handle(effects.scheduled[0].event)

    first, second = kept(room)

    assert (first.message_id, first.decision.outcome, first.deferrals) == ("delay-apology-1", "deferred", 0)
    assert (second.message_id, second.decision.outcome, second.deferrals) == ("delay-apology-1", "planned", 1)


async def test_how_long_they_are_kept_is_a_setting() -> None:
    room = Room(RulesSettings(keep_decisions=timedelta(days=400)))
    await room.publish(skyline(ALL_FREE))
    await room.handle(request())
    assert [one.forget_at for one in kept(room)] == [NOON + timedelta(days=400)]


async def test_a_merge_leaves_the_record_where_it_was() -> None:
    room = await open_room(ALL_FREE)
    await room.handle(request(customer=mira("visitor")))
    await room.handle(CustomerMerged(customer=mira(), merged_customer_id="visitor", because="same phone"))
    assert [one.customer_id for one in kept(room)] == ["visitor"]


async def test_the_span_of_a_decision_says_what_settled_it_and_nothing_personal() -> None:
    room = await open_room({**ALL_FREE, "caps": [{"id": "one", "purposes": ["service"], "limit": 1, "per": "7d"}]})
    effects = await room.handle(request(), request(message_id="again"))

    planned, suppressed = kept(room)
    assert list(effects.notes.values()) == [
        {
            "unisono.decision.id": planned.id,
            "unisono.decision.outcome": "planned",
            "unisono.decision.stage": "voice_check",
            "unisono.message": "delay-apology",
            "unisono.message_id": "delay-apology-1",
            "unisono.channel": "email",
            "unisono.locale": "de",
        },
        {
            "unisono.decision.id": suppressed.id,
            "unisono.decision.outcome": "suppressed",
            "unisono.decision.stage": "frequency_cap",
            "unisono.decision.rule": "one",
            "unisono.message": "delay-apology",
            "unisono.message_id": "again",
        },
    ]
    assert [event.causationid for event in effects.events] == list(effects.notes)
