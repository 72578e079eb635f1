"""Finding a guide's terms in a text, in all their inflected forms.

Words are compared by their base forms, several words one after another. Where a language puts no spaces between words,
or joins particles to them, the term is looked up in the running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal, NamedTuple

from contracts.playbook import Terms
from contracts.values import Name
from shared.voice.lemmas import forms_of
from shared.voice.text import Text, Word

Standing = Literal["preferred", "accepted", "avoided", "forbidden"]

_RUNNING: Final = frozenset({"ja", "zh", "th", "ko"})
"""Languages whose terms are looked up in the running text."""

_JOINS: Final = re.compile(r"[\s\u00a0\u00ad\-‐‑]*")
"""What may stand between the words of a term."""

_SPLIT: Final = re.compile(r"[^\s\-‐‑]+")


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
        words = list(_parts(text))
        index = 0
        while index < len(words):
            use = self._at(words, index, text)
            if use is None:
                index += 1
                continue
            yield use
            while index < len(words) and words[index].start < use.end:
                index += 1

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


def _parts(text: Text) -> Iterator[Word]:
    """Yield the words, those with a hyphen part by part, and without a possessive or elided piece."""
    for word in text.words:
        for part in _PART.finditer(word.text):
            yield Word(part[0], word.start + part.start(), word.start + part.end())


_PART: Final = re.compile(r"[^\-‐'’]+")


def _places(low: str, form: str, *, whole: bool) -> Iterator[int]:
    """Yield where a form occurs; with `whole`, only where a word begins."""
    at = low.find(form)
    while at >= 0:
        if not whole or at == 0 or not low[at - 1].isalnum():
            yield at
        at = low.find(form, at + 1)
