"""Delivery events: what became of a planned message on its channel."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from contracts.envelope import EventData
from contracts.events.message import MessagePlanned
from contracts.values import Channel, JourneyRef, Name, Purpose


class DeliveryStatus(StrEnum):
    """Where a delivery stands. `unknown`: the provider may or may not have it, and asking again could repeat it.

    `clicked`: a link in it was followed. `complained`: the customer reported it as unwanted.
    """

    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    CLICKED = "clicked"
    COMPLAINED = "complained"
    RETRYING = "retrying"
    FAILED = "failed"
    BOUNCED = "bounced"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


class DeliveryUpdated(EventData):
    """`io.unisono.delivery.updated.v1`: the status of a delivery changed.

    Raised by a channel service on every change. Key: customer id. Consumed by rules and timeline.
    """

    message_id: str
    message: Name
    purpose: Purpose
    customer_id: str
    channel: Channel
    provider: str
    status: DeliveryStatus
    attempt: int = Field(ge=0)
    provider_ref: str | None = Field(default=None, description="the provider's own id of the message")
    detail: str | None = Field(default=None, description="what the provider said, in one sentence")
    journey: JourneyRef | None = None


class DeliveryRetryDue(EventData):
    """`io.unisono.delivery.retry-due.v1`: time to try a delivery again.

    Scheduled by a channel service for itself. Key: customer id; routed by channel.
    """

    planned: MessagePlanned
    attempt: int = Field(ge=0, description="attempts made so far; 0: the provider could not even be asked yet")
