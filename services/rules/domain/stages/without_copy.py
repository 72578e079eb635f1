"""The stages about words where there is no copy: nothing is looked at, and the record says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from contracts.decision import StageName
from services.rules.domain.draft import Draft, Note, StageFunction, StageResult

_IN_PLACE_OF_WORDS: Final[Mapping[str, str]] = {"subject": "(no copy)", "title": "(no copy)", "text": "(no copy)"}


def _skip(name: StageName, reason: str) -> StageFunction:
    def skipped(draft: Draft) -> StageResult:
        draft = replace(draft, locale=draft.book.locales.default, words=_IN_PLACE_OF_WORDS)
        return Note(name, {"skipped": True}).passed(draft, reason)

    return skipped


SKIPPED: Final[tuple[StageFunction, ...]] = (
    _skip("locale_choice", "There is no copy, so no locale is chosen."),
    _skip("render", "There is no copy, so nothing is written."),
    _skip("voice_check", "There is no copy, so no words are checked."),
)
