"""A batch of events handled as one unit, for services whose work is more than load and decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from contracts.envelope import Event, EventData
from shared.processing.effects import Effects
from shared.processing.errors import Reject, Retry


@dataclass(frozen=True)
class BatchResult:
    """The effects of a batch, and the events (by id) that are to come again or go to the dead letters.

    Events in neither mapping count as handled.
    """

    effects: Effects
    retried: Mapping[str, Retry] = field(default_factory=dict)
    rejected: Mapping[str, Exception] = field(default_factory=dict)


class BatchHandler(Protocol):
    """Handles a batch. Called with events this service has not handled yet; called again if the commit fails.

    An exception makes the framework call again with half of the batch each time, until the event at fault is alone.
    """

    async def handle(self, events: Sequence[Event[EventData]], now: datetime) -> BatchResult:
        """Return what the events lead to; the framework commits it with their ids, publishes and acknowledges."""


def reject_of(error: Exception) -> str:
    """Return the sentence the dead letters show for an error."""
    return error.reason if isinstance(error, Reject) else f"{type(error).__name__}: {error}"
