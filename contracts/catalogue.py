"""The catalogue: every event type, its model, who raises it and who consumes it. Topology is derived from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from contracts.envelope import EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.delivery import DeliveryRetryDue, DeliveryUpdated
from contracts.events.journey import JourneyEnded, JourneyEntered, JourneyTimerDue
from contracts.events.message import (
    MessageDeferred,
    MessagePlanned,
    MessageRequested,
    MessageSuppressed,
    MessageUnreadDue,
    MessageWakeDue,
)
from contracts.events.playbook import PlaybookPublished
from contracts.events.suppression import SuppressionChanged
from contracts.events.task import TaskCompleted
from contracts.events.touchpoint import TouchpointRecorded

CHANNEL_SERVICES = ("email", "sms", "social", "instore")
"""The services that deliver; each is named as its channel and consumes only what is routed to it."""

SERVICES = ("gateway", "profile", "journey", "rules", *CHANNEL_SERVICES, "timeline")


DataModel = type[EventData]


@dataclass(frozen=True)
class CatalogueEntry:
    """One event type. `by_channel` types carry the envelope's `channel`; a channel service gets only its own."""

    type: str
    model: DataModel
    producers: tuple[str, ...]
    consumers: tuple[str, ...]
    by_channel: bool = False


def _entry(
    subject: str, model: type[EventData], producers: tuple[str, ...], *consumers: str, by_channel: bool = False
) -> CatalogueEntry:
    return CatalogueEntry(f"io.unisono.{subject}.v1", model, producers, consumers, by_channel)


_ENTRIES = (
    _entry("touchpoint.recorded", TouchpointRecorded, ("gateway",), "profile"),
    _entry("customer.acted", CustomerActed, ("profile",), "journey", "rules", "timeline"),
    _entry("customer.changed", CustomerChanged, ("profile",), "journey", "rules", "timeline"),
    _entry("customer.merged", CustomerMerged, ("profile",), "journey", "rules", "timeline"),
    _entry("journey.entered", JourneyEntered, ("journey",), "timeline"),
    _entry("journey.ended", JourneyEnded, ("journey",), "timeline"),
    _entry("journey.timer-due", JourneyTimerDue, ("journey",), "journey"),
    _entry("message.requested", MessageRequested, ("journey", "rules"), "rules"),
    _entry("message.wake-due", MessageWakeDue, ("rules",), "rules"),
    _entry("message.unread-due", MessageUnreadDue, ("rules",), "rules"),
    _entry("message.planned", MessagePlanned, ("rules",), *CHANNEL_SERVICES, "timeline", by_channel=True),
    _entry("message.deferred", MessageDeferred, ("rules",), "timeline"),
    _entry("message.suppressed", MessageSuppressed, ("rules",), "timeline"),
    _entry("suppression.changed", SuppressionChanged, ("rules",), "timeline"),
    _entry("delivery.updated", DeliveryUpdated, CHANNEL_SERVICES, "rules", "timeline"),
    _entry("delivery.retry-due", DeliveryRetryDue, CHANNEL_SERVICES, *CHANNEL_SERVICES, by_channel=True),
    _entry("task.completed", TaskCompleted, ("instore",), "journey", "rules", "timeline"),
    _entry("playbook.published", PlaybookPublished, ("journey",), "rules"),
)

CATALOGUE: Mapping[str, CatalogueEntry] = MappingProxyType({entry.type: entry for entry in _ENTRIES})
"""Event type → entry."""

_BY_MODEL = {entry.model: entry.type for entry in _ENTRIES}


def type_of(model: type[EventData]) -> str:
    """Return the event type whose data `model` is."""
    return _BY_MODEL[model]


def consumed_by(service: str) -> tuple[CatalogueEntry, ...]:
    """Return the entries a service consumes."""
    return tuple(entry for entry in _ENTRIES if service in entry.consumers)
