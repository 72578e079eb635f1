"""The event envelope: CloudEvents 1.0, structured JSON, with the extensions Unisono needs.

Extensions: `partitionkey` (CloudEvents partitioning), `traceparent` (distributed tracing, W3C), `correlationid` (the
touchpoint event that began it all), `causationid` (the event that led to this one), `channel` (routes to one adapter).
"""

from __future__ import annotations

from datetime import datetime
from typing import Generic, Literal, TypeVar

from pydantic import Field, SerializeAsAny

from contracts.base import Contract, UtcDateTime
from contracts.ids import new_id
from contracts.values import Channel


class EventData(Contract):
    """Base of the data of every event in the catalogue."""


D_co = TypeVar("D_co", bound=EventData, covariant=True)


class Event(Contract, Generic[D_co]):
    """One fact, and where it came from."""

    specversion: Literal["1.0"] = "1.0"
    id: str = Field(min_length=1, max_length=200)
    type: str
    source: str
    subject: str = Field(description="customer id or, before resolution, the identifier")
    time: UtcDateTime
    partitionkey: str = Field(min_length=1)
    traceparent: str | None = None
    correlationid: str
    causationid: str | None = None
    channel: Channel | None = None
    datacontenttype: Literal["application/json"] = "application/json"
    data: SerializeAsAny[D_co]


def begin(
    *, id: str, type: str, source: str, subject: str, data: EventData, now: datetime, traceparent: str | None = None
) -> Event[EventData]:
    """Return an event that nothing led to: its id is the correlation of what follows; `subject` as partition key."""
    return Event[EventData](
        id=id,
        type=type,
        source=source,
        subject=subject,
        time=now,
        partitionkey=subject,
        traceparent=traceparent,
        correlationid=id,
        data=data,
    )


def follow_up(
    cause: Event[EventData],
    *,
    type: str,
    source: str,
    subject: str,
    data: EventData,
    now: datetime,
    channel: Channel | None = None,
    id: str | None = None,
) -> Event[EventData]:
    """Return an event that follows from `cause`: same correlation and trace, `subject` as partition key."""
    return Event[EventData].model_construct(
        specversion="1.0",
        id=id or new_id(),
        type=type,
        source=source,
        subject=subject,
        time=now,
        partitionkey=subject,
        traceparent=cause.traceparent,
        correlationid=cause.correlationid,
        causationid=cause.id,
        channel=channel,
        datacontenttype="application/json",
        data=data,
    )
