"""Facts: the typed values a message may state, checked before any copy states them."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import JsonValue

from contracts.playbook import FactDefinition
from contracts.values import JsonObject
from shared.playbook import formats

_LINKS = ("https://", "http://", "mailto:", "tel:")
# Any locale and zone would do: only whether the value can be written matters.
_LOCALE, _ZONE = "en", "UTC"

SAMPLES: Mapping[str, JsonValue] = {
    "text": "Sample",
    "number": 3,
    "percent": 0.15,
    "money": {"amount": "1234.50", "currency": "EUR"},
    "date": "2026-05-01",
    "datetime": "2026-05-01T14:30:00+00:00",
    "code": "SAMPLE-1",
    "url": "https://example.org/sample",
}
"""A value of every type, for rendering copy before there is a customer."""


class FactError(ValueError):
    """A fact cannot be stated: it is missing, not defined, or of another type than the message says."""


def checked_facts(definitions: Mapping[str, FactDefinition], given: JsonObject) -> JsonObject:
    """Return the facts copy may state; those without a value are left out.

    Raises FactError naming the fact that is required and missing, not defined, or of another type.
    """
    unknown = sorted(given.keys() - definitions.keys())
    if unknown:
        raise FactError(f"fact {unknown[0]!r} is not defined in the message; add it to its facts or do not give it")
    facts: JsonObject = {}
    for name, definition in definitions.items():
        value = given.get(name)
        if value is not None:
            facts[name] = _checked(name, definition, value)
        elif definition.required:
            raise FactError(f"fact {name!r} has no value, and the message requires it")
    return facts


def _checked(name: str, definition: FactDefinition, value: JsonValue) -> JsonValue:
    try:
        match definition.type:
            case "text" | "code":
                return _text(value)
            case "url":
                return _link(value)
            case "date":
                formats.day(value, _LOCALE, _ZONE)
            case kind:
                formats.apply(kind, value, (), _LOCALE, _ZONE)
    except (FactError, formats.FormatError) as error:
        raise FactError(f"fact {name!r}: {error}") from error
    return value


def _text(value: JsonValue) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise FactError(f"{value!r} is not a text")
    return str(value)


def _link(value: JsonValue) -> str:
    if not isinstance(value, str) or not value.lower().startswith(_LINKS):
        raise FactError(f"{value!r} is not a link; it starts with {', '.join(_LINKS)}")
    return value
