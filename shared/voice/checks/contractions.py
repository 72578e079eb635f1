"""contractions: words are drawn together, or written out, as the guide has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.phrases import Phrases
from shared.voice.rendered import Rendered
from shared.voice.text import Text
from shared.voice.words import contractions as words

_BEFORE: Final = re.compile(r"\w*\Z")
_AFTER: Final = re.compile(r"\w*")
_FULL: Final = re.compile(r" (?:not|am|are|is|will)(?= \w)")
_CLAUSE_START: Final = re.compile(r"(?:^|[.!?:;\n•-])\s*\Z")
_LONGEST_WORD: Final = 24
_CANNOT: Final = Phrases(["cannot"])
_SPOKEN: Final = {language: Phrases(phrases) for language, phrases in words.WITHOUT_APOSTROPHE.items()}


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield the contractions where they are to be avoided; where they are to be used, what is written out."""
    wanted, language = rendered.guide.manner.contractions, rendered.language
    if wanted == "free":
        return
    if language not in words.LANGUAGES or (wanted == "use" and language != "en"):
        yield Abstained(f"in {rendered.locale} contractions are no matter of style, or there are no rules for them")
        return
    problem, mend = (
        ("is a contraction", "write it out") if wanted == "avoid" else ("is written out", "draw it together")
    )
    for field, text in rendered.words.items():
        for start, end in _short(text, language) if wanted == "avoid" else _long(text):
            if not text.filled_in(start, end):
                yield Found(f"“{text.raw[start:end]}” {problem}", mend, field, start, end, rule="manner.contractions")


def _short(text: Text, language: str) -> Iterator[tuple[int, int]]:
    """Yield where two words are drawn together."""
    plain = text.plain
    at = plain.find("'")
    while at >= 0:
        before = _word_before(plain, at)
        after = _AFTER.match(plain, at + 1)
        if (
            after is not None
            and _is_short(language, before, after[0])
            and not _is_dutch_name(text, language, after.end())
        ):
            yield at - len(before), after.end()
        at = plain.find("'", at + 1)
    if language in _SPOKEN:
        yield from _SPOKEN[language].places(text)


def _is_short(language: str, before: str, after: str) -> bool:
    if language != "en":
        german = language == "de" and after == "s" and before in words.GERMAN_BEFORE_S
        return german or (before, after) in words.SHORTENED.get(language, ())
    match after:
        case "t":
            return before.endswith("n") and len(before) > 2
        case "re" | "ve" | "ll" | "m":
            return before != ""
        case "s":
            return before in words.ENGLISH_IS_SHORT_BEHIND or before == "let"
        case "d":
            return before in words.ENGLISH_WOULD_IS_SHORT_BEHIND
        case _:
            return False


def _is_dutch_name(text: Text, language: str, end: int) -> bool:
    """“'t Gooi”, “'t Loo”."""
    return language == "nl" and text.prose[end + 1 : end + 2].isupper()


def _long(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where English words are written out that are one when spoken: “do not”, “we are”, “cannot”."""
    plain = text.plain
    for found in _FULL.finditer(plain):
        at, second = found.start(), found[0][1:]
        first = _word_before(plain, at)
        start = at - len(first)
        together = first in (words.ENGLISH_NEGATED if second == "not" else words.ENGLISH_SHORT[second])
        if together and not _emphatic(text, start, found.end()) and not _clause_ends(plain, start, second):
            yield start, found.end()
    yield from _CANNOT.places(text)


def _emphatic(text: Text, start: int, end: int) -> bool:
    """“Do not share this code.”, “We do NOT ask for it.”"""
    raw = text.raw[start:end]
    return raw[-3:] == "NOT" or (
        raw[:2] == "Do" and _CLAUSE_START.search(text.raw, max(start - 3, 0), start) is not None
    )


def _clause_ends(plain: str, start: int, second: str) -> bool:
    """Whether the pronoun follows a word such as “wherever”; there “you are” is as long as it is."""
    return second != "not" and start > 1 and _word_before(plain, start - 1) in words.ENGLISH_STAYS_LONG


def _word_before(plain: str, at: int) -> str:
    found = _BEFORE.search(plain, max(at - _LONGEST_WORD, 0), at)
    return found[0] if found else ""


CHECK: Final = Check(
    id="contractions",
    scope="rendition",
    severity="warning",
    title="Contractions are used, or avoided, as the guide says",
    why="“We’ll” and “do not” in one mail are two tones of voice.",
    wrong=Case(text="We’re sorry. We will call you as soon as it is here.", guide={"manner": {"contractions": "use"}}),
    right=Case(text="We’re sorry. We’ll call you as soon as it’s here.", guide={"manner": {"contractions": "use"}}),
    find=find,
    own=True,
)
