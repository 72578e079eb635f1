"""Task events: what a person did with a card."""

from __future__ import annotations

from contracts.envelope import EventData
from contracts.values import JourneyRef, Name


class TaskCompleted(EventData):
    """`io.unisono.task.completed.v1`: a person marked a card done.

    Raised once per card. Key: customer id. Consumed by journey, rules and timeline.
    """

    message_id: str
    message: Name
    customer_id: str
    store: str
    completed_by: str
    note: str | None = None
    journey: JourneyRef | None = None
