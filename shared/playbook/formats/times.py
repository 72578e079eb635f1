"""Dates, times of day and lengths of time, by the reader's clock and in the Gregorian calendar."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Final, Literal

from babel import Locale
from babel.dates import format_date, format_time, get_datetime_format, get_time_format
from babel.units import format_unit
from pydantic import TypeAdapter, ValidationError

from contracts.playbook.types import Duration
from contracts.values import zone_of
from shared.playbook.formats.reader import FormatError, Reader

Length = Literal["short", "medium", "long", "full"]

LENGTHS: Final[tuple[Length, ...]] = ("short", "medium", "long", "full")

FIRST_MOMENT: Final = datetime(1, 1, 3, tzinfo=UTC)
LAST_MOMENT: Final = datetime(9999, 12, 29, tzinfo=UTC)
"""Between these a moment has a date by every clock; beyond, some zones would be outside the calendar."""

DURATION_UNITS: Final = ("days", "hours", "minutes", "seconds")
_SECONDS: Final = {"days": 86_400, "hours": 3_600, "minutes": 60, "seconds": 1}
_HALF_DAY: Final = re.compile(r"'[^']*'|a+")
_DURATION: Final[TypeAdapter[timedelta]] = TypeAdapter(Duration)


def day(value: object, reader: Reader, length: str | None = None) -> str:
    """Write a date, or the reader's date of a moment."""
    return format_date(_moment(value, reader.zone), _length(length, reader), locale=reader.words)


def day_and_time(value: object, reader: Reader, length: str | None = None) -> str:
    """Write a moment as date and time in the reader's zone."""
    moment = _with_time(value, reader.zone)
    words = reader.words
    size = _length(length, reader)
    pattern = str(get_datetime_format(size, words)).replace("'", "")
    at = format_time(moment, _clock("short", words), locale=words)
    return pattern.replace("{0}", at).replace("{1}", format_date(moment, size, locale=words))


def time_of_day(value: object, reader: Reader, length: str = "short") -> str:
    """Write the time of a moment in the reader's zone."""
    words = reader.words
    return format_time(_with_time(value, reader.zone), _clock(_length(length, reader), words), locale=words)


@cache
def _clock(length: Length, words: Locale) -> str:
    """Return the pattern of times of day, with the halves of the day in words where a locale has them.

    CLDR's abbreviated ones are AM and PM in Korean; programs that follow it write the wide ones, 오전 and 오후.
    """
    pattern = get_time_format(length, words).pattern
    if {"am", "pm"} <= words.day_periods["format"]["wide"].keys():
        return _HALF_DAY.sub(lambda found: "aaaa" if found.group().startswith("a") else found.group(), pattern)
    return pattern


def duration(value: object, reader: Reader, unit: str | None = None) -> str:
    """Write a length of time exactly, in its largest units (`1 day, 12 hours`) or all of it in one (`36 hours`)."""
    rest = int(length_of_time(value).total_seconds())
    if unit is not None and unit not in DURATION_UNITS:
        raise FormatError(f"there is no unit {unit!r}; use {', '.join(DURATION_UNITS)}")
    if unit is not None and rest % _SECONDS[unit]:
        raise FormatError(f"{value!r} is no whole number of {unit}; leave the unit out, or take a smaller one")
    parts = []
    for one in (unit,) if unit else DURATION_UNITS:
        count, rest = divmod(rest, _SECONDS[one])
        if count:
            parts.append(_counted(count, one.removesuffix("s"), reader))
    return _listed(parts, reader.words)


def length_of_time(value: object) -> timedelta:
    """Return a length of time given as `90m`, `1d 12h` or ISO 8601 (`PT90M`), to the second. Raises FormatError."""
    if not isinstance(value, str):
        raise FormatError(f"{value!r} is not a duration; give it as '90m', '1d 12h' or 'PT90M'")
    try:
        length = _DURATION.validate_python(value)
    except ValidationError:
        raise FormatError(f"{value!r} is not a duration; give it as '90m', '1d 12h' or 'PT90M'") from None
    if length.microseconds:
        raise FormatError(f"{value!r} has fractions of a second, which nobody can be told")
    return length


def _counted(count: int, unit: str, reader: Reader) -> str:
    """Return `36 hours`. Where a language has only one way of writing a unit, CLDR files it under `short`."""
    words = reader.words
    written = format_unit(count, f"duration-{unit}", "long", locale=words)
    return format_unit(count, f"duration-{unit}", "short", locale=words) if "duration-" in written else written


def _listed(parts: list[str], words: Locale) -> str:
    patterns = _unit_lists(words)
    if len(parts) == 2:
        return patterns["2"].format(*parts)
    listed = parts[0]
    for number, part in enumerate(parts[1:], start=2):
        place = "end" if number == len(parts) else "start" if number == 2 else "middle"
        listed = patterns[place].format(listed, part)
    return listed


@cache
def _unit_lists(words: Locale) -> dict[str, str]:
    """Return the patterns of lists of units. CLDR's inherit from each other one by one, which Babel does not do."""
    found = words.list_patterns
    return {place: text for style in ("standard", "unit-short", "unit") for place, text in found.get(style, {}).items()}


def _length(length: str | None, reader: Reader) -> Length:
    if length is None:
        return "medium" if reader.brief else "long"
    if length not in LENGTHS:
        raise FormatError(f"there is no length {length!r}; use short, medium, long or full")
    return length


def _moment(value: object, zone: str) -> date | datetime:
    if not isinstance(value, str):
        raise FormatError(f"{value!r} is not a date; give it as '2026-05-01' or '2026-05-01T14:30:00Z'")
    try:
        if len(value) == len("2026-05-01"):
            return date.fromisoformat(value)
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise FormatError(f"{value!r} is not a date; give it as '2026-05-01' or '2026-05-01T14:30:00Z'") from None
    # A moment without an offset is meant by the reader's clock.
    if moment.tzinfo is None:
        return moment
    if not FIRST_MOMENT < moment < LAST_MOMENT:
        raise FormatError(
            f"{value!r} is not a moment that every clock can show; give one that is not at the edge of the calendar"
        )
    return moment.astimezone(zone_of(zone))


def _with_time(value: object, zone: str) -> datetime:
    moment = _moment(value, zone)
    if not isinstance(moment, datetime):
        raise FormatError(f"{value!r} has no time of day; give it as '2026-05-01T14:30:00Z' or use the filter date")
    return moment
