"""A text with the figures and signs of every script in their ASCII form, and where each character stood."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from shared.voice.mentions.conventions import Conventions
from shared.voice.mentions.model import Mention

BLOT: Final = "\ufffc"
"""Stands where something was read already: neither figure, letter nor space."""

_SIGNS: Final = {
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u3000", " "),
    **dict.fromkeys("’‘ʼ＇", "'"),
    **dict.fromkeys("‐‑‒–—−－〜～", "-"),
    **dict.fromkeys("％٪﹪", "%"),
    "＄": "$",
    "￥": "¥",
    "￡": "£",
    "￦": "₩",
    "：": ":",
    "／": "/",
    "．": ".",
    "，": ",",
    "（": "(",
    "）": ")",
    "＋": "+",
}
_NATIVE_SEPARATORS: Final = ("\u066b", "\u066c")


_UNSEEN: Final = re.compile("[\u200b-\u200f\u061c\u00ad\u2060\u2066-\u2069\u202a-\u202e\ufeff]")
"""Marks of direction and the like, which stand between figures and their signs."""


class Plain(NamedTuple):
    """The text in plain signs; `places` are where its characters stood, None if all are where they were."""

    text: str
    places: list[int] | None = None

    def placed(self, one: Mention) -> Mention:
        """Return a mention with its place in the text as it was written."""
        if self.places is None:
            return one
        return one._replace(start=self.places[one.start], end=self.places[one.end - 1] + 1)


def in_plain_signs(text: str, conventions: Conventions) -> Plain:
    """Return the text in plain signs; Arabic separators become those that the language has with Latin figures."""
    if text.isascii():
        return Plain(text)
    table = _table(conventions.decimal, conventions.group)
    if not _UNSEEN.search(text):
        return Plain(text.translate(table))
    places = [place for place, character in enumerate(text) if not _UNSEEN.match(character)]
    return Plain("".join(text[place] for place in places).translate(table), places)


@cache
def _table(decimal: str, group: str) -> dict[int, str]:
    point, comma = _NATIVE_SEPARATORS
    return {
        **_figures(),
        **{ord(sign): plain for sign, plain in _SIGNS.items()},
        ord(point): decimal,
        ord(comma): group,
    }


@cache
def _figures() -> dict[int, str]:
    """Return every decimal figure beyond ASCII (Unicode's category Nd) with its value."""
    return {
        code: str(unicodedata.digit(chr(code)))
        for code in range(0x80, 0x20000)
        if unicodedata.category(chr(code)) == "Nd"
    }
