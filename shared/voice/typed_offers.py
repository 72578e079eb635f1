"""Discounts that somebody offers in words of their own: “we can give you 15 % off until Friday”.

Only on strong evidence: a percentage or a sum beside a word that lowers a price, in a sentence that makes an offer and
denies nothing. What makes amends is no such offer, and neither is one among several.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final, NamedTuple

from contracts.objection import Told
from contracts.values import Name
from shared.voice.mentions import Kind, mentions
from shared.voice.mentions.model import Mention, agree
from shared.voice.offers import held_discounts, things_of
from shared.voice.rendered import Rendered
from shared.voice.text import Place, Text

_KINDS: Final[tuple[Kind, ...]] = ("percent", "money")
_AMENDS: Final = ("apology", "amends")

_BEHIND: Final = 4
_BEFORE: Final = 6
"""Characters between a figure and the word that makes it a discount: `15 % de réduction`, `discount of 15 %`."""


class TypedOffer(NamedTuple):
    """A discount in somebody's words, and the offer that holds and says another one: its fact, and how it reads."""

    field: str
    start: int
    end: int
    fact: Name
    before: str
    told: Told


def other_discounts(rendered: Rendered, told: tuple[Told, ...], now: datetime) -> Iterator[TypedOffer]:
    """Yield the discounts that typed words offer while the customer has another one, of the newest offer that holds."""
    if any(rendered.guide.phrases(name).occur_in(text) for name in _AMENDS for text in rendered.words.values()):
        return
    stated = {field: mentions(text.raw, rendered.locale) for field, text in rendered.words.items()}
    for field, text in rendered.words.items():
        for one in _offered(rendered, text, stated[field]):
            yield from _against(one, field, rendered, told, now, [each for some in stated.values() for each in some])


def _offered(rendered: Rendered, text: Text, stated: list[Mention]) -> Iterator[Mention]:
    """Yield the one discount of each sentence that offers one."""
    offering, denial = ([*rendered.guide.phrases(name).places(text)] for name in ("offering", "denial"))
    lowering = [*rendered.guide.phrases("reduction").places(text)] if offering else []
    for sentence in text.sentences if lowering else ():
        found = [one for one in stated if one.kind in _KINDS and _within((one.start, one.end), sentence)]
        discounts = [one for one in found if any(_beside(one, place) for place in lowering)]
        offers = any(_within(place, sentence) for place in offering)
        if len(discounts) == 1 and offers and not any(_within(place, sentence) for place in denial):
            yield discounts[0]


def _against(
    typed: Mention, field: str, rendered: Rendered, told: tuple[Told, ...], now: datetime, stated: list[Mention]
) -> Iterator[TypedOffer]:
    for one in reversed(told):
        held = [each for each in held_discounts(one, now) if each.kind == typed.kind]
        if not held or not _same_thing(one, rendered):
            continue
        said = [Mention(typed.kind, each.value, 0, 0) for each in held]
        if not any(agree(each, mine) for each in said for mine in stated):
            yield TypedOffer(field, typed.start, typed.end, held[0].fact, _written(said[0]), one)
        return


def _same_thing(told: Told, rendered: Rendered) -> bool:
    """Whether words name everything that an offer is about; an offer about nothing in particular is about all."""
    words = rendered.everything.casefold()
    return all(thing.casefold() in words for thing in things_of(told))


def _written(stated: Mention) -> str:
    return f"{stated.value} %" if stated.kind == "percent" else stated.value


def _within(place: Place, sentence: Place) -> bool:
    return sentence[0] <= place[0] < sentence[1]


def _beside(one: Mention, place: Place) -> bool:
    return place[0] - one.end <= _BEHIND and one.start - place[1] <= _BEFORE
