"""How facts read in a rendition, and which values a template fills in: the brand did not choose those words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from contracts.playbook import FactDefinition
from contracts.values import JsonObject
from shared.playbook.facts import stated
from shared.playbook.formats import Reader


def stated_facts(definitions: Mapping[str, FactDefinition], facts: JsonObject, reader: Reader) -> dict[str, str]:
    """Return how each fact reads in a rendition when the copy chooses no style of its own."""
    return {name: stated(definitions[name], value, reader) for name, value in facts.items() if value is not None}


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
