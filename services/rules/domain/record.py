"""The record of one decision, as it is kept and asked for."""

from __future__ import annotations

from contracts.base import UtcDateTime
from contracts.decision import Decision
from contracts.values import JourneyRef, Name, PlaybookRef, Purpose
from shared.paging import position_at
from shared.store.model import Record


class DecisionRecord(Record):
    """One decision on one message. `id` is that of the decision, and of the event that told of it.

    `customer_id` is who the customer was then; `until` is set on a deferred message; `deferrals` counts those before.
    """

    message_id: str
    message: Name
    playbook: PlaybookRef
    purpose: Purpose
    customer_id: str
    at: UtcDateTime
    until: UtcDateTime | None = None
    deferrals: int = 0
    journey: JourneyRef | None = None
    decision: Decision
    forget_at: UtcDateTime

    @property
    def position(self) -> str:
        """Where it stands among all decisions: greater is newer, and no two are equal."""
        return position_at(self.at, self.id)
