"""Finding a guide's terms in a text, in all their inflected forms.

Words are compared by their base forms, several words one after another. Where a language puts no spaces between words,
or joins particles to them, the term is looked up in the running text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from contracts.playbook import Terms
from contracts.values import Name
from shared.voice.lemmas import KEPT, forms_of
from shared.voice.text import WORD, Text, Word

Standing = Literal["preferred", "accepted", "avoided", "forbidden"]

_RUNNING: Final = frozenset({"ja", "zh", "th", "ko"})
"""Languages whose terms are looked up in the running text."""

_JOINS: Final = re.compile(r"[\s\u00a0\u00ad\-‐‑]*")
"""What may stand between the words of a term."""

_SPLIT: Final = re.compile(r"[^\s\-‐‑]+")

_PART: Final = re.compile(r"[^\-‐'’]+")
"""A word, or a part of one with a hyphen; a possessive or elided piece is a part by itself."""


class Use(NamedTuple):
    """A term that occurs: which concept, the term as the guide writes it, and where."""

    concept: Name
    term: str
    standing: Standing
    start: int
    end: int


class _Pattern(NamedTuple):
    concept: Name
    term: str
    standing: Standing
    words: tuple[frozenset[str], ...]


class TermIndex:
    """The terms of one locale, made once per guide. Finding costs a look-up per word, however many terms there are."""

    def __init__(self, terms: Mapping[Name, Terms], language: str) -> None:
        self._language = language
        self._running: list[tuple[str, Name, str, Standing]] = []
        self._by_first: dict[str, list[_Pattern]] = {}
        for concept, one in terms.items():
            for term, standing in _listed(one):
                for form in (term, *one.forms.get(term, ())):
                    self._add(concept, term, standing, form)
        self._running.sort(key=lambda one: -len(one[0]))
        self._longest = max((len(one.words) for some in self._by_first.values() for one in some), default=0)
        # Few words of a text begin a term, and a brand says the same words again and again.
        self._may_begin = lru_cache(maxsize=KEPT)(self._has_first_word)

    def __bool__(self) -> bool:
        return bool(self._by_first or self._running)

    def find(self, text: Text) -> tuple[Use, ...]:
        """Return the terms in the order of the text, the longest of those that overlap; not what was filled in."""
        if not self:
            return ()
        found = self._in_running(text) if self._language in _RUNNING else self._in_words(text)
        return tuple(use for use in found if not text.filled_in(use.start, use.end))

    def _add(self, concept: Name, term: str, standing: Standing, form: str) -> None:
        if self._language in _RUNNING:
            self._running.append((form.lower(), concept, term, standing))
            return
        words = tuple(forms_of(word, self._language) for word in _SPLIT.findall(form))
        for first in words[0] if words else ():
            self._by_first.setdefault(first, []).append(_Pattern(concept, term, standing, words))

    def _in_words(self, text: Text) -> Iterator[Use]:
        taken = 0
        for start, end in _pieces(text.prose, self._may_begin):
            words = _words(text.prose, start, end, self._longest - 1)
            for index, word in enumerate(words):
                if word.start >= end:
                    break
                use = self._at(words, index, text) if word.start >= taken else None
                if use is not None:
                    taken = use.end
                    yield use

    def _has_first_word(self, piece: str) -> bool:
        """Whether a term may begin in a piece of text without spaces."""
        return any(
            form in self._by_first
            for word in WORD.findall(piece)
            for part in _PART.findall(word)
            for form in forms_of(part, self._language)
        )

    def _at(self, words: list[Word], index: int, text: Text) -> Use | None:
        best: Use | None = None
        for form in forms_of(words[index].text, self._language):
            for pattern in self._by_first.get(form, ()):
                end = self._end(pattern, words, index, text)
                if end is not None:
                    use = Use(pattern.concept, pattern.term, pattern.standing, words[index].start, end)
                    best = use if best is None else max(best, use, key=lambda one: (one.end, one.term))
        return best

    def _end(self, pattern: _Pattern, words: list[Word], index: int, text: Text) -> int | None:
        last = index + len(pattern.words) - 1
        if last >= len(words):
            return None
        for offset, wanted in enumerate(pattern.words[1:], start=1):
            before, here = words[index + offset - 1], words[index + offset]
            if not _JOINS.fullmatch(text.raw, before.end, here.start):
                return None
            if wanted.isdisjoint(forms_of(here.text, self._language)):
                return None
        return words[last].end

    def _in_running(self, text: Text) -> Iterator[Use]:
        taken = 0
        places = sorted(
            (at, -len(form), concept, term, standing)
            for form, concept, term, standing in self._running
            for at in _places(text.low, form, whole=self._language == "ko")
        )
        for at, length, concept, term, standing in places:
            if at >= taken:
                taken = at - length
                yield Use(concept, term, standing, at, taken)


def _listed(terms: Terms) -> Iterator[tuple[str, Standing]]:
    if terms.preferred is not None:
        yield terms.preferred, "preferred"
    yield from ((term, "accepted") for term in terms.accepted)
    yield from ((term, "avoided") for term in terms.avoided)
    yield from ((term, "forbidden") for term in terms.forbidden)


def _pieces(prose: str, wanted: Callable[[str], bool]) -> list[tuple[int, int]]:
    """Return where the wanted ones of the pieces between spaces begin and end, in order."""
    places: list[tuple[int, int]] = []
    for piece in filter(wanted, frozenset(prose.split())):
        at = prose.find(piece)
        while at >= 0:
            end = at + len(piece)
            if (at == 0 or prose[at - 1].isspace()) and (end == len(prose) or prose[end].isspace()):
                places.append((at, end))
            at = prose.find(piece, end)
    return sorted(places)


def _words(prose: str, start: int, end: int, more: int) -> list[Word]:
    """Return the words from `start` to `end`, and at least so many more; those with a hyphen part by part."""
    words: list[Word] = []
    for word in WORD.finditer(prose, start):
        if word.start() >= end and more <= 0:
            break
        for part in _PART.finditer(prose, word.start(), word.end()):
            words.append(Word(part[0], part.start(), part.end()))
            more -= part.start() >= end
    return words


def _places(low: str, form: str, *, whole: bool) -> Iterator[int]:
    """Yield where a form occurs; with `whole`, only where a word begins."""
    at = low.find(form)
    while at >= 0:
        if not whole or at == 0 or not low[at - 1].isalnum():
            yield at
        at = low.find(form, at + 1)
