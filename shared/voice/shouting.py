"""Words in capitals that shout, told from abbreviations: “FREE SEATS” shouts, “your IBAN” does not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from shared.voice.text import Text
from shared.voice.words.capitals import ABBREVIATIONS, COMMANDS, LOUD
from shared.voice.words.function_words import FUNCTION_WORDS

_CAPITALS: Final = "A-ZÀ-ÖØ-ÞĄĆČĎĘĚĞŁŃŇŐŘŚŞŠŤŮŰŹŻŽΑ-ΩА-ЯЁІЇЄҐ"
_WORD: Final = rf"[{_CAPITALS}]+(?:['’-][{_CAPITALS}]+)*(?!\w)"
# Begins with a set of characters, and looks back afterwards: that is quicker to look for.
_RUN: Final = re.compile(rf"[{_CAPITALS}](?<![\w’'-].)(?=[{_CAPITALS}]){_WORD}(?: +{_WORD})*", re.DOTALL)
_LETTERS: Final = re.compile(rf"[{_CAPITALS}'’-]+")

_SHORTEST: Final = 3
_LONG: Final = 8
"""Letters of a single word that is too long for an abbreviation."""
_LONG_IN_RUN: Final = 6
"""Letters of one of several words that are too many for an abbreviation; two words may be names."""

_CODE: Final = re.compile(
    r"(?:code|coupon|voucher|gutschein\w*|codice|código|kod|код|クーポン|コード)[ :“„«\"]*$", re.IGNORECASE
)
_REACH: Final = 20


class Shout(NamedTuple):
    """Words in capitals, one or more, and where they stand."""

    text: str
    start: int
    end: int
    words: int


def shouts(text: Text, language: str, proper: Collection[str], *, headings: bool) -> Iterator[Shout]:
    """Yield what shouts in a text; `proper` words never do, in small letters here, nor do headings where they may be.

    A heading is in capitals with its whole line, in a text without markup.
    """
    known = FUNCTION_WORDS.get(language, frozenset())
    for found in _RUN.finditer(text.prose):
        start, end = found.span()
        ours = [word for word in _words(text, start, end) if word not in proper]
        if _loud(text, ours, known) and not _is_code(text, start) and not (headings and _heads(text, start, end)):
            yield Shout(found[0], start, end, len(ours))


def _words(text: Text, start: int, end: int) -> Iterator[str]:
    """Yield the words of a run in small letters, but for what was filled in and what readers text back."""
    for found in _LETTERS.finditer(text.prose, start, end):
        if len(found[0]) > 1 and found[0].lower() not in COMMANDS and not text.filled_in(*found.span()):
            yield found[0].lower()


def _loud(text: Text, words: list[str], known: Collection[str]) -> bool:
    if not words:
        return False
    longest = max(map(len, words))
    plainly = any(
        len(word) >= _SHORTEST and (word in LOUD or word in known) and word not in ABBREVIATIONS for word in words
    )
    if plainly or len(words) > 1:
        return plainly or (len(words) > 2 and longest >= _LONG_IN_RUN)
    return longest >= _LONG or (longest > _SHORTEST and any(one.text == words[0] for one in text.words))


def _is_code(text: Text, start: int) -> bool:
    return _CODE.search(text.prose, max(start - _REACH, 0), start) is not None


def _heads(text: Text, start: int, end: int) -> bool:
    """Whether a place is in capitals with its whole line, and does not end it with an exclamation mark."""
    line = text.raw[text.raw.rfind("\n", 0, start) + 1 : (text.raw.find("\n", end) + 1 or len(text.raw) + 1) - 1]
    return "\n" in text.raw and line.isupper() and not line.rstrip().endswith("!")
