"""Caps: exact, rolling or by the calendar, whoever asks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.playbook import FrequencyCap
from contracts.values import JourneyRef
from services.rules.domain.book import compile_book
from services.rules.domain.customer import Contact, CustomerRules
from services.rules.domain.decide import decide, remembered
from services.rules.domain.keep import Keep
from tests.support.driving import NOON
from tests.unit.rules.support import (
    ALL_FREE,
    Changes,
    card_request,
    decided,
    mira,
    open_room,
    outcomes,
    planned,
    request,
    sale,
    skyline,
    stage_of,
    survey,
    told,
)

ONE_SURVEY = {"id": "one-survey", "purposes": ["survey"], "limit": 1, "per": "60d"}
QUIET_WEEK = {"id": "quiet-week", "purposes": ["marketing", "survey"], "limit": 2, "per": "7d"}


FARE_OFFER = JourneyRef(journey="fare-offer", version=1, instance_id="i-1", step="offer")


def contact(purpose: str, ago: timedelta, number: int = 1) -> Contact:
    return planned(ago, number, message="old", purpose=purpose, channel="sms")


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("message", "state", "stopped_by"),
    [
        pytest.param("how-was-it", told(), None, id="never surveyed"),
        pytest.param("how-was-it", told(contact("survey", 59 * DAY)), "one-survey", id="surveyed 59 days ago"),
        pytest.param("how-was-it", told(contact("survey", 60 * DAY)), None, id="exactly 60 days ago is out"),
        pytest.param(
            "how-was-it", told(contact("survey", 60 * DAY - timedelta(microseconds=1))), "one-survey", id="just inside"
        ),
        pytest.param("how-was-it", told(contact("marketing", DAY)), None, id="another purpose, one of two"),
        pytest.param(
            "spring-sale",
            told(contact("marketing", DAY), contact("survey", DAY, 2)),
            "quiet-week",
            id="shared cap full",
        ),
        pytest.param(
            "spring-sale",
            told(contact("marketing", DAY), contact("service", DAY, 2)),
            None,
            id="service does not count",
        ),
        pytest.param(
            "delay-apology", told(*(contact("service", DAY, n) for n in range(9))), None, id="service is not capped"
        ),
    ],
)
def test_caps(message: str, state: CustomerRules, stopped_by: str | None) -> None:
    result = decided(request(message), {**ALL_FREE, "caps": [ONE_SURVEY, QUIET_WEEK]}, state=state)

    assert stage_of(result, "frequency_cap").rule == stopped_by
    assert result.decision.outcome == ("suppressed" if stopped_by else "planned")
    if stopped_by:
        assert outcomes(result)[-1] == ("frequency_cap", "stopped")


def test_the_reason_names_rule_count_and_window() -> None:
    state = told(contact("marketing", DAY), contact("survey", DAY, 2))

    result = decided(request("spring-sale"), {**ALL_FREE, "caps": [QUIET_WEEK]}, state=state)

    assert result.decision.reason == (
        "Rule 'quiet-week' allows 2 marketing or survey messages in 7 days, and 2 were planned in that time."
    )
    assert result.decision.stages[-1].inputs == {"count": 2, "limit": 2, "per": "7 days"}


def test_what_is_within_the_cap_is_counted_on_record() -> None:
    result = decided(request("how-was-it"), {**ALL_FREE, "caps": [ONE_SURVEY]})

    assert stage_of(result, "frequency_cap").reason == (
        "Rule 'one-survey' allows 1 survey message in 60 days, and none were planned in that time."
    )
    assert stage_of(result, "frequency_cap").inputs == {"counts": {"one-survey": 0}}


async def test_requests_in_one_batch_count_each_other() -> None:
    room = await open_room({**ALL_FREE, "caps": [QUIET_WEEK]})

    effects = await room.handle(*(request("spring-sale", message_id=f"sale-{n}") for n in range(5)))

    assert [one.data.decision.outcome for one in effects.events] == ["planned"] * 2 + ["suppressed"] * 3  # type: ignore[attr-defined]
    assert [contact.message_id for contact in room.known().contacts] == ["sale-0", "sale-1"]


async def test_cards_for_the_crew_are_no_contacts() -> None:
    caps = [{"id": "service-cap", "purposes": ["service"], "limit": 1, "per": "1d"}]
    room = await open_room({**ALL_FREE, "caps": caps})

    cards = await room.handle(*(card_request(message_id=f"card-{n}") for n in range(3)))
    apology = await room.handle(request())

    assert {one.data.decision.outcome for one in (*cards.events, *apology.events)} == {"planned"}  # type: ignore[attr-defined]
    assert len(room.known().contacts) == 1


def capped(**cap: object) -> Changes:
    return {**ALL_FREE, "caps": [{"id": "cap", "limit": 1, "per": "7d", **cap}]}


@pytest.mark.parametrize(
    ("cap", "before", "stopped"),
    [
        pytest.param({}, planned(DAY), True, id="whatever was planned, whoever asked"),
        pytest.param({"messages": ["spring-sale"]}, planned(DAY), True, id="the same message"),
        pytest.param({"messages": ["spring-sale"]}, planned(DAY, message="autumn-sale"), False, id="another message"),
        pytest.param({"topics": ["fares"]}, planned(DAY, topic="fares"), True, id="the same topic"),
        pytest.param({"topics": ["fares"]}, planned(DAY, topic="lounges"), False, id="another topic"),
        pytest.param({"topics": ["fares"]}, planned(DAY), False, id="no topic"),
        pytest.param({"journeys": ["fare-offer"]}, planned(DAY, journey="fare-offer"), True, id="the same journey"),
        pytest.param({"journeys": ["fare-offer"]}, planned(DAY, journey="welcome"), False, id="another journey"),
        pytest.param({"owners": ["growth"]}, planned(DAY, owner="growth"), True, id="the same team"),
        pytest.param({"owners": ["growth"]}, planned(DAY, owner="crm"), False, id="another team"),
        pytest.param({"channels": ["email"]}, planned(DAY), True, id="the same channel"),
        pytest.param({"channels": ["email", "sms"]}, planned(DAY, channel="sms"), True, id="one of the channels"),
        pytest.param({"channels": ["email"]}, planned(DAY, channel="sms"), False, id="another channel"),
        pytest.param(
            {"purposes": ["marketing"], "topics": ["fares"], "channels": ["email"]},
            planned(DAY, topic="fares", purpose="service"),
            False,
            id="all of it has to fit",
        ),
        pytest.param(
            {"purposes": ["marketing"], "topics": ["fares"], "channels": ["email"]},
            planned(DAY, topic="fares"),
            True,
            id="and here it does",
        ),
    ],
)
def test_a_cap_counts_what_it_is_for(cap: Changes, before: Contact, stopped: bool) -> None:
    wanted = request("spring-sale", journey=FARE_OFFER, owner="growth")
    book = compile_book(skyline(capped(**cap), messages=[sale(topic="fares")]), 1)

    result = decided(wanted, book=book, state=told(before))

    assert result.decision.outcome == ("suppressed" if stopped else "planned")


@pytest.mark.parametrize(
    "scope",
    [{"topics": ["lounges"]}, {"journeys": ["welcome"]}, {"owners": ["crm"]}, {"messages": ["how-was-it"]}],
)
def test_a_cap_for_other_messages_stops_nothing(scope: Changes) -> None:
    wanted = request("spring-sale", journey=FARE_OFFER, owner="growth")
    matching = planned(DAY, topic="lounges", journey="welcome", message="how-was-it")

    assert decided(wanted, capped(**scope), state=told(matching)).decision.outcome == "planned"


@pytest.mark.parametrize(
    ("each", "now", "before", "outcome"),
    [
        # Mira lives in Berlin, one hour ahead of UTC in winter and two in summer.
        pytest.param("day", "2026-03-10T22:30", "2026-03-10T21:00", "suppressed", id="23:30 and 22:00 of one day"),
        pytest.param("day", "2026-03-10T23:00", "2026-03-10T22:59", "planned", id="midnight between them"),
        pytest.param("day", "2026-03-10T22:59", "2026-03-09T23:00", "suppressed", id="the first moment of the day"),
        pytest.param("day", "2026-03-29T21:59", "2026-03-28T23:00", "suppressed", id="all of a short day"),
        pytest.param("day", "2026-10-25T22:59", "2026-10-24T22:00", "suppressed", id="all of a long day"),
        pytest.param("day", "2026-10-25T23:00", "2026-10-24T22:00", "planned", id="a long day is over"),
        pytest.param("week", "2026-03-15T22:59", "2026-03-08T23:00", "suppressed", id="Monday to Sunday"),
        pytest.param("week", "2026-03-15T23:00", "2026-03-15T22:59", "planned", id="Monday is another week"),
        pytest.param("month", "2026-03-31T21:59", "2026-02-28T23:00", "suppressed", id="all of March"),
        pytest.param("month", "2026-03-31T22:00", "2026-03-31T21:59", "planned", id="April"),
    ],
)
def test_calendar_windows_are_those_of_the_customer(each: str, now: str, before: str, outcome: str) -> None:
    moment, earlier = (datetime.fromisoformat(one).replace(tzinfo=UTC) for one in (now, before))
    state = told(planned(NOON - earlier))

    result = decided(request("spring-sale"), capped(per=None, each=each), now=moment, state=state)

    assert result.decision.outcome == outcome


def test_without_a_time_zone_the_brands_own_calendar_holds_and_the_record_says_so() -> None:
    unknown = request("spring-sale", mira(time_zone=None))

    result = decided(unknown, capped(per=None, each="day"), state=told(planned(timedelta(hours=1))))

    assert stage_of(result, "frequency_cap").inputs == {
        "count": 1,
        "limit": 1,
        "each": "day",
        "time_zone": "Europe/Zurich",
        "time_zone_of": "playbook",
    }
    assert result.decision.reason == ("Rule 'cap' allows 1 message in a calendar day, and 1 was planned in that time.")


@pytest.mark.parametrize(
    ("cap", "contacts", "until"),
    [
        pytest.param({"per": "2d"}, [planned(DAY)], NOON + DAY, id="when the only one leaves the window"),
        pytest.param({"per": "2d", "limit": 2}, [planned(DAY, 1), planned(DAY / 2, 2)], NOON + DAY, id="the first"),
        pytest.param(
            {"per": "2d"},
            [planned(DAY, 1), planned(DAY / 2, 2)],
            NOON + DAY * 1.5,
            id="both, where the cap was lowered",
        ),
        pytest.param(
            {"per": None, "each": "day"}, [planned(DAY / 6)], NOON.replace(hour=23), id="when the day is over in Berlin"
        ),
        pytest.param(
            {"per": "2d"},
            [planned(DAY * 1.5, 1, message_id="sale"), planned(DAY, 2, message_id="sale", channel="sms")],
            NOON + DAY,
            id="one that moved on counts by its last channel",
        ),
    ],
)
def test_a_cap_may_defer_until_there_is_room(cap: Changes, contacts: list[Contact], until: datetime) -> None:
    policies = capped(over="defer", **cap)

    result = decided(request("spring-sale"), policies, state=told(*contacts))
    late = decided(request("spring-sale", expires_at=until), policies, state=told(*contacts))
    in_time = decided(request("spring-sale", expires_at=until + timedelta(seconds=1)), policies, state=told(*contacts))
    then = decided(request("spring-sale"), policies, state=told(*contacts), now=until)

    assert (result.decision.outcome, result.until) == ("deferred", until)
    assert late.decision.outcome == "suppressed"
    assert in_time.until == until
    assert then.decision.outcome == "planned"


@pytest.mark.parametrize("of_hard", [{}, {"channels": ["sms"]}], ids=["on all channels", "on its channel"])
def test_where_one_cap_defers_and_another_suppresses_it_is_suppressed(of_hard: Changes) -> None:
    caps = [
        {"id": "soft", "limit": 1, "per": "2d", "over": "defer"},
        {"id": "hard", "limit": 1, "each": "week", **of_hard},
    ]

    contacts = told(planned(DAY, channel="sms"))
    result = decided(request("spring-sale", channels=["sms"]), {**ALL_FREE, "caps": caps}, state=contacts)

    assert (result.decision.outcome, result.decision.stages[-1].rule) == ("suppressed", "hard")


@pytest.mark.parametrize(
    ("over", "wishes", "outcome", "channel"),
    [
        pytest.param("suppress", ["sms", "email"], "planned", "email", id="another channel is free"),
        pytest.param("suppress", ["sms"], "suppressed", None, id="no other channel"),
        pytest.param("defer", ["sms", "email"], "planned", "email", id="another channel goes before waiting"),
        pytest.param("defer", ["sms"], "deferred", None, id="no other channel, so it waits"),
    ],
)
def test_a_cap_on_a_channel_closes_that_channel(
    over: str, wishes: list[str], outcome: str, channel: str | None
) -> None:
    policies = capped(channels=["sms"], over=over)
    state = told(planned(DAY, channel="sms"))

    result = decided(request("spring-sale", channels=wishes), policies, state=state)

    assert (result.decision.outcome, result.decision.channel) == (outcome, channel)
    left_out = next(one for one in result.decision.candidates if one.channel == "sms")
    assert (left_out.chosen, left_out.stage) == (False, "frequency_cap")
    assert "allows 1 message by SMS in 7 days" in left_out.reason


def test_of_channels_that_are_full_the_one_that_is_free_first_is_waited_for() -> None:
    caps = [
        {"id": "mails", "channels": ["email"], "limit": 1, "per": "3d", "over": "defer"},
        {"id": "texts", "channels": ["sms"], "limit": 1, "per": "2d", "over": "defer"},
        {"id": "posts", "channels": ["social"], "limit": 1, "per": "1d"},
    ]
    contacts = [planned(DAY / 2, n, channel=channel) for n, channel in enumerate(("email", "sms", "social"))]
    wanted = request(purpose="marketing", channels=("email", "sms", "social"))

    result = decided(wanted, {**ALL_FREE, "caps": caps}, state=told(*contacts))

    assert (result.until, result.decision.stages[-1].rule) == (NOON + DAY * 1.5, "texts")


@pytest.mark.parametrize(
    ("exempt", "said"), [({"urgent": True}, {"urgent": True}), ({"priority": 80}, {"priority": 80})]
)
async def test_what_a_cap_exempts_passes_and_counts(exempt: Changes, said: Changes) -> None:
    room = await open_room(capped(exempt=exempt))

    effects = await room.handle(
        request("spring-sale", message_id="first", **said),
        request("spring-sale", message_id="second", **said),
        request("spring-sale", message_id="third"),
    )

    assert [one.data.decision.outcome for one in effects.events] == ["planned", "planned", "suppressed"]  # type: ignore[attr-defined]


def test_of_many_caps_the_tightest_are_told() -> None:
    caps = [{"id": f"cap-{n}", "limit": n, "per": "7d"} for n in range(9, 1, -1)]

    result = decided(request("spring-sale"), {**ALL_FREE, "caps": caps}, state=told(planned(DAY)))

    stage = stage_of(result, "frequency_cap")
    assert stage.reason.startswith(
        "Rule 'cap-2' allows 2 messages in 7 days, and 1 was planned in that time; Rule 'cap-3'"
    )
    assert stage.reason.endswith("; 5 more caps leave room as well.")
    assert stage.inputs == {"counts": {f"cap-{n}": 1 for n in range(9, 1, -1)}}


scopes = st.fixed_dictionaries(
    {},
    optional={
        "purposes": st.lists(st.sampled_from(["marketing", "survey"]), min_size=1, unique=True),
        "topics": st.just(["fares"]),
        "owners": st.just(["growth"]),
        "channels": st.lists(st.sampled_from(["email", "sms"]), min_size=1, unique=True),
    },
)
windows: st.SearchStrategy[Changes] = st.one_of(
    st.integers(1, 40).map(lambda hours: {"per": timedelta(hours=hours)}),
    st.sampled_from(["day", "week"]).map(lambda each: {"each": each}),
)
caps = st.lists(
    st.builds(
        lambda scope, window, limit, over: {**scope, **window, "limit": limit, "over": over},
        scopes,
        windows,
        st.integers(1, 4),
        st.sampled_from(["suppress", "defer"]),
    ),
    min_size=1,
    max_size=3,
).map(lambda rules: [FrequencyCap.model_validate({"id": f"cap-{n}", **rule}) for n, rule in enumerate(rules)])
asked = st.lists(
    st.tuples(
        st.integers(0, 12),
        st.sampled_from(["how-was-it", "spring-sale"]),
        st.sampled_from(["growth", "crm"]),
        st.sampled_from([("email",), ("sms",), ("email", "sms")]),
    ),
    max_size=40,
)


@settings(max_examples=150, deadline=None)
@given(caps, asked, st.sampled_from(["Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles", "Africa/Cairo"]))
def test_no_sequence_of_requests_exceeds_a_cap(
    rules: list[FrequencyCap], asked: list[tuple[int, str, str, tuple[str, ...]]], zone: str
) -> None:
    book = compile_book(skyline({**ALL_FREE, "caps": rules}, messages=[sale(topic="fares"), survey()]), 1)
    mira_there = mira(time_zone=zone)
    state, now = CustomerRules(id="mira"), datetime(2026, 3, 26, 12, tzinfo=UTC)
    keep = Keep(contacts=book.policies.memory, decisions=timedelta(), told=timedelta(days=180), told_at_most=30)
    contacts: list[Contact] = []

    for number, (hours, message, owner, wishes) in enumerate(asked):
        now += timedelta(hours=hours)
        wanted = request(message, mira_there, message_id=str(number), owner=owner, channels=wishes)
        result = decide(wanted, state, book, book.policies, now)
        state = remembered(state, str(number), result, now, keep)
        topic = "fares" if message == "spring-sale" else None
        free = [
            channel
            for channel in wishes
            if _within(
                rules,
                [
                    *contacts,
                    planned(
                        NOON - now,
                        number,
                        message=message,
                        purpose=wanted.purpose,
                        owner=owner,
                        topic=topic,
                        channel=channel,
                    ),
                ],
                ZoneInfo(zone),
            )
        ]
        assert (result.decision.channel or None) == (free[0] if free else None)
        if result.contact is not None:
            contacts.append(result.contact)
        if result.until is not None:
            later = decide(wanted, state, book, book.policies, result.until)
            assert later.decision.outcome == "planned", "there is room when it was told to come again"


def _within(rules: list[FrequencyCap], contacts: list[Contact], zone: ZoneInfo) -> bool:
    """Count by hand: does no window of a cap, wherever it lies, hold more than its limit?"""
    for rule in rules:
        meant = [
            contact
            for contact in contacts
            if (not rule.purposes or contact.purpose in rule.purposes)
            and (not rule.topics or contact.topic in rule.topics)
            and (not rule.owners or contact.owner in rule.owners)
            and (not rule.channels or contact.channel in rule.channels)
        ]
        if contacts[-1] not in meant:
            continue
        if rule.per is not None:
            windows = [[one for one in meant if start.at <= one.at < start.at + rule.per] for start in meant]
        else:
            days = [one.at.astimezone(zone).date() for one in meant]
            keys = [day.isocalendar()[:2] if rule.each == "week" else day for day in days]
            windows = [[one for one, key in zip(meant, keys, strict=True) if key == wanted] for wanted in keys]
        if any(len(window) > rule.limit for window in windows):
            return False
    return True
