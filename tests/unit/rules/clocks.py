"""Clocks on walls, watched minute by minute: what zone arithmetic is compared with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import strategies as st

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
EVERY_ZONE = sorted(available_timezones())


@cache
def changes_of_clock(zone_name: str) -> tuple[datetime, ...]:
    """The minutes of 2026 from which a zone's offset is another one."""
    zone = ZoneInfo(zone_name)
    found = []
    for day in range(366):
        start, end = YEAR + timedelta(days=day), YEAR + timedelta(days=day + 1)
        if _offset(start, zone) != _offset(end, zone):
            found.append(next(one for one in _minutes(start, end) if _offset(one, zone) != _offset(start, zone)))
    return tuple(found)


def watched(until: Callable[[datetime], bool], moment: datetime, zone: ZoneInfo) -> datetime:
    """Look at the clock on the wall once a minute, until it shows what is waited for."""
    while not until(moment.astimezone(zone)):
        moment += MINUTE
    return moment


zones = st.sampled_from(EVERY_ZONE)
zones_with_changes = st.deferred(lambda: st.sampled_from([name for name in EVERY_ZONE if changes_of_clock(name)]))


@st.composite
def moments(draw: st.DrawFn) -> tuple[ZoneInfo, datetime]:
    """Any minute of 2026 in any zone, most of them around a change of the clock."""
    if draw(st.integers(0, 3)) == 0:
        return ZoneInfo(draw(zones)), YEAR + draw(st.integers(0, 365 * 1440)) * MINUTE
    name = draw(zones_with_changes)
    return ZoneInfo(name), draw(st.sampled_from(changes_of_clock(name))) + draw(st.integers(-1600, 200)) * MINUTE


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()


def _minutes(start: datetime, end: datetime) -> Iterator[datetime]:
    while start <= end:
        yield start
        start += MINUTE
