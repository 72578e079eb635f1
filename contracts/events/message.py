"""Message events: from the wish to say something to the words, or the reason for silence."""

from __future__ import annotations

from pydantic import Field

from contracts.base import UtcDateTime
from contracts.content import Rendition
from contracts.decision import Decision
from contracts.envelope import EventData
from contracts.values import Channel, ChannelWish, CustomerSnapshot, JourneyRef, JsonObject, Name, PlaybookRef, Purpose


class MessageRequested(EventData):
    """`io.unisono.message.requested.v1`: something should be said to a customer, or to the crew about them.

    Raised by a `send` or `task` step, or by rules for a direct request. Key: customer id. Consumed by rules.
    """

    message_id: str
    message: Name
    playbook: PlaybookRef
    purpose: Purpose
    customer: CustomerSnapshot
    channels: tuple[ChannelWish, ...] = Field(min_length=1, description="in order of preference")
    origin_channel: Channel | None = None
    thread: str | None = None
    facts: JsonObject = Field(default_factory=dict)
    journey: JourneyRef | None = None
    store: str | None = Field(default=None, description="the board an in-store card goes to")
    task: bool = Field(default=False, description="a person must mark the card done")
    expires_at: UtcDateTime | None = None
    priority: int | None = Field(
        default=None, ge=0, le=100, description="default: the message's own, else its journey's, else 50"
    )
    urgent: bool = Field(default=False, description="this time; a message may also be urgent by its definition")
    topic: Name | None = Field(default=None, description="what it is about; default: as the message says")
    owner: str | None = Field(
        default=None, description="the team that asks; default: the journey's, else the message's"
    )


class MessageWakeDue(EventData):
    """`io.unisono.message.wake-due.v1`: a deferred message is to be decided again.

    Scheduled by rules for itself. Key: customer id.
    """

    request: MessageRequested
    deferrals: int = Field(ge=1, description="how often it was deferred so far")
    moving_on: bool = Field(default=False, description="it was sent before, and moves on to another channel")


class MessageUnreadDue(EventData):
    """`io.unisono.message.unread-due.v1`: time to see whether a message was read where it was sent.

    Scheduled by rules for itself. Key: customer id. Without effect if it was read, answered or tried elsewhere since.
    """

    customer_id: str
    message_id: str
    channel: Channel


class MessagePlanned(EventData):
    """`io.unisono.message.planned.v1`: the words, the channel and the address are settled.

    Raised once per planned message. Key: customer id; routed by channel.
    Consumed by the channel's service and timeline.
    """

    message_id: str
    message: Name
    playbook: PlaybookRef
    purpose: Purpose
    customer_id: str
    address: str | None = Field(description="None on channels that need none (instore)")
    rendition: Rendition
    decision: Decision
    journey: JourneyRef | None = None
    expires_at: UtcDateTime | None = None


class MessageDeferred(EventData):
    """`io.unisono.message.deferred.v1`: not now; decided again at `until`.

    Key: customer id. Consumed by timeline.
    """

    message_id: str
    message: Name
    playbook: PlaybookRef
    purpose: Purpose
    customer_id: str
    until: UtcDateTime
    decision: Decision
    journey: JourneyRef | None = None


class MessageSuppressed(EventData):
    """`io.unisono.message.suppressed.v1`: nothing is said, and the decision says why.

    Key: customer id. Consumed by timeline.
    """

    message_id: str
    message: Name
    playbook: PlaybookRef
    purpose: Purpose
    customer_id: str
    decision: Decision
    journey: JourneyRef | None = None
