"""Lists of phrases, looked up in a text: a phrase costs one search for a substring, however many there are.

Case, kinds of apostrophes and of spaces make no difference. An asterisk stands for the rest of a word: `apolog*` is
“apology” and “apologise”. Where a language writes no spaces between words, or joins endings to them, a phrase may stand
inside a run of letters; an Arabic one may follow the article and the particles that are written with their word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from shared.voice.text import UNSPACED, Text, in_plain_characters

_PROCLITICS: Final = re.compile(r"[وف]?(?:[بكل]|س)?(?:ال)?|[وف]?لل")
"""Arabic “and”, “so”, “with”, “like”, “for”, the future and the article: written as one with what follows."""

_ARABIC: Final = re.compile(r"[\u0620-\u064a]")
_FIRST_WORD: Final = re.compile(r"\w+")
_LONGEST_PROCLITICS: Final = 4


class _Phrase(NamedTuple):
    """`first` is a whole word that must be in the text, or nothing if the phrase may begin inside of one."""

    words: str
    begins: bool
    ends: bool
    first: str


class Phrases:
    """A list of phrases in one language, ready to be looked up."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(dict.fromkeys(_read(phrase) for phrase in phrases))

    def __bool__(self) -> bool:
        return bool(self._phrases)

    def places(self, text: Text) -> Iterator[tuple[int, int]]:
        """Yield where phrases begin and end, list by list; not what was filled in."""
        plain, vocabulary = text.plain, text.vocabulary
        for phrase in self._phrases:
            if phrase.first and phrase.first not in vocabulary:
                continue
            at = plain.find(phrase.words)
            while at >= 0:
                end = _end(plain, at + len(phrase.words), phrase.ends)
                if end is not None and (not phrase.begins or _begins(plain, at)) and not text.filled_in(at, end):
                    yield at, end
                at = plain.find(phrase.words, at + 1)

    def occur_in(self, text: Text) -> bool:
        """Whether any of the phrases is in a text."""
        return next(self.places(text), None) is not None


def _read(phrase: str) -> _Phrase:
    words = in_plain_characters(" ".join(phrase.lower().split()))
    core = words.strip("*")
    begins = not words.startswith("*") and core[0].isalnum() and not UNSPACED.match(core[0])
    ends = not words.endswith("*") and core[-1].isalnum() and not UNSPACED.match(core[-1])
    first = _FIRST_WORD.match(core)
    whole = first is not None and begins and (ends or first.end() < len(core)) and not _ARABIC.match(core)
    return _Phrase(core, begins, ends, first[0] if first and whole else "")


def _begins(plain: str, at: int) -> bool:
    """Whether no word runs into what begins at `at`."""
    if at == 0 or not _in_word(plain[at - 1]):
        return True
    if not _ARABIC.match(plain[at]):
        return False
    start = at
    while start and plain[start - 1].isalnum() and at - start <= _LONGEST_PROCLITICS:
        start -= 1
    return _PROCLITICS.fullmatch(plain, start, at) is not None


def _end(plain: str, end: int, whole: bool) -> int | None:
    """Return where the word around `end` ends; None if the phrase was to end there and the word goes on."""
    if whole:
        return end if end == len(plain) or not _in_word(plain[end]) else None
    while end < len(plain) and _in_word(plain[end]):
        end += 1
    return end


def _in_word(character: str) -> bool:
    """Whether a character belongs to a word with spaces around it."""
    return character.isalnum() and not UNSPACED.match(character)
