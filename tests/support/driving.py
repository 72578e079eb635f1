"""Drive a handler with plain values: an in-memory loader, no broker, no database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from contracts.catalogue import type_of
from contracts.envelope import Event, EventData
from contracts.ids import new_id
from contracts.values import Channel
from shared.processing.effects import Effects
from shared.processing.handler import Handler
from shared.store.model import A, Aggregate, AggregateType

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


def event(
    data: EventData,
    *,
    subject: str = "customer-1",
    now: datetime = NOON,
    id: str | None = None,
    channel: Channel | None = None,
) -> Event[EventData]:
    """Return an envelope around the data of a catalogued event."""
    event_id = id or new_id()
    return Event[EventData](
        id=event_id,
        type=type_of(type(data)),
        source="/unisono/test",
        subject=subject,
        time=now,
        partitionkey=subject,
        correlationid=event_id,
        channel=channel,
        data=data,
    )


class Driver:
    """Feeds events to a handler one by one and keeps what it saves, as the store would."""

    def __init__(self) -> None:
        self.saved: dict[tuple[str, str], Aggregate] = {}

    async def load(self, kind: AggregateType[A], ids: Iterable[str]) -> dict[str, A]:
        """Return what was saved, as the store's `load` does."""
        found: dict[str, Any] = {}
        for one in ids:
            state = self.saved.get((kind.collection, one))
            if state is not None:
                found[one] = kind.model.model_validate_json(state.model_dump_json())
        return found

    async def handle(self, handler: Handler, *events: Event[EventData], now: datetime = NOON) -> Effects:
        """Load for all events, decide each, keep the states; return everything they led to."""
        workspace = await handler.load(events)
        total = Effects()
        for one in events:
            effects = handler.decide(one, workspace, now)
            for kind, state in effects.saves:
                workspace.put(kind, state)
            total.extend(effects)
        for kind, state in total.saves:
            stored = self.saved.get((kind.collection, state.id))
            version = stored.version if stored else 0
            self.saved[(kind.collection, state.id)] = state.model_copy(update={"version": version + 1})
        return total
