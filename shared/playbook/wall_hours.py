"""Hours by the clock on the customer's wall, on some days of the week or on holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from contracts.playbook import Day, OpenHours, QuietHours

Holidays = frozenset[date]

_DAY: Final = timedelta(days=1)
_WEEK: Final[tuple[Day, ...]] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


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
        return " ".join(part for part in (_listed(days), hours) if part) or "all day"


def _listed(days: list[str]) -> str:
    return days[0] if len(days) == 1 else f"{', '.join(days[:-1])} and {days[-1]}" if days else ""
