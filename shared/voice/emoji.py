"""Emoji in a text (UTS #51): a flag, a family or a raised hand with its skin tone is one, a ™ in text style is none."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import regex

# A quick look before the slow one: what shows as an emoji by itself, and what makes one of another character.
_MAY_BE: Final = re.compile("[\u20e3\u231a-\u2b55\ufe0f\U0001f000-\U0001faff]")

_ONE = (
    r"(?:\p{Emoji_Modifier_Base}\uFE0F?\p{Emoji_Modifier}|\p{Emoji}\uFE0F\u20E3?"
    r"|\p{Emoji_Presentation}(?!\uFE0E)[\U000E0020-\U000E007F]*+)"
)
_EMOJI: Final = regex.compile(
    rf"\p{{Regional_Indicator}}{{2}}|[0-9#*]\u20E3|{_ONE}(?:\u200D(?:{_ONE}|\p{{Extended_Pictographic}}))*+"
)
"""`emoji_sequence` and `emoji_zwj_sequence` of UTS #51, 1.4.2; joined parts may leave out their variation selector."""


class Emoji(NamedTuple):
    """An emoji and where it stands, in code points."""

    text: str
    start: int
    end: int


def emoji_in(text: str) -> tuple[Emoji, ...]:
    """Return the emoji of a text in order, each as the reader sees it: one for a sequence of code points."""
    if text.isascii() or _MAY_BE.search(text) is None:
        return ()
    return tuple(Emoji(found[0], found.start(), found.end()) for found in _EMOJI.finditer(text))
