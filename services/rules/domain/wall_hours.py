"""Hours by the clock on the customer's wall, on some days of the week or on holidays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from contracts.playbook import Day, OpenHours, QuietHours
from services.rules.domain.calendar import change_of_clock
from services.rules.domain.phrases import listed

Holidays = frozenset[date]

_DAY: Final = timedelta(days=1)
_WEEK: Final[tuple[Day, ...]] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MIDNIGHT: Final = time()
_CHUNK: Final = 4
_HORIZON: Final = 400
"""Days to look ahead: whatever opens on one day of a year is found."""


@dataclass(frozen=True, slots=True)
class WallHours:
    """From `start` until just before `end`; on the next day if `end` is not after `start`. `days` are of the start.

    No day of the week and no holiday means every day.
    """

    start: time
    end: time
    weekdays: frozenset[int] = frozenset()
    holidays: bool = False

    @classmethod
    def of(cls, hours: QuietHours | OpenHours) -> WallHours:
        """Return the hours as a policy says."""
        return cls(
            time.fromisoformat(hours.start),
            time.fromisoformat(hours.end),
            frozenset(_WEEK.index(day) for day in hours.days if day != "holiday"),
            "holiday" in hours.days,
        )

    def covers(self, wall: datetime, holidays: Holidays) -> bool:
        """Return whether a moment on the clock and the calendar of the customer is inside."""
        clock = wall.time()
        if self.start < self.end:
            return self.start <= clock < self.end and self._on(wall.date(), holidays)
        if clock >= self.start:
            return self._on(wall.date(), holidays)
        return clock < self.end and self._on(wall.date() - _DAY, holidays)

    def _on(self, day: date, holidays: Holidays) -> bool:
        if not self.weekdays and not self.holidays:
            return True
        return day.weekday() in self.weekdays or (self.holidays and day in holidays)

    def __str__(self) -> str:
        days = [_WEEK[day] for day in sorted(self.weekdays)] + (["holidays"] if self.holidays else [])
        hours = "" if self.start == self.end else f"{self.start:%H:%M} to {self.end:%H:%M}"
        return " ".join(part for part in (listed(days), hours) if part) or "all day"


def next_moment(
    open_at: Callable[[datetime], bool], hours: tuple[WallHours, ...], moment: datetime, zone: ZoneInfo
) -> datetime | None:
    """Return the first moment, not before `moment`, whose wall-clock time is open; in UTC. None: not within a year.

    `open_at` may only change its answer at the starts and ends of `hours`, at midnight, and when the clock is changed.
    So an end that the clock jumps over is reached at the jump, and of one that it shows twice the first counts.
    """
    here = moment.astimezone(UTC)
    if open_at(here.astimezone(zone)):
        return here
    edges = sorted({_MIDNIGHT, *(one.start for one in hours), *(one.end for one in hours)})
    today = here.astimezone(zone).date() - _DAY
    for ahead in range(0, _HORIZON, _CHUNK):
        first = today + ahead * _DAY
        for edge in sorted(_edges(first, edges, zone)):
            if edge > here and open_at(edge.astimezone(zone)):
                return edge
    return None


def _edges(first: date, edges: list[time], zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the moments of some days at which the clock shows one of the edges, and those at which it is changed."""
    before: datetime | None = None
    # One day more than the next chunk begins with: the clock may go back over midnight.
    for day in (first + number * _DAY for number in range(_CHUNK + 2)):
        for edge in edges:
            wall = datetime.combine(day, edge, zone)
            moment = wall.astimezone(UTC)
            yield moment
            yield wall.replace(fold=1).astimezone(UTC)
            if before is not None and before.astimezone(zone).utcoffset() != moment.astimezone(zone).utcoffset():
                yield change_of_clock(before, moment, zone)
            before = moment
