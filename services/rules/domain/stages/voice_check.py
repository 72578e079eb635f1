"""The last look at the personalised words: an objection here stops the message, never a customer's reading."""

from __future__ import annotations

from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult
from services.rules.domain.voice import CHECKS, first_objection


def voice_check(draft: Draft) -> StageResult:
    """Stop if a check objects to the words."""
    if draft.channel is None or draft.words is None:
        raise ValueError("a message is rendered before its words are checked")
    objection = first_objection(draft.channel, draft.words)
    if objection is None:
        note = Note("voice_check", {"checks": len(CHECKS)})
        return note.passed(draft, f"All {len(CHECKS)} checks of the words passed.")
    note = Note("voice_check", {"check": objection.check, "field": objection.field}, objection.check)
    return note.stopped(
        draft,
        f"The {objection.field} of message {draft.message.message!r} in {draft.locale} "
        f"for {phrases.channels([draft.channel])} {objection.problem}; {objection.mend}.",
    )
