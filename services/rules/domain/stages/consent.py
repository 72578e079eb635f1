"""What the customer allowed: purpose by channel, with proof, by the rules of the country they live in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from contracts.values import Channel, Consent, JsonObject, Purpose
from services.rules.domain import phrases
from services.rules.domain.consent_table import Needed
from services.rules.domain.draft import Draft, Note, StageResult


@dataclass(frozen=True, slots=True)
class _Answer:
    """What is needed on a channel, and what the customer said about it."""

    needed: Needed
    given: Consent | None

    @property
    def allows(self) -> bool:
        """Whether that is enough."""
        match self.needed.regime:
            case "none":
                return True
            case "opt_out":
                return self.given is None or self.given.granted
            case "opt_in":
                return self.given is not None and self.given.granted


def consent(draft: Draft) -> StageResult:
    """Keep the channels on which consent allows the purpose. A purpose without a rule needs an explicit yes."""
    if draft.for_staff:
        return Note("consent", {}).passed(draft, "A card for the crew needs no consent of the customer.")
    purpose, country = draft.about.purpose, draft.customer.country
    consents = draft.customer.consents
    answers = {
        channel: _Answer(draft.policies.consent.needed(purpose, channel, country), said(consents, purpose, channel))
        for channel in draft.candidates
    }
    refused = {channel: answer for channel, answer in answers.items() if not answer.allows}
    allowed = [channel for channel in draft.candidates if channel not in refused]
    note = Note("consent", _inputs(draft, answers), _rule(refused or answers))
    if not refused:
        return note.passed(draft, f"{_why_allowed(purpose, answers)}{_where(draft)}.")
    objection = f"{_why_refused(refused)} to {purpose} messages by {phrases.channels(refused)}{_where(draft)}"
    reasons = {channel: phrases.clause(_why_refused({channel: answer})) for channel, answer in refused.items()}
    if not allowed:
        return note.stopped(draft, f"{objection}.", reasons)
    return note.narrowed(draft, reasons, f"{objection}; {phrases.channels(allowed)} may still be used.")


def said(consents: Iterable[Consent], purpose: Purpose, channel: Channel) -> Consent | None:
    """Return the consent that counts: one for this very channel before a general one, the later one of equals.

    Of two at the same moment the refusal counts.
    """
    about = [one for one in consents if one.purpose == purpose and one.channel in {channel, None}]
    return max(about, key=lambda one: (one.channel is not None, one.at, not one.granted), default=None)


def _inputs(draft: Draft, answers: Mapping[Channel, _Answer]) -> JsonObject:
    needed = {channel.value: answer.needed for channel, answer in answers.items()}
    regimes = {one.regime for one in needed.values()}
    inputs: JsonObject = {"purpose": draft.about.purpose.value, "requires": next(iter(regimes))}
    if len(regimes) > 1:
        inputs["requires"] = {channel: one.regime for channel, one in needed.items()}
    if len({one.rule for one in needed.values()}) > 1:
        inputs["rules"] = {channel: one.rule for channel, one in needed.items()}
    if draft.about.purpose in draft.policies.consent.by_country:
        inputs |= {"country": draft.customer.country, "country_from": draft.customer.country_from}
    inputs["consents"] = {channel.value: _proof(answer.given) for channel, answer in answers.items()}
    return inputs


def _proof(one: Consent | None) -> JsonObject:
    if one is None:
        return {"said": "nothing"}
    proof: JsonObject = {
        "said": "yes" if one.granted else "no",
        "at": one.at.isoformat(),
        "source": one.source,
        "for": one.channel.value if one.channel else "every channel",
    }
    # The text and the address are with the profile; here stands that they are there.
    on_file = [name for name in ("text", "ip", "agent") if getattr(one, name) is not None]
    return {**proof, "also_on_file": phrases.plain(on_file)} if on_file else proof


def _rule(answers: Mapping[Channel, _Answer]) -> str | None:
    """Return the rule that decided: that of the first channel it speaks about."""
    return next((answer.needed.rule for answer in answers.values()), None)


def _where(draft: Draft) -> str:
    """Return for which country that is so, where rules name countries."""
    if draft.about.purpose not in draft.policies.consent.by_country:
        return ""
    country = draft.customer.country
    return f" (country {country})" if country else " (country not known, so the strictest rule holds)"


def _why_allowed(purpose: Purpose, answers: Mapping[Channel, _Answer]) -> str:
    """Return why all of it is allowed, by what it rests on."""
    free = [channel for channel, answer in answers.items() if answer.needed.regime == "none"]
    unrefused = [channel for channel, answer in answers.items() if answer.needed.regime == "opt_out"]
    agreed = [channel for channel, answer in answers.items() if answer.needed.regime == "opt_in"]
    if len(free) == len(answers):
        return f"{purpose.capitalize()} messages need no consent"
    parts = [
        f"{beginning} {purpose} messages by {phrases.channels(channels)}{end}"
        for beginning, channels, end in (
            ("the customer agreed to", agreed, ""),
            ("the customer has not refused", unrefused, ""),
            ("", free, " need no consent"),
        )
        if channels
    ]
    return phrases.sentence("; ".join(part.strip() for part in parts))


def _why_refused(refused: Mapping[Channel, _Answer]) -> str:
    said_no = [answer.given for answer in refused.values() if answer.given is not None]
    if not said_no:
        return "The customer has not agreed"
    if len(said_no) < len(refused):
        return "The customer refused or has not agreed"
    return f"The customer said no (on {phrases.day_of(max(one.at for one in said_no))})"
