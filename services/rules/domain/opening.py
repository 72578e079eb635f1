"""When hours by the clock on a wall open next, right across both changes of clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from services.rules.domain.calendar import change_of_clock
from shared.playbook.wall_hours import WallHours

_DAY: Final = timedelta(days=1)
_MIDNIGHT: Final = time()
_CHUNK: Final = 4
_HORIZON: Final = 400
"""Days to look ahead: whatever opens on one day of a year is found."""


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
