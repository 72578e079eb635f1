"""Where on earth it is day now, and where it is night: the demo is played at any hour, and quiet hours are real."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

ROUND_THE_WORLD: Final = (
    "Europe/Zurich",
    "America/New_York",
    "Asia/Dubai",
    "America/Los_Angeles",
    "Asia/Tokyo",
    "Pacific/Honolulu",
    "Pacific/Auckland",
)
"""Never more than seven hours apart, so a working day is always going on in one of them, and a night in another."""


def where_it_is_day(now: datetime, at_home: str) -> str:
    """Return the zone at home if it is day there (9 to 19 o'clock), else one where it is: people travel."""
    return _first(now, (at_home, *ROUND_THE_WORLD), range(9, 19))


def where_it_is_night(now: datetime, at_home: str) -> str:
    """Return the zone at home if it is night there (22 to 7 o'clock), else one where it is."""
    return _first(now, (at_home, *ROUND_THE_WORLD), (22, 23, *range(7)))


def _first(now: datetime, zones: Iterable[str], hours: Iterable[int]) -> str:
    wanted = frozenset(hours)
    return next(zone for zone in zones if now.astimezone(ZoneInfo(zone)).hour in wanted)
