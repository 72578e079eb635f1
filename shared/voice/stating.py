"""How facts read in a rendition, and which values a template fills in: the brand did not choose those words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from contracts.playbook import FactDefinition
from contracts.values import Channel, JsonObject
from shared.playbook.facts import stated
from shared.playbook.formats import Reader
from shared.voice.lengths import plain_characters

_LONGEST_NAME: Final = 4
"""Words of a name."""
_TRAITS: Final = "customer.traits"
_BREAKABLE: Final = re.compile(r"[^\S\u00a0\u202f]+")


def stated_facts(definitions: Mapping[str, FactDefinition], facts: JsonObject, reader: Reader) -> dict[str, str]:
    """Return how each fact reads in a rendition when the copy chooses no style of its own."""
    return {name: stated(definitions[name], value, reader) for name, value in facts.items() if value is not None}


def filled_in(stated: Mapping[str, str], traits: JsonObject, variables: frozenset[str]) -> tuple[str, ...]:
    """Return every text that templates which read these `variables` may have filled in."""
    facts, known = _read(variables, "facts"), _read(variables, _TRAITS)
    said = (text for name, text in stated.items() if facts is None or name in facts)
    named = [value for name, value in traits.items() if known is None or name in known]
    return tuple(dict.fromkeys((*said, *_texts(named))))


def named_in(stated: Mapping[str, str], traits: JsonObject) -> tuple[str, ...]:
    """Return what words that somebody typed may name and not mean: facts, and traits as short as names are."""
    short = (text for text in _texts(traits) if len(text.split()) <= _LONGEST_NAME)
    return tuple(dict.fromkeys((*stated.values(), *short)))


def as_written(values: Iterable[str], channel: Channel) -> tuple[str, ...]:
    """Return values in every form in which words may have them.

    White space may have become one space, and lines may stand apart; a filter may have changed capitals; a text message
    has plain characters.
    """
    forms: dict[str, None] = {}
    for value in values:
        forms |= dict.fromkeys((value, value.strip(), _BREAKABLE.sub(" ", value).strip()))
        if len(lines := value.splitlines()) > 1:
            forms |= dict.fromkeys(line.strip() for line in lines)
    said = tuple(dict.fromkeys(form for one in forms for form in (one, one.capitalize(), one.upper())))
    return said if channel is not Channel.SMS else (*said, *map(plain_characters, said))


@lru_cache(maxsize=1_024)
def _read(variables: frozenset[str], root: str) -> frozenset[str] | None:
    """Return the names right under a root that are read; None if any may be, because all of it is."""
    if any(f"{root}.".startswith(f"{path}.") for path in variables):
        return None
    below = (path.removeprefix(f"{root}.") for path in variables if path.startswith(f"{root}."))
    return frozenset(path.partition(".")[0] for path in below)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
