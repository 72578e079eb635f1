"""What a customer was told is remembered, and what comes later has to agree with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from contracts.events.customer import CustomerMerged
from contracts.events.delivery import DeliveryStatus, DeliveryUpdated
from contracts.events.message import MessagePlanned, MessageSuppressed
from contracts.values import Channel, Purpose
from services.rules.domain.customer import CustomerRules
from services.rules.settings import RulesSettings
from services.rules.store import CUSTOMER_RULES
from shared.processing.effects import Effects
from tests.support.driving import NOON, event
from tests.support.waiting import eventually
from tests.unit.rules.house import House, open_house
from tests.unit.rules.support import (
    ALL_FREE,
    Changes,
    Room,
    acted,
    apology,
    card_request,
    crew_card,
    mira,
    only,
    open_room,
    request,
    sale,
    skyline,
)

COMPLAINTS: Changes = {
    **ALL_FREE,
    "cases": [
        {
            "id": "complaint",
            "opens_on": ["Complaint Filed"],
            "closes_on": ["Case Closed"],
            "suppresses": ["survey"],
            "sober_for": "2d",
        }
    ],
}


def news(name: str, words: str, **changes: Any) -> Changes:
    """A service message in German, on all channels."""
    copy = {"de": {"base": {"subject": "Neues", "text": words}}}
    return apology(message=name, title=name, facts={}, renditions=copy, **changes)


def fares(name: str = "fares", **changes: Any) -> Changes:
    offer = {"facts": ["discount"], "for": "14d"}
    return sale(message=name, title=name, situation="promo", **{"offer": offer, **changes})


MESSAGES = [
    apology(),
    fares(),
    fares("more-fares"),
    crew_card(),
    news("formal", "Ihr Koffer ist da, Sie können ihn abholen."),
    news("informal", "Dein Koffer ist da, du kannst ihn abholen."),
    news("cheerful", "Der Koffer ist da!"),
    news("sober", "Der Koffer ist da."),
    news("greeting", "Guten Tag Mira, der Koffer ist da."),
]

LENIENT = {"checks": {"register-wrong": {"severity": "warning", "reason": "a test of what comes after it"}}}


async def a_room(policies: Changes = ALL_FREE, *, settings: RulesSettings | None = None) -> Room:
    room = Room(settings)
    voice = skyline().voice.model_dump(mode="json", exclude_none=True)
    await room.publish(skyline(policies, messages=MESSAGES, voice={**voice, **LENIENT}))
    return room


async def say(room: Room, message: str, number: int = 1, **changes: Any) -> MessagePlanned | MessageSuppressed:
    """Ask for a message and return what became of it."""
    data = only(await room.handle(wanted(message, number, **changes)))
    assert isinstance(data, MessagePlanned | MessageSuppressed)
    return data


def wanted(message: str, number: int = 1, **changes: Any) -> Any:
    purpose = Purpose.MARKETING if "fares" in message else Purpose.SERVICE
    facts = {"discount": 0.2} if "fares" in message else {"flight": "SK 42"} if "apology" in message else {}
    return request(message, **{"message_id": f"{message}-{number}", "purpose": purpose, "facts": facts, **changes})


def stopped_by(data: MessagePlanned | MessageSuppressed) -> str | None:
    return data.decision.stages[-1].rule if isinstance(data, MessageSuppressed) else None


def remarks(data: MessagePlanned | MessageSuppressed) -> list[str]:
    objections = data.decision.stages[-1].inputs.get("objections", [])
    assert isinstance(objections, list)
    return [str(one["check"]) for one in objections if isinstance(one, dict)]


async def test_a_planned_message_is_remembered_without_its_words() -> None:
    room = await a_room()
    await say(room, "fares", channels=("sms",))
    (told,) = room.known().told
    assert (told.message_id, told.message, told.channel, told.locale) == ("fares-1", "fares", Channel.SMS, "de")
    assert (told.at, told.greeted, told.named) == (NOON, True, "given")
    assert told.offer is not None
    assert (told.offer.facts, told.offer.until) == ({"discount": 0.2}, NOON + timedelta(days=14))


async def test_what_is_held_back_and_what_the_crew_is_told_is_not_remembered() -> None:
    room = await a_room({"consent": [{"id": "opt-in", "purpose": "marketing", "requires": "opt_in"}, *_free_service()]})
    assert isinstance(await say(room, "fares"), MessageSuppressed)
    assert isinstance(only(await room.handle(card_request())), MessagePlanned)
    assert room.known().told == ()


def _free_service() -> list[Changes]:
    return [{"id": "free", "purpose": "service", "requires": "none"}]


async def test_who_was_addressed_informally_is_not_suddenly_addressed_formally() -> None:
    room = await a_room()
    await say(room, "informal")
    room.now += timedelta(days=1)
    data = await say(room, "formal", channels=("sms",))
    assert stopped_by(data) == "register-drift"
    assert "addresses the customer formally" in data.decision.reason
    assert "message 'informal' of 2026-03-10" in data.decision.reason


async def test_two_teams_do_not_offer_two_discounts_at_once() -> None:
    room = await a_room()
    await say(room, "fares", facts={"discount": 0.2})
    room.now += timedelta(days=10)
    assert isinstance(await say(room, "more-fares", 1, facts={"discount": 0.2}), MessagePlanned)
    data = await say(room, "more-fares", 2, facts={"discount": 0.1})
    assert stopped_by(data) == "offer-contradiction"
    assert "discount is 10\u00a0% here, and 20\u00a0% in message 'more-fares'" in data.decision.reason
    assert "which holds until 2026-04-03 14:00" in data.decision.reason
    room.now += timedelta(days=14)
    assert isinstance(await say(room, "more-fares", 3, facts={"discount": 0.1}), MessagePlanned)


async def test_nobody_is_cheerful_to_a_customer_with_an_open_complaint() -> None:
    room = await a_room(COMPLAINTS)
    await room.handle(acted("Complaint Filed"))
    assert stopped_by(await say(room, "cheerful")) == "tone-after-complaint"
    assert stopped_by(await say(room, "fares")) == "tone-after-complaint"
    assert isinstance(await say(room, "sober"), MessagePlanned)
    assert isinstance(await say(room, "delay-apology"), MessagePlanned)


async def test_the_tone_stays_sober_for_some_days_after_a_complaint() -> None:
    room = await a_room(COMPLAINTS)
    await room.handle(acted("Complaint Filed"))
    room.now += timedelta(days=1)
    await room.handle(acted("Case Closed"))
    assert stopped_by(await say(room, "fares", 1)) == "tone-after-complaint"
    room.now += timedelta(days=1)
    assert isinstance(await say(room, "fares", 2), MessagePlanned)


async def test_a_case_may_leave_the_tone_alone_once_it_is_closed() -> None:
    [case] = COMPLAINTS["cases"]
    room = await a_room({**COMPLAINTS, "cases": [{**case, "sober_for": None}]})
    await room.handle(acted("Complaint Filed"))
    assert stopped_by(await say(room, "fares", 1)) == "tone-after-complaint"
    await room.handle(acted("Case Closed"))
    assert isinstance(await say(room, "fares", 2), MessagePlanned)


async def test_a_second_greeting_within_minutes_is_remarked_on() -> None:
    room = await a_room()
    assert "greeting-repeated" not in remarks(await say(room, "greeting", 1))
    room.now += timedelta(minutes=10)
    assert "greeting-repeated" in remarks(await say(room, "greeting", 2))
    room.now += timedelta(days=1)
    assert "greeting-repeated" not in remarks(await say(room, "greeting", 3))


async def test_a_thread_has_one_greeting_however_long_it_lasts() -> None:
    room = await a_room()
    here: Changes = {"channels": ("social",), "origin_channel": Channel.SOCIAL}
    await say(room, "greeting", 1, thread="post-1", **here)
    room.now += timedelta(days=1)
    assert "greeting-repeated" in remarks(await say(room, "greeting", 2, thread="post-1", **here))
    room.now += timedelta(days=1)
    assert "greeting-repeated" not in remarks(await say(room, "greeting", 3, thread="post-2", **here))
    # A mail about it is not part of the thread.
    mail = {**here, "channels": ("email",)}
    room.now += timedelta(days=1)
    assert "greeting-repeated" not in remarks(await say(room, "greeting", 4, thread="post-1", **mail))
    assert [one.thread for one in room.known().told] == ["post-1", "post-1", "post-2", None]


@pytest.mark.parametrize("status", [DeliveryStatus.BOUNCED, DeliveryStatus.FAILED, DeliveryStatus.EXPIRED])
async def test_what_did_not_arrive_was_not_said(status: DeliveryStatus) -> None:
    room = await a_room()
    await say(room, "fares")
    await room.handle(delivery("fares-1", Channel.EMAIL, status))
    assert room.known().told == ()
    assert isinstance(await say(room, "more-fares", facts={"discount": 0.1}), MessagePlanned)


async def test_what_may_have_arrived_was_said() -> None:
    room = await a_room()
    await say(room, "fares")
    await room.handle(delivery("fares-1", Channel.EMAIL, DeliveryStatus.UNKNOWN))
    await room.handle(delivery("fares-1", Channel.SMS, DeliveryStatus.BOUNCED))
    assert len(room.known().told) == 1


def delivery(message_id: str, channel: Channel, status: DeliveryStatus) -> DeliveryUpdated:
    return DeliveryUpdated(
        message_id=message_id,
        message="fares",
        purpose=Purpose.MARKETING,
        customer_id="mira",
        channel=channel,
        provider="smtp",
        status=status,
        attempt=1,
    )


async def test_only_the_newest_is_remembered_and_nothing_too_old() -> None:
    room = await a_room(settings=RulesSettings(told_at_most=3, keep_told=timedelta(days=10)))
    for number in range(5):
        await say(room, "sober", number)
        room.now += timedelta(days=1)
    assert [one.message_id for one in room.known().told] == ["sober-2", "sober-3", "sober-4"]
    room.now += timedelta(days=8)
    await say(room, "sober", 5)
    assert [one.message_id for one in room.known().told] == ["sober-4", "sober-5"]


async def test_two_who_turn_out_to_be_one_person_were_told_both() -> None:
    room = await a_room(COMPLAINTS)
    await say(room, "fares", customer=mira("visitor"))
    room.now += timedelta(hours=1)
    await room.handle(acted("Complaint Filed", mira("visitor")))
    await room.handle(acted("Case Closed", mira("visitor")))
    await say(room, "sober")
    merged = CustomerMerged(customer=mira(), merged_customer_id="visitor", because="same phone")
    await room.handle(merged)
    assert [one.message_id for one in room.known().told] == ["fares-1", "sober-1"]
    assert stopped_by(await say(room, "cheerful")) == "tone-after-complaint"
    room.now += timedelta(days=3)
    assert stopped_by(await say(room, "more-fares", facts={"discount": 0.1})) == "offer-contradiction"
    assert [one.message_id for one in _state(room, "visitor").told] == ["fares-1"], "a merge can be taken back"
    await room.handle(merged)
    assert len(room.known().told) == 2, "and done again"


def _state(room: Room, customer_id: str) -> CustomerRules:
    state = room.state(customer_id)
    assert state is not None
    return state


def test_what_was_stored_before_conversations_were_kept_is_read_as_nothing_said() -> None:
    state = CustomerRules.model_validate_json('{"id": "mira", "contacts": [], "cases": []}')
    assert (state.told, state.complaint) == ((), None)


async def test_a_stopped_message_alerts_its_owner_once_an_hour() -> None:
    room = await a_room()
    await say(room, "fares", facts={"discount": 0.2})
    first = await room.handle(wanted("more-fares", 1, facts={"discount": 0.1}))
    (alert,) = first.alerts
    assert (alert.what, alert.message) == ("a check of voice stopped a message", "more-fares")
    assert (alert.rule, alert.owner) == ("offer-contradiction", "crm")
    again = await room.handle(wanted("more-fares", 2, facts={"discount": 0.3}))
    assert _alert_ids(again) == _alert_ids(first), "the second is like the first"
    elsewhere = await room.handle(wanted("more-fares", 3, facts={"discount": 0.3}, channels=("sms",)))
    room.now += timedelta(hours=1)
    later = await room.handle(wanted("more-fares", 4, facts={"discount": 0.3}))
    assert len({*_alert_ids(first), *_alert_ids(elsewhere), *_alert_ids(later)}) == 3


async def test_no_policy_that_holds_a_message_back_alerts_anybody() -> None:
    room = await open_room({})
    effects = await room.handle(request("spring-sale"))
    assert isinstance(only(effects), MessageSuppressed)
    assert effects.alerts == []
    assert _alert_ids(effects) == []


def _alert_ids(effects: Effects) -> list[str]:
    return [record.id for kind, record in effects.records if kind.collection == "voice_alerts"]


@pytest.fixture
async def house(mongo_url: str, database_prefix: str) -> AsyncIterator[House]:
    async with open_house(mongo_url, database_prefix) as house:
        await house.publish(skyline(ALL_FREE, messages=MESSAGES))
        await house.meet(mira())
        yield house


async def test_what_was_said_is_remembered_once_however_often_its_request_comes(house: House) -> None:
    once = event(wanted("sober"), subject="mira", now=house.now)
    await house.at_work.happen(once, once)
    await house.at_work.happen(once, event(wanted("greeting"), subject="mira", now=house.now))

    async def both() -> list[str | None]:
        state = await house.at_work.store.get(CUSTOMER_RULES, "mira")
        ids = [one.message_id for one in state.told] if state else []
        assert ids[-1:] == ["greeting-1"]
        return ids

    assert await eventually(both) == ["sober-1", "greeting-1"]
