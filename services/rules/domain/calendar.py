"""Days, weeks and months of a customer's own calendar, right across changes of clock and of the date line.

A day begins when the clock on the wall first shows its date, and lasts until it first shows a later one: a day that
begins at 01:00 because the clock jumps over midnight is as good as any, and a day a zone left out has no moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, Literal
from zoneinfo import ZoneInfo

Unit = Literal["day", "week", "month"]

_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)
_LONGEST_JUMP: Final = timedelta(hours=25)
"""No clock was ever changed by more: a whole day at the date line, together with a summer hour."""

LONGEST: Final[dict[Unit, timedelta]] = {
    "day": timedelta(days=3),
    "week": timedelta(days=9),
    "month": timedelta(days=33),
}
"""No day, week or month lasts longer, whatever is done to the clock or the date in it."""


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` until just before `end`, in UTC."""

    start: datetime
    end: datetime


def period_of(unit: Unit, moment: datetime, zone: ZoneInfo) -> Period:
    """Return the day, week (from Monday) or month that a moment is in."""
    shown = moment.astimezone(zone).date()
    # The clock may be put back over midnight: then it shows yesterday's date again while the new day has begun.
    if start_of_day(shown + _DAY, zone) <= moment:
        shown += _DAY
    first, following = _bounds(unit, shown)
    return Period(start_of_day(first, zone), start_of_day(following, zone))


@lru_cache(maxsize=8_192)  # all zones, with the few days that the caps of one moment ask for
def start_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the first moment at which the clock of a zone shows this date or a later one; in UTC."""
    midnight = datetime.combine(day, time())
    moment = midnight.replace(tzinfo=zone).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == midnight:
        return moment
    return change_of_clock(moment - _LONGEST_JUMP, moment, zone)


def change_of_clock(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment between the two at which the zone's offset changed (offsets change at whole seconds)."""
    old = before.astimezone(zone).utcoffset()
    low = before.replace(microsecond=0)
    high = after
    while high - low > _SECOND:
        middle = low + (high - low) // _SECOND // 2 * _SECOND
        if middle.astimezone(zone).utcoffset() == old:
            low = middle
        else:
            high = middle
    return high


def _bounds(unit: Unit, day: date) -> tuple[date, date]:
    match unit:
        case "day":
            return day, day + _DAY
        case "week":
            monday = day - day.weekday() * _DAY
            return monday, monday + 7 * _DAY
        case "month":
            first = day.replace(day=1)
            return first, (first + 31 * _DAY).replace(day=1)
