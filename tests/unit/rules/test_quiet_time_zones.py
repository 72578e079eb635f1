"""Quiet hours over all time zones and both changes of clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.rules.domain.quiet_time import QuietWindow, first_moment_outside, quiet_spell

MINUTE = timedelta(minutes=1)
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
EVERY_ZONE = sorted(available_timezones())


@cache
def changes_of_clock(zone_name: str) -> tuple[datetime, ...]:
    """The minutes of 2026 from which a zone's offset is another one."""
    zone = ZoneInfo(zone_name)
    found = []
    for day in range(366):
        start, end = YEAR + timedelta(days=day), YEAR + timedelta(days=day + 1)
        if start.astimezone(zone).utcoffset() != end.astimezone(zone).utcoffset():
            found.append(next(one for one in _minutes(start, end) if _offset(one, zone) != _offset(start, zone)))
    return tuple(found)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def _minutes(start: datetime, end: datetime) -> Iterator[datetime]:
    while start <= end:
        yield start
        start += MINUTE


def minute_by_minute(window: QuietWindow, moment: datetime, zone: ZoneInfo) -> datetime:
    """Watch the clock on the wall until it is outside the window."""
    inside = {minute for minute in range(1440) if _inside(window, minute)}
    while True:
        wall = moment.astimezone(zone)
        if wall.hour * 60 + wall.minute not in inside:
            return moment
        moment += MINUTE


def _inside(window: QuietWindow, minute: int) -> bool:
    start, end = (one.hour * 60 + one.minute for one in (window.start, window.end))
    return start <= minute < end if start < end else not end <= minute < start


walls = st.times(max_value=time(23, 59)).map(lambda wall: wall.replace(second=0, microsecond=0))
windows = st.builds(QuietWindow, st.just("night"), walls, walls).filter(lambda window: window.start != window.end)


zones_with_changes = st.deferred(lambda: st.sampled_from([name for name in EVERY_ZONE if changes_of_clock(name)]))


@settings(max_examples=400, deadline=None)
@given(zones_with_changes, windows, st.integers(-1500, 200), st.data())
def test_around_every_change_of_clock(zone_name: str, window: QuietWindow, minutes: int, data: st.DataObject) -> None:
    zone = ZoneInfo(zone_name)
    moment = data.draw(st.sampled_from(changes_of_clock(zone_name))) + minutes * MINUTE

    assert first_moment_outside(window, moment, zone) == minute_by_minute(window, moment, zone)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(EVERY_ZONE), windows, st.integers(0, 365 * 1440))
def test_on_any_day_in_any_zone(zone_name: str, window: QuietWindow, minutes: int) -> None:
    zone, moment = ZoneInfo(zone_name), YEAR + minutes * MINUTE

    assert first_moment_outside(window, moment, zone) == minute_by_minute(window, moment, zone)


def test_nights_around_each_change_of_clock_end_when_the_clock_leaves_the_window_in_every_zone() -> None:
    night = QuietWindow("night", time(21), time(2, 30))
    changes = [(ZoneInfo(name), change) for name in EVERY_ZONE for change in changes_of_clock(name)]
    for zone, change in changes:
        for hours in range(0, 30, 2):
            moment = change - timedelta(hours=hours)
            spell = quiet_spell([night], moment, zone)
            if spell is None:
                assert not night.covers(moment.astimezone(zone).time()), zone
                continue
            assert spell.until is not None
            assert not night.covers(spell.until.astimezone(zone).time()), zone
            assert night.covers((spell.until - timedelta(microseconds=1)).astimezone(zone).time()), zone
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
    quiet = QuietWindow("night", *map(time.fromisoformat, window))

    found = first_moment_outside(quiet, datetime.fromisoformat(moment), ZoneInfo("Europe/Berlin"))

    assert found == datetime.fromisoformat(until)


def test_a_day_that_samoa_skipped() -> None:
    night = QuietWindow("night", time(22), time(7))
    eve = datetime(2011, 12, 29, 23, 0, tzinfo=ZoneInfo("Pacific/Apia"))

    found = first_moment_outside(night, eve, ZoneInfo("Pacific/Apia"))

    assert found.astimezone(ZoneInfo("Pacific/Apia")).isoformat() == "2011-12-31T07:00:00+14:00"
    assert found - eve.astimezone(UTC) == timedelta(hours=8)
