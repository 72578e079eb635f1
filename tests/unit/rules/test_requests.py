"""Requests and wakes through the handler: exactly one outcome each, on the newest that is known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from contracts.events.customer import CustomerChanged
from contracts.events.message import MessageDeferred, MessagePlanned, MessageSuppressed
from contracts.values import Channel, PlaybookRef, Purpose
from services.rules.settings import RulesSettings
from services.rules.store import CUSTOMER_RULES
from shared.processing.errors import Reject, Retry
from tests.support.driving import NOON, event
from tests.unit.rules.support import (
    ALL_FREE,
    Changes,
    Room,
    acted,
    apology,
    card_request,
    mira,
    no,
    only,
    open_room,
    request,
    skyline,
    wakes,
    yes,
)

NIGHT = datetime(2026, 3, 10, 22, 0, tzinfo=UTC)
MORNING = datetime(2026, 3, 11, 7, 0, tzinfo=UTC)
RULES: Changes = {
    **ALL_FREE,
    "quiet_hours": [{"id": "night", "purposes": ["marketing"], "start": "21:00", "end": "08:00"}],
    "cases": [
        {
            "id": "complaint",
            "opens_on": ["Complaint Filed"],
            "closes_on": ["Complaint Resolved"],
            "suppresses": ["marketing"],
        }
    ],
    "caps": [{"id": "daily", "purposes": ["marketing"], "limit": 1, "per": "1d"}],
}


async def test_planned() -> None:
    room = await open_room()
    cause = event(request(), subject="mira", now=NOON)

    effects = await room.handle(cause)

    (planned,) = effects.events
    assert isinstance(planned.data, MessagePlanned)
    assert (planned.channel, planned.subject, planned.partitionkey) == (Channel.EMAIL, "mira", "mira")
    assert (planned.causationid, planned.correlationid) == (cause.id, cause.correlationid)
    assert planned.data.message_id == "delay-apology-1"
    assert planned.data.address == "mira@example.org"
    assert planned.data.decision.outcome == "planned"
    (contact,) = room.known().contacts
    assert (contact.message_id, contact.message, contact.at) == ("delay-apology-1", "delay-apology", NOON)
    assert (contact.purpose, contact.channel) == (Purpose.SERVICE, Channel.EMAIL)


async def test_suppressed() -> None:
    room = await open_room()

    effects = await room.handle(request("spring-sale"))

    suppressed = only(effects)
    assert isinstance(suppressed, MessageSuppressed)
    assert suppressed.decision.reason == "The customer has not agreed to marketing messages by email."
    assert effects.scheduled == []
    assert room.known().contacts == ()


async def test_a_repeated_refusal_writes_nothing_new() -> None:
    room = await open_room()
    await room.handle(request("spring-sale"))

    effects = await room.handle(request("spring-sale", message_id="again"))

    assert isinstance(only(effects), MessageSuppressed)
    assert effects.saves == []


async def test_deferred_then_planned_in_the_morning() -> None:
    room = await open_room(RULES)
    room.now = NIGHT

    effects = await room.handle(request("spring-sale"))

    deferred = only(effects)
    assert isinstance(deferred, MessageDeferred)
    assert deferred.until == MORNING
    ((due, wake),) = wakes(effects)
    assert (due, wake.deferrals, wake.request.message_id) == (MORNING, 1, "spring-sale-1")
    assert room.known().contacts == ()

    room.now = MORNING + timedelta(seconds=2)
    planned = only(await room.handle(wake))
    assert isinstance(planned, MessagePlanned)
    assert planned.decision.stages[-1].name == "voice_check"


async def test_woken_too_early_it_waits_again() -> None:
    room = await open_room(RULES)
    room.now = NIGHT
    ((_, wake),) = wakes(await room.handle(request("spring-sale")))

    room.now = MORNING - timedelta(seconds=1)
    effects = await room.handle(wake)

    ((due, again),) = wakes(effects)
    assert (due, again.deferrals) == (MORNING, 2)


async def test_a_case_opened_in_the_night_suppresses_what_was_deferred() -> None:
    room = await open_room(RULES)
    room.now = NIGHT
    ((_, wake),) = wakes(await room.handle(request("spring-sale")))
    await room.handle(acted("Complaint Filed"))

    room.now = MORNING
    suppressed = only(await room.handle(wake))

    assert isinstance(suppressed, MessageSuppressed)
    assert suppressed.decision.stages[-1].rule == "complaint"


async def test_what_was_said_in_the_night_counts_when_it_wakes() -> None:
    room = await open_room(RULES)
    room.now = NIGHT
    first = wakes(await room.handle(request("spring-sale")))
    second = wakes(await room.handle(request("spring-sale", message_id="other")))

    room.now = MORNING
    effects = await room.handle(first[0][1], second[0][1])

    assert [type(one.data) for one in effects.events] == [MessagePlanned, MessageSuppressed]


async def test_a_consent_withdrawn_in_the_night_counts_when_it_wakes() -> None:
    room = await open_room({"quiet_hours": RULES["quiet_hours"]})
    room.now = NIGHT
    agreeing = mira(consents=(yes(Purpose.MARKETING),))
    ((_, wake),) = wakes(await room.handle(request("spring-sale", agreeing)))
    refusing = mira(revision=4, consents=(no(Purpose.MARKETING, at=NIGHT),))
    await room.handle(CustomerChanged(customer=refusing, changed=("consents",)))

    room.now = MORNING
    suppressed = only(await room.handle(wake))

    assert isinstance(suppressed, MessageSuppressed)
    assert "The customer said no" in suppressed.decision.reason


async def test_what_expired_while_deferred_is_suppressed() -> None:
    room = await open_room(RULES)
    room.now = NIGHT
    expiring = request("spring-sale", expires_at=MORNING + timedelta(minutes=1))
    ((_, wake),) = wakes(await room.handle(expiring))

    room.now = MORNING + timedelta(minutes=2)

    assert isinstance(only(await room.handle(wake)), MessageSuppressed)


async def test_a_message_lives_as_long_as_its_definition_says() -> None:
    room = await open_room(messages=[apology(expires_after="10m")])
    late = event(request(), subject="mira", now=NOON - timedelta(minutes=10))
    in_time = event(request(message_id="in-time"), subject="mira", now=NOON - timedelta(minutes=9))
    own_limit = request(message_id="own", expires_at=NOON + timedelta(days=1))

    effects = await room.handle(late, in_time, own_limit)

    suppressed, planned, limited = (one.data for one in effects.events)
    assert isinstance(suppressed, MessageSuppressed)
    assert isinstance(planned, MessagePlanned)
    assert planned.expires_at == NOON + timedelta(minutes=1)
    assert isinstance(limited, MessagePlanned)
    assert limited.expires_at == NOON + timedelta(days=1)


async def test_a_card_for_the_crew_leaves_no_contact() -> None:
    room = await open_room({})

    effects = await room.handle(card_request())

    assert effects.events[0].channel is Channel.INSTORE
    assert isinstance(only(effects), MessagePlanned)
    assert room.known().contacts == ()


async def test_contacts_are_forgotten_when_no_cap_can_ask_for_them() -> None:
    room = Room(RulesSettings(keep_contacts=timedelta(days=2)))
    await room.publish(skyline({**ALL_FREE, "caps": [{"id": "c", "purposes": ["survey"], "limit": 9, "per": "3d"}]}))

    for day in range(6):
        room.now = NOON + timedelta(days=day)
        await room.handle(request(message_id=f"day-{day}"))

    assert [contact.message_id for contact in room.known().contacts] == ["day-3", "day-4", "day-5"]


async def test_policies_in_force_hold_for_requests_of_an_older_version() -> None:
    room = await open_room(ALL_FREE)
    await room.publish(skyline(messages=[apology()]), version=2)

    suppressed = only(await room.handle(request("spring-sale")))

    assert isinstance(suppressed, MessageSuppressed)
    assert suppressed.decision.stages[-1].name == "consent"


async def test_a_request_waits_a_while_for_its_playbook_and_is_then_a_dead_letter() -> None:
    room = await open_room()
    early = event(request(playbook=PlaybookRef(playbook="skyline", version=2)), subject="mira", now=room.now)

    with pytest.raises(Retry, match="version 2 of playbook 'skyline' is not known to the rules service yet"):
        await room.handle(early)
    room.now += timedelta(minutes=1)
    with pytest.raises(Reject, match="apply the playbook and replay this event"):
        await room.handle(early)

    await room.publish(skyline(ALL_FREE), version=2)
    assert isinstance(only(await room.handle(early)), MessagePlanned)


async def test_unknown_customers_are_kept_from_their_first_request() -> None:
    room = await open_room()

    await room.handle(request())

    assert room.driver.saved[CUSTOMER_RULES.collection, "mira"].version == 1
    assert room.known().customer == mira()
