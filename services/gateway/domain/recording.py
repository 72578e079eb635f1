"""What a call becomes: one touchpoint event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from contracts.catalogue import type_of
from contracts.envelope import Event, EventData
from contracts.events.touchpoint import TouchpointRecorded
from contracts.ids import derived_id, new_id
from contracts.values import Channel, Consent, Identifier, JsonObject
from services.gateway.domain.calls import (
    AliasCall,
    BatchCall,
    Call,
    Context,
    GroupCall,
    IdentifyCall,
    PageCall,
    ScreenCall,
    TrackCall,
)

SOURCE = "/unisono/gateway"
_TYPE = type_of(TouchpointRecorded)
_CHANNELS = {channel.value: channel for channel in Channel}
_NOTHING = Context()
_Envelope = Event[EventData]


@dataclass(frozen=True)
class Arrival:
    """How a request came in: with whose key, when, inside which trace (W3C `traceparent`)."""

    write_key: str
    source: str
    at: datetime
    traceparent: str | None = None


def record(call: Call, arrival: Arrival, batch: BatchCall | None = None) -> Event[EventData]:
    """Return the event of one call; `batch` fills in what the call itself leaves open."""
    context = _context(call, batch)
    at = _occurred(call, call.sent_at or (batch.sent_at if batch else None), arrival.at)
    event_id = derived_id(arrival.write_key, call.message_id) if call.message_id else new_id()
    # The call's own id, never an address: all a device does must stay on one partition, in order.
    key = f"user:{call.user_id}" if call.user_id else f"anonymous:{call.anonymous_id}"
    return _Envelope(
        id=event_id,
        type=_TYPE,
        source=f"{SOURCE}/{arrival.source}",
        subject=key,
        time=at,
        partitionkey=key,
        traceparent=arrival.traceparent,
        correlationid=event_id,
        data=_touchpoint(call, context, at),
    )


def _touchpoint(call: Call, context: Context, at: datetime) -> TouchpointRecorded:
    stated = call.traits if isinstance(call, IdentifyCall) else None
    return TouchpointRecorded(
        kind=call.type,
        name=_name(call),
        identifiers=tuple(_identifiers(call)),
        properties=_properties(call),
        traits=_traits(call),
        consents=tuple(
            Consent(
                purpose=given.purpose,
                channel=given.channel,
                granted=given.granted,
                at=at,
                source=given.source or f"{call.type} call",
                text=given.text,
                ip=given.ip,
                agent=given.agent,
            )
            for given in context.consents
        ),
        locale=(stated and stated.locale) or context.locale,
        time_zone=(stated and stated.time_zone) or context.time_zone,
        channel=_CHANNELS.get(context.channel) if isinstance(context.channel, str) else None,
        thread=context.thread,
    )


def _context(call: Call, batch: BatchCall | None) -> Context:
    own = call.context or _NOTHING
    if batch is None or batch.context is None:
        return own
    return batch.context.model_copy(update={field: getattr(own, field) for field in own.model_fields_set})


def _occurred(call: Call, sent_at: datetime | None, received_at: datetime) -> datetime:
    """Return when it happened: `receivedAt - (sentAt - originalTimestamp)`, which takes the device's clock error out.

    Without `sentAt` the stated time counts as it is (imports of history); nothing happens in the future.
    """
    stated = call.original_timestamp or call.timestamp
    if stated is None:
        return received_at
    return min(received_at, received_at - (sent_at - stated) if sent_at else stated)


def _name(call: Call) -> str:
    match call:
        case TrackCall():
            return call.event
        case PageCall() | ScreenCall():
            return call.name or call.type
        case _:
            return call.type


def _properties(call: Call) -> JsonObject:
    match call:
        case TrackCall():
            return call.properties or {}
        case PageCall() | ScreenCall():
            properties = call.properties or {}
            return properties if call.category is None else {"category": call.category, **properties}
        case _:
            return {}


def _traits(call: Call) -> JsonObject:
    match call:
        case IdentifyCall() if call.traits:
            return call.traits.model_dump(mode="json", exclude_unset=True)
        case GroupCall():
            return {"group": {**(call.traits or {}), "id": call.group_id}}
        case _:
            return {}


def _identifiers(call: Call) -> Iterable[Identifier]:
    """Yield the identifiers of a call, strongest first.

    A previousId may be either kind of id; only profile knows which, so it gets both. Beside a userId an alias takes no
    anonymousId: it says who two ids are, not whose device this is.
    """
    if call.user_id:
        yield Identifier(type="user", value=call.user_id)
    if isinstance(call, IdentifyCall) and call.traits:
        if call.traits.email:
            yield Identifier(type="email", value=call.traits.email.lower())
        if call.traits.phone:
            yield Identifier(type="phone", value=call.traits.phone)
        if call.traits.social:
            yield Identifier(type="social", value=call.traits.social.lower())
    if isinstance(call, AliasCall):
        yield Identifier(type="user", value=call.previous_id)
        yield Identifier(type="anonymous", value=call.previous_id)
        if call.user_id:
            return
    if call.anonymous_id:
        yield Identifier(type="anonymous", value=call.anonymous_id)
