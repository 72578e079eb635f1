"""Two messages that want the same customer at about the same time: the more important one goes out."""

from __future__ import annotations

from contracts.values import JsonObject
from services.rules.domain import phrases
from services.rules.domain.collisions import Encounter
from services.rules.domain.draft import Draft, Note, StageResult


def collision(draft: Draft) -> StageResult:
    """Give way to what is planned or waiting, as the first policy that is met says: be deferred, or stop."""
    if draft.for_staff:
        return Note("collision", {}).passed(draft, "A card for the crew collides with nothing.")
    priority = draft.about.priority
    rules = [
        one
        for one in draft.policies.collisions.get(draft.about.purpose, ())
        if one.scope.fits(draft.about) and not draft.exempt(one.rule.exempt)
    ]
    if not rules:
        note = Note("collision", {"priority": priority})
        return note.passed(draft, "No rule makes this message give way to others.")
    for one in rules:
        met = one.met(draft.about, draft.request.message_id, draft.state, draft.now)
        if met is not None:
            return _gives_way(draft, met)
    note = Note("collision", {"priority": priority, "looked_at": [one.rule.id for one in rules]})
    return note.passed(draft, f"No other message stands in the way of one of priority {priority}.")


def _gives_way(draft: Draft, met: Encounter) -> StageResult:
    inputs: JsonObject = {
        "priority": draft.about.priority,
        "other": met.other.message,
        "other_priority": met.other.priority,
        "within": phrases.span(met.rule.within),
    }
    note = Note("collision", inputs, met.rule.id)
    what = "was planned less than" if met.before else "is waiting to go out in less than"
    ago = f"{phrases.span(met.rule.within)}{' ago' if met.before else ''}"
    because = (
        f"Message {met.other.message!r} of priority {met.other.priority} {what} {ago}, "
        f"and by rule {met.rule.id!r} this one of priority {draft.about.priority} gives way to it"
    )
    if met.rule.loser == "suppress":
        return note.stopped(draft, f"{because}.")
    return note.deferred(draft, met.until, because)
