"""While something is being put right for the customer, some purposes have to wait."""

from __future__ import annotations

from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult


def open_case(draft: Draft) -> StageResult:
    """Stop if a case is open whose rule suppresses the purpose."""
    purpose = draft.about.purpose
    if draft.for_staff:
        return Note("open_case", {}).passed(draft, "A card for the crew is not held back by an open case.")
    cases = draft.policies.cases
    rules = [rule for rule in cases.by_purpose.get(purpose, ()) if not draft.exempt(rule.exempt)]
    for rule in rules:
        case = draft.state.case(draft.book.name, rule.id)
        if case is None or not cases.is_open(case, draft.now):
            continue
        note = Note(
            "open_case",
            {"purpose": purpose.value, "opened_at": case.opened_at.isoformat(), "opened_by": case.opened_by},
            rule=rule.id,
        )
        since = phrases.local_moment(case.opened_at, draft.zone)
        return note.stopped(
            draft,
            f"Case {rule.id!r} is open since {since} ({draft.zone_name}), opened by {case.opened_by!r}; "
            f"{purpose} messages are held back until it is closed.",
        )
    note = Note("open_case", {"purpose": purpose.value, "looked_for": phrases.plain(rule.id for rule in rules)})
    return note.passed(draft, f"No open case holds back {purpose} messages.")
