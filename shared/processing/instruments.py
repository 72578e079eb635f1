"""What the processing of one service reports: spans for recorded traces, figures for all of it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from contracts.envelope import Event, EventData
from shared.store.outbox import OutboxRow
from shared.telemetry import Metrics, Telemetry


class Instruments:
    """Telemetry and metrics of one service."""

    def __init__(self, service: str, telemetry: Telemetry, metrics: Metrics) -> None:
        self._service = service
        self._telemetry = telemetry
        self._metrics = metrics

    @contextmanager
    def handling(self, events: Sequence[Event[EventData]]) -> Iterator[list[Event[EventData]]]:
        """Time a batch and open a span per recorded event; gives the events as part of their spans."""
        started = time.perf_counter()
        with ExitStack() as spans:
            yield [spans.enter_context(self._telemetry.event_span(event)).traced(event) for event in events]
        types = Counter(event.type for event in events)
        self._metrics.batch_handled(self._service, types, time.perf_counter() - started)

    async def publishing(
        self, publish: Callable[[Sequence[OutboxRow]], Awaitable[None]], rows: Sequence[OutboxRow]
    ) -> None:
        """Publish rows and time it."""
        if not rows:
            return
        started = time.perf_counter()
        await publish(rows)
        self._metrics.published(self._service, sum(row.count for row in rows), time.perf_counter() - started)

    def duplicates(self, count: int) -> None:
        """Some events had been handled before."""
        if count:
            self._metrics.inbox_duplicates(self._service, count)

    def dead(self, event_type: str) -> None:
        """An event went to the dead letters."""
        self._metrics.event_failed(self._service, event_type, "dead-lettered")

    def unreadable(self, count: int) -> None:
        """Some of what came was no event."""
        for _ in range(count):
            self._metrics.event_failed(self._service, "unreadable", "dead-lettered")

    def retried(self, event_type: str) -> None:
        """An event will come again."""
        self._metrics.event_failed(self._service, event_type, "retried")

    def outbox_waiting(self, rows: int) -> None:
        """So many rows wait in the outbox."""
        self._metrics.outbox_waiting(self._service, rows)
