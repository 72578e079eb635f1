"""When the customer wants to be left alone, by the clock where they live."""

from __future__ import annotations

from contracts.values import JsonObject
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult
from services.rules.domain.quiet_time import QuietSpell, quiet_spell


def quiet_hours(draft: Draft) -> StageResult:
    """Defer to the end of the quiet hours of the purpose; stop if the message will have expired by then."""
    purpose = draft.request.purpose
    if draft.for_staff:
        return Note("quiet_hours", {}).passed(draft, "A card for the crew is not held back by quiet hours.")
    windows = draft.policies.quiet_hours.get(purpose, ())
    spell = quiet_spell(windows, draft.now, draft.zone)
    if spell is not None:
        return _held(draft, spell)
    note = Note("quiet_hours", {**_clock(draft), "looked_at": {window.rule: str(window) for window in windows}})
    outside = (
        f"outside the quiet hours for {purpose} messages" if windows else f"and {purpose} messages have no quiet hours"
    )
    return note.passed(draft, f"It is {_local_time(draft)}, {outside}.")


def _held(draft: Draft, spell: QuietSpell) -> StageResult:
    first = spell.windows[0]
    inputs: JsonObject = {**_clock(draft), "windows": {window.rule: str(window) for window in spell.windows}}
    note = Note("quiet_hours", inputs, first.rule)
    within = (
        f"It is {_local_time(draft)}, within the quiet hours {first.rule!r} ({first}) "
        f"for {draft.request.purpose} messages"
    )
    if spell.until is None:
        rules = phrases.listed(repr(window.rule) for window in spell.windows)
        return note.stopped(draft, f"{within}, and {rules} together leave no time of the day free.")
    until = f"{phrases.local_moment(spell.until, draft.zone)} ({draft.zone_name})"
    expires_at = draft.request.expires_at
    if expires_at is not None and spell.until >= expires_at:
        expiry = phrases.local_moment(expires_at, draft.zone)
        return note.stopped(draft, f"{within}; they end at {until}, but the message expires at {expiry}.")
    return note.deferred(draft, spell.until, f"{within}; it is decided again at {until}.")


def _local_time(draft: Draft) -> str:
    whose = "" if draft.customer.time_zone else ", the brand's own time zone because the customer's is not known"
    return f"{draft.now.astimezone(draft.zone):%H:%M} in {draft.zone_name}{whose}"


def _clock(draft: Draft) -> JsonObject:
    return {
        "time_zone": draft.zone_name,
        "time_zone_of": "customer" if draft.customer.time_zone else "playbook",
        "local_time": phrases.local_moment(draft.now, draft.zone),
    }
