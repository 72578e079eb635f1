"""How often the customer hears from the brand, whoever asks."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from contracts.playbook import FrequencyCap
from contracts.values import JsonObject
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult

_NO_TIME: Final = timedelta()


def frequency_cap(draft: Draft) -> StageResult:
    """Stop if one more message would be more than a cap allows in the rolling window that ends now.

    A contact exactly `per` ago is out of the window. A message over its cap is not deferred: it would come late and out
    of place.
    """
    purpose = draft.request.purpose
    if draft.for_staff:
        return Note("frequency_cap", {}).passed(draft, "A card for the crew does not count as a contact.")
    caps = draft.policies.caps.get(purpose, ())
    planned = [(cap, draft.state.planned_since(draft.now - cap.per, cap.purposes)) for cap in caps if cap.per]
    for cap, count in planned:
        if count >= cap.limit:
            inputs: JsonObject = {"count": count, "limit": cap.limit, "per": phrases.span(cap.per or _NO_TIME)}
            return Note("frequency_cap", inputs, cap.id).stopped(draft, f"{_allowance(cap, count)}.")
    note = Note("frequency_cap", {"counts": {cap.id: count for cap, count in planned}})
    if not planned:
        return note.passed(draft, f"No cap limits {purpose} messages.")
    return note.passed(draft, "; ".join(_allowance(cap, count) for cap, count in planned) + ".")


def _allowance(cap: FrequencyCap, count: int) -> str:
    kinds = phrases.listed(cap.purposes, last="or")
    allowed = f"{phrases.counted(cap.limit, f'{kinds} message')} in {phrases.span(cap.per or _NO_TIME)}"
    were = "1 was" if count == 1 else f"{count or 'none'} were"
    return f"Rule {cap.id!r} allows {allowed}, and {were} planned in that time"
