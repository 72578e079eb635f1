"""Figures with what they count: money, shares, lengths of time; and bare numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from shared.voice.mentions.conventions import Conventions
from shared.voice.mentions.model import Kind, Mention
from shared.voice.words.stating import CURRENCIES, MULTIPLES, MYRIADS

_FIGURE: Final = r"\d+(?:[.,']\d+)*(?: \d{3}(?!\d))*(?:[.,]\d+)?"
_ATTACHED: Final = r"\u0590-\u06ff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
"""Scripts in which a figure follows a word or a prefix without a space."""

_AMOUNT: Final = re.compile(
    rf"(?:(?<![^\W_])(?:{'|'.join(CURRENCIES)})(?=\d)|(?<![^\W{_ATTACHED}])(?<!\d[.,]))"
    rf"({_FIGURE})(?: ?- ?({_FIGURE}))?(?:[.,]-{{1,2}})?(?: ?(?P<times>[{''.join(MYRIADS)}])(?!\d))?"
)
_MULTIPLE: Final = re.compile(rf" ?(?:{'|'.join(map(re.escape, MULTIPLES))})(?![^\W\d_])")
_WORD_PART: Final = re.compile(r"[^\W\d_]")
_RUN_TOGETHER: Final = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Scripts in which a unit follows its figure, and other words the unit, without a space."""

_DAY_OF_THE_MONTH: Final = re.compile(r" ?[日号號일]")
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_MONTHS: Final = {"month": 1, "year": 12}
_CALENDAR_YEARS: Final = range(1900, 2101)
"""2026年 is a year, not a length of time."""
_BEHIND_A_FIGURE: Final = re.compile(r"\d ?$")

_TENTHS_LEFT: Final = re.compile(r"(?:(\d)\.?(\d)?|([一二三四五六七八九])([一二三四五六七八九])?) ?折")
_TENTHS_OFF: Final = re.compile(r"(\d) ?割(?:引|off|オフ)", re.IGNORECASE)
_CHINESE: Final = "〇一二三四五六七八九"


def tenths(text: str, conventions: Conventions) -> Iterator[Mention]:
    """Yield shares that shops count in tenths: 8折 (or 8.5折) is left of a price in China, 2割引 is off in Japan."""
    if conventions.language == "zh":
        for found in _TENTHS_LEFT.finditer(text):
            figures = [_CHINESE.find(one) if one in _CHINESE else int(one) for one in found.groups() if one]
            left = 10 * figures[0] + (figures[1] if len(figures) > 1 else 0)
            yield Mention("percent", str(100 - left), found.start(), found.end())
    elif conventions.language == "ja":
        for found in _TENTHS_OFF.finditer(text):
            yield Mention("percent", _plain(10 * Decimal(found[1])), found.start(), found.end())


def amounts(text: str, conventions: Conventions) -> Iterator[Mention]:
    """Yield amounts and numbers; those that can be read in two ways are unclear, and so are rounded ones."""
    low = text.lower()
    for found in _AMOUNT.finditer(text):
        kind, unit, start, end = _counted(text, low if len(low) == len(text) else text, found, conventions)
        if kind is None:
            continue
        times = MYRIADS.get(found["times"], 1)
        for group in (1, 2):
            if found[group] is None:
                continue
            amount = None if kind == "unclear" else _amount(found[group], conventions)
            # The sign of a range stands at one end of it, and means both.
            first, last = group == 1, group == 2 or found[2] is None
            place = (start if first else found.start(2), end if last else found.end(1))
            yield (
                Mention("unclear", found[group], *place)
                if amount is None
                else _mention(kind, amount * times, unit, place)
            )


