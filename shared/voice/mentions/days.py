"""Dates: with the name of the month, in figures, and as Chinese, Japanese and Korean write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from shared.voice.mentions.conventions import Conventions
from shared.voice.mentions.model import Mention, apart
from shared.voice.words.stating import BETWEEN_DAYS

_LEAP_YEAR: Final = 2024
"""Has every day that a date without a year may be."""

_EAST_ASIAN: Final = re.compile(
    r"(?:(?P<year>\d{4}) ?[年년] ?)?(?<!\d)(?P<month>\d{1,2}) ?[月월]"
    r"(?: ?(?P<day>\d{1,2}) ?[日号號일](?: ?(?:[-~]|から|至|到|부터|에서) ?(?P<last>\d{1,2}) ?[日号號일])?)?"
)
_ISO: Final = re.compile(r"(?<![\d.-])(\d{4})([-./]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?!\d)")
_YEAR_LAST: Final = re.compile(r"(?<![\d.,/-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})(?![\d/]|-\d)")
_NO_YEAR: Final = re.compile(r"(?<![\d.,/:-])(\d{1,2})([./])(\d{1,2})(\.?)(?![\w/%])(?!\.\d)")
_ALWAYS_OPEN: Final = "24/7"

_ORDINAL: Final = r"(?:\.|st|nd|rd|th|er|º|ª|°|-?(?:го|е|è?me|e))?"
_THE: Final = "the |zum |den |dem |le |el |il |o |de "
_TO: Final = rf"(?: ?[-~] ?| (?:{'|'.join(map(re.escape, BETWEEN_DAYS))}) (?:{_THE})?| all')"
_OF: Final = r" ?(?:de |del |di |of |d')?"
_YEAR: Final = r"(?:[ ,]{0,2}(?:de |del |ค\.ศ\. )?(?P<year>\d{4})(?!\d))?"


def dates(text: str, conventions: Conventions) -> Iterator[Mention]:
    """Yield dates, and what may be one in two ways."""
    yield from apart((*_east_asian(text), *_named(text, conventions), *_in_figures(text, conventions)))


def _east_asian(text: str) -> Iterator[Mention]:
    for found in _EAST_ASIAN.finditer(text):
        if found["year"] or found["day"]:
            yield from _one_or_two(found, found["month"], found["year"])


def _named(text: str, conventions: Conventions) -> Iterator[Mention]:
    for pattern in _patterns(tuple(conventions.months), conventions.month_first):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            year = groups["year"] or groups.get("year_before")
            yield from _one_or_two(found, conventions.months[found["month"]], year)


def _one_or_two(found: re.Match[str], month: str | int, year: str | None) -> Iterator[Mention]:
    """Yield a date, or the first and the last of some days of a month."""
    groups = found.groupdict()
    day, last = groups.get("day"), groups.get("last")
    if day is None or last is None:
        yield from _mention(found, year, month, day or last)
        return
    yield from _mention(found, year, month, day, end=found.end("day"))
    yield from _mention(found, year, month, last, start=found.start("last"))


@lru_cache(maxsize=256)
def _patterns(names: tuple[str, ...], month_first: bool) -> tuple[re.Pattern[str], ...]:
    """Return patterns with groups for year, month, day and the last day of several."""
    if not names:
        return ()
    month = rf"(?P<month>{'|'.join(map(re.escape, names))})\.?(?![^\W\d_])"
    day_first = re.compile(
        rf"(?<![A-Za-z\d.,:])(?:(?P<day>\d{{1,2}}){_ORDINAL}{_TO})?(?P<last>\d{{1,2}}){_ORDINAL}{_OF}ב?{month}{_YEAR}"
    )
    year_only = re.compile(rf"(?<![^\W_]){month},? (?:de |del )?(?P<year>\d{{4}})(?!\d)")
    if not month_first:
        return (day_first, year_only)
    ordinal = r"(?:st|nd|rd|th|\.)?"
    first = re.compile(
        r"(?:(?<!\d)(?P<year_before>\d{4})(?:\.|\.? ?m\.)?,? )?(?<![^\W_])"
        rf"{month} ?(?<!\d)(?P<day>\d{{1,2}}){ordinal}"
        rf"(?:{_TO}(?P<last>\d{{1,2}}){ordinal})?(?:,? (?P<year>\d{{4}})(?!\d)|(?![\d%:]|[.,]\d| ?%))"
    )
    return (first, day_first, year_only)


def _in_figures(text: str, conventions: Conventions) -> Iterator[Mention]:
    for found in _ISO.finditer(text):
        yield from _mention(found, found[1], found[3], found[4])
    for found in _YEAR_LAST.finditer(text):
        yield from _year_last(found, conventions)
    for found in _NO_YEAR.finditer(text):
        if found[0] != _ALWAYS_OPEN:
            yield from _no_year(found, conventions)


def _year_last(found: re.Match[str], conventions: Conventions) -> Iterator[Mention]:
    first, second = int(found[1]), int(found[3])
    year = found[4] if len(found[4]) == 4 else f"20{found[4]}"
    dotted = found[2] == "."
    if len(found[4]) < 4 and conventions.order == "ymd":
        yield Mention("unclear", found[0], found.start(), found.end())
    elif len(found[4]) == 1:
        return
    elif first > 12 or first == second or dotted or (second <= 12 and conventions.order == "dmy"):
        yield from _mention(found, year, second, first)
    elif second > 12 or conventions.order == "mdy":
        yield from _mention(found, year, first, second)
    else:
        yield Mention("unclear", found[0], found.start(), found.end())


def _no_year(found: re.Match[str], conventions: Conventions) -> Iterator[Mention]:
    first, second = int(found[1]), int(found[3])
    if found[2] == ".":
        # 13.05. is a date; 13.05 may be an amount or a time as well.
        if found[4] and conventions.decimal != "." and len(found[1]) + len(found[3]) > 2:
            yield from _mention(found, None, second, first)
    elif 1 <= min(first, second) <= 12 and max(first, second) <= 31:
        yield Mention("unclear", found[0], found.start(), found.end())


def _mention(
    found: re.Match[str],
    year: str | None,
    month: str | int,
    day: str | int | None,
    *,
    start: int | None = None,
    end: int | None = None,
) -> Iterator[Mention]:
    """Yield the date if there is such a day, at the place of the match or a part of it."""
    try:
        known = date(int(year) if year else _LEAP_YEAR, int(month), int(day) if day else 1)
    except ValueError:
        return
    pattern = "%Y-%m" if day is None else "%Y-%m-%d" if year else "--%m-%d"
    begins = found.start() if start is None else start
    written = found.string[begins : found.end() if end is None else end].rstrip(" ,.")
    yield Mention("date", known.strftime(pattern), begins, begins + len(written))
