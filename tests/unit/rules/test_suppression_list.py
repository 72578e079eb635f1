"""Lists: bounced addresses, complaints, opt-outs, people who are not to be contacted."""

from __future__ import annotations

from datetime import timedelta

import pytest

from contracts.envelope import EventData
from contracts.events.customer import CustomerChanged, CustomerMerged
from contracts.events.message import MessagePlanned
from contracts.values import Addresses, CustomerSnapshot
from tests.support.driving import NOON, event
from tests.unit.rules.support import (
    ALL_FREE,
    Changes,
    Room,
    acted,
    card_request,
    decided,
    mira,
    only,
    open_room,
    outcomes,
    reported,
    request,
    stage_of,
)

LISTS: Changes = {
    **ALL_FREE,
    "suppression_lists": [
        {"id": "bounces", "owner": "mail@skyline.example", "on_delivery": ["bounced"], "covers": "address"},
        {
            "id": "complaints",
            "on_delivery": ["complained"],
            "covers": "channel",
            "suppresses": ["marketing"],
            "lifted_after": "30d",
        },
        {
            "id": "unsubscribed",
            "on_event": ["Unsubscribed"],
            "lifted_on": ["Subscribed"],
            "covers": "channel",
            "suppresses": ["marketing"],
        },
        {
            "id": "do-not-contact",
            "on_event": ["Wants Quiet"],
            "on_trait": "do_not_contact",
            "lifted_on": ["Wants News"],
            "covers": "customer",
            "suppresses": ["marketing", "survey"],
        },
    ],
}
BREAK: Changes = {"id": "cooling-off", "on_event": ["Wants A Break"], "covers": "customer", "lifted_after": "7d"}
NEW_ADDRESS = mira(revision=4, addresses=Addresses(email="new@example.org", phone="+4915112345678"))


async def listed(*happened: EventData) -> Room:
    """A room in which a sale went out by email and by SMS, and then something happened."""
    room = await open_room(LISTS)
    await room.handle(request("spring-sale"), request("spring-sale", channels=("sms",), message_id="spring-sale-2"))
    await room.handle(*happened)
    return room


async def test_an_event_that_comes_late_undoes_nothing_newer() -> None:
    room = await open_room({**LISTS, "suppression_lists": [*LISTS["suppression_lists"], BREAK]})
    early, late = NOON - timedelta(days=6, hours=23), NOON
    await room.handle(event(acted("Wants A Break"), now=late), event(acted("Unsubscribed", channel="sms"), now=late))

    await room.handle(event(acted("Wants A Break"), now=early), event(acted("Subscribed", channel="sms"), now=early))

    assert [(one.rule, one.at) for one in room.known().listed] == [("cooling-off", late), ("unsubscribed", late)]


@pytest.mark.parametrize(
    ("happened", "held_back"),
    [
        pytest.param([], {}, id="nothing"),
        pytest.param([reported("bounced")], {"email": "bounces"}, id="the email bounced"),
        pytest.param([reported("failed")], {}, id="it failed, which no list is about"),
        pytest.param([reported("complained")], {"email": "complaints"}, id="it was reported as unwanted"),
        pytest.param(
            [acted("Unsubscribed", channel="sms")], {"sms": "unsubscribed"}, id="unsubscribed where the event came from"
        ),
        pytest.param(
            [acted("Unsubscribed", channel="sms", properties={"channel": "email"})],
            {"email": "unsubscribed"},
            id="unsubscribed from what the event names",
        ),
        pytest.param(
            [acted("Unsubscribed")], {"email": "unsubscribed", "sms": "unsubscribed"}, id="unsubscribed from everything"
        ),
        pytest.param(
            [acted("Unsubscribed", channel="sms"), acted("Subscribed", channel="email")],
            {"sms": "unsubscribed"},
            id="subscribed elsewhere",
        ),
        pytest.param([acted("Unsubscribed", channel="sms"), acted("Subscribed", channel="sms")], {}, id="and back"),
        pytest.param([acted("Unsubscribed"), acted("Subscribed")], {}, id="from everything and back"),
        pytest.param(
            [acted("Unsubscribed"), acted("Subscribed", channel="sms")],
            {"email": "unsubscribed"},
            id="from everything and back to one channel",
        ),
        pytest.param(
            [acted("Unsubscribed", channel="sms", properties={"channel": "Email "})],
            {"email": "unsubscribed"},
            id="a channel in capitals",
        ),
        pytest.param(
            [acted("Unsubscribed", channel="sms", properties={"channel": "push"})],
            {"email": "unsubscribed", "sms": "unsubscribed"},
            id="unsubscribed from a channel that is none of ours: silence",
        ),
        pytest.param(
            [
                acted("Unsubscribed", properties={"channel": "email"}),
                acted("Subscribed", channel="email", properties={"channel": "push"}),
            ],
            {"email": "unsubscribed"},
            id="subscribed to a channel that is none of ours",
        ),
        pytest.param([acted("Unsubscribed", channel="sms"), acted("Subscribed")], {}, id="back to everything"),
        pytest.param([acted("Wants Quiet")], {"email": "do-not-contact", "sms": "do-not-contact"}, id="wants quiet"),
        pytest.param([acted("Wants Quiet"), acted("Wants News")], {}, id="wants news again"),
        pytest.param(
            [CustomerChanged(customer=mira(revision=4, traits={"do_not_contact": True}), changed=("traits",))],
            {"email": "do-not-contact", "sms": "do-not-contact"},
            id="a trait says so",
        ),
        pytest.param(
            [CustomerChanged(customer=mira(revision=4, traits={"do_not_contact": "maybe"}), changed=("traits",))],
            {},
            id="a trait that is not true",
        ),
        pytest.param(
            [reported("bounced"), CustomerChanged(customer=NEW_ADDRESS, changed=("addresses",))],
            {},
            id="the address that bounced is not hers any more",
        ),
        pytest.param(
            [reported("complained"), CustomerChanged(customer=NEW_ADDRESS, changed=("addresses",))],
            {"email": "complaints"},
            id="a complaint is about the channel",
        ),
        pytest.param(
            [reported("bounced", message_id="long-ago")],
            {"email": "bounces"},
            id="a message nobody remembers: the address it would go to now",
        ),
    ],
)
async def test_what_is_held_back(happened: list[EventData], held_back: dict[str, str]) -> None:
    room = await listed(*happened)

    again = request("spring-sale", channels=("email", "sms"), message_id="again")
    decision = only(await room.handle(again)).decision

    found = {one.channel.value: one.reason for one in decision.candidates if one.stage == "suppression_list"}
    assert found.keys() == held_back.keys()
    assert all(repr(rule) in found[channel] for channel, rule in held_back.items())
    assert decision.outcome == ("suppressed" if len(held_back) == 2 else "planned")


