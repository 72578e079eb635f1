"""Passages in another language than a text's own: told by their script, or by the small words they are full of.

A script is certain evidence. Small words are counted: those a language has and the text's own one does not. Languages
that share most of theirs are told apart by more of them, Danish from Norwegian never. What is in doubt is no passage.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from contracts.values import LocaleTag
from shared.voice.text import Text
from shared.voice.words.function_words import FUNCTION_WORDS
from shared.voice.words.scripts import LETTERS, SCRIPTS_OF

SHORTEST: Final = 16
"""Characters of a passage that anything is said about."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_LETTER: Final = {script: re.compile(f"[{letters}]") for script, letters in LETTERS.items()}
_NOT_LATIN: Final = re.compile(f"[{''.join(letters for script, letters in LETTERS.items() if script != 'Latn')}]")

_FEWEST_KINDS: Final = 3
_FEWEST_KINDS_IF_CLOSE: Final = 5
_LEAST_SHARE: Final = 0.2
"""Of the words of a passage, that are small words of the other language alone."""
_MOST_OF_OWN: Final = 0.25
"""Small words of the text's own language alone, to those of the other one."""
_MOST_OF_OWN_IF_CLOSE: Final = 0.15
_LEAST_SUSPECT: Final = 2
_LEAST_SUSPECT_SHARE: Final = 0.1
"""What makes a passage worth counting properly; words with a mark at their end are not counted here."""
_NEXT_LINE: Final = 2

_CLOSE: Final = (
    frozenset({"ca", "es", "it", "pt"}),
    frozenset({"da", "nb", "sv"}),
    frozenset({"de", "nl"}),
    frozenset({"cs", "pl"}),
    frozenset({"ru", "uk"}),
)
_INSEPARABLE: Final = frozenset({"da", "nb"})
_ONE_LETTER_WORDS: Final = frozenset({"y", "w"})
"""Of the words of one letter, those that no list item, initial or apostrophe leaves behind."""

_SMALL_WORDS: Final = {
    language: frozenset(word for word in words if not (len(word) == 1 and word.isascii()) or word in _ONE_LETTER_WORDS)
    for language, words in FUNCTION_WORDS.items()
}


class Passage(NamedTuple):
    """A passage in another language (None: another script, whatever the language), and where it stands."""

    language: str | None
    start: int
    end: int


def knows(locale: LocaleTag) -> bool:
    """Whether a passage in another language would be noticed in a text of this locale."""
    return locale.partition("-")[0] in _SMALL_WORDS or scripts_of(locale) != ("Latn",)


@lru_cache(maxsize=256)
def scripts_of(locale: LocaleTag) -> tuple[str, ...]:
    """Return the scripts a locale is written in: as its tag says, or as its language usually is."""
    language, *subtags = locale.split("-")
    named = tuple(subtag for subtag in subtags if subtag in LETTERS)
    return named or SCRIPTS_OF.get(language, ("Latn",))


def strange_passages(text: Text, locale: LocaleTag) -> Iterator[Passage]:
    """Yield the lines that are in another language, neighbours as one; the whole text, if only all of it tells."""
    if not _may_be_strange(text, locale):
        return
    strange = False
    for passage in _joined(_lines(text, locale)):
        strange = True
        yield passage
    whole = None if strange else _stranger(text.own, locale)
    if whole is not None:
        yield Passage(whole.language, len(text.raw) - len(text.raw.lstrip()), len(text.raw.rstrip()))


def _may_be_strange(text: Text, locale: LocaleTag) -> bool:
    """Whether any of a text might be strange: it has letters of other scripts, or enough small words of a language."""
    scripts = scripts_of(locale)
    if scripts != ("Latn",) or _NOT_LATIN.search(text.plain):
        return True
    strange = _strange_to(locale.partition("-")[0], scripts)
    found = strange.keys() & text.vocabulary
    if len(found) < _FEWEST_KINDS:
        return False
    return max(Counter(other for word in found for other in strange[word]).values()) >= _FEWEST_KINDS


