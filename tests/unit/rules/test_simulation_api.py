"""Dry runs over HTTP: what is wrong with a case, what is found, what is stored, and that nothing happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from contracts.values import Purpose
from services.rules.api.simulation import MAX_BYTES, simulation_router
from services.rules.crowd import CrowdedError
from services.rules.customers import Customers
from services.rules.settings import RulesSettings
from services.rules.simulation.answer import SimulationAnswer
from services.rules.simulation.case import Case
from services.rules.simulation.examples import EXAMPLES
from services.rules.simulation.simulator import Simulator
from services.rules.store import COLLECTIONS
from shared.runtime.problems import install_problem_handlers
from tests.unit.rules.house import House, open_house
from tests.unit.rules.support import (
    ALL_FREE,
    FREE_SERVICE,
    MANY_KINDS,
    Changes,
    Room,
    apology,
    crew_card,
    mira,
    sale,
    skyline,
    survey,
    yes,
)


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    """The API over a room in which one playbook is in force."""
    room = Room()
    await room.publish(skyline(FREE_SERVICE, messages=[apology(purpose="service"), sale(), survey(), crew_card()]))
    app = FastAPI()
    install_problem_handlers(app)
    app.include_router(simulation_router(Simulator(Customers(room), room.shelf, lambda: room.now, RulesSettings())))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://rules.example") as client:
        yield client


ASK = {"purpose": "marketing"}


@pytest.mark.parametrize(
    ("case", "path"),
    [
        ({}, "requests"),
        ({"requests": []}, "requests"),
        ({"requests": [ASK] * 501, "policies": {}}, "requests"),
        ({"requests": [ASK]}, "playbook"),
        ({"requests": [{"message": "nothing-like-it"}]}, "playbook"),
        ({"requests": [ASK], "playbook": "skylime"}, "playbook"),
        ({"requests": [ASK], "playbook": "skyline"}, "requests[0].message"),
        ({"requests": [{"message": "spring-sail"}], "playbook": "skyline"}, "requests[0].message"),
        ({"requests": [{"message": "spring-sale"}], "playbook": "skyline"}, "requests[0].purpose"),
        ({"requests": [{"message": "any"}], "policies": {}}, "requests[0].purpose"),
        ({"requests": [{**ASK, "purpose": "fun"}], "policies": {}}, "requests[0].purpose"),
        ({"requests": [{**ASK, "channels": ["letter"]}], "policies": {}}, "requests[0].channels[0]"),
        ({"requests": [{**ASK, "channels": []}], "policies": {}}, "requests[0].channels"),
        ({"requests": [{**ASK, "at": "2026-03-10T12:00:00"}], "policies": {}}, "requests[0].at"),
        ({"requests": [{**ASK, "at": "9999-12-31T23:59:59Z"}], "policies": {}}, "requests[0].at"),
        ({"requests": [ASK], "at": "0001-01-01T00:00:00Z", "policies": {}}, "at"),
        ({"requests": [{**ASK, "expires_after": 5}], "policies": {}}, "requests[0].expires_after"),
        ({"requests": [{**ASK, "expires_after": "40000d"}], "policies": {}}, "requests[0].expires_after"),
        (
            {"requests": [{**ASK, "expires_after": "5m", "expires_at": "2026-03-11T12:00:00Z"}], "policies": {}},
            "requests[0]",
        ),
        ({"requests": [ASK, {**ASK, "audience": "staff"}], "policies": {}}, "requests[1].audience"),
        ({"requests": [{**ASK, "id": "x"}] * 2, "policies": {}}, ""),
        ({"requests": [ASK], "policies": {"caps": [{"id": "one", "limit": 1}]}}, "policies.caps[0]"),
        ({"requests": [ASK], "policies": {"caps": [{"id": "one", "limit": 0, "per": "7d"}]}}, "policies.caps[0].limit"),
        ({"requests": [ASK], "policies": {"cups": []}}, "policies.cups"),
        ({"requests": [ASK], "policies": "caps: [{id: one, limit: none, per: 7d}]"}, "policies.caps[0].limit"),
        ({"requests": [ASK], "policies": "caps: ]"}, "policies"),
        ({"requests": [ASK], "policies": "caps: *anchor"}, "policies"),
        ({"requests": [ASK], "policies": {}, "time_zone": "Mars/Olympus_Mons"}, "time_zone"),
        ({"requests": [ASK], "policies": {}, "time_zone": "Factory"}, "time_zone"),
        ({"requests": [ASK], "policies": {}, "profile": {"country": "Germany"}}, "profile.country"),
        ({"requests": [ASK], "policies": {}, "profile": {"name": "Mira"}}, "profile.name"),
        (
            {"requests": [ASK], "policies": {}, "state": {"history": [{"purpose": "marketing"}]}},
            "state.history[0].channel",
        ),
        ({"requests": [ASK], "policies": {}, "state": {"open_cases": [{}]}}, "state.open_cases[0].rule"),
        ({"requests": [ASK], "policies": {}, "state": {"open_cases": ["nope"]}}, "state.open_cases[0].rule"),
        (
            {
                "requests": [ASK],
                "policies": MANY_KINDS,
                "state": {"open_cases": ["complaint", {"rule": "complaints"}]},
            },
            "state.open_cases[1].rule",
        ),
        (
            {"requests": [ASK], "policies": MANY_KINDS, "state": {"suppressions": [{"rule": "bounce"}]}},
            "state.suppressions[0].rule",
        ),
        (
            {"requests": [{"message": "delay-apology"}], "state": {"suppressions": [{"rule": "nope"}]}},
            "state.suppressions[0].rule",
        ),
        ({"requests": [ASK], "policies": {}, "acts": [{"name": "Complaint"}]}, "acts[0].at"),
        (
            {"requests": [ASK], "playbook": "skyline", "definition": skyline().model_dump(mode="json", by_alias=True)},
            "",
        ),
        ({"requests": [ASK], "policies": {}, "customer": "mira", "profile": {}}, ""),
        ({"requests": [ASK], "policies": {}, "customer": "mira"}, "customer"),
        ({"requests": [ASK], "definition": {"playbook": "skyline"}}, "definition.title"),
        ({"requests": [ASK], "policies": {}, "colour": "red"}, "colour"),
    ],
)
async def test_what_is_wrong_with_a_case_is_told_by_place(client: httpx.AsyncClient, case: Changes, path: str) -> None:
    answer = await client.post("/decisions/simulate", json=case)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json"), answer.text
    assert f"body.{path}".rstrip(".") in [error["path"] for error in answer.json()["errors"]]


@pytest.mark.parametrize(("country", "outcome"), [("US", "planned"), ("UK", "suppressed"), ("XX", "suppressed")])
async def test_a_country_that_does_not_exist_is_not_known(
    client: httpx.AsyncClient, country: str, outcome: str
) -> None:
    consent = [
        {"id": "ask-first", "purpose": "marketing", "countries": ["GB"], "requires": "opt_in"},
        {"id": "until-told", "purpose": "marketing", "requires": "opt_out"},
    ]
    profile = {"country": country, "country_from": "trait"}
    case = {"policies": {"consent": consent}, "profile": profile, "requests": [ASK]}

    answer = (await client.post("/decisions/simulate", json=case)).json()

    assert answer["decisions"][0]["decision"]["outcome"] == outcome
    note = f"{country!r} is no country of ISO 3166, so the customer's country is not known."
    assert answer["notes"] == ([] if outcome == "planned" else [note])


@pytest.mark.parametrize("zone", ["localtime", "Factory"])
async def test_a_file_beside_the_zones_is_no_zone(client: httpx.AsyncClient, zone: str) -> None:
    case = {"policies": ALL_FREE, "profile": {"time_zone": zone}, "requests": [ASK]}
    answer = (await client.post("/decisions/simulate", json=case)).json()
    assert answer["notes"] == [f"{zone!r} is no time zone of the IANA database, so the customer's zone is not known."]


@pytest.mark.parametrize(
    ("values", "outcome"),
    [
        ((True, "true", "True", "YES", " yes ", "1", 1, 1.0), "suppressed"),
        ((False, "false", "no", "0", 0, "", None, "maybe", "11", 2, ["true"], {"yes": True}), "planned"),
    ],
)
async def test_a_trait_is_true_also_as_tables_write_it(
    client: httpx.AsyncClient, values: tuple[object, ...], outcome: str
) -> None:
    lists = [{"id": "quiet", "on_trait": "do_not_contact", "covers": "customer"}]
    policies = {**ALL_FREE, "suppression_lists": lists}
    for value in values:
        case = {"policies": policies, "profile": {"traits": {"do_not_contact": value}}, "requests": [ASK]}
        answer = (await client.post("/decisions/simulate", json=case)).json()
        assert answer["decisions"][0]["decision"]["outcome"] == outcome, value


async def test_the_nearest_rule_is_suggested(client: httpx.AsyncClient) -> None:
    state = {"suppressions": [{"rule": "bounce"}], "open_cases": ["complaints"]}
    answer = await client.post("/decisions/simulate", json={"requests": [ASK], "policies": MANY_KINDS, "state": state})
    assert [(error["message"], error["mend"]) for error in answer.json()["errors"]] == [
        ("the policies have no case policy 'complaints'", "there are complaint; did you mean 'complaint'?"),
        (
            "the policies have no suppression list 'bounce'",
            "there are bounced, left-us; did you mean 'bounced'?",
        ),
    ]


async def test_what_is_known_too_early_is_named(client: httpx.AsyncClient) -> None:
    case = {
        "at": "2026-03-10T12:00:00Z",
        "policies": MANY_KINDS,
        "profile": {
            "consents": [
                {"purpose": "marketing", "channel": "sms", "at": "2026-03-11T08:00:00Z"},
                {"purpose": "survey", "granted": False, "at": "2026-03-10T12:00:00Z"},
                {"purpose": "survey"},
            ]
        },
        "state": {
            "history": [
                {"purpose": "marketing", "channel": "email", "message": "spring-sale", "at": "2026-03-10T12:00:01Z"},
                {"purpose": "marketing", "channel": "email", "at": "2026-03-09T12:00:00Z"},
            ],
            "open_cases": [
                {"rule": "complaint", "opened_at": "2026-03-09T12:00:00Z", "renewed_at": "2026-03-12T12:00Z"}
            ],
            "suppressions": [{"rule": "left-us", "at": "2026-03-13T12:00:00Z"}],
        },
        "requests": [{**ASK, "at": "2026-03-20T12:00:00Z"}, {**ASK, "at": "2026-03-10T12:00:00Z"}],
    }
    answer = await client.post("/decisions/simulate", json=case)
    (note,) = answer.json()["notes"]
    assert note == (
        "Dated after the first decision (2026-03-10 12:00:00 UTC), and looked at all the same: "
        "the message 'spring-sale' by email (2026-03-10 12:00:01 UTC), "
        "the consent to marketing messages by SMS (2026-03-11 08:00:00 UTC), "
        "the case 'complaint' (2026-03-12 12:00:00 UTC) "
        "and the entry on the list 'left-us' (2026-03-13 12:00:00 UTC)."
    )


async def test_of_much_that_is_known_too_early_the_first_is_named(client: httpx.AsyncClient) -> None:
    history = [{"purpose": "survey", "channel": "email", "at": f"2026-03-{day}T12:00:00Z"} for day in range(10, 32)]
    case = {"at": "2026-03-10T12:00:00Z", "policies": MANY_KINDS, "state": {"history": history}, "requests": [ASK]}
    (note,) = (await client.post("/decisions/simulate", json=case)).json()["notes"]
    assert note.count("the message") == 10
    assert note.endswith("(2026-03-20 12:00:00 UTC) and 11 more.")


async def test_a_playbook_in_force_is_found_by_the_messages_it_has(client: httpx.AsyncClient) -> None:
    request = {"message": "delay-apology", "facts": {"flight": "SK 42"}, "channels": ["email"]}
    answer = await client.post("/decisions/simulate", json={"requests": [request], "profile": {"locale": "de"}})
    assert answer.status_code == 200
    body = answer.json()
    assert (body["playbook"], body["version"], body["decisions"][0]["decision"]["outcome"]) == ("skyline", 1, "planned")
    assert body["decisions"][0]["rendition"]["content"]["subject"] == "Es tut uns leid"


async def test_a_case_too_large_is_not_read(client: httpx.AsyncClient) -> None:
    answer = await client.post("/decisions/simulate", json={"requests": [ASK], "policies": "x" * MAX_BYTES})
    assert (answer.status_code, answer.json()["type"]) == (413, "/problems/too-large")


async def test_more_at_once_than_are_taken() -> None:
    room = Room()
    simulator = Simulator(Customers(room), room.shelf, lambda: room.now, RulesSettings(dry_runs=2))
    case = Case.model_validate({"policies": ALL_FREE, "requests": [ASK]})
    answers = await asyncio.gather(*(simulator.answer(case) for _ in range(3)), return_exceptions=True)
    assert [type(answer) for answer in answers] == [SimulationAnswer, SimulationAnswer, CrowdedError]
    assert isinstance(await simulator.answer(case), SimulationAnswer)


def test_the_documentation_shows_every_example() -> None:
    app = FastAPI()
    app.include_router(simulation_router(Simulator(Any, Any, Any, RulesSettings())))  # type: ignore[arg-type]
    body = app.openapi()["paths"]["/decisions/simulate"]["post"]["requestBody"]["content"]["application/json"]
    assert {name: example["value"] for name, example in body["examples"].items()} == {
        name: example.case for name, example in EXAMPLES.items()
    }


async def everything_in(house: House) -> dict[str, int]:
    return {kind.collection: await house.at_work.store.count(kind, {}) for kind in COLLECTIONS}


async def simulated(house: House, **case: Any) -> dict[str, Any]:
    answer = await house.client.post("/decisions/simulate", json=case)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def test_what_is_stored_is_looked_at_and_left_alone(mongo_url: str, database_prefix: str) -> None:
    cap = {"id": "once", "purposes": ["marketing"], "limit": 1, "per": "7d"}
    async with open_house(mongo_url, database_prefix) as house:
        await house.publish(skyline({"caps": [cap]}, messages=[sale(purpose="marketing")]))
        await house.meet(mira(consents=(yes(Purpose.MARKETING),)))
        case = {"customer": "user:mira", "requests": [{"message": "spring-sale", "facts": {"discount": 0.2}}]}

        before = await everything_in(house)
        free = await simulated(house, **case)
        again = await simulated(house, **case)
        assert await everything_in(house) == before
        assert (free, free["customer_id"]) == (again, "mira")
        assert free["decisions"][0]["decision"]["outcome"] == "planned"
        assert free["decisions"][0]["rendition"]["locale"] == "de"

        body = {"playbook": "skyline", "message": "spring-sale", "customer": "mira", "facts": {"discount": 0.2}}
        sent = (await house.ask("k", body)).json()
        await house.message(sent["message_id"], "planned")
        capped = await simulated(house, **case)
        assert capped["decisions"][0]["decision"]["stages"][-1]["rule"] == "once"
        assert [one["message_id"] for one in capped["state"]["history"]] == [sent["message_id"]]
        later = await simulated(house, **case, at=(house.now + timedelta(days=7)).isoformat())
        assert later["decisions"][0]["decision"]["outcome"] == "planned"
        forgotten = await simulated(house, **case, state={})
        assert forgotten["decisions"][0]["decision"]["outcome"] == "planned"


async def test_a_customer_nobody_knows(mongo_url: str, database_prefix: str) -> None:
    async with open_house(mongo_url, database_prefix) as house:
        case = {"customer": "user:nobody", "policies": {}, "requests": [{"purpose": "marketing"}]}
        answer = await house.client.post("/decisions/simulate", json=case)
        assert (answer.status_code, answer.json()["errors"][0]["path"]) == (422, "body.customer")
