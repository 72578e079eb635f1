"""The public door: `register_of`."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from shared.voice.registers.languages.dutch import Dutch
from shared.voice.registers.languages.french import French
from shared.voice.registers.languages.german import German
from shared.voice.registers.languages.russian import Russian
from shared.voice.registers.languages.japanese import Japanese
from shared.voice.registers.languages.korean import Korean
from shared.voice.registers.model import Evidence, Verdict, verdict_on

SUPPORTED = ("de",)


class Language(Protocol):
    def evidence(self, text: str) -> list[Evidence]: ...


@cache
def _language(tag: str) -> Language | None:
    c = {"de": German, "fr": French, "nl": Dutch, "ru": Russian, "ja": Japanese, "ko": Korean}.get(tag[:2])
    return c() if c else None


def register_of(text: str, locale: str) -> Verdict:
    language = _language(locale)
    if language is None:
        return Verdict("unknown", ())
    return verdict_on(language.evidence(text))
