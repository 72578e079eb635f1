"""What a case knows too early: what is dated after the first decision, and is looked at all the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from services.rules.domain import phrases
from services.rules.domain.customer import CustomerRules

MOST_NAMED: Final = 10


def ahead_of(decided: datetime, state: CustomerRules, playbook: str) -> Iterator[str]:
    """Yield the note on what is dated after the first decision, if anything is."""
    ahead = sorted((at, what) for at, what in _dated(state, playbook) if at > decided)
    if not ahead:
        return
    named = [f"{what} ({_said(at)})" for at, what in ahead[:MOST_NAMED]]
    if len(ahead) > MOST_NAMED:
        named.append(f"{len(ahead) - MOST_NAMED} more")
    yield f"Dated after the first decision ({_said(decided)}), and looked at all the same: {phrases.listed(named)}."


def _dated(state: CustomerRules, playbook: str) -> Iterator[tuple[datetime, str]]:
    for consent in state.customer.consents if state.customer else ():
        answer = "consent to" if consent.granted else "refusal of"
        by = f" by {phrases.channels([consent.channel])}" if consent.channel else ""
        yield consent.at, f"the {answer} {consent.purpose.value} messages{by}"
    for contact in state.contacts:
        yield contact.at, f"the message {contact.message!r} by {phrases.channels([contact.channel])}"
    for case in state.cases:
        if case.playbook == playbook:
            yield max(case.opened_at, case.renewed_at), f"the case {case.rule!r}"
    for entry in state.listed:
        if entry.playbook == playbook:
            yield entry.at, f"the entry on the list {entry.rule!r}"


def _said(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC"
