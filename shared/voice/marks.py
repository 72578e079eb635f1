"""Punctuation that a locale has in another way: each function yields the slips of one kind in a text.

`typographic` tells whether the channel carries typographic characters: a text message has plain ones instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from contracts.values import LocaleTag
from shared.voice.guide import in_locale
from shared.voice.quotations import quotations
from shared.voice.slip import Slip
from shared.voice.text import Text
from shared.voice.words import punctuation as marks

_NO_BREAK: Final = "\u00a0\u202f"
_HIGH: Final = re.compile(r"[;:!?]")
_SPACE_BEFORE: Final = re.compile(r"[ \u00a0\u202f](?:[,;:!?](?=[\s»”]|\Z)|\.(?=\s|\Z))")
_DOUBLE: Final = re.compile(r" {2,}(?=\S)")
_DOTS: Final = re.compile(r"\.{3,}")
_ASKS: Final = re.compile(r"[¿?¡!]")
_ASCII_MARK: Final = re.compile(r"[,.!?:;]")
_IDEOGRAPHIC: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_ARABIC: Final = re.compile(r"[\u0620-\u06ff]")
_GREEK: Final = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
_APOSTROPHE: Final = re.compile(r"(?<=\w)['’](?=\w)")
_STRAIGHT: Final = "\"'"


def quotes(text: Text, locale: LocaleTag, wanted: tuple[str, str] | None) -> Iterator[Slip]:
    """Yield quotations in marks of another locale, once for each pair of marks; `wanted` are those of the guide."""
    usual = in_locale(marks.QUOTES, locale) or ()
    right = (wanted[0] + wanted[1],) if wanted else usual
    if not right:
        return
    seen: set[str] = set()
    for found in quotations(text):
        fits = found.pair in right or (found.nested and found.pair in usual)
        if not fits and found.pair not in seen:
            seen.add(found.pair)
            called = "straight quotes" if found.opening in _STRAIGHT else f"{found.opening} {found.closing}"
            yield Slip(
                f"{called} are not how {locale} quotes",
                f"write {right[0][0]} {right[0][1]}",
                found.start,
                found.end,
            )
        elif fits:
            yield from _inner_spaces(text, locale, found.start, found.end)


def _inner_spaces(text: Text, locale: LocaleTag, start: int, end: int) -> Iterator[Slip]:
    """Yield guillemets without their no-break spaces in French, and spaces inside of quotes anywhere else."""
    inner = text.raw[start + 1] + text.raw[end - 2]
    if locale.startswith("fr") and text.raw[start] == "«":
        if locale != "fr-CH" and any(one not in _NO_BREAK for one in inner):
            yield Slip("guillemets lack their no-break spaces", "put U+202F or U+00A0 inside of each", start, end)
    elif any(one.isspace() for one in inner):
        yield Slip("there is a space inside of the quotes", "leave it out", start, end)


def french_spaces(text: Text, locale: LocaleTag, *, typographic: bool) -> Iterator[Slip]:
    """Yield marks of French that lack the space before them, and the first of those that have a plain one."""
    spaced = in_locale(marks.FRENCH_SPACED, locale)
    if spaced is None:
        return
    raw = text.raw
    breaking: list[int] = []
    for found in _HIGH.finditer(text.prose):
        at = found.start()
        before, after = raw[at - 1 : at], raw[at + 1 : at + 2]
        if not before or before in ";:!?…([" or (after and not after.isspace() and after not in ';!?»”")'):
            continue
        if before == " " and typographic and not text.filled_in(at, at + 1):
            breaking.append(at)
        elif found[0] in spaced and not before.isspace():
            space = "U+202F or U+00A0" if typographic else "a space"
            yield Slip(f"there is no space before “{found[0]}”", f"put {space} before it", at, at + 1)
    if breaking:
        first, others = breaking[0], len(breaking) - 1
        also = f", and {others} more" if others else ""
        problem = f"a line may break at the space before “{raw[first]}”{also}"
        yield Slip(problem, "make it U+202F or U+00A0", first - 1, first + 1)


def stray_spaces(text: Text, locale: LocaleTag) -> Iterator[Slip]:
    """Yield spaces before marks that want none, and two spaces in a row."""
    raw = text.raw
    french = in_locale(marks.FRENCH_SPACED, locale) is not None
    for found in _SPACE_BEFORE.finditer(text.prose):
        at = found.start()
        plain = raw[at].isspace() and raw[at - 1 : at].strip() != "" and at > 0
        if plain and not (french and found[0][1] in ";:!?"):
            yield Slip(f"there is a space before “{found[0][1]}”", "leave it out", at, at + 2)
    if "  " in raw:
        for found in _DOUBLE.finditer(raw):
            if raw[found.start() - 1 : found.start()].strip():
                yield Slip("there are two spaces in a row", "leave one out", found.start(), found.end())


def inverted(text: Text, language: str) -> Iterator[Slip]:
    """Yield Spanish questions and exclamations without their opening mark."""
    if language != "es":
        return
    opened = False
    for found in _ASKS.finditer(text.prose):
        at, mark = found.start(), found[0]
        if mark in "¿¡":
            opened = True
            continue
        before = text.raw[at - 1 : at]
        if not opened and before not in "?!(" and before:
            opening = "¿" if mark == "?" else "¡"
            yield Slip(f"“{mark}” closes what no “{opening}” opens", f"begin it with “{opening}”", at, at + 1)
        opened = opened and text.raw[at + 1 : at + 2] in set("?!")


def foreign_marks(text: Text, language: str) -> Iterator[Slip]:
    """Yield ASCII marks where the script has its own: Japanese and Chinese, Arabic, the Greek question mark."""
    if language in marks.FULL_WIDTH:
        letter, own = _IDEOGRAPHIC, marks.FULL_WIDTH[language]
    elif language in marks.ARABIC_LANGUAGES:
        letter, own = _ARABIC, marks.ARABIC
    elif language == "el":
        letter, own = _GREEK, {"?": ";"}
    else:
        return
    for found in _ASCII_MARK.finditer(text.prose):
        at = found.start()
        if found[0] in own and at and letter.match(text.raw, at - 1):
            yield Slip(f"“{found[0]}” is not the mark of this language", f"write “{own[found[0]]}”", at, at + 1)


def dots(text: Text) -> Iterator[Slip]:
    """Yield ellipses of full stops."""
    if "..." in text.raw:
        for found in _DOTS.finditer(text.prose):
            yield Slip("the ellipsis is made of full stops", "write “…”", found.start(), found.end())


def apostrophes(text: Text, wanted: tuple[str, str]) -> Iterator[Slip]:
    """Yield the first apostrophe of another kind than the guide's quotes: straight or curly."""
    right = "'" if wanted[0] in _STRAIGHT else "’"
    wrong = [found for found in _APOSTROPHE.finditer(text.prose) if found[0] != right]
    if wrong:
        count = f"{len(wrong)} apostrophes are" if len(wrong) > 1 else "the apostrophe is"
        kind = "straight" if right == "’" else "curly"
        yield Slip(f"{count} {kind}, and the quotes of the guide are not", f"write {right}", *wrong[0].span())
