"""Addresses that bounced, complaints, opt-outs, people who are not to be contacted: what stands on a list."""

from __future__ import annotations

from contracts.playbook import SuppressionList
from contracts.values import Channel
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult
from services.rules.domain.listing import ListEntry, covers, fingerprint


def suppression_list(draft: Draft) -> StageResult:
    """Leave out the channels that a list holds back for the purpose; stop if none is left."""
    purpose = draft.about.purpose
    if draft.for_staff:
        return Note("suppression_list", {}).passed(draft, "A card for the crew is not held back by any list.")
    lists = draft.policies.lists
    held = tuple(lists.holding(draft.state.listed, draft.book.name, draft.customer, purpose, draft.now))
    if not held:
        looked_for = phrases.plain(rule.id for rule in lists.by_purpose.get(purpose, ()))
        note = Note("suppression_list", {"looked_for": looked_for})
        return note.passed(draft, f"No suppression list holds back {purpose} messages to this customer.")
    by_channel = {
        channel: found
        for channel in draft.candidates
        if (found := next((one for one in held if _covered(one[1], channel, draft)), None))
    }
    if not by_channel:
        note = Note("suppression_list", {"on_lists": phrases.plain(rule.id for rule, _ in held)})
        return note.passed(draft, "What is on suppression lists concerns no channel that is left.")
    reasons = {channel: _why(rule, entry) for channel, (rule, entry) in by_channel.items()}
    rule, entry = next(iter(by_channel.values()))
    note = Note(
        "suppression_list",
        {
            "held_back": {channel.value: found.id for channel, (found, _) in by_channel.items()},
            "since": entry.at.isoformat() if entry else None,
        },
        rule.id,
    )
    left = [channel for channel in draft.candidates if channel not in by_channel]
    if not left and len(set(reasons.values())) == 1:
        return note.stopped(draft, f"{purpose.capitalize()} messages are held back: {reasons[draft.candidates[0]]}.")
    told = "; ".join(f"{phrases.channels([channel])} is left out: {reason}" for channel, reason in reasons.items())
    if not left:
        return note.stopped(draft, f"No channel is left for {purpose} messages: {told}.", reasons)
    return note.narrowed(draft, reasons, f"{phrases.sentence(told)}; {phrases.channels(left)} may still be used.")


def _covered(entry: ListEntry | None, channel: Channel, draft: Draft) -> bool:
    return covers(entry, channel, fingerprint(draft.customer.addresses.on(channel)))


def _why(rule: SuppressionList, entry: ListEntry | None) -> str:
    if entry is None:
        return f"the customer is on the list {rule.id!r}, as the trait {rule.on_trait!r} says"
    what = "the address" if entry.address else "the channel" if entry.channel else "the customer"
    since = f"{what} is on the list {rule.id!r} since {phrases.day_of(entry.at)}"
    # A person's own words may tell more about the customer than a record of decisions should: who knows is enough.
    return f"{since}, added by {entry.by}" if entry.by else f"{since}, because of {entry.because!r}"
