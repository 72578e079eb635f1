"""Agents put customers on suppression lists and lift entries: exactly what they mean, with who and why, and no race."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from contracts.events.customer import CustomerMerged
from contracts.events.suppression import SuppressionChanged
from contracts.values import Addresses, Identifier
from services.rules.store import CUSTOMER_RULES, SUPPRESSION_CHANGES
from tests.support.waiting import eventually
from tests.unit.rules.house import House, open_house
from tests.unit.rules.support import ALL_FREE, Changes, acted, mira, reported, request, skyline

LISTS: Changes = {
    **ALL_FREE,
    "suppression_lists": [
        {"id": "bounces", "on_delivery": ["bounced"], "covers": "address"},
        {"id": "unsubscribed", "on_event": ["Unsubscribed"], "covers": "channel", "lifted_on": ["Subscribed"]},
        {"id": "cooling-off", "on_event": ["Wants A Break"], "covers": "customer", "lifted_after": "7d"},
        {"id": "do-not-contact", "on_trait": "do_not_contact", "covers": "customer"},
    ],
}
INES: Changes = {"by": "ines@skyline.example", "because": "Asked on the phone."}
PHONE = mira(identifiers=(Identifier(type="user", value="42"),), addresses=Addresses(phone="+4915112345678"))


@pytest.fixture
async def house(mongo_url: str, database_prefix: str) -> AsyncIterator[House]:
    async with open_house(mongo_url, database_prefix) as house:
        await house.publish(skyline(LISTS))
        await house.meet(mira())
        yield house


async def add(house: House, rule: str, customer: str = "mira", **changes: Any) -> httpx.Response:
    wanted = {"playbook": "skyline", "rule": rule, **INES, **changes}
    body = {name: value for name, value in wanted.items() if value is not ...}
    return await house.client.post(f"/customers/{customer}/suppressions", json=body)


async def lift(house: House, entry_id: str, customer: str = "mira", **changes: Any) -> httpx.Response:
    body = {name: value for name, value in {**INES, **changes}.items() if value is not ...}
    return await house.client.post(f"/customers/{customer}/suppressions/{entry_id}/lift", json=body)


async def entries(house: House, customer: str = "mira") -> list[Changes]:
    answer = await house.client.get(f"/customers/{customer}/rules")
    found: list[Changes] = answer.json()["suppressions"]
    shown = (await house.client.get(f"/customers/{customer}/suppressions")).json()
    assert shown["entries"] == found, "both places show the same"
    return found


async def changes(house: House, customer: str = "mira") -> list[Changes]:
    found: list[Changes] = (await house.client.get(f"/customers/{customer}/suppressions")).json()["changes"]
    return found


async def on_lists(house: House, *rules: str) -> list[Changes]:
    """Wait until these rules, in this order, have an entry, and return the entries."""

    async def there() -> list[Changes]:
        found = await entries(house)
        assert [one["rule"] for one in found] == list(rules)
        return found

    return await eventually(there, what=f"entries of {rules}") if rules else await there()


async def decided(house: House, message_id: str, **changed: Any) -> Changes:
    """Ask for an apology to Mira by email, and return its decision."""
    await house.tell(request(message_id=message_id, **changed))

    async def there() -> Changes:
        answer = await house.client.get(f"/messages/{message_id}")
        assert answer.status_code == 200
        found: Changes = answer.json()
        return found

    return await eventually(there, what=f"{message_id} is decided")


async def test_a_bounced_address_was_corrected(house: House) -> None:
    await house.tell(reported("bounced"))
    (entry,) = await on_lists(house, "bounces")
    house.pass_time(timedelta(minutes=5))

    answer = await lift(house, entry["id"], because="Jonas at the provider has mended the mailbox.")

    assert answer.status_code == 200
    assert answer.json() == {
        "change": "lifted",
        "at": "2026-03-10T12:05:00Z",
        "by": "ines@skyline.example",
        "because": "Jonas at the provider has mended the mailbox.",
        "entry": entry,
    }
    assert entry["because"] == "spring-sale"
    assert await entries(house) == []
    assert await changes(house) == [answer.json()]
    assert (await decided(house, "again"))["status"] == "planned"


async def test_do_not_contact_is_asked_for_on_the_phone(house: House) -> None:
    answer = await add(house, "do-not-contact")

    assert answer.status_code == 201
    entry = answer.json()
    assert {name: entry[name] for name in entry if name != "id"} == {
        "playbook": "skyline",
        "rule": "do-not-contact",
        "channel": None,
        "one_address": False,
        "since": "2026-03-10T12:00:00Z",
        "because": "Asked on the phone.",
        "by": "ines@skyline.example",
        "trait": None,
    }
    assert await entries(house) == [entry]
    (change,) = await changes(house)
    assert (change["change"], change["by"], change["entry"]) == ("added", "ines@skyline.example", entry)
    assert (await decided(house, "held-back"))["reason"] == (
        "Service messages are held back: the customer is on the list 'do-not-contact' since 2026-03-10, "
        "added by ines@skyline.example."
    )
    await lift(house, entry["id"])
    assert (await decided(house, "again"))["status"] == "planned"


async def test_an_address_stays_on_the_list_when_the_customer_has_another(house: House) -> None:
    await add(house, "bounces", channel="email")
    assert (await decided(house, "held-back"))["status"] == "suppressed"

    await house.meet(mira(revision=4, addresses=Addresses(email="new@example.org")))

    assert (await decided(house, "to-the-new-one"))["status"] == "planned"
    assert [one["one_address"] for one in await entries(house)] == [True]


async def test_the_timeline_hears_of_each_change_once(house: House) -> None:
    entry = (await add(house, "bounces", channel="email")).json()
    await add(house, "bounces", channel="email")
    await lift(house, entry["id"], because="The mailbox works again.")
    await lift(house, entry["id"], by="jonas@skyline.example")
    await add(house, "unsubscribed")

    told = await house.at_work.received("timeline", SuppressionChanged, 3)

    assert [(one.subject, one.data.change, one.data.rule, one.data.because) for one in told] == [
        ("mira", "added", "bounces", "Asked on the phone."),
        ("mira", "lifted", "bounces", "The mailbox works again."),
        ("mira", "added", "unsubscribed", "Asked on the phone."),
    ]
    assert [(one.data.channel, one.data.one_address) for one in told] == [
        ("email", True),
        ("email", True),
        (None, False),
    ]
    assert len({one.id for one in told}) == 3


async def test_lifting_one_entry_lifts_no_other(house: House) -> None:
    """An event that lifts a channel also lifts what holds on every channel; a person means one entry."""
    everywhere = (await add(house, "unsubscribed")).json()
    by_email = (await add(house, "unsubscribed", channel="email")).json()
    by_sms = (await add(house, "unsubscribed", channel="sms")).json()
    break_ = (await add(house, "cooling-off")).json()
    assert len({one["id"] for one in (everywhere, by_email, by_sms, break_)}) == 4

    await lift(house, by_email["id"])

    assert await entries(house) == [everywhere, by_sms, break_]
    await lift(house, everywhere["id"])
    assert await entries(house) == [by_sms, break_]


async def test_asking_again_changes_nothing(house: House) -> None:
    added = await add(house, "unsubscribed", channel="sms")
    house.pass_time(timedelta(minutes=1))
    again = await add(house, "unsubscribed", channel="sms", by="jonas@skyline.example")
    assert (added.status_code, again.status_code) == (201, 200)
    assert again.json() == added.json()
    assert len(await changes(house)) == 1

    lifted = await lift(house, added.json()["id"])
    house.pass_time(timedelta(minutes=1))
    lifted_again = await lift(house, added.json()["id"], by="jonas@skyline.example", because="She called me, too.")
    assert (lifted.status_code, lifted_again.status_code) == (200, 200)
    assert lifted_again.json() == lifted.json()
    assert [one["change"] for one in await changes(house)] == ["lifted", "added"]


async def test_an_old_request_does_not_lift_what_the_customer_said_since(house: House) -> None:
    await house.tell(acted("Unsubscribed", channel="sms"))
    (first,) = await on_lists(house, "unsubscribed")
    await lift(house, first["id"])
    house.pass_time(timedelta(hours=1))
    await house.tell(acted("Unsubscribed", channel="sms"))
    (second,) = await on_lists(house, "unsubscribed")
    assert second["id"] != first["id"]

    again = await lift(house, first["id"])

    assert (again.status_code, again.json()["entry"]) == (200, first)
    assert await entries(house) == [second]


async def test_what_time_has_lifted_may_be_added_again(house: House) -> None:
    first = await add(house, "cooling-off")
    house.pass_time(timedelta(days=8))
    assert await entries(house) == []

    second = await add(house, "cooling-off")

    assert (first.status_code, second.status_code) == (201, 201)
    assert await entries(house) == [second.json()]


@pytest.mark.parametrize("value", [True, "Yes", 1])
async def test_what_a_trait_says_is_shown_and_cannot_be_lifted(house: House, value: bool | str | int) -> None:
    quiet = mira(revision=4, traits={"do_not_contact": value})
    await house.meet(quiet)
    by_hand = (await add(house, "do-not-contact")).json()
    (_, said) = await entries(house)
    assert (said["rule"], said["trait"], said["since"]) == ("do-not-contact", "do_not_contact", None)

    answer = await lift(house, said["id"])

    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/said-by-trait")
    assert answer.json()["detail"] == (
        "The customer is on the list 'do-not-contact' for as long as the trait 'do_not_contact' of their profile is "
        "true; set the trait to false, and they are off it."
    )
    await house.meet(mira(revision=5, traits={"do_not_contact": False}))
    assert await entries(house) == [by_hand]


@pytest.mark.parametrize(
    ("wanted", "paths"),
    [
        pytest.param({"by": ...}, ["by"], id="nobody does it"),
        pytest.param({"by": "  "}, ["by"], id="nobody by name"),
        pytest.param({"by": "Ines\x00"}, ["by"], id="a control character"),
        pytest.param({"by": "Ines\nJonas"}, ["by"], id="two people"),
        pytest.param({"because": "Asked\x07"}, ["because"], id="a reason that rings"),
        pytest.param({"because": ...}, ["because"], id="without a reason"),
        pytest.param({"because": ""}, ["because"], id="an empty reason"),
        pytest.param({"because": "x" * 501}, ["because"], id="a long story"),
        pytest.param({"playbook": "skylime"}, ["playbook"], id="an unknown playbook"),
        pytest.param({"rule": "bounce"}, ["rule"], id="an unknown list"),
        pytest.param({"rule": "cooling-off", "channel": "email"}, ["channel"], id="a channel of every channel"),
        pytest.param({"rule": "bounces"}, ["channel"], id="an address on no channel"),
        pytest.param({"rule": "bounces", "channel": "email"}, ["channel"], id="an address they do not have"),
        pytest.param({"channel": "letter"}, ["channel"], id="an unknown channel"),
        pytest.param({"address": "a@example.org"}, ["address"], id="an unknown field"),
    ],
)
async def test_what_cannot_be_added(house: House, wanted: Changes, paths: list[str]) -> None:
    await house.meet(PHONE.model_copy(update={"revision": 9}))

    answer = await add(house, **{"rule": "unsubscribed", **wanted})

    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-request")
    errors = answer.json()["errors"]
    assert [error["path"] for error in errors] == [f"body.{path}" for path in paths]
    assert all(error["mend"] for error in errors)
    assert (await entries(house), await changes(house)) == ([], [])


@pytest.mark.parametrize("said", [{"by": ...}, {"because": ...}, {"because": " "}, {"by": "Ines\x00"}])
async def test_nothing_is_lifted_without_who_and_why(house: House, said: Changes) -> None:
    entry = (await add(house, "unsubscribed")).json()

    answer = await lift(house, entry["id"], **said)

    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-request")
    assert await entries(house) == [entry]


async def test_the_nearest_list_is_suggested(house: House) -> None:
    answer = await add(house, "bounce")
    assert "did you mean 'bounces'?" in answer.json()["errors"][0]["mend"]


async def test_unknown_customers_and_entries(house: House) -> None:
    for answer in (
        await house.client.get("/customers/nobody/suppressions"),
        await add(house, "unsubscribed", "nobody"),
        await lift(house, "x", "nobody"),
    ):
        assert (answer.status_code, answer.json()["type"]) == (404, "/problems/unknown-customer")
        assert answer.headers["content-type"] == "application/problem+json"
    entry = (await add(house, "unsubscribed")).json()
    await house.meet(mira("jonas"))
    for answer in (await lift(house, "nothing"), await lift(house, entry["id"], "jonas")):
        assert (answer.status_code, answer.json()["type"]) == (404, "/problems/unknown-entry")
    assert await entries(house) == [entry]


async def test_one_person_under_both_ids(house: House) -> None:
    await house.meet(mira("visitor"))
    first = (await add(house, "unsubscribed", "visitor", channel="sms")).json()
    second = (await add(house, "cooling-off", "visitor")).json()
    await lift(house, first["id"], "visitor")
    merged = CustomerMerged(customer=mira(revision=9), merged_customer_id="visitor", because="same phone")
    await house.tell(merged)
    assert await on_lists(house, "cooling-off") == [second], "ids outlive a merge"

    again = await lift(house, first["id"])
    lifted = await lift(house, second["id"], "visitor")

    assert (again.status_code, lifted.status_code) == (200, 200)
    assert await entries(house) == await entries(house, "visitor") == []
    assert [one["change"] for one in await changes(house, "visitor")].count("lifted") == 2


async def test_nothing_is_lost_of_what_is_decided_meanwhile(mongo_url: str, database_prefix: str) -> None:
    """The service decides on Mira while agents of two processes change her entries: of all of it nothing is missing."""
    async with open_house(mongo_url, database_prefix) as one, open_house(mongo_url, database_prefix) as other:
        await one.publish(skyline({**ALL_FREE, "suppression_lists": [_list(number) for number in range(12)]}))
        await one.meet(mira())
        for number in range(0, 12, 2):
            answers = await asyncio.gather(
                one.tell(request(message_id=f"m-{number}")),
                add(one, f"list-{number}", channel="sms"),
                add(other, f"list-{number + 1}", channel="sms"),
                one.tell(request(message_id=f"m-{number + 1}")),
                add(other, f"list-{number}", channel="sms"),
            )
            assert [one.status_code for one in answers if one] in ([201, 201, 200], [200, 201, 201])

        async def all_decided() -> bool:
            state = await one.at_work.store.get(CUSTOMER_RULES, "mira")
            return state is not None and len(state.contacts) == 12

        await eventually(all_decided, what="twelve messages are planned")
        assert sorted(entry["rule"] for entry in await entries(one)) == sorted(f"list-{n}" for n in range(12))
        assert await one.at_work.store.count(SUPPRESSION_CHANGES, {}) == 12


async def test_two_agents_lift_the_same_at_once(mongo_url: str, database_prefix: str) -> None:
    async with open_house(mongo_url, database_prefix) as one, open_house(mongo_url, database_prefix) as other:
        await one.publish(skyline(LISTS))
        await one.meet(mira())
        entry = (await add(one, "unsubscribed")).json()

        answers = await asyncio.gather(
            *(lift(house, entry["id"], by=f"agent-{n}") for n in (1, 2) for house in (one, other))
        )

        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.json()["by"] for answer in answers}) == 1
        assert [change["change"] for change in await changes(one)] == ["lifted", "added"]


async def test_a_dry_run_takes_over_what_an_agent_added(house: House) -> None:
    await add(house, "do-not-contact")
    asked = [{"message": "delay-apology", "purpose": "service", "channels": ["email"], "facts": {"flight": "SK 42"}}]
    stored = {"playbook": "skyline", "customer": "mira", "requests": asked}
    first = (await house.client.post("/decisions/simulate", json=stored)).json()
    known = {name: value for name, value in first["state"].items() if name != "followed"}

    second = (await house.client.post("/decisions/simulate", json={**stored, "state": known})).json()

    reasons = {one["decisions"][0]["decision"]["reason"] for one in (first, second)}
    assert len(reasons) == 1
    assert "added by ines@skyline.example" in reasons.pop()


async def test_events_lift_what_agents_added(house: House) -> None:
    await add(house, "unsubscribed", channel="email")
    await house.tell(acted("Subscribed", channel="email"))
    await eventually(lambda: _nothing_left(house), what="the entry is lifted")
    assert [one["change"] for one in await changes(house)] == ["added"]


async def _nothing_left(house: House) -> bool:
    return await entries(house) == []


def _list(number: int) -> Changes:
    return {"id": f"list-{number}", "on_event": [f"Event {number}"], "covers": "channel"}