def _lines(text: Text, locale: LocaleTag) -> Iterator[Passage]:
    start = 0
    for line in text.raw.splitlines(keepends=True):
        words = text.own[start : start + len(line)]
        found = _stranger(words, locale) if len(line) >= SHORTEST else None
        if found is not None:
            yield Passage(found.language, start, start + len(line.rstrip()))
        start += len(line)


def _joined(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield passages with those that follow one another in the same language as one."""
    last: Passage | None = None
    for one in passages:
        if last is not None and one.language == last.language and one.start - last.end <= _NEXT_LINE:
            last = last._replace(end=one.end)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


class _Stranger(NamedTuple):
    language: str | None


def _stranger(words: str, locale: LocaleTag) -> _Stranger | None:
    """Return in which other language the words of a passage are, if they are in one for certain."""
    if len(words.strip(" 0")) < SHORTEST:
        return None
    by_script = _by_script(words, locale)
    if by_script is not None:
        return by_script
    return _by_words(words, locale)


def _by_script(words: str, locale: LocaleTag) -> _Stranger | None:
    scripts = scripts_of(locale)
    if scripts == ("Latn",):
        if words.isascii() or not _NOT_LATIN.search(words):
            return None
        foreign, own = len(_NOT_LATIN.findall(words)), len(_LETTER["Latn"].findall(words))
        return _Stranger(None) if foreign >= SHORTEST // 2 and foreign > own else None
    if "Kana" in scripts and not _LETTER["Kana"].search(words):
        return _Stranger("zh") if len(_LETTER["Hani"].findall(words)) >= SHORTEST else _without_own(words, scripts)
    if scripts == ("Hani",) and 5 * len(_LETTER["Kana"].findall(words)) > len(words):
        return _Stranger("ja")
    return _without_own(words, scripts)


def _without_own(words: str, scripts: tuple[str, ...]) -> _Stranger | None:
    """Return a stranger if no letter is of the scripts of the locale, but enough of others."""
    if any(_LETTER[script].search(words) for script in scripts):
        return None
    others = (pattern for script, pattern in _LETTER.items() if script not in scripts and script != "Latn")
    return _Stranger(None) if any(len(pattern.findall(words)) >= SHORTEST // 2 for pattern in others) else None


def _by_words(words: str, locale: LocaleTag) -> _Stranger | None:
    language = locale.partition("-")[0]
    strange = _strange_to(language, scripts_of(locale))
    split = words.split()
    if sum(map(strange.__contains__, split)) < max(_LEAST_SUSPECT, _LEAST_SUSPECT_SHARE * len(split)):
        return None
    said = Counter(_WORD.findall(words))
    total = said.total()
    kinds: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for word, count in said.items():
        for other in strange.get(word, ()):
            kinds[other] += 1
            hits[other] += count
    own = _SMALL_WORDS.get(language, frozenset())
    for other, hit in hits.most_common():
        if hit < _LEAST_SHARE * total:
            return None
        close = any({language, other} <= group for group in _CLOSE)
        if kinds[other] < (_FEWEST_KINDS_IF_CLOSE if close else _FEWEST_KINDS) or {language, other} <= _INSEPARABLE:
            continue
        ours = sum(said[word] for word in own & said.keys() if word not in _SMALL_WORDS[other])
        if ours <= (_MOST_OF_OWN_IF_CLOSE if close else _MOST_OF_OWN) * hit:
            return _Stranger(other)
    return None


@lru_cache(maxsize=64)
def _strange_to(language: str, scripts: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the small words that a language has not, with the languages they are of.

    Where it has no list itself, only those of languages in other scripts.
    """
    own = _SMALL_WORDS.get(language)
    languages: dict[str, tuple[str, ...]] = {}
    for other, words in _SMALL_WORDS.items():
        if own is not None or not set(scripts_of(other)) & set(scripts):
            for word in words - (own or frozenset()):
                languages[word] = (*languages.get(word, ()), other)
    return languages
