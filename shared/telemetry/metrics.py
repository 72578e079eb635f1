"""What a process counts and times, in a registry of its own (Prometheus data model)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
)

FailedOutcome = Literal["retried", "rejected", "dead-lettered"]

_BATCH_SIZES = (1, 2, 5, 10, 20, 50, 100, 150, 200, 256)
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The metrics of all services of one process; `service` tells them apart."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        self.registry = registry or _process_registry()
        self._events = Counter(
            "unisono_events", "Events by what became of them", ("service", "type", "outcome"), registry=self.registry
        )
        self._batch_events = Histogram(
            "unisono_batch_events", "Events per batch", ("service",), buckets=_BATCH_SIZES, registry=self.registry
        )
        self._handle_seconds = Histogram(
            "unisono_handle_seconds",
            "Time to load, decide and commit a batch",
            ("service",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._published = Counter(
            "unisono_published_events", "Events the bus has confirmed", ("service",), registry=self.registry
        )
        self._publish_seconds = Histogram(
            "unisono_publish_seconds",
            "Time until the bus has confirmed what was published together",
            ("service",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._duplicates = Counter(
            "unisono_inbox_duplicates",
            "Events that came again and were left out",
            ("service",),
            registry=self.registry,
        )
        self._outbox = Gauge(
            "unisono_outbox_waiting",
            "Rows of the outbox not yet published, scheduled ones included",
            ("service",),
            registry=self.registry,
        )
        self._alerts = Counter(
            "unisono_alerts",
            "Messages that somebody has to mend, by how often a check stopped them",
            ("service", "message", "rule", "owner"),
            registry=self.registry,
        )
        self._lag = Gauge(
            "unisono_lag_messages", "Messages waiting in the service's queues", ("service",), registry=self.registry
        )

    def batch_handled(self, service: str, types: Mapping[str, int], seconds: float) -> None:
        """A batch was committed: `types` counts its events by type, `seconds` is from load to commit."""
        for event_type, count in types.items():
            self._events.labels(service, event_type, "handled").inc(count)
        self._batch_events.labels(service).observe(sum(types.values()))
        self._handle_seconds.labels(service).observe(seconds)

    def event_failed(self, service: str, event_type: str, outcome: FailedOutcome) -> None:
        """One event was not handled: it comes again, or it is with the dead letters."""
        self._events.labels(service, event_type, outcome).inc()

    def published(self, service: str, count: int, seconds: float) -> None:
        """`count` events were confirmed together after `seconds`."""
        self._published.labels(service).inc(count)
        self._publish_seconds.labels(service).observe(seconds)

    def inbox_duplicates(self, service: str, count: int) -> None:
        """`count` events had been handled before."""
        self._duplicates.labels(service).inc(count)

    def alerted(self, service: str, message: str, rule: str, owner: str, times: int) -> None:
        """A message was stopped by a rule so many times; `owner` has to mend it."""
        self._alerts.labels(service, message, rule, owner).inc(times)

    def outbox_waiting(self, service: str, count: int) -> None:
        """So many rows wait in the outbox now."""
        self._outbox.labels(service).set(count)

    def lag(self, service: str, messages: int) -> None:
        """`messages` wait in the service's queues now."""
        self._lag.labels(service).set(messages)


def _process_registry() -> CollectorRegistry:
    """A registry with the usual figures of the process: memory, processor time, garbage collection."""
    registry = CollectorRegistry(auto_describe=True)
    ProcessCollector(registry=registry)
    PlatformCollector(registry=registry)
    GCCollector(registry=registry)
    return registry
