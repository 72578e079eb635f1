"""A share of customers who get nothing, so that it shows what messages change."""

from __future__ import annotations

import hashlib
from typing import Final

from services.rules.domain.draft import Draft, Note, StageResult

_BUCKETS: Final = 2**64


def holdout(draft: Draft) -> StageResult:
    """Stop if the customer is in a holdout group of the message."""
    if draft.for_staff:
        return Note("holdout", {}).passed(draft, "Cards for the crew have no holdout group.")
    groups = [one for one in draft.policies.holdouts.get(draft.about.purpose, ()) if one.scope.fits(draft.about)]
    for one in groups:
        if in_group(one.rule.id, one.rule.share, draft.state.id):
            note = Note("holdout", {"share": one.rule.share}, one.rule.id)
            return note.stopped(
                draft,
                f"The customer is in the holdout group {one.rule.id!r}: the {one.rule.share:g} % of customers "
                "who get none of these messages.",
            )
    if not groups:
        return Note("holdout", {}).passed(draft, "These messages have no holdout group.")
    note = Note("holdout", {"groups": [one.rule.id for one in groups]})
    return note.passed(draft, "The customer is in no holdout group of these messages.")


def in_group(rule: str, share: float, customer_id: str) -> bool:
    """Return whether a customer is in a group: always the same answer, and unrelated between groups.

    Who is in a small group is also in it when its share grows.
    """
    digest = hashlib.sha256(f"{rule}/{customer_id}".encode()).digest()
    return int.from_bytes(digest[:8]) / _BUCKETS * 100 < share
