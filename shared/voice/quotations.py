"""Quotations in a text: which marks open and close them, also where languages use the same mark the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from shared.voice.text import Text

_MARK: Final = re.compile(r"[\"“”„‟«»‹›「」『』]")
_OPENING: Final = frozenset("「『")
_CLOSING: Final = frozenset("」』")
_BEFORE: Final = frozenset("([{—–-/¿¡\"“”„«»‹›「『'‘’‚")
_AFTER: Final = frozenset(".,;:!?…)]}")
_LEFT_BY_SHAPE: Final = frozenset("“„«‹‟")
_PARAGRAPH: Final = "\n\n"


class Quotation(NamedTuple):
    """Its marks, and where it stands with them."""

    opening: str
    closing: str
    start: int
    end: int
    nested: bool

    @property
    def pair(self) -> str:
        """Both marks."""
        return self.opening + self.closing


def quotations(text: Text) -> Iterator[Quotation]:
    """Yield the quotations of a text, inner ones first, none beyond its paragraph. Filled-in marks do not count."""
    raw = text.prose
    opened: list[int] = []
    last = 0
    for found in _MARK.finditer(raw):
        at = found.start()
        if text.filled_in(at, at + 1):
            continue
        if opened and _PARAGRAPH in raw[last:at]:
            opened.clear()
        last = at
        if _opens(raw, at, bool(opened)):
            opened.append(at)
        elif opened:
            start = opened.pop()
            yield Quotation(raw[start], raw[at], start, at + 1, bool(opened))


def _opens(raw: str, at: int, within: bool) -> bool:
    """Whether the mark at a place opens: told by its neighbours, and by its shape where they do not tell."""
    mark, before, after = raw[at], raw[at - 1 : at], raw[at + 1 : at + 2]
    if mark in _OPENING or mark in _CLOSING:
        return mark in _OPENING
    spaced = not before or before.isspace()
    begins = spaced or before in _BEFORE
    goes_on = bool(after) and not after.isspace() and after not in _AFTER and (begins or not _MARK.match(after))
    if begins and goes_on:
        return True
    if mark == '"':
        # Between letters: an inch sign follows a digit, and Japanese has no spaces.
        return goes_on and not within and not before.isascii()
    return mark in _LEFT_BY_SHAPE and (goes_on or (spaced and after != ""))
