"""Agents and other systems ask for messages: one key, one message, and everything wrong is said before it begins."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from contracts.events.customer import CustomerMerged
from contracts.events.message import MessageRequested
from contracts.values import Identifier
from services.rules.domain.book import compile_book
from services.rules.store import DECISIONS, DIRECT_REQUESTS
from tests.support.driving import NOON
from tests.unit.rules.house import House, open_house
from tests.unit.rules.support import FREE_SERVICE, Changes, apology, crew_card, mira, sale, skyline, survey

MIRA = mira(
    identifiers=(
        Identifier(type="user", value="42"),
        Identifier(type="email", value="mira@example.org"),
        Identifier(type="group", value="acme"),
    )
)
TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
NIGHTS: Changes = {
    **FREE_SERVICE,
    "quiet_hours": [{"id": "nights", "purposes": ["service"], "start": "21:00", "end": "08:00"}],
}


def apologise(**changes: Any) -> Changes:
    """What an agent sends to apologise to Mira by email."""
    wanted: Changes = {
        "playbook": "skyline",
        "message": "delay-apology",
        "customer": "user:42",
        "facts": {"flight": "SK 42"},
        "channels": ["email"],
        **changes,
    }
    return {name: value for name, value in wanted.items() if value is not ...}


@pytest.fixture
async def house(mongo_url: str, database_prefix: str) -> AsyncIterator[House]:
    async with open_house(mongo_url, database_prefix) as house:
        messages = [apology(purpose="service"), sale(), survey(), crew_card(purpose="service")]
        await house.publish(skyline(NIGHTS, messages=messages))
        await house.meet(MIRA)
        yield house


async def test_an_agent_apologises_and_sees_what_became_of_it(house: House) -> None:
    answer = await house.ask("case-7", apologise(requested_by="ines@skyline.example"))

    assert answer.status_code == 202
    accepted = answer.json()
    message_id = accepted.pop("message_id")
    assert answer.headers["location"] == f"/messages/{message_id}"
    assert accepted == {
        "message": "delay-apology",
        "playbook": {"playbook": "skyline", "version": 1},
        "purpose": "service",
        "customer_id": "mira",
        "requested_at": "2026-03-10T12:00:00Z",
    }
    became = await house.message(message_id, "planned")
    assert (became["channel"], became["locale"], became["until"]) == ("email", "de", None)
    assert (became["requested_at"], became["requested_by"]) == ("2026-03-10T12:00:00Z", "ines@skyline.example")
    (decision,) = became["decisions"]
    assert (decision["message_id"], decision["journey"]) == (message_id, None)
    assert decision["decision"]["outcome"] == "planned"
    assert len(decision["decision"]["stages"]) >= 9


async def test_the_first_answer_again_for_the_same_key_and_body(house: House) -> None:
    first = await house.ask("k", apologise())
    house.pass_time(timedelta(minutes=5))
    spelled_out = dict(reversed(apologise(task=False, store=None).items()))

    again = await house.ask("k", spelled_out)

    assert (first.status_code, again.status_code) == (202, 200)
    assert again.json() == first.json()
    await house.message(first.json()["message_id"], "planned")
    assert await house.at_work.store.count(DECISIONS, {}) == 1


async def test_the_first_answer_stays_when_the_playbook_has_moved_on(house: House) -> None:
    first = await house.ask("k", apologise())
    await house.publish(skyline(NIGHTS, messages=[sale()]), version=2)

    again = await house.ask("k", apologise())

    assert (again.status_code, again.json()) == (200, first.json())


async def test_another_body_under_the_same_key_is_refused(house: House) -> None:
    first = await house.ask("k", apologise())

    other = await house.ask("k", apologise(facts={"flight": "SK 43"}))

    assert (other.status_code, other.headers["content-type"]) == (409, "application/problem+json")
    assert other.json()["type"] == "/problems/idempotency-key-taken"
    assert first.json()["message_id"] in other.json()["detail"]
    assert await house.at_work.store.count(DIRECT_REQUESTS, {}) == 1


@pytest.mark.parametrize("key", [None, "", "two words", "é", "x" * 201])
async def test_without_a_usable_key_nothing_is_asked(house: House, key: str | None) -> None:
    headers = [] if key is None else [("Idempotency-Key", key.encode())]
    answer = await house.client.post("/messages", json=apologise(), headers=headers)  # type: ignore[arg-type]

    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/no-idempotency-key")
    assert answer.json()["errors"][0]["path"] == "header.Idempotency-Key"
    assert await house.at_work.store.count(DIRECT_REQUESTS, {}) == 0


CARD: Changes = {"message": "comfort-passenger", "facts": {"seat": "14C"}, "channels": ..., "store": "cabin-sk42"}
SALE: Changes = {"message": "spring-sale", "facts": {"discount": 0.2}}


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        pytest.param({"customer": "nobody"}, ["customer"], id="an unknown id"),
        pytest.param({"customer": "email:nobody@example.org"}, ["customer"], id="an unknown identifier"),
        pytest.param({"customer": "group:acme"}, ["customer"], id="a group is nobody"),
        pytest.param({"customer": ""}, ["customer"], id="no customer"),
        pytest.param({"playbook": "skylime"}, ["playbook"], id="an unknown playbook"),
        pytest.param({"playbook": ...}, ["playbook"], id="no playbook"),
        pytest.param({"message": "delay-apologie"}, ["message"], id="an unknown message"),
        pytest.param({"facts": {}}, ["facts.flight"], id="a missing fact"),
        pytest.param({"facts": {"flight": None}}, ["facts.flight"], id="a fact without a value"),
        pytest.param({"facts": {"flight": ["SK 42"]}}, ["facts.flight"], id="a fact of another type"),
        pytest.param({"facts": {"flight": "SK 42", "seat": "1A"}}, ["facts.seat"], id="an unknown fact"),
        pytest.param(
            {"facts": {"voucher": "much"}, "customer": "nobody"},
            ["customer", "facts.flight", "facts.voucher"],
            id="everything at once",
        ),
        pytest.param({"channels": []}, ["channels"], id="no channel"),
        pytest.param({"channels": ["letter"]}, ["channels[0]"], id="an unknown channel"),
        pytest.param({"channels": ["instore"]}, ["channels", "store"], id="a channel it is not written for"),
        pytest.param({"channels": ["origin"]}, ["origin_channel"], id="an origin nobody names"),
        pytest.param({**SALE}, ["purpose"], id="a message without a purpose"),
        pytest.param({**SALE, "purpose": "fun"}, ["purpose"], id="an unknown purpose"),
        pytest.param({"expires_at": "2026-03-10T12:00:00Z"}, ["expires_at"], id="over already"),
        pytest.param({"expires_at": "2026-03-11T12:00:00"}, ["expires_at"], id="a moment nowhere"),
        pytest.param({**CARD, "store": ...}, ["store"], id="a card without a board"),
        pytest.param({**CARD, "channels": ["email"]}, ["channels"], id="a card by email"),
        pytest.param({"colour": "red"}, ["colour"], id="an unknown field"),
        pytest.param({"facts": {"flight": "SK\x0042"}}, ["facts.flight"], id="a fact with a control character"),
        pytest.param({"facts": {"flight": " \t\n"}}, ["facts.flight"], id="a fact of blanks"),
        pytest.param(
            {"facts": {"flight": "SK 42", "voucher": "\x85"}}, ["facts.voucher"], id="a number of control characters"
        ),
        pytest.param({"requested_by": "Ines\x00"}, ["requested_by"], id="who asks, with a control character"),
        pytest.param({"requested_by": "Ines\nBcc: all"}, ["requested_by"], id="who asks, in two lines"),
        pytest.param({"thread": "1\x1b[2J"}, ["thread"], id="a thread with a control character"),
        pytest.param({"store": "gate\x7f"}, ["store"], id="a store with a control character"),
        pytest.param({"owner": "team\r"}, ["owner"], id="a team with a control character"),
    ],
)
async def test_what_cannot_be_asked_for(house: House, changes: Changes, paths: list[str]) -> None:
    answer = await house.ask("k", apologise(**changes))

    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-request")
    errors = answer.json()["errors"]
    assert sorted(error["path"] for error in errors) == [f"body.{path}" for path in paths]
    assert all(error["message"] and error["mend"] for error in errors)
    assert await house.at_work.store.count(DIRECT_REQUESTS, {}) == 0
    assert (await house.ask("k", apologise())).status_code == 202, "the key is still free"


async def test_a_text_may_have_lines(house: House) -> None:
    assert (await house.ask("k", apologise(facts={"flight": "SK 42\r\n\tto Oslo"}))).status_code == 202


@pytest.mark.parametrize(
    ("value", "status", "kind"),
    [
        pytest.param("\ud800", 422, "/problems/invalid-request", id="half a character"),
        pytest.param(math.nan, 400, "/problems/malformed-json", id="no number"),
        pytest.param(-math.inf, 400, "/problems/malformed-json", id="no end"),
    ],
)
@pytest.mark.parametrize("path", ["/messages", "/decisions/simulate"])
async def test_what_nobody_can_read_is_not_taken(
    house: House, path: str, value: str | float, status: int, kind: str
) -> None:
    request = {"message": "delay-apology", "facts": {"flight": value}}
    body = apologise(**request) if path == "/messages" else {"playbook": "skyline", "requests": [request]}
    headers = {"Idempotency-Key": "k", "Content-Type": "application/json"}

    answer = await house.client.post(path, content=json.dumps(body), headers=headers)

    assert (answer.status_code, answer.json()["type"]) == (status, kind)
    (error,) = answer.json()["errors"]
    assert error["path"].endswith("facts.flight")
    assert error["mend"]
    assert await house.at_work.store.count(DIRECT_REQUESTS, {}) == 0


async def test_the_nearest_name_is_suggested(house: House) -> None:
    answer = await house.ask("k", apologise(message="delay-apologie"))
    assert "did you mean 'delay-apology'?" in answer.json()["errors"][0]["mend"]


async def test_a_body_too_large_is_not_read(house: House) -> None:
    answer = await house.ask("k", apologise(facts={"flight": "x" * 33_000}))
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")


async def test_a_card_for_the_crew_goes_to_its_board(house: House) -> None:
    answer = await house.ask("k", apologise(**CARD, task=True))
    became = await house.message(answer.json()["message_id"], "planned")
    assert (became["channel"], became["locale"]) == ("instore", "en")


@pytest.mark.parametrize("reference", ["mira", "user:42", "email:MIRA@example.org", "visitor"])
async def test_every_way_to_name_a_customer_leads_to_the_one_person(house: House, reference: str) -> None:
    merged = CustomerMerged(customer=mira(revision=9), merged_customer_id="visitor", because="same phone")
    await house.tell(merged.model_copy(update={"customer": MIRA.model_copy(update={"revision": 9})}))
    await house.meet(MIRA.model_copy(update={"revision": 10}))

    answer = await house.ask("k", apologise(customer=reference))

    assert (answer.status_code, answer.json()["customer_id"]) == (202, "mira")


async def test_deferred_until_the_morning(house: House) -> None:
    house.pass_time(timedelta(hours=10))
    answer = await house.ask("k", apologise())
    became = await house.message(answer.json()["message_id"], "deferred")
    assert became["until"] == "2026-03-11T07:00:00Z"
    assert "quiet hours" in became["reason"]


async def test_a_message_nobody_asked_for(house: House) -> None:
    answer = await house.client.get("/messages/nothing")
    assert (answer.status_code, answer.json()["type"]) == (404, "/problems/unknown-message")


async def test_a_key_is_free_again_after_its_time(house: House) -> None:
    await house.ask("k", apologise())
    kept = await house.at_work.store.get(DIRECT_REQUESTS, "k")
    assert kept is not None
    assert kept.forget_at == NOON + timedelta(days=30)


async def test_more_at_once_than_are_taken(
    mongo_url: str, database_prefix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNISONO_RULES_DIRECT_REQUESTS", "1")
    async with open_house(mongo_url, database_prefix) as house:
        await house.publish(skyline(NIGHTS, messages=[apology(purpose="service")]))
        await house.meet(MIRA)
        answers = await asyncio.gather(*(house.ask(f"k-{number}", apologise()) for number in range(3)))
        assert sorted(answer.status_code for answer in answers) == [202, 503, 503]
        refused = next(answer for answer in answers if answer.status_code == 503)
        assert (refused.json()["type"], refused.headers["retry-after"]) == ("/problems/overloaded", "1")
        assert (await house.ask("k-9", apologise())).status_code == 202


async def test_of_many_who_ask_at_once_in_two_processes_one_is_first(mongo_url: str, database_prefix: str) -> None:
    async with (
        open_house(mongo_url, database_prefix) as one,
        open_house(mongo_url, database_prefix, deciding=False) as other,
    ):
        await one.publish(skyline(NIGHTS, messages=[apology(purpose="service")]))
        await one.meet(MIRA)
        asked = [house.ask(f"k-{number}", apologise()) for number in range(4) for house in (one, other) * 4]

        answers = await asyncio.gather(*asked)

        assert sorted(answer.status_code for answer in answers) == [200] * 28 + [202] * 4
        message_ids = {answer.json()["message_id"] for answer in answers}
        assert len(message_ids) == 4
        assert await one.at_work.store.count(DIRECT_REQUESTS, {}) == 4


async def test_the_event_that_is_raised(mongo_url: str, database_prefix: str) -> None:
    async with open_house(mongo_url, database_prefix) as house:
        await house.publish(skyline(NIGHTS, messages=[apology(purpose="service")]))
        await house.meet(MIRA)
    async with open_house(mongo_url, database_prefix, deciding=False) as house:
        asking = {"priority": 90, "urgent": True, "owner": "desk", "topic": "delays"}
        reply = apologise(channels=["origin", "email"], origin_channel="social", thread="post-1", **asking)
        answer = await house.ask("k", reply, traceparent=TRACE)
        await house.ask("k", reply)
        await house.ask("last", apologise())
        first, last = await house.at_work.received("rules", MessageRequested, 2)

    assert (first.source, first.subject, first.partitionkey) == ("/unisono/rules", "mira", "mira")
    assert (first.correlationid, first.causationid, first.traceparent) == (first.id, None, TRACE)
    assert first.data == MessageRequested(
        message_id=answer.json()["message_id"],
        message="delay-apology",
        playbook={"playbook": "skyline", "version": 1},  # type: ignore[arg-type]
        purpose="service",  # type: ignore[arg-type]
        customer=MIRA,
        channels=("origin", "email"),
        origin_channel="social",  # type: ignore[arg-type]
        thread="post-1",
        facts={"flight": "SK 42"},
        priority=90,
        urgent=True,
        owner="desk",
        topic="delays",
    )
    assert last.data.message_id != first.data.message_id


def test_what_a_message_is_for_is_what_its_journeys_say_if_they_agree() -> None:
    def journey(name: str, purpose: str, *messages: str) -> Changes:
        steps = [{"id": f"step-{number}", "send": {"message": one}} for number, one in enumerate(messages)]
        return {
            "journey": name,
            "title": name,
            "owner": "crm",
            "purpose": purpose,
            "entry": {"event": name},
            "steps": steps,
        }

    journeys = [
        journey("one", "service", "delay-apology", "how-was-it"),
        journey("two", "service", "delay-apology"),
        journey("three", "survey", "how-was-it", "spring-sale"),
    ]
    book = compile_book(skyline(messages=[apology(), sale(purpose="marketing"), survey()], journeys=journeys), 1)
    assert book.purposes == {"delay-apology": "service", "spring-sale": "marketing"}