async def test_purposes_a_list_does_not_name_go_out() -> None:
    room = await listed(reported("complained"), acted("Wants Quiet"))

    assert isinstance(only(await room.handle(request())), MessagePlanned)


async def test_what_bounced_is_held_back_for_every_purpose_and_the_record_says_who_answers_for_it() -> None:
    room = await listed(reported("bounced"))

    decision = only(await room.handle(request(channels=("email",)))).decision

    stage = decision.stages[-1]
    assert decision.reason == (
        "Service messages are held back: "
        "the address is on the list 'bounces' since 2026-03-10, because of 'spring-sale'."
    )
    assert (stage.rule, stage.rule_version, stage.rule_owner) == ("bounces", 1, "mail@skyline.example")
    assert "example.org" not in decision.model_dump_json()


async def test_a_list_may_be_lifted_by_time() -> None:
    room = await listed(reported("complained"))
    room.now = NOON + timedelta(days=30) - timedelta(seconds=1)
    before = only(await room.handle(request("spring-sale", message_id="before")))
    room.now = NOON + timedelta(days=30)
    after = only(await room.handle(request("spring-sale", message_id="after")))

    assert (before.decision.outcome, after.decision.outcome) == ("suppressed", "planned")


async def test_the_same_thing_is_on_a_list_once() -> None:
    room = await listed(*(reported("bounced", message_id=f"spring-sale-{n}", channel="email") for n in (1, 1, 3)))

    assert len(room.known().listed) == 1


async def test_what_no_list_is_about_costs_nothing() -> None:
    room = await open_room(ALL_FREE)
    await room.handle(request("spring-sale"))
    queries = room.customer_queries

    effects = await room.handle(reported("complained"), acted("Unsubscribed"))

    assert (effects.saves, room.customer_queries) == ([], queries)


async def test_one_person_is_on_the_lists_of_both() -> None:
    room = await listed(acted("Unsubscribed", mira("visitor"), channel="sms"), reported("bounced"))

    await room.handle(CustomerMerged(customer=mira(revision=5), merged_customer_id="visitor", because="same phone"))

    assert sorted(entry.rule for entry in room.known().listed) == ["bounces", "unsubscribed"]


def test_the_crew_is_on_no_list() -> None:
    quiet: CustomerSnapshot = mira(traits={"do_not_contact": True})

    assert decided(card_request(customer=quiet), LISTS).decision.outcome == "planned"


def test_without_entries_the_stage_says_what_it_looked_for() -> None:
    result = decided(request("spring-sale"), LISTS)

    stage = stage_of(result, "suppression_list")
    assert stage.inputs == {"looked_for": ["bounces", "complaints", "unsubscribed", "do-not-contact"]}
    assert outcomes(result)[1] == ("suppression_list", "passed")
