"""Markup with Liquid in it: telling tags, Liquid and words apart without parsing either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

FILLER: Final = "\ufffc"
"""What stands for each character of Liquid in masked markup."""

LIQUID: Final = re.compile(r"\{%-?\s*comment\b.*?%\}.*?\{%-?\s*endcomment\s*-?%\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
"""One output or tag, or a whole comment."""

_UNSEEN = re.compile(
    r"<!--.*?-->|<(style|script|mj-style)\b.*?</\1\s*>|</?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>|<[!?][^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_SPOKEN_ATTRIBUTE = re.compile(r"\s(?:alt|title|aria-label)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def masked(source: str) -> str:
    """Return the markup with every character of Liquid replaced, so that offsets, lines and columns stay right."""
    return LIQUID.sub(lambda found: re.sub(r"[^\n]", FILLER, found.group()), source)


def words_of(source: str) -> Iterator[tuple[str, int]]:
    """Yield what readers see or hear of markup, piece by piece with its offset: text between tags, and descriptions."""
    markup = masked(source)
    end = 0
    for unseen in _UNSEEN.finditer(markup):
        yield from _pieces(markup, end, unseen.start())
        for attribute in _SPOKEN_ATTRIBUTE.finditer(markup, unseen.start(), unseen.end()):
            number = 1 if attribute[1] is not None else 2
            yield from _pieces(markup, attribute.start(number), attribute.end(number))
        end = unseen.end()
    yield from _pieces(markup, end, len(markup))


def _pieces(markup: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    for found in re.finditer(rf"[^{FILLER}]+", markup[start:end]):
        if found.group().strip():
            yield unescape(found.group()), start + found.start()
