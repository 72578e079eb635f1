"""Quiet hours by the customer's clock, right across both changes of clock.

A moment is quiet if the clock on the customer's wall shows a time inside a window. So an end that the clock jumps over
is reached at the jump, and of an end that the clock shows twice the first one counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from contracts.playbook import QuietHours

_SECOND: Final = timedelta(seconds=1)
_DAY: Final = timedelta(days=1)
_LONGEST: Final = timedelta(days=2)
"""Windows that overlap for longer than this leave no moment of the day free, whatever the clock does."""


@dataclass(frozen=True)
class QuietWindow:
    """From `start` until just before `end`, wall-clock time; `end` is on the next day if it is not after `start`."""

    rule: str
    start: time
    end: time

    @classmethod
    def of(cls, rule: QuietHours) -> QuietWindow:
        """Return the window of a policy."""
        return cls(rule.id, time.fromisoformat(rule.start), time.fromisoformat(rule.end))

    def covers(self, wall: time) -> bool:
        """Return whether a time on the clock is inside."""
        if self.start < self.end:
            return self.start <= wall < self.end
        return wall >= self.start or wall < self.end

    def __str__(self) -> str:
        return f"{self.start:%H:%M} to {self.end:%H:%M}"


@dataclass(frozen=True)
class QuietSpell:
    """The quiet time a moment falls into: until when (None: for ever), by which windows, the first one first."""

    until: datetime | None
    windows: tuple[QuietWindow, ...]


def quiet_spell(windows: Sequence[QuietWindow], moment: datetime, zone: ZoneInfo) -> QuietSpell | None:
    """Return the quiet time that `moment` falls into, taking windows that follow upon each other as one; else None."""
    until, met = moment, list[QuietWindow]()
    while window := _covering(windows, until, zone):
        if window not in met:
            met.append(window)
        until = first_moment_outside(window, until, zone)
        if until - moment > _LONGEST:
            return QuietSpell(None, tuple(met))
    return QuietSpell(until, tuple(met)) if met else None


def first_moment_outside(window: QuietWindow, moment: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment, not before `moment`, at which the clock of the zone is outside the window; in UTC."""
    here = moment.astimezone(UTC)
    while True:
        local = here.astimezone(zone)
        if not window.covers(local.time()):
            return here
        end = here + _until_clock_shows(window.end, local.time())
        if end.astimezone(zone).utcoffset() == local.utcoffset():
            return end
        here = _change_of_clock(here, end, zone)


def _covering(windows: Sequence[QuietWindow], moment: datetime, zone: ZoneInfo) -> QuietWindow | None:
    wall = moment.astimezone(zone).time()
    return next((window for window in windows if window.covers(wall)), None)


def _until_clock_shows(wanted: time, shown: time) -> timedelta:
    """Return how long the clock runs from `shown` to `wanted` when nobody changes it."""
    return (_since_midnight(wanted) - _since_midnight(shown)) % _DAY


def _since_midnight(wall: time) -> timedelta:
    return timedelta(hours=wall.hour, minutes=wall.minute, seconds=wall.second, microseconds=wall.microsecond)


def _change_of_clock(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
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
