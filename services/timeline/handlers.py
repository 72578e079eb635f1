"""Events in, records out. Nothing is loaded and nothing is changed, so an event that comes again has no effect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from contracts.envelope import Event, EventData
from services.timeline.domain.entries import entry_of
from services.timeline.domain.identities import alias_of, identifiers_of
from services.timeline.store import ALIASES, ENTRIES, IDENTIFIERS
from shared.processing.effects import Effects
from shared.processing.handler import Workspace


class TimelineHandler:
    """Writes one entry per event; merges add an alias, new identifiers add themselves."""

    async def load(self, events: Sequence[Event[EventData]]) -> Workspace:  # noqa: ARG002 - nothing is needed
        """Return an empty workspace."""
        return Workspace()

    def decide(
        self,
        event: Event[EventData],
        workspace: Workspace,  # noqa: ARG002 - no state
        now: datetime,  # noqa: ARG002 - an entry's time is its event's
    ) -> Effects:
        """Return the records of one event."""
        effects = Effects()
        effects.record(ENTRIES, entry_of(event))
        if (alias := alias_of(event)) is not None:
            effects.record(ALIASES, alias)
        for known in identifiers_of(event):
            effects.record(IDENTIFIERS, known)
        return effects
