"""Finding the register of a text in its language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Protocol

from shared.voice.registers.languages.dutch import Dutch
from shared.voice.registers.languages.french import French
from shared.voice.registers.languages.german import German
from shared.voice.registers.languages.italian import Italian
from shared.voice.registers.languages.japanese import Japanese
from shared.voice.registers.languages.korean import Korean
from shared.voice.registers.languages.polish import Polish
from shared.voice.registers.languages.portuguese import Portuguese
from shared.voice.registers.languages.russian import Russian
from shared.voice.registers.languages.spanish import Spanish
from shared.voice.registers.model import Finding, Verdict, verdict_on


class Language(Protocol):
    """What the module of a language offers."""

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`, in any order."""
        ...


_LANGUAGES: Mapping[str, Callable[[str], Language]] = {
    "de": lambda _: German(),
    "es": Spanish,
    "fr": lambda _: French(),
    "it": lambda _: Italian(),
    "ja": lambda _: Japanese(),
    "ko": lambda _: Korean(),
    "nl": lambda _: Dutch(),
    "pl": lambda _: Polish(),
    "pt": Portuguese,
    "ru": lambda _: Russian(),
}
# The regions whose rules differ; any other Spanish is American, any other Portuguese follows no region's rules.
_REGIONS: Mapping[str, tuple[tuple[str, ...], str]] = {"es": (("", "ES"), "419"), "pt": (("BR", "PT"), "")}
_NOT_SUPPORTED = Verdict("unknown", ())

SUPPORTED = tuple(_LANGUAGES)
"""The languages with rules, as ISO 639 codes. What is written in any other has the register `unknown`."""


def register_of(text: str, locale: str) -> Verdict:
    """Tell how `text` addresses its reader, by the rules of the language of `locale` (BCP 47, or with `_`).

    Never raises: a locale without rules, English among them, gives `unknown` and no evidence.
    """
    language = _language_of(locale)
    return _NOT_SUPPORTED if language is None else verdict_on(text, language.findings(text))


@lru_cache(maxsize=256)
def _language_of(locale: str) -> Language | None:
    tag, *subtags = locale.replace("_", "-").split("-")
    code = tag.lower()
    if code not in _LANGUAGES:
        return None
    region = next((subtag.upper() for subtag in subtags if len(subtag) == 2 or subtag.isdigit()), "")
    known, other = _REGIONS.get(code, ((), ""))
    return _built(code, region if region in known else other)


@cache
def _built(code: str, region: str) -> Language:
    return _LANGUAGES[code](region)
