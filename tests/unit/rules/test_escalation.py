"""Messages that move on to another channel: because they did not arrive, or because nobody read them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerChanged, CustomerMerged
from contracts.events.message import (
    MessageDeferred,
    MessagePlanned,
    MessageSuppressed,
    MessageUnreadDue,
    MessageWakeDue,
)
from contracts.values import Addresses, Channel, Purpose
from services.rules.domain.pursuit import AT_ONCE, FOLLOWED_FOR
from shared.processing.effects import Effects
from tests.support.driving import NOON
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
    reported,
    request,
    skyline,
)

HOUR = timedelta(hours=1)
EVERYWHERE = ("email", "sms", "social")


def moving_on(**rule: Any) -> Changes:
    return {**ALL_FREE, "escalations": [{"id": "reach-them", "unread_after": "2h", **rule}]}


def report(status: str, channel: str = "email", message_id: str = "delay-apology-1", **changes: Any) -> EventData:
    return reported(status, message_id, message="delay-apology", purpose="service", channel=channel, **changes)


def looks(effects: Effects) -> list[tuple[timedelta, Event[EventData]]]:
    """When it is looked whether somebody has read it, and the event by which."""
    return [(one.due - NOON, one.event) for one in effects.scheduled if isinstance(one.event.data, MessageUnreadDue)]


async def sent(policies: Changes | None = None, **said: Any) -> tuple[Room, Effects]:
    room = await open_room(policies or moving_on())
    return room, await room.handle(request(channels=EVERYWHERE, **said))


async def channels_of(room: Room, happened: Sequence[EventData | Event[EventData]]) -> list[str]:
    """Where it was said after all that, one happening after the other."""
    found = ["email"]
    for one in happened:
        effects = await room.handle(one)
        found += [event.channel.value for event in effects.events if event.channel is not None]
    return found


@pytest.mark.parametrize(
    ("happened", "channels"),
    [
        pytest.param(["failed"], ["email", "sms"], id="it failed"),
        pytest.param(["bounced"], ["email", "sms"], id="it bounced"),
        pytest.param(["failed", "bounced"], ["email", "sms"], id="told twice, moved once"),
        pytest.param(["sent", "delivered", "bounced"], ["email", "sms"], id="it bounced after all"),
        pytest.param(["retrying"], ["email"], id="it is tried again where it is"),
        pytest.param(["unknown"], ["email"], id="it may have arrived"),
        pytest.param(["expired"], ["email"], id="it is worth nothing any more"),
        pytest.param(["read", "failed"], ["email"], id="it was read, whatever is said later"),
        pytest.param(["clicked"], ["email"], id="somebody followed a link in it"),
        pytest.param(["complained", "failed"], ["email", "sms"], id="a complaint is no reading"),
    ],
)
async def test_what_does_not_arrive_moves_on(happened: list[str], channels: list[str]) -> None:
    room, _ = await sent()

    assert await channels_of(room, [report(status) for status in happened]) == channels


async def test_it_is_said_on_each_channel_at_most_once() -> None:
    room, _ = await sent()

    found = await channels_of(
        room, [report("failed", channel) for channel in ("email", "sms", "social", "email", "sms")]
    )

    assert found == ["email", "sms", "social"]
    assert room.known().pursuits == ()
    assert [contact.channel for contact in room.known().contacts] == ["email", "sms", "social"]


async def test_what_is_unread_moves_on_after_a_time() -> None:
    room, effects = await sent()
    ((due, look),) = looks(effects)
    assert due == 2 * HOUR

    room.now = NOON + due
    moved = await room.handle(look)

    planned = only(moved)
    assert isinstance(planned, MessagePlanned)
    assert (planned.message_id, planned.decision.channel) == ("delay-apology-1", "sms")
    assert planned.decision.stages[0].reason == (
        "It was not read by email in time, so it moves on. "
        "The customer can be reached by SMS and social; left out: email (it was tried already)."
    )
    assert planned.decision.stages[0].rule == "reach-them"
    ((due, _),) = looks(moved)
    assert due == 4 * HOUR


@pytest.mark.parametrize(
    ("happened", "moves"),
    [
        pytest.param([], True, id="nothing happened"),
        pytest.param([report("delivered")], True, id="delivered is not read"),
        pytest.param([report("read")], False, id="read"),
        pytest.param([acted("Replied")], False, id="answered"),
        pytest.param([acted("Page Viewed")], True, id="did something else"),
        pytest.param([report("read", message_id="another")], True, id="another message was read"),
        pytest.param([report("failed")], False, id="moved on already: that is not the channel looked at"),
    ],
)
async def test_who_has_read_or_answered_is_left_alone(happened: list[EventData], moves: bool) -> None:
    room, effects = await sent(moving_on(answered_on=["Replied"]))
    ((_, look),) = looks(effects)
    for one in happened:
        await room.handle(one)

    room.now = NOON + 2 * HOUR
    assert bool((await room.handle(look)).events) == moves


async def test_read_late_it_goes_no_further() -> None:
    room, effects = await sent()
    ((_, look),) = looks(effects)
    room.now = NOON + 2 * HOUR
    ((_, second_look),) = looks(await room.handle(look))
    await room.handle(report("read", "email"))

    room.now = NOON + 4 * HOUR
    assert (await room.handle(second_look)).events == []


async def test_moving_on_waits_for_the_end_of_quiet_hours_and_looks_again() -> None:
    hours = [{"id": "texts-by-day", "channels": ["sms", "social"], "start": "13:30", "end": "16:00"}]
    room, _ = await sent({**moving_on(), "quiet_hours": hours})
    room.now = NOON + HOUR
    waits = await room.handle(report("failed"))
    assert isinstance(only(waits), MessageDeferred)
    ((due, wake),) = [(one.due, one.event) for one in waits.scheduled if isinstance(one.event.data, MessageWakeDue)]
    again = await room.handle(report("bounced"))
    assert again.events == [], "it is on its way already"

    room.now = due
    planned = only(await room.handle(wake))
    assert planned.decision.channel == "sms"


@pytest.mark.parametrize(
    ("happened", "outcome"),
    [
        pytest.param(report("read"), None, id="read while it waited: nothing is said"),
        pytest.param(acted("Replied"), None, id="answered while it waited: nothing is said"),
        pytest.param(
            CustomerChanged(customer=mira(revision=9, consents=(no(Purpose.SERVICE),)), changed=("consents",)),
            "suppressed",
            id="refused while it waited: that is on record",
        ),
    ],
)
async def test_while_it_waits_to_move_on_things_change(happened: EventData, outcome: str | None) -> None:
    hours = [{"id": "texts-by-day", "channels": ["sms", "social"], "start": "12:30", "end": "16:00"}]
    policies = moving_on(answered_on=["Replied"])
    consent = [{"id": "service", "purpose": "service", "requires": "opt_out"}]
    room, _ = await sent({**policies, "quiet_hours": hours, "consent": consent})
    waits = await room.handle(report("failed"))
    (wake,) = [one.event for one in waits.scheduled if isinstance(one.event.data, MessageWakeDue)]
    await room.handle(happened)

    room.now = NOON + 2 * HOUR
    effects = await room.handle(wake)

    assert [one.data.decision.outcome for one in effects.events] == ([outcome] if outcome else [])  # type: ignore[attr-defined]
    assert room.known().waiting == ()
    assert room.known().pursuits == ()


async def test_where_it_cannot_go_is_on_record() -> None:
    reachable_once = mira(addresses=Addresses(email="mira@example.org"))
    room, _ = await sent(customer=reachable_once)

    suppressed = only(await room.handle(report("bounced")))

    assert isinstance(suppressed, MessageSuppressed)
    assert suppressed.decision.reason == (
        "It did not arrive by email (bounced), so it moves on. There is no way to reach the customer; left out: "
        "email (it was tried already), SMS (no address is known), social (no address is known)."
    )
    assert (await room.handle(report("failed"))).events == []


async def test_what_expires_before_it_moves_on_was_sent_before() -> None:
    room, effects = await sent(expires_at=NOON + HOUR)
    ((due, look),) = looks(effects)

    room.now = NOON + due
    suppressed = only(await room.handle(look))

    assert isinstance(suppressed, MessageSuppressed)
    assert suppressed.decision.reason == (
        "It was not read by email in time, so it moves on. "
        "The message expired at 2026-03-10 13:00 UTC, before it was sent again."
    )


async def test_why_it_does_not_move_on_begins_with_why_it_would() -> None:
    elsewhere = [
        {"id": f"by-{channel}", "purpose": "service", "channels": [channel], "requires": "opt_in"}
        for channel in ("sms", "social")
    ]
    room, effects = await sent({**moving_on(), "consent": [*elsewhere, *ALL_FREE["consent"]]})
    ((due, look),) = looks(effects)

    room.now = NOON + due
    suppressed = only(await room.handle(look))

    assert isinstance(suppressed, MessageSuppressed)
    assert suppressed.decision.reason.startswith(
        "It was not read by email in time, so it moves on. The customer has not agreed"
    )


@pytest.mark.parametrize(
    ("rule", "wishes", "channels"),
    [
        pytest.param({"to": ["social"]}, ["email"], ["email", "social"], id="where the policy says"),
        pytest.param({"to": ["social", "sms"]}, ["email"], ["email", "social"], id="in the order it says"),
        pytest.param({}, ["email"], ["email"], id="nowhere, if the step wished for nothing else"),
        pytest.param({"undelivered": False}, ["email", "sms"], ["email"], id="only what is unread"),
        pytest.param({"purposes": ["marketing"]}, ["email", "sms"], ["email"], id="only other messages"),
    ],
)
async def test_where_to(rule: Changes, wishes: list[str], channels: list[str]) -> None:
    room = await open_room(moving_on(**rule))
    await room.handle(request(channels=wishes))

    failed = await room.handle(report("failed"))

    assert ["email", *(one.channel for one in failed.events)] == channels


async def test_a_message_that_moves_on_is_one_message_to_caps_and_collides_with_itself_never() -> None:
    rules = {
        "caps": [{"id": "one-a-day", "limit": 1, "each": "day"}],
        "collisions": [{"id": "one-voice", "within": "4h", "loser": "suppress"}],
    }
    room, _ = await sent({**moving_on(), **rules})

    moved = only(await room.handle(report("failed")))
    other = only(await room.handle(request(message_id="other")))

    assert isinstance(moved, MessagePlanned)
    assert isinstance(other, MessageSuppressed)


async def test_it_never_moves_on_past_its_life() -> None:
    room, effects = await sent(expires_at=NOON + HOUR)
    ((_, look),) = looks(effects)

    room.now = NOON + 2 * HOUR
    suppressed = only(await room.handle(look))

    assert isinstance(suppressed, MessageSuppressed)
    assert "expired" in suppressed.decision.reason


async def test_it_moves_on_for_whoever_it_turned_out_to_be() -> None:
    room = await open_room(moving_on())
    await room.handle(request(customer=mira("visitor"), channels=EVERYWHERE))
    known = mira(revision=9, locale="en")
    await room.handle(CustomerMerged(customer=known, merged_customer_id="visitor", because="same phone"))

    effects = await room.handle(report("failed", customer_id="visitor"))

    planned = only(effects)
    assert isinstance(planned, MessagePlanned)
    assert (planned.customer_id, planned.rendition.locale, planned.decision.channel) == ("mira", "en", Channel.SMS)


async def test_it_moves_on_with_the_words_it_was_asked_for_with() -> None:
    room, _ = await sent()
    await room.publish(
        skyline(moving_on(), messages=[apology(renditions={"en": {"base": {"text": "x", "subject": "x"}}})]), 2
    )

    planned = only(await room.handle(report("failed")))

    assert planned.playbook.version == 1
    assert "SK 42" in planned.rendition.content.text


async def test_cards_for_the_crew_stay_where_they_are() -> None:
    room = await open_room(moving_on())

    await room.handle(card_request())

    assert room.known().pursuits == ()


async def test_only_so_many_messages_are_followed_and_only_so_long() -> None:
    room = await open_room(moving_on())
    for number in range(AT_ONCE + 5):
        await room.handle(request(channels=EVERYWHERE, message_id=f"m-{number}"))
    assert [one.message_id for one in room.known().pursuits] == [f"m-{number}" for number in range(5, AT_ONCE + 5)]

    room.now = NOON + FOLLOWED_FOR + timedelta(seconds=1)
    await room.handle(request(channels=EVERYWHERE, message_id="new"))

    assert [one.message_id for one in room.known().pursuits] == ["new"]