def _counted(text: str, low: str, found: re.Match[str], conventions: Conventions) -> tuple[Kind | None, str, int, int]:
    """Return what a figure counts, in what unit, and where all of it begins and ends; None: it is part of a word."""
    start, end = found.start(1), found.end()
    if _MULTIPLE.match(text, end):
        return "unclear", "", start, end
    if sign := _before(text, start, conventions.currency_words):
        return "money", conventions.currencies[text[slice(*sign)]], sign[0], end
    if sign := _before(low, start, conventions.percent):
        return "percent", "", sign[0], end
    if sign := _after(text, end, conventions.currency_words):
        return "money", conventions.currencies[text[slice(*sign)]], start, sign[1]
    if sign := _after(low, end, conventions.percent):
        return "percent", "", start, sign[1]
    if sign := _after(low, end, conventions.unit_words, " -"):
        return "duration", conventions.units[low[slice(*sign)]], start, sign[1]
    if _DAY_OF_THE_MONTH.match(text, end):
        return "unclear", "", start, end
    after = _WORD_PART.match(text, end)
    in_word = after is not None and not _RUN_TOGETHER.match(after[0])
    return None if in_word else "number", "", start, end


def _before(text: str, start: int, signs: tuple[str, ...]) -> tuple[int, int] | None:
    """Return where a sign stands before a figure; one that stands behind another figure is that one's."""
    end = start - (text[start - 1 : start] == " ")
    if not text.endswith(signs, 0, end):
        return None
    for sign in signs:
        begin = end - len(sign)
        if text.endswith(sign, 0, end) and not _BEHIND_A_FIGURE.search(text, max(0, begin - 2), begin):
            within = _WORD_PART.match(sign) and _WORD_PART.match(text[max(0, begin - 1) : begin])
            return None if within else (begin, end)
    return None


def _after(text: str, end: int, signs: tuple[str, ...], between: str = " ") -> tuple[int, int] | None:
    """Return where a sign stands behind a figure; one that ends with a letter is not the beginning of a longer word."""
    start = end + (text[end : end + 1] in between if end < len(text) else 0)
    if not text.startswith(signs, start):
        return None
    for sign in signs:
        stop = start + len(sign)
        if text.startswith(sign, start):
            open_ended = _WORD_PART.match(sign[-1]) and not _RUN_TOGETHER.match(sign[-1])
            if not (open_ended and _WORD_PART.match(text, stop)):
                return start, stop
    return None


def _mention(kind: Kind, amount: Decimal, unit: str, place: tuple[int, int]) -> Mention:
    match kind:
        case "money":
            return Mention(kind, f"{unit} {_plain(amount)}", *place)
        case "duration" if unit == "year" and amount in _CALENDAR_YEARS:
            return Mention("number", _plain(amount), *place)
        case "duration" if unit in _MONTHS:
            return Mention(kind, f"{_plain(amount * _MONTHS[unit])} months", *place)
        case "duration":
            return Mention(kind, f"{_plain(amount * _SECONDS[unit])} s", *place)
        case _:
            return Mention(kind, _plain(amount), *place)


def _amount(figure: str, conventions: Conventions) -> Decimal | None:
    """Return a figure's value; None where it breaks the conventions in a way that leaves two."""
    decimal, group = conventions.decimal, conventions.group
    if _grouped(decimal, group).fullmatch(figure):
        return Decimal(figure.replace(group, "").replace(" ", "").replace("'", "").replace(decimal, "."))
    # In the way of another language: two figures behind the last separator, or one, can only be a fraction.
    whole, separator, fraction = figure.rpartition("," if figure.rfind(",") > figure.rfind(".") else ".")
    if separator and len(fraction) < 3 and _whole(separator).fullmatch(whole):
        return Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{fraction}")
    return None


@lru_cache(maxsize=64)
def _grouped(decimal: str, group: str) -> re.Pattern[str]:
    """Return a pattern for the figures of a language: grouped by three, as in India by two above that, or not at all.

    A fraction of exactly three figures is left out: 1.500 is as often meant for fifteen hundred.
    """
    between = f"(?:{re.escape(group)}|[ '])"
    fraction = rf"(?:{re.escape(decimal)}(?:\d{{1,2}}|\d{{4,}}))?"
    return re.compile(
        rf"(?:\d{{1,3}}(?:{between}\d{{3}})+|\d{{1,2}}(?:{between}\d{{2}})*{between}\d{{3}}|\d+){fraction}"
    )


@lru_cache(maxsize=4)
def _whole(decimal: str) -> re.Pattern[str]:
    between = "[.' ]" if decimal == "," else "[,' ]"
    return re.compile(rf"\d{{1,3}}(?:{between}\d{{3}})+|\d+")


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
