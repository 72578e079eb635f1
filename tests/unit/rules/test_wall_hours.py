"""Quiet hours and send windows over all time zones, weekdays, holidays and both changes of clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.playbook import OpenHours, QuietHours, SendWindow
from contracts.values import Channel
from services.rules.domain.hours import HoursRule, closing, opens_at
from services.rules.domain.opening import next_moment
from shared.playbook.wall_hours import WallHours
from tests.unit.rules.clocks import EVERY_ZONE, changes_of_clock, moments, watched

WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NO_HOLIDAYS: frozenset[date] = frozenset()


def outside(hours: WallHours, moment: datetime, zone: ZoneInfo) -> datetime | None:
    return next_moment(lambda wall: not hours.covers(wall, NO_HOLIDAYS), (hours,), moment, zone)


walls = st.times(max_value=time(23, 59)).map(lambda wall: f"{wall:%H:%M}")
days = st.lists(st.sampled_from((*WEEK, "holiday")), unique=True, max_size=4).map(tuple)
spans = st.tuples(walls, walls).filter(lambda span: span[0] != span[1])
whole_days = st.just(("00:00", "00:00"))
quiet_rules = st.builds(
    lambda span, on: HoursRule.of(QuietHours(id="quiet", days=on, start=span[0], end=span[1])),
    st.one_of(spans, whole_days),
    days,
)
window_rules = st.builds(
    lambda opened: HoursRule.of(
        SendWindow(id="window", open=tuple(OpenHours(days=on, start=span[0], end=span[1]) for span, on in opened))
    ),
    st.lists(st.tuples(st.one_of(spans, whole_days), days), min_size=1, max_size=2),
)
rules = st.lists(st.one_of(quiet_rules, window_rules), min_size=1, max_size=3)
dates_of_march = st.frozensets(st.integers(0, 364).map(lambda day: date(2026, 1, 1) + timedelta(days=day)), max_size=30)


def by_hand(rule: HoursRule, wall: datetime, holidays: frozenset[date]) -> bool:
    """Read a rule word by word: is nothing to go out at this time on the wall?"""
    covered = []
    for hours in [rule.rule] if isinstance(rule.rule, QuietHours) else rule.rule.open:
        minute = f"{wall:%H:%M}"
        yesterday = wall.date() - timedelta(days=1)
        today_meant, yesterday_meant = (
            not hours.days or WEEK[day.weekday()] in hours.days or ("holiday" in hours.days and day in holidays)
            for day in (wall.date(), yesterday)
        )
        if hours.start < hours.end:
            covered.append(today_meant and hours.start <= minute < hours.end)
        else:
            covered.append((today_meant and minute >= hours.start) or (yesterday_meant and minute < hours.end))
    return any(covered) if isinstance(rule.rule, QuietHours) else not any(covered)


@settings(max_examples=250, deadline=None)
@given(moments(), rules, dates_of_march)
def test_the_next_opening_is_the_first_minute_that_no_rule_closes(
    where: tuple[ZoneInfo, datetime], known: list[HoursRule], holidays: frozenset[date]
) -> None:
    zone, moment = where

    found = opens_at(known, Channel.EMAIL, moment, zone, holidays)

    limit = moment + timedelta(days=3)
    seen = watched(lambda wall: wall >= limit or not any(by_hand(rule, wall, holidays) for rule in known), moment, zone)
    if seen < limit:
        assert found == seen
    else:
        assert found is None or found >= limit
        assert found is None or not closing(known, Channel.EMAIL, found.astimezone(zone), holidays)


def test_nights_around_each_change_of_clock_end_when_the_clock_leaves_the_window_in_every_zone() -> None:
    night = WallHours(time(21), time(2, 30))
    changes = [(ZoneInfo(name), change) for name in EVERY_ZONE for change in changes_of_clock(name)]
    for zone, change in changes:
        for hours in range(0, 30, 3):
            moment = change - timedelta(hours=hours)
            until = outside(night, moment, zone)
            assert until is not None
            assert not night.covers(until.astimezone(zone), NO_HOLIDAYS), zone
            if until != moment:
                assert night.covers((until - timedelta(microseconds=1)).astimezone(zone), NO_HOLIDAYS), zone
    assert len(changes) > 300


@pytest.mark.parametrize(
    ("window", "moment", "until"),
    [
        pytest.param(("22:00", "02:30"), "2026-03-29T00:30+01:00", "2026-03-29T03:00+02:00", id="the end is skipped"),
        pytest.param(("22:00", "02:00"), "2026-03-29T00:30+01:00", "2026-03-29T03:00+02:00", id="it ends at the jump"),
        pytest.param(("02:00", "03:00"), "2026-03-29T01:59+01:00", "2026-03-29T01:59+01:00", id="all of it is skipped"),
        pytest.param(("22:00", "08:00"), "2026-03-29T00:30+01:00", "2026-03-29T08:00+02:00", id="a short night"),
        pytest.param(
            ("22:00", "02:30"), "2026-10-25T01:00+02:00", "2026-10-25T02:30+02:00", id="the first of two ends"
        ),
        pytest.param(("22:00", "02:30"), "2026-10-25T02:10+01:00", "2026-10-25T02:30+01:00", id="in the second hour"),
        pytest.param(("22:00", "08:00"), "2026-10-25T01:00+02:00", "2026-10-25T08:00+01:00", id="a long night"),
    ],
)
def test_in_berlin(window: tuple[str, str], moment: str, until: str) -> None:
    start, end = map(time.fromisoformat, window)
    quiet = WallHours(start, end)

    found = outside(quiet, datetime.fromisoformat(moment), ZoneInfo("Europe/Berlin"))

    assert found == datetime.fromisoformat(until)


def test_a_day_that_samoa_skipped() -> None:
    night = WallHours(time(22), time(7))
    eve = datetime(2011, 12, 29, 23, 0, tzinfo=ZoneInfo("Pacific/Apia"))

    found = outside(night, eve, ZoneInfo("Pacific/Apia"))

    assert found is not None
    assert found.astimezone(ZoneInfo("Pacific/Apia")).isoformat() == "2011-12-31T07:00:00+14:00"
    assert found - eve.astimezone(UTC) == timedelta(hours=8)


def test_an_opening_once_a_year_is_found_and_none_is_told() -> None:
    christmas = frozenset({date(2026, 12, 25)})
    card = HoursRule.of(SendWindow(id="card", open=(OpenHours(days=("holiday",), start="10:00", end="12:00"),)))
    never = [card, HoursRule.of(QuietHours(id="quiet", days=("holiday",)))]
    new_year = datetime(2026, 1, 2, tzinfo=UTC)

    assert opens_at([card], Channel.EMAIL, new_year, ZoneInfo("UTC"), christmas) == datetime(
        2026, 12, 25, 10, tzinfo=UTC
    )
    assert opens_at(never, Channel.EMAIL, new_year, ZoneInfo("UTC"), christmas) is None


def test_a_moment_that_is_open_is_its_own_answer_to_the_microsecond() -> None:
    night = WallHours(time(21), time(8))
    evening = datetime(2026, 3, 10, 20, 59, 59, 999_999, tzinfo=UTC)

    assert outside(night, evening, ZoneInfo("UTC")) == evening
    assert outside(night, evening + timedelta(microseconds=1), ZoneInfo("UTC")) == evening.replace(
        hour=8, minute=0, second=0, microsecond=0
    ) + timedelta(days=1)
