"""Reading what was published, where all of it must be events."""

from __future__ import annotations

from contracts.codec import UnreadableEventError, decode_batch
from contracts.envelope import Event, EventData


def events_in(body: bytes) -> list[Event[EventData]]:
    """Return the events of a batch, in order; raises UnreadableEventError if one of them is none."""
    events: list[Event[EventData]] = []
    for event in decode_batch(body):
        if isinstance(event, UnreadableEventError):
            raise event
        events.append(event)
    return events
