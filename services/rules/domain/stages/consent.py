"""What the customer allowed: purpose by channel, with proof."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from contracts.values import Channel, Consent, JsonObject, Purpose
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult, with_candidates


def consent(draft: Draft) -> StageResult:
    """Keep the channels on which consent allows the purpose. A purpose without a rule needs an explicit yes."""
    purpose = draft.request.purpose
    if draft.for_staff:
        return Note("consent", {}).passed(draft, "A card for the crew needs no consent of the customer.")
    rule = draft.policies.consent.get(purpose)
    requires = "opt_in" if rule is None else rule.requires
    given = {channel: said(draft.customer.consents, purpose, channel) for channel in draft.candidates}
    note = Note(
        "consent",
        {
            "purpose": purpose.value,
            "requires": requires,
            "consents": {channel.value: _proof(one) for channel, one in given.items()},
        },
        rule=rule.id if rule else None,
    )
    if requires == "none":
        return note.passed(draft, f"{purpose.capitalize()} messages need no consent.")
    allowed = tuple(channel for channel, one in given.items() if allows(one, requires))
    refused = [channel for channel in draft.candidates if channel not in allowed]
    if not refused:
        return note.passed(draft, f"{_why_allowed(requires)} {purpose} messages by {phrases.channels(allowed)}.")
    objection = f"{_why_refused(given, refused)} to {purpose} messages by {phrases.channels(refused)}"
    if not allowed:
        return note.stopped(draft, f"{objection}.")
    return note.narrowed(
        with_candidates(draft, allowed), f"{objection}; {phrases.channels(allowed)} may still be used."
    )


def said(consents: Iterable[Consent], purpose: Purpose, channel: Channel) -> Consent | None:
    """Return the consent that counts: one for this very channel before a general one, the later one of equals.

    Of two at the same moment the refusal counts.
    """
    about = [one for one in consents if one.purpose == purpose and one.channel in {channel, None}]
    return max(about, key=lambda one: (one.channel is not None, one.at, not one.granted), default=None)


def allows(one: Consent | None, requires: Literal["opt_in", "opt_out"]) -> bool:
    """Return whether a consent, or its absence, is enough."""
    if one is None:
        return requires == "opt_out"
    return one.granted


def _proof(one: Consent | None) -> JsonObject:
    if one is None:
        return {"said": "nothing"}
    return {
        "said": "yes" if one.granted else "no",
        "at": one.at.isoformat(),
        "source": one.source,
        "for": one.channel.value if one.channel else "every channel",
    }


def _why_allowed(requires: Literal["opt_in", "opt_out"]) -> str:
    return "The customer agreed to" if requires == "opt_in" else "The customer has not refused"


def _why_refused(given: dict[Channel, Consent | None], refused: list[Channel]) -> str:
    said_no = [one for channel in refused if (one := given[channel]) is not None]
    if not said_no:
        return "The customer has not agreed"
    if len(said_no) < len(refused):
        return "The customer refused or has not agreed"
    return f"The customer said no (on {phrases.day_of(max(one.at for one in said_no))})"
