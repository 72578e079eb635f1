"""The base form of a word, from simplemma's dictionaries, read as streams: nothing is unpacked, little is kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from simplemma.strategies import DictionaryLookupStrategy
from simplemma.strategies.dictionaries import StreamDictionaryFactory
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

KEPT: Final = 32_768
"""Words whose forms are remembered: what a brand says repeats itself."""

_ARABIC_CLITICS: Final = ("وال", "بال", "كال", "فال", "لل", "ال", "و", "ف", "ب", "ل", "ك")
"""Conjunctions, prepositions and the article, which Arabic writes together with the word."""

_SHORTEST_STEM: Final = 3


def has_dictionary(language: str) -> bool:
    """Whether inflected forms of a language (ISO 639) are known; of others only what is written is compared."""
    return language in SUPPORTED_LANGUAGES


@lru_cache(maxsize=KEPT)
def forms_of(word: str, language: str) -> frozenset[str]:
    """Return the word in lower case together with its base forms in lower case.

    A word is looked up as it is written and as the dictionary may have it: German nouns have a capital there, and a
    word that begins a sentence has one here that it has not there.
    """
    found = {word.lower()}
    if has_dictionary(language):
        for written in _spellings(word, language):
            found.add(written.lower())
            lemma = _dictionary().get_lemma(written, language)
            if lemma is not None:
                found.add(lemma.lower())
    return frozenset(found)


def _spellings(word: str, language: str) -> Iterator[str]:
    yield from dict.fromkeys((word, word.lower(), word.capitalize()))
    if language == "ar":
        for clitic in _ARABIC_CLITICS:
            if word.startswith(clitic) and len(word) - len(clitic) >= _SHORTEST_STEM:
                yield word.removeprefix(clitic)


@cache
def _dictionary() -> DictionaryLookupStrategy:
    return DictionaryLookupStrategy(dictionary_factory=StreamDictionaryFactory(cache_max_size=64))
