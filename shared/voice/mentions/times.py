"""Times of day, on the 24-hour clock whatever the text uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from shared.voice.mentions.conventions import Conventions
from shared.voice.mentions.model import Mention, apart
from shared.voice.words.stating import (
    BEFORE_A_DOTTED_TIME,
    BEFORE_THE_HOUR,
    CLOCK,
    CLOCK_OR_LENGTH,
    DAY_PARTS,
    NO_CLOCK,
)

_NOON: Final = 12
_HALF: Final = "半"
_HOURS_WITH_H: Final = frozenset({"ca", "de", "es", "fr", "gl", "it", "pt", "ro"})
"""Languages that write 14 h, 14h or 14h30."""

_WITH_H: Final = re.compile(r"(?<![\w.,:])([0-2]?\d) ?[hH](?: ?([0-5]\d)(?!\d))?(?![^\W_])")
_INTRODUCED: Final = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, BEFORE_THE_HOUR))}) ?$", re.IGNORECASE)
_LONGEST_INTRODUCTION: Final = max(map(len, BEFORE_THE_HOUR)) + 2
_DOTTED: Final = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(map(re.escape, BEFORE_A_DOTTED_TIME))}) ([01]?\d|2[0-3])\.([0-5]\d)(?!\d| ?[%€$£])",
    re.IGNORECASE,
)


def times(text: str, conventions: Conventions) -> Iterator[Mention]:
    """Yield times, and hours of which it is not clear whether they are a time or a length of time."""
    dotted = () if conventions.dotted_time else _dotted(text)
    with_h = _with_h(text) if conventions.language in _HOURS_WITH_H else ()
    yield from apart((*_on_the_clock(text, conventions), *dotted, *with_h))


def _on_the_clock(text: str, conventions: Conventions) -> Iterator[Mention]:
    for found in _pattern_of(conventions).finditer(text):
        hour = int(found["hour"])
        minute = int(found["minute"] or found["minute_after"] or 0) or (30 if found["half"] else 0)
        half_day = _half_day(found, conventions)
        if hour > 24 or minute > 59 or (half_day is not None and not 1 <= hour <= _NOON):
            continue
        if half_day is not None:
            hour = hour % _NOON + (_NOON if half_day else 0)
        elif not (found["minute"] or found["clock"]):
            continue
        if found["clock"] in CLOCK_OR_LENGTH and not found["minute"] and not _introduced(text, found.start()):
            yield Mention("unclear", found[0], found.start(), found.end())
        else:
            yield Mention("time", f"{hour:02}:{minute:02}", found.start(), found.end())


def _dotted(text: str) -> Iterator[Mention]:
    for found in _DOTTED.finditer(text):
        yield Mention("time", f"{int(found[1]):02}:{found[2]}", found.start(1), found.end(2))


def _with_h(text: str) -> Iterator[Mention]:
    for found in _WITH_H.finditer(text):
        hour = int(found[1])
        if hour <= 24 and _introduced(text, found.start()):
            yield Mention("time", f"{hour:02}:{int(found[2] or 0):02}", found.start(), found.end())
        elif hour <= 24:
            yield Mention("unclear", found[0], found.start(), found.end())


def _introduced(text: str, start: int) -> bool:
    return _INTRODUCED.search(text[max(0, start - _LONGEST_INTRODUCTION) : start]) is not None


def _half_day(found: re.Match[str], conventions: Conventions) -> bool | None:
    """Return whether a time is after noon; None where that is not said."""
    if found["part"]:
        return DAY_PARTS[found["part"]]
    word = found["before"] or found["after"]
    return conventions.half_days[word.lower()] if word else None


def _pattern_of(conventions: Conventions) -> re.Pattern[str]:
    return _pattern(
        tuple(conventions.half_days), conventions.half_day_first, conventions.language, conventions.dotted_time
    )


@lru_cache(maxsize=256)
def _pattern(half_days: tuple[str, ...], half_day_first: bool, language: str, dotted: bool) -> re.Pattern[str]:
    words = "|".join(map(re.escape, half_days))
    before = words if half_day_first else "(?!)"
    clock = "|".join(map(re.escape, CLOCK.get(language, ("o'clock",))))
    parts = "|".join(DAY_PARTS)
    # A point between hour and minute only where that is usual, or something behind them tells that it is a time.
    point = r"\." if dotted else rf"\.(?=[0-5]\d ?(?:{words}|{clock})(?![^\W\d_]))"
    return re.compile(
        rf"(?:(?P<part>{parts}) ?|(?<![^\W\d_])(?P<before>{before}) ?)?"
        rf"(?<![\d.,:/])(?P<hour>[0-2]?\d)(?:(?::|{point})(?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
        rf"(?: ?(?P<clock>{clock})(?!{'|'.join(NO_CLOCK)})"
        rf"(?: ?(?P<minute_after>\d{{1,2}}) ?[分분]?|(?P<half>{_HALF}))?"
        rf"| ?(?P<after>{words})(?![^\W\d_]))?(?![\d:%]|[.,]\d)",
        re.IGNORECASE,
    )
