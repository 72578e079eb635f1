"""Which of the channels left is taken."""

from __future__ import annotations

from dataclasses import replace

from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult


def channel_choice(draft: Draft) -> StageResult:
    """Take the first candidate in the order of the wishes."""
    chosen, *others = draft.candidates
    note = Note("channel_choice", {"candidates": phrases.plain(draft.candidates), "chosen": chosen.value})
    name = phrases.channels([chosen])
    draft = replace(draft, channel=chosen)
    if not others:
        return note.passed(draft, f"By {name}, the only channel left.")
    return note.passed(draft, f"By {name}, which was wished for before {phrases.channels(others)}.")
