"""What a decision leads to, as values. Nothing happens until the batch commits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from contracts.envelope import Event, EventData
from shared.store.model import A, Aggregate, AggregateType, R, Record, RecordType


@dataclass(frozen=True)
class Scheduled:
    """An event that is published when it is due, however often anything restarts until then."""

    event: Event[EventData]
    due: datetime


@dataclass(frozen=True)
class Alert:
    """Something that somebody has to mend: `what` happened to a message, by which rule, and who answers for it.

    Holds no personal data. It is logged and counted once what it comes with is committed.
    """

    what: str
    message: str
    rule: str
    owner: str


@dataclass
class Effects:
    """States to save, events to publish now or later, records to keep: all of it or nothing of it.

    `notes` are what the span of an event (by id) says about it; they have no other effect.
    """

    saves: list[tuple[AggregateType[Any], Aggregate]] = field(default_factory=list)
    events: list[Event[EventData]] = field(default_factory=list)
    scheduled: list[Scheduled] = field(default_factory=list)
    records: list[tuple[RecordType[Any], Record]] = field(default_factory=list)
    notes: dict[str, Mapping[str, str]] = field(default_factory=dict)
    alerts: list[Alert] = field(default_factory=list)

    def save(self, kind: AggregateType[A], state: A) -> None:
        """Save a state; the last one of an id in a batch is written."""
        self.saves.append((kind, state))

    def emit(self, *events: Event[EventData]) -> None:
        """Publish events, in this order."""
        self.events.extend(events)

    def schedule(self, event: Event[EventData], due: datetime) -> None:
        """Publish an event when it is due."""
        self.scheduled.append(Scheduled(event, due))

    def record(self, kind: RecordType[R], record: R) -> None:
        """Keep a fact."""
        self.records.append((kind, record))

    def note(self, event_id: str, attributes: Mapping[str, str]) -> None:
        """Say on an event's span what was made of it: names and ids, no personal data."""
        self.notes[event_id] = attributes

    def alert(self, alert: Alert) -> None:
        """Tell whoever has to mend something."""
        self.alerts.append(alert)

    def extend(self, other: Effects) -> None:
        """Add everything another decision led to."""
        self.saves.extend(other.saves)
        self.events.extend(other.events)
        self.scheduled.extend(other.scheduled)
        self.records.extend(other.records)
        self.notes.update(other.notes)
        self.alerts.extend(other.alerts)
