"""Dates: with the name of the month, in figures, and as Chinese, Japanese and Korean write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from shared.voice.mentions.conventions import Conventions
from shared.voice.mentions.model import Mention, apart

_LEAP_YEAR: Final = 2024
"""Has every day that a date without a year may be."""

_EAST_ASIAN: Final = re.compile(r"(?:(\d{4}) ?[年년] ?)?(?<!\d)(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日号號일])?")
_ISO: Final = re.compile(r"(?<![\d.-])(\d{4})([-./]) ?(\d{1,2})\2 ?(\d{1,2})\.?(?!\d)")
_YEAR_LAST: Final = re.compile(r"(?<![\d.,/-])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{1,2})(?![\d/]|-\d)")
_NO_YEAR: Final = re.compile(r"(?<![\d.,/:-])(\d{1,2})([./])(\d{1,2})(\.?)(?![\w/%])(?!\.\d)")
_ALWAYS_OPEN: Final = "24/7"

_DAY: Final = r"(?<![\d.,:])(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª|-?(?:го|е|è?me|e))?"
_LINK: Final = r",? ?(?:de |del |di |of |d')?"
_YEAR: Final = r"(?:[ ,]{0,2}(?:de |del |ค\.ศ\. )?(\d{4})(?!\d))?"


def dates(text: str, conventions: Conventions) -> Iterator[Mention]:
    """Yield dates, and what may be one in two ways."""
    yield from apart((*_east_asian(text), *_named(text, conventions), *_in_figures(text, conventions)))


def _east_asian(text: str) -> Iterator[Mention]:
    for found in _EAST_ASIAN.finditer(text):
        if found[1] or found[3]:
            yield from _mention(found, found[1], found[2], found[3])


def _named(text: str, conventions: Conventions) -> Iterator[Mention]:
    names = tuple(conventions.months)
    for pattern, (year, month, day) in _patterns(names, conventions.month_first):
        for found in pattern.finditer(text):
            number = conventions.months[found[month]]
            yield from _mention(found, found[year] if year else None, number, found[day] if day else None)


@lru_cache(maxsize=256)
def _patterns(
    names: tuple[str, ...], month_first: bool
) -> tuple[tuple[re.Pattern[str], tuple[int | None, int, int | None]], ...]:
    """Return patterns, each with its groups for year, month and day."""
    if not names:
        return ()
    month = f"({'|'.join(map(re.escape, names))})"
    ends = r"\.?(?![^\W\d_])"
    day_first = re.compile(rf"{_DAY} ?{_LINK}ב?{month}{ends}{_YEAR}")
    year_only = re.compile(rf"(?<![^\W_]){month}{ends},? (?:de |del )?(\d{{4}})(?!\d)")
    found: list[tuple[re.Pattern[str], tuple[int | None, int, int | None]]] = [(day_first, (3, 2, 1))]
    if month_first:
        year_before = r"(?:(?<!\d)(\d{4})(?:\.|\.? ?m\.)?,? )?"
        after = r"(?:st|nd|rd|th|\.)?(?![\d%:]|[.,]\d| ?%)"
        first = re.compile(rf"{year_before}(?<![^\W_]){month}{ends} ?(?<!\d)(\d{{1,2}}){after}")
        with_year = re.compile(rf"(?<![^\W_]){month}{ends} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)")
        found += [(with_year, (3, 1, 2)), (first, (1, 2, 3))]
    return (*found, (year_only, (2, 1, None)))


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


def _mention(found: re.Match[str], year: str | None, month: str | int, day: str | int | None) -> Iterator[Mention]:
    """Yield the date if there is such a day."""
    try:
        known = date(int(year) if year else _LEAP_YEAR, int(month), int(day) if day else 1)
    except ValueError:
        return
    pattern = "%Y-%m" if day is None else "%Y-%m-%d" if year else "--%m-%d"
    end = found.start() + len(found[0].rstrip(" ,."))
    yield Mention("date", known.strftime(pattern), found.start(), end)
