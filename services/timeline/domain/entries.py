"""From an event to its timeline entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from contracts.content import InstoreContent
from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.delivery import DeliveryUpdated
from contracts.events.journey import JourneyEnded, JourneyEntered
from contracts.events.message import MessageDeferred, MessagePlanned, MessageSuppressed
from contracts.events.suppression import SuppressionChanged
from contracts.events.task import TaskCompleted
from contracts.values import Channel, JourneyRef
from services.timeline.domain import wording
from services.timeline.domain.entry import (
    Acted,
    Changed,
    Deferred,
    Delivery,
    Detail,
    JourneyBegun,
    JourneyOver,
    ListChanged,
    Merged,
    Planned,
    Suppressed,
    TaskDone,
    TimelineEntry,
)
from shared.telemetry import trace_id_of


class Told(NamedTuple):
    """What an event tells, apart from what every event has."""

    title: str
    detail: Detail
    channel: Channel | None = None
    message_id: str | None = None
    journey: JourneyRef | None = None


def entry_of(event: Event[EventData]) -> TimelineEntry:
    """Return the entry of an event; raises KeyError for an event no timeline is about."""
    told = _TELL[type(event.data)](event.data)
    return TimelineEntry(
        id=event.id,
        customer_id=event.subject,
        at=event.time,
        kind=told.detail.kind,
        channel=told.channel,
        title=told.title,
        detail=told.detail,
        message_id=told.message_id,
        journey=told.journey,
        correlation_id=event.correlationid,
        trace_id=trace_id_of(event.traceparent),
    )


def _acted(data: CustomerActed) -> Told:
    touch = data.touchpoint
    name = wording.spoken(touch.name)
    match touch.kind:
        case "page":
            title = f"Viewed the page “{touch.name}”"
        case "screen":
            title = f"Opened the screen “{touch.name}”"
        case _:
            title = name
    detail = Acted(touchpoint=touch.kind, name=touch.name, properties=touch.properties, thread=touch.thread)
    return Told(f"{title}{wording.heard(touch.channel)}", detail, touch.channel)


def _changed(data: CustomerChanged) -> Told:
    fields = [field.replace("_", " ") for field in data.changed]
    title = f"Profile changed: {wording.listed(fields)}" if fields else "Profile changed"
    return Told(title, Changed(changed=data.changed, revision=data.customer.revision))


def _merged(data: CustomerMerged) -> Told:
    title = wording.because(f"Joined with customer {data.merged_customer_id}", data.because)
    return Told(title, Merged(merged_customer_id=data.merged_customer_id, because=data.because))


def _journey_entered(data: JourneyEntered) -> Told:
    name = wording.spoken(data.journey.journey)
    return Told(f"Entered the journey “{name}”", JourneyBegun(playbook=data.playbook), journey=data.journey)


def _journey_ended(data: JourneyEnded) -> Told:
    beginning = _JOURNEY_ENDS[data.how].format(wording.spoken(data.journey.journey))
    detail = JourneyOver(playbook=data.playbook, how=data.how, why=data.why)
    return Told(wording.because(beginning, data.why), detail, journey=data.journey)


_JOURNEY_ENDS = {
    "goal": "Reached the goal of “{}”",
    "exit": "Left the journey “{}”",
    "completed": "Completed the journey “{}”",
    "merged": "Journey “{}” ended by joining two customers",
}


def _planned(data: MessagePlanned) -> Told:
    content = data.rendition.content
    channel = Channel(content.channel)
    verb = "to be done" if isinstance(content, InstoreContent) and content.task else "to be sent"
    where, language = wording.SAID[channel], wording.language(data.rendition.locale)
    detail = Planned(
        message=data.message,
        purpose=data.purpose,
        playbook=data.playbook,
        rendition=data.rendition,
        address=data.address,
        decision=data.decision,
        expires_at=data.expires_at,
    )
    title = f"{wording.spoken(data.message)} {verb} {where} in {language}"
    return Told(title, detail, channel, data.message_id, data.journey)


def _deferred(data: MessageDeferred) -> Told:
    beginning = f"{wording.spoken(data.message)} put off until {data.until:%Y-%m-%d %H:%M} UTC"
    detail = Deferred(
        message=data.message,
        purpose=data.purpose,
        playbook=data.playbook,
        until=data.until,
        decision=data.decision,
    )
    title = wording.because(beginning, data.decision.reason)
    return Told(title, detail, data.decision.channel, data.message_id, data.journey)


def _suppressed(data: MessageSuppressed) -> Told:
    title = wording.because(f"{wording.spoken(data.message)} held back", data.decision.reason)
    detail = Suppressed(message=data.message, purpose=data.purpose, playbook=data.playbook, decision=data.decision)
    return Told(title, detail, data.decision.channel, data.message_id, data.journey)


def _list_changed(data: SuppressionChanged) -> Told:
    what = wording.SUPPRESSED[data.channel] if data.channel else "The customer"
    verb = "put on" if data.change == "added" else "taken off"
    beginning = f"{what} {verb} the list “{wording.spoken(data.rule)}” by {data.by}"
    detail = ListChanged(
        playbook=data.playbook,
        rule=data.rule,
        change=data.change,
        one_address=data.one_address,
        by=data.by,
        because=data.because,
    )
    return Told(wording.because(beginning, data.because), detail, data.channel)


def _delivery(data: DeliveryUpdated) -> Told:
    detail = Delivery(
        message=data.message,
        purpose=data.purpose,
        provider=data.provider,
        status=data.status,
        attempt=data.attempt,
        provider_ref=data.provider_ref,
        said=data.detail,
    )
    title = wording.delivery(data.message, data.channel, data.status, data.attempt, data.detail)
    return Told(title, detail, data.channel, data.message_id, data.journey)


def _task(data: TaskCompleted) -> Told:
    beginning = f"{wording.spoken(data.message)} done by {data.completed_by} in {data.store}"
    detail = TaskDone(message=data.message, store=data.store, completed_by=data.completed_by, note=data.note)
    return Told(wording.because(beginning, data.note), detail, Channel.INSTORE, data.message_id, data.journey)


_TELL: Mapping[type[EventData], Callable[[Any], Told]] = {
    CustomerActed: _acted,
    CustomerChanged: _changed,
    CustomerMerged: _merged,
    JourneyEntered: _journey_entered,
    JourneyEnded: _journey_ended,
    MessagePlanned: _planned,
    MessageDeferred: _deferred,
    MessageSuppressed: _suppressed,
    SuppressionChanged: _list_changed,
    DeliveryUpdated: _delivery,
    TaskCompleted: _task,
}
