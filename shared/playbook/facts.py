"""Facts: the typed values a message may state, checked before any copy states them.

A `Fact` is what templates see. Said as it is, it comes out as its reader writes it; compared or counted with, it is its
value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from pydantic import JsonValue

from contracts.playbook import FactDefinition, FactType
from contracts.text import control_character
from contracts.values import JsonObject
from shared.playbook import formats
from shared.playbook.formats import Reader, direction
from shared.playbook.formats.numbers import decimal_of
from shared.playbook.formats.times import length_of_time

LINKS: Final = ("https://", "http://", "mailto:", "tel:")
"""How the value of a url begins."""

FILTERS: Final[Mapping[FactType, tuple[str, ...]]] = {
    "text": (),
    "number": ("number",),
    "percent": ("percent",),
    "money": ("money",),
    "date": ("date",),
    "datetime": ("datetime", "date", "time"),
    "duration": ("duration",),
    "code": (),
    "url": (),
    "phone": ("phone",),
}
"""The filters that suit a type; the first one writes a fact that is said without a filter."""

SAMPLES: Mapping[FactType, JsonValue] = {
    "text": "Sample",
    "number": 3,
    "percent": 0.15,
    "money": {"amount": "1234.50", "currency": "EUR"},
    "date": "2026-05-01",
    "datetime": "2026-05-01T14:30:00+00:00",
    "duration": "1d 12h",
    "code": "SAMPLE-1",
    "url": "https://example.org/sample",
    "phone": "+41446681800",
}
"""A value of every type, for rendering copy before there is a customer."""

_WHOLE: Final = 1.0
"""The largest share of a fact that does not say how large it may be."""

_NO_ADDRESS: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")
"""Blanks and control characters, which no address has (RFC 3986)."""

# Any reader would do: only whether the value can be written matters.
_ANYBODY = Reader("en", "UTC")


class FactError(ValueError):
    """A fact cannot be stated: it is missing, not defined, or of another type than the message says."""


class Fact:
    """A checked value with its type and its reader.

    `str` says it. Members: `amount` and `currency` of money; `days`, `hours`, `minutes`, `seconds` of a duration, each
    the whole of it in that unit, rounded down.
    """

    __slots__ = ("_said", "reader", "type", "value")

    def __init__(self, kind: FactType, value: JsonValue, reader: Reader) -> None:
        self.type = kind
        self.value = value
        self.reader = reader
        self._said: str | None = None

    def __str__(self) -> str:
        if self._said is None:
            self._said = _say(self.type, self.value, self.reader)
        return self._said

    def __repr__(self) -> str:
        return f"Fact({self.type!r}, {self.value!r})"

    def __eq__(self, other: object) -> bool:
        return self.__liquid__() == (other.__liquid__() if isinstance(other, Fact) else other)

    def __len__(self) -> int:
        return len(str(self))

    def __iter__(self) -> Iterator[str]:
        return iter(str(self))

    def __contains__(self, part: object) -> bool:
        return str(part) in str(self.__liquid__())

    def __getitem__(self, name: str) -> object:
        if isinstance(self.value, Mapping):
            return self.value[name]
        if self.type == "duration" and name in _SECONDS:
            return int(length_of_time(self.value).total_seconds()) // _SECONDS[name]
        raise KeyError(name)

    @property
    def may_turn(self) -> bool:
        """Whether its parts would change places among words from right to left, as those of `417-A` and `+41 44` do."""
        turns = self.type in {"code", "phone"} and not str(self)[:1].isalpha()
        return turns and direction(self.reader.locale) == "rtl"

    def __liquid__(self) -> object:
        """Return what conditions compare and filters count with: amounts, numbers and seconds, or the text given."""
        match self.type:
            case "number" | "percent" | "money":
                amount = self.value["amount"] if isinstance(self.value, Mapping) else self.value
                return _number(amount)
            case "duration":
                return int(length_of_time(self.value).total_seconds())
            case _:
                return self.value


_SECONDS: Final[Mapping[str, int]] = {"days": 86_400, "hours": 3_600, "minutes": 60, "seconds": 1}


def stated(definition: FactDefinition, value: JsonValue, reader: Reader) -> str:
    """Return how copy states a value that was checked when it names no filter.

    A rendition may have an invisible mark before it, where lines run from right to left.
    """
    return _say(definition.type, value, reader)


def stated_forms(definition: FactDefinition, value: JsonValue, reader: Reader) -> frozenset[str]:
    """Return every way in which copy can state a value, whatever filter and style it names."""
    forms = {_say(definition.type, value, reader)}
    for name in FILTERS[definition.type]:
        for arguments in ((), *((style,) for style in formats.STYLES.get(name, ()))):
            try:
                forms.add(formats.apply(name, value, arguments, reader))
            except formats.FormatError:
                # No whole number of that unit, or a date without a time: copy cannot state it so.
                continue
    return frozenset(forms)


def checked_facts(definitions: Mapping[str, FactDefinition], given: JsonObject) -> JsonObject:
    """Return the facts copy may state; those without a value are left out. A text of nothing but blanks is no value.

    Raises FactError naming the fact that is required and missing, not defined, or of another type.
    """
    unknown = sorted(given.keys() - definitions.keys())
    if unknown:
        raise FactError(f"fact {unknown[0]!r} is not defined in the message; add it to its facts or do not give it")
    facts: JsonObject = {}
    for name, definition in definitions.items():
        value = given.get(name)
        if value is not None and not blank(definition, value):
            facts[name] = _checked(name, definition, value)
        elif definition.required:
            raise FactError(f"fact {name!r} has no value, and the message requires it")
    return facts


def blank(definition: FactDefinition, value: JsonValue) -> bool:
    """Return whether a text says nothing: it is empty or all blanks, as sources send what they do not know."""
    return definition.type in {"text", "code"} and isinstance(value, str) and not value.strip()


def _say(kind: FactType, value: JsonValue, reader: Reader) -> str:
    filters = FILTERS[kind]
    return formats.apply(filters[0], value, (), reader) if filters else str(value)


def _checked(name: str, definition: FactDefinition, value: JsonValue) -> JsonValue:
    try:
        _refuse_control_characters(value)
        match definition.type:
            case "text" | "code":
                return _text(value)
            case "url":
                return _link(value)
            case "percent":
                _refuse_more_than(definition.most or _WHOLE, value)
            case kind:
                formats.apply(FILTERS[kind][0], value, (), _ANYBODY)
    except (FactError, formats.FormatError) as error:
        raise FactError(f"fact {name!r}: {error}") from error
    return value


def _refuse_control_characters(value: JsonValue) -> None:
    found = control_character(value) if isinstance(value, str) else None
    if found is not None:
        raise FactError(f"{value!r} has the control character {found}")


def _refuse_more_than(most: float, value: JsonValue) -> None:
    """Refuse a share that is larger than its fact may be: mostly, somebody wrote 20 for 20 %."""
    share = decimal_of(value)
    if abs(share) > Decimal(str(most)):
        written, largest, meant = (formats.apply("percent", one, (), _ANYBODY) for one in (share, most, share / 100))
        raise FactError(
            f"{value!r} says {written}, and it may be {largest} at most; a percent is given as a share, "
            f"{share / 100:f} for {meant} (or let the fact's 'most' in the message be larger, if {written} is meant)"
        )


def _text(value: JsonValue) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise FactError(f"{value!r} is not a text")
    return str(value)


def _link(value: JsonValue) -> str:
    if not isinstance(value, str) or not value.lower().startswith(LINKS):
        raise FactError(f"{value!r} is not a link; it starts with {', '.join(LINKS)}")
    if _NO_ADDRESS.search(value):
        raise FactError(f"{value!r} is not a link; blanks and the like are written as %20 in it")
    return value


def _number(value: JsonValue) -> int | float:
    if isinstance(value, int | float):
        return value
    return float(str(value)) if "." in str(value) or "e" in str(value).lower() else int(str(value))
