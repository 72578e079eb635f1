"""Days, weeks and months of the customer's own calendar, in every zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.rules.domain.calendar import LONGEST, Unit, period_of, start_of_day
from tests.unit.rules.clocks import DAY, EVERY_ZONE, MINUTE, moments, watched

units: st.SearchStrategy[Unit] = st.sampled_from(["day", "week", "month"])


def begins(unit: Unit, day: date) -> date:
    """The first date of the day, week or month that a date is in."""
    return {"day": day, "week": day - timedelta(days=day.weekday()), "month": day.replace(day=1)}[unit]


@settings(max_examples=250, deadline=None)
@given(moments())
def test_a_day_begins_when_the_clock_first_shows_its_date(where: tuple[ZoneInfo, datetime]) -> None:
    zone, moment = where

    found = period_of("day", moment, zone)

    assert found.start <= moment < found.end
    # From well before: the clock may show midnight twice.
    shown = found.start.astimezone(zone).date()
    assert found.start == watched(lambda wall: wall.date() >= shown, found.start - 2 * DAY, zone)
    following = found.end.astimezone(zone).date()
    assert following > shown
    assert found.end == watched(lambda wall: wall.date() > shown, found.start, zone)


@settings(max_examples=300, deadline=None)
@given(moments(), units)
def test_periods_follow_upon_each_other_without_gap_or_overlap(where: tuple[ZoneInfo, datetime], unit: Unit) -> None:
    zone, moment = where

    found = period_of(unit, moment, zone)

    assert found.start <= moment < found.end
    assert found.end - found.start <= LONGEST[unit]
    assert period_of(unit, found.start, zone) == found
    assert period_of(unit, found.end - timedelta(microseconds=1), zone) == found
    assert period_of(unit, found.end, zone).start == found.end
    assert begins(unit, found.start.astimezone(zone).date()) == found.start.astimezone(zone).date()


@settings(max_examples=200, deadline=None)
@given(moments(), moments(), units)
def test_two_moments_share_a_period_exactly_when_their_dates_do(
    one: tuple[ZoneInfo, datetime], other: tuple[ZoneInfo, datetime], unit: Unit
) -> None:
    zone, first, second = one[0], one[1], other[1]
    dates = [begins(unit, moment.astimezone(zone).date()) for moment in (first, second)]

    same = period_of(unit, first, zone) == period_of(unit, second, zone)

    assert same == (dates[0] == dates[1])


@pytest.mark.parametrize(
    ("zone_name", "day", "start"),
    [
        pytest.param("Europe/Berlin", date(2026, 3, 29), "2026-03-29T00:00+01:00", id="a short day"),
        pytest.param("Europe/Berlin", date(2026, 10, 25), "2026-10-25T00:00+02:00", id="a long day"),
        pytest.param("Africa/Cairo", date(2026, 4, 24), "2026-04-24T01:00+03:00", id="midnight is jumped over"),
        pytest.param("America/Havana", date(2026, 11, 1), "2026-11-01T00:00-04:00", id="midnight comes twice"),
        pytest.param("America/Sao_Paulo", date(2018, 2, 18), "2018-02-18T00:00-03:00", id="23:00 comes twice"),
        pytest.param("Pacific/Apia", date(2011, 12, 31), "2011-12-31T00:00+14:00", id="after the day that was skipped"),
        pytest.param("Pacific/Apia", date(2011, 12, 30), "2011-12-31T00:00+14:00", id="a day without a moment"),
        pytest.param("Pacific/Kiritimati", date(2026, 3, 10), "2026-03-10T00:00+14:00", id="where it is tomorrow"),
        pytest.param("Etc/GMT+12", date(2026, 3, 10), "2026-03-10T00:00-12:00", id="where it is still yesterday"),
    ],
)
def test_days_begin(zone_name: str, day: date, start: str) -> None:
    assert start_of_day(day, ZoneInfo(zone_name)) == datetime.fromisoformat(start)


def test_a_clock_put_back_over_midnight_does_not_begin_the_day_again() -> None:
    # St. John's put its clock back from 00:01 to 23:01: the 7th had begun for a minute.
    zone = ZoneInfo("America/St_Johns")
    first = start_of_day(date(2010, 11, 7), zone)
    shown_again = first + 30 * MINUTE

    assert shown_again.astimezone(zone).date() == date(2010, 11, 6)
    assert period_of("day", shown_again, zone).start == first
    assert period_of("day", first - MINUTE, zone).end == first


def test_the_same_moment_is_on_three_dates() -> None:
    moment = datetime(2026, 3, 10, 10, 30, tzinfo=UTC)
    dates = {period_of("day", moment, ZoneInfo(name)).start.astimezone(ZoneInfo(name)).date() for name in EVERY_ZONE}

    assert dates == {date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 11)}
