"""What became of messages by channel and hour of the customer's day: counted once, fading, added up for one person."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.events.customer import CustomerMerged
from contracts.events.delivery import DeliveryStatus
from contracts.values import Channel
from services.rules.domain.engagement import Engagement, Heard, counted, joined, predicted, steps_between
from tests.support.driving import NOON
from tests.unit.rules.support import ALL_FREE, Changes, mira, open_room, reported, request

SENT, DELIVERED, READ, CLICKED = (
    DeliveryStatus.SENT,
    DeliveryStatus.DELIVERED,
    DeliveryStatus.READ,
    DeliveryStatus.CLICKED,
)
BY_ENGAGEMENT: Changes = {**ALL_FREE, "channel_choice": [{"id": "where-they-read", "by": ["engagement"]}]}


@pytest.mark.parametrize(
    ("before", "after", "steps"),
    [
        (None, SENT, (SENT,)),
        (None, READ, (SENT, DELIVERED, READ)),
        (SENT, READ, (DELIVERED, READ)),
        (READ, SENT, ()),
        (READ, READ, ()),
        (READ, CLICKED, (CLICKED,)),
        (SENT, DeliveryStatus.BOUNCED, ()),
        (None, DeliveryStatus.FAILED, ()),
    ],
)
def test_each_step_is_counted_once(
    before: DeliveryStatus | None, after: DeliveryStatus, steps: tuple[DeliveryStatus, ...]
) -> None:
    assert steps_between(before, after) == steps


async def test_reports_in_any_order_count_a_message_once_in_the_hour_it_was_sent() -> None:
    room = await open_room(BY_ENGAGEMENT)
    await room.handle(request("spring-sale"))
    room.now += timedelta(hours=5)

    await room.handle(*(reported(status) for status in ("read", "sent", "delivered", "read")))

    (found,) = room.known().engagement
    assert (found.channel, found.hour) == (Channel.EMAIL, 13), "13:00 in Berlin, whenever it was read"
    assert (found.sent, found.delivered, found.read, found.clicked) == (1, 1, 1, 0)


async def test_reports_on_what_nobody_remembers_and_on_other_channels_count_nothing() -> None:
    room = await open_room(BY_ENGAGEMENT)
    await room.handle(request("spring-sale"))

    effects = await room.handle(reported("read", message_id="long-ago"), reported("read", channel="sms"))

    assert effects.saves == []


async def test_nobody_counts_where_no_policy_asks() -> None:
    room = await open_room(ALL_FREE)
    await room.handle(request("spring-sale"))
    queries = room.customer_queries

    effects = await room.handle(reported("read"))

    assert (effects.saves, room.customer_queries) == ([], queries)


async def test_two_customers_who_are_one_read_as_one() -> None:
    room = await open_room(BY_ENGAGEMENT)
    await room.handle(request("spring-sale"), request("spring-sale", mira("visitor"), message_id="other"))
    await room.handle(reported("read"), reported("sent", message_id="other", customer_id="visitor"))

    await room.handle(CustomerMerged(customer=mira(), merged_customer_id="visitor", because="same phone"))

    (found,) = room.known().engagement
    assert (found.sent, found.read) == (2, 1)


def test_counts_halve_in_four_weeks() -> None:
    before = Heard(channel=Channel.SMS, hour=9, at=NOON, sent=8, read=4)

    after = before.faded(NOON + timedelta(weeks=8))

    assert (after.sent, after.read, after.at) == (2, 1, NOON + timedelta(weeks=8))
    assert before.faded(NOON - timedelta(days=1)) == before, "what is told late makes nothing younger"


def test_what_has_faded_away_is_forgotten() -> None:
    old = Heard(channel=Channel.SMS, hour=9, at=NOON - timedelta(days=365), sent=3, read=3)

    kept = counted((old,), Channel.EMAIL, 10, (SENT,), NOON)

    assert [one.channel for one in kept] == [Channel.EMAIL]


@pytest.mark.parametrize(
    ("hours", "hour", "sentence"),
    [
        ({9: (4, 3)}, 9, "3 of 4 read by SMS around 09:00 in the last weeks"),
        ({8: (2, 1), 10: (2, 2)}, 9, "3 of 4 read by SMS around 09:00 in the last weeks"),
        ({23: (2, 1), 0: (1, 1), 1: (1, 0)}, 0, "2 of 4 read by SMS around 00:00 in the last weeks"),
        ({9: (4, 3)}, 20, "3 of 4 read by SMS in the last weeks"),
        ({9: (2, 1), 15: (2, 1)}, 9, "2 of 4 read by SMS in the last weeks"),
        ({9: (2, 2)}, 9, None),
        ({}, 9, None),
    ],
)
def test_a_prediction_says_what_it_rests_on(
    hours: dict[int, tuple[float, float]], hour: int, sentence: str | None
) -> None:
    engagement = tuple(
        Heard(channel=Channel.SMS, hour=at, at=NOON, sent=sent, read=read) for at, (sent, read) in hours.items()
    )

    found = predicted(engagement, Channel.SMS, hour, NOON)

    assert (str(found) if found else None) == sentence
    assert predicted(engagement, Channel.EMAIL, hour, NOON) is None


happenings = st.lists(
    st.tuples(
        st.sampled_from([Channel.EMAIL, Channel.SMS]),
        st.integers(0, 23),
        st.sampled_from([(SENT,), (SENT, DELIVERED, READ)]),
        st.integers(0, 10_000),
    ),
    max_size=20,
)


def all_of(happened: list[tuple[Channel, int, tuple[DeliveryStatus, ...], int]]) -> Engagement:
    engagement: Engagement = ()
    for channel, hour, steps, minutes in happened:
        engagement = counted(engagement, channel, hour, steps, NOON + timedelta(minutes=minutes))
    return engagement


@given(happenings, happenings)
def test_it_makes_no_difference_to_whom_of_two_who_are_one_it_happened(
    mine: list[tuple[Channel, int, tuple[DeliveryStatus, ...], int]],
    theirs: list[tuple[Channel, int, tuple[DeliveryStatus, ...], int]],
) -> None:
    mine, theirs = sorted(mine, key=lambda one: one[3]), sorted(theirs, key=lambda one: one[3])
    later = NOON + timedelta(minutes=10_000)

    apart = joined(all_of(mine), all_of(theirs))
    together = all_of(sorted((*mine, *theirs), key=lambda one: one[3]))

    assert view(apart, later).keys() == view(together, later).keys()
    for key, counts in view(apart, later).items():
        assert view(together, later)[key] == pytest.approx(counts)


def view(engagement: Engagement, now: datetime) -> dict[tuple[Channel, int], tuple[float, float]]:
    return {(one.channel, one.hour): (one.faded(now).sent, one.faded(now).read) for one in engagement}
