"""Journey events: one customer inside a journey."""

from __future__ import annotations

from typing import Literal

from contracts.envelope import EventData
from contracts.values import JourneyRef, PlaybookRef


class JourneyEntered(EventData):
    """`io.unisono.journey.entered.v1`: a customer began a journey.

    Raised on every entry. Key: customer id. Consumed by timeline.
    """

    customer_id: str
    playbook: PlaybookRef
    journey: JourneyRef


class JourneyEnded(EventData):
    """`io.unisono.journey.ended.v1`: a journey instance is over; `how` and `why` say in what way.

    Raised once per instance. Key: customer id. Consumed by timeline.
    """

    customer_id: str
    playbook: PlaybookRef
    journey: JourneyRef
    how: Literal["goal", "exit", "completed", "merged"]
    why: str


class JourneyTimerDue(EventData):
    """`io.unisono.journey.timer-due.v1`: a wait of a journey instance is over.

    Scheduled by journey for itself. Key: customer id. Without effect if the instance has moved on.
    """

    customer_id: str
    instance_id: str
    step: str
    visit: int
