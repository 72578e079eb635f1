"""How facts read in a rendition, and which values a template fills in: the brand did not choose those words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from contracts.playbook import FactDefinition
from contracts.values import JsonObject, LocaleTag
from shared.playbook import formats

_WRITTEN_BY_FORMATS: Final = frozenset({"number", "percent", "money", "date", "datetime"})


def stated_facts(
    definitions: Mapping[str, FactDefinition], facts: JsonObject, locale: LocaleTag, zone: str
) -> dict[str, str]:
    """Return how each fact reads in a locale when the copy chooses no style of its own."""
    stated: dict[str, str] = {}
    for name, value in facts.items():
        kind = definitions[name].type
        if kind in _WRITTEN_BY_FORMATS:
            stated[name] = formats.apply(kind, value, (), locale, zone)
        elif value is not None:
            stated[name] = str(value)
    return stated


def filled_in(stated: Mapping[str, str], traits: JsonObject) -> tuple[str, ...]:
    """Return every text that a template may have filled in."""
    return tuple(dict.fromkeys((*stated.values(), *_texts(traits))))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
