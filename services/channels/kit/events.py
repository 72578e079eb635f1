"""The events a channel service raises."""

from __future__ import annotations

from datetime import datetime

from contracts.catalogue import type_of
from contracts.envelope import Event, EventData, follow_up
from contracts.events.delivery import DeliveryRetryDue, DeliveryUpdated
from contracts.ids import new_id
from contracts.values import Channel
from services.channels.kit.domain import Request
from services.channels.kit.store import DeliveryLedger


def delivery_updated(ledger: DeliveryLedger, now: datetime) -> Event[EventData]:
    """Return the news that a ledger's history ends with; raises ValueError if it has none."""
    if not ledger.history:
        raise ValueError(f"delivery {ledger.id} has no public status yet")
    latest = ledger.history[-1]
    status = latest.status.public
    if status is None:
        raise ValueError(f"delivery {ledger.id} has the private status {latest.status} in its history")
    data = DeliveryUpdated(
        message_id=ledger.id,
        message=ledger.message,
        purpose=ledger.purpose,
        customer_id=ledger.customer_id,
        channel=ledger.channel,
        provider=ledger.provider,
        status=status,
        attempt=latest.attempt,
        provider_ref=ledger.provider_ref,
        detail=latest.detail,
        journey=ledger.journey,
    )
    return from_ledger(ledger, data, now)


def from_ledger(ledger: DeliveryLedger, data: EventData, now: datetime) -> Event[EventData]:
    """Return an event that follows from the planned message of a ledger, however long ago that was."""
    return Event[EventData](
        id=new_id(),
        type=type_of(type(data)),
        source=source_of(ledger.channel),
        subject=ledger.customer_id,
        time=now,
        partitionkey=ledger.customer_id,
        traceparent=ledger.traceparent,
        correlationid=ledger.correlationid,
        causationid=ledger.causationid,
        data=data,
    )


def retry_due(request: Request, ledger: DeliveryLedger, now: datetime) -> Event[EventData]:
    """Return the event that asks for the next attempt."""
    return follow_up(
        request.event,
        type=type_of(DeliveryRetryDue),
        source=source_of(ledger.channel),
        subject=ledger.customer_id,
        data=DeliveryRetryDue(planned=request.planned, attempt=ledger.attempt),
        now=now,
        channel=ledger.channel,
    )


def source_of(channel: Channel) -> str:
    """Return the `source` of a channel service's events."""
    return f"/unisono/{channel.value}"
