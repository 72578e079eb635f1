"""What the processing of one service reports: spans for recorded traces, figures for all of it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from contracts.envelope import Event, EventData
from shared.processing.effects import Alert
from shared.store.outbox import OutboxRow
from shared.telemetry import EventSpan, Metrics, Telemetry


@dataclass(frozen=True)
class Handling:
    """A batch in hand: its events as part of their spans."""

    events: Sequence[Event[EventData]]
    spans: Sequence[EventSpan]

    def note(self, notes: Mapping[str, Mapping[str, str]]) -> None:
        """Put what was made of events, by id, on their spans."""
        for event, span in zip(self.events, self.spans, strict=True) if notes else ():
            if event.id in notes:
                span.note(notes[event.id])


class Instruments:
    """Telemetry and metrics of one service."""

    def __init__(self, service: str, telemetry: Telemetry, metrics: Metrics) -> None:
        self._service = service
        self._telemetry = telemetry
        self._metrics = metrics

    @contextmanager
    def handling(self, events: Sequence[Event[EventData]]) -> Iterator[Handling]:
        """Time a batch and open a span per recorded event."""
        started = time.perf_counter()
        with ExitStack() as stack:
            spans = [stack.enter_context(self._telemetry.event_span(event)) for event in events]
            yield Handling([span.traced(event) for span, event in zip(spans, events, strict=True)], spans)
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

    def alerted(self, alert: Alert, times: int) -> None:
        """Somebody has something to mend, which happened so many times at once."""
        self._metrics.alerted(self._service, alert.message, alert.rule, alert.owner, times)

    def retried(self, event_type: str) -> None:
        """An event will come again."""
        self._metrics.event_failed(self._service, event_type, "retried")

    def outbox_waiting(self, rows: int) -> None:
        """So many rows wait in the outbox."""
        self._metrics.outbox_waiting(self._service, rows)
