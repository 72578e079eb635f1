"""How a language writes numbers, money and dates: CLDR's data, through Babel, in the form a reader of texts needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final, Literal, TypeVar

from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol
from babel.units import format_unit

from shared.playbook.formats import FormatError, babel_locale
from shared.voice.words.stating import CURRENCIES, CURRENCY_SIGNS, CURRENCY_WORDS, DURATIONS, PERCENT

V = TypeVar("V")

Order = Literal["dmy", "mdy", "ymd"]

_COUNTS: Final = (1, 2, 3, 5, 11, 21, 1.5)
"""Between them, every plural category of every language."""

_UNITS: Final = ("second", "minute", "hour", "day", "week", "month", "year")
_DIGITS: Final = re.compile(r"[\d.,\u066b]+")
_NO_UNIT: Final = re.compile(r"|[a-z]\.?|[日일]|.*duration-.*")
"""One letter is too little to go by, 日 is a day of the month as well, and Babel writes names for what it lacks."""
_IN_PATTERN: Final = re.compile(r"'[^']*'")


@dataclass(frozen=True)
class Conventions:
    """What is particular to a locale. Words are longest first, as alternatives of patterns have to be."""

    language: str
    region: str | None
    decimal: str
    group: str
    months: Mapping[str, int]
    month_first: bool
    order: Order | None
    """Of the parts of a date in figures; None where it differs from country to country."""
    dotted_time: bool
    half_days: Mapping[str, bool]
    """Words beside a time, with whether they mean the half of the day after noon."""
    half_day_first: bool
    currencies: Mapping[str, str]
    percent: tuple[str, ...]
    """Signs and words for per cent, in lower case."""
    units: Mapping[str, str]
    """Words for units of time, in lower case."""

    @cached_property
    def currency_words(self) -> tuple[str, ...]:
        """What money is called."""
        return tuple(self.currencies)

    @cached_property
    def unit_words(self) -> tuple[str, ...]:
        """What units of time are called."""
        return tuple(self.units)


@cache
def conventions_of(tag: str) -> Conventions:
    """Return the conventions of a locale; of one that CLDR does not know, those that most languages share."""
    try:
        words = babel_locale(tag)
    except FormatError:
        words = Locale.parse("en")
        return _made(words, language=tag.partition("-")[0], order=None)
    ambiguous = words.language == "en" and words.territory is None
    return _made(words, language=words.language, order=None if ambiguous else _order(_pattern(words, "short")))


def _made(words: Locale, language: str, order: Order | None) -> Conventions:
    symbols = words.number_symbols["latn"]
    clock = words.time_formats["short"].pattern
    return Conventions(
        language=language,
        region=words.territory,
        decimal=symbols["decimal"],
        group=symbols["group"].translate(_PLAIN),
        months=_longest_first(_months(words)),
        month_first=language == "en" or _order(_pattern(words, "long")) != "dmy",
        order=order,
        dotted_time=re.search(r"[Hh]\.mm", clock) is not None,
        half_days=_longest_first(_half_days(words)),
        half_day_first=-1 < clock.find("a") < clock.find("h"),
        currencies=_longest_first(_currencies(words)),
        percent=tuple(sorted(("%", *map(str.lower, PERCENT.get(language, ()))), key=len, reverse=True)),
        units=_longest_first(_time_units(words, language)),
    )


_PLAIN: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})


def _pattern(words: Locale, length: Literal["short", "long"]) -> str:
    return _IN_PATTERN.sub("", words.date_formats[length].pattern)


def _order(pattern: str) -> Order:
    day, month, year = pattern.find("d"), pattern.find("M"), pattern.find("y")
    if year < month:
        return "ymd"
    return "dmy" if day < month else "mdy"


def _months(words: Locale) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number in range(1, 13):
                plain = words.months[context][width].get(number, "").rstrip(".").translate(_PLAIN)
                if not plain[:1].isdigit() and len(plain) > 1:
                    yield from ((form, number) for form in (plain, plain.capitalize(), plain.upper()))


def _half_days(words: Locale) -> Iterator[tuple[str, bool]]:
    """Yield the words for the halves of the day; bare ones only where they are in use: „am“ is no hour in German."""
    in_use = "a" in words.time_formats["short"].pattern
    yield from (("a.m.", False), ("p.m.", True))
    for width in ("wide", "abbreviated"):
        for name in ("am", "pm"):
            plain = words.day_periods["format"][width].get(name, "").translate(_PLAIN).lower()
            if plain and (in_use or "." in plain):
                yield plain, name == "pm"
                yield plain.replace(" ", ""), name == "pm"
    if words.language == "en":
        yield from (("am", False), ("pm", True))


def _currencies(words: Locale) -> Iterator[tuple[str, str]]:
    """Yield what money is called: signs everybody knows, then the language's own signs and names, then codes."""
    yield from CURRENCY_SIGNS.items()
    yield from CURRENCY_WORDS.get(words.language, {}).items()
    for code in CURRENCIES:
        symbol = get_currency_symbol(code, locale=words).translate(_PLAIN).strip("\u200f\u200e")
        if symbol not in CURRENCY_SIGNS:
            yield symbol, code
        for count in _COUNTS:
            yield get_currency_name(code, count=count, locale=words).translate(_PLAIN), code
        yield code, code


def _time_units(words: Locale, language: str) -> Iterator[tuple[str, str]]:
    for unit in _UNITS:
        for length in ("long", "short"):
            for count in _COUNTS:
                written = format_unit(count, f"duration-{unit}", length, locale=words).translate(_PLAIN)
                word = _DIGITS.sub("", written).strip().lower()
                if _DIGITS.search(written) and not _NO_UNIT.fullmatch(word):
                    yield word, unit
    yield from ((word, unit) for unit, found in DURATIONS.get(language, {}).items() for word in found)


def _longest_first(pairs: Iterable[tuple[str, V]]) -> dict[str, V]:
    return dict(sorted(dict(pairs).items(), key=lambda pair: -len(pair[0])))
