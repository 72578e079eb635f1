"""How often the customer hears from the brand, whoever asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from contracts.values import Channel, JsonObject
from services.rules.domain import phrases
from services.rules.domain.caps import Usage
from services.rules.domain.draft import Draft, Note, StageResult

_TOLD = 3


def frequency_cap(draft: Draft) -> StageResult:
    """Stop or defer if one more message would be more than a cap allows in its window; a cap on channels closes these.

    A contact exactly `per` ago is out of a rolling window. Caps are looked at again when a deferred message wakes.
    """
    purpose = draft.about.purpose
    if draft.for_staff:
        return Note("frequency_cap", {}).passed(draft, "A card for the crew does not count as a contact.")
    usages = [
        cap.usage(draft.state.contacts, draft.request.message_id, draft.now, draft.zone)
        for cap in draft.policies.caps.get(purpose, ())
        if cap.scope.fits(draft.about) and not draft.exempt(cap.rule.exempt)
    ]
    full = [usage for usage in usages if usage.free_at is not None]
    closing = {
        channel: _closing(closed)
        for channel in draft.candidates
        if (closed := [usage for usage in full if not usage.cap.channels or channel in usage.cap.channels])
    }
    if closing:
        return _over(draft, closing)
    note = Note("frequency_cap", {"counts": {usage.cap.rule.id: usage.count for usage in usages}})
    if not usages:
        return note.passed(draft, f"No cap limits {purpose} messages.")
    return note.passed(draft, _room(usages))


def _closing(full: Sequence[Usage]) -> Usage:
    """Return the cap that closes a channel: the first that suppresses; if all defer, the one full the longest."""
    return next((usage for usage in full if usage.cap.rule.over == "suppress"), None) or max(full, key=_free_at)


def _over(draft: Draft, closing: dict[Channel, Usage]) -> StageResult:
    """Go on with the channels that are open; if none is, wait for the first that opens, or stop if none ever does."""
    left = [channel for channel in draft.candidates if channel not in closing]
    first = next(iter(closing.values()))
    reasons = {channel: phrases.clause(str(usage)) for channel, usage in closing.items()}
    if left:
        told = "; ".join(dict.fromkeys(map(str, closing.values())))
        return _note(draft, first).narrowed(draft, reasons, f"{told}; {phrases.channels(left)} may still be used.")
    deferring = [usage for usage in closing.values() if usage.cap.rule.over == "defer"]
    if not deferring:
        return _note(draft, first).stopped(draft, f"{first}.", reasons)
    soonest = min(deferring, key=_free_at)
    return _note(draft, soonest).deferred(draft, _free_at(soonest), str(soonest))


def _note(draft: Draft, usage: Usage) -> Note:
    rule = usage.cap.rule
    inputs: JsonObject = {"count": usage.count, "limit": rule.limit}
    if rule.per is not None:
        inputs["per"] = phrases.span(rule.per)
    else:
        inputs |= {"each": rule.each, "time_zone": draft.zone_name, "time_zone_of": draft.zone_of}
    return Note("frequency_cap", inputs, rule.id)


def _room(usages: Sequence[Usage]) -> str:
    tightest = sorted(usages, key=lambda usage: usage.cap.rule.limit - usage.count)[:_TOLD]
    more = len(usages) - len(tightest)
    rest = f"; {phrases.counted(more, 'more cap')} leave{'s' if more == 1 else ''} room as well" if more else ""
    return "; ".join(map(str, tightest)) + f"{rest}."


def _free_at(usage: Usage) -> datetime:
    if usage.free_at is None:
        raise ValueError(f"cap {usage.cap.rule.id!r} has room")
    return usage.free_at
