"""What is counted can be read, per service."""

from __future__ import annotations

from prometheus_client import CollectorRegistry

from shared.telemetry import Metrics

ACTED, CHANGED = "io.unisono.customer.acted.v1", "io.unisono.customer.changed.v1"


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(name, labels)


def test_a_batch_counts_its_events_by_type() -> None:
    metrics = Metrics(CollectorRegistry())
    metrics.batch_handled("rules", {ACTED: 3, CHANGED: 1}, seconds=0.02)
    metrics.batch_handled("rules", {ACTED: 2}, seconds=0.5)
    assert value(metrics, "unisono_events_total", service="rules", type=ACTED, outcome="handled") == 5
    assert value(metrics, "unisono_events_total", service="rules", type=CHANGED, outcome="handled") == 1
    assert value(metrics, "unisono_batch_events_sum", service="rules") == 6
    assert value(metrics, "unisono_batch_events_count", service="rules") == 2
    assert value(metrics, "unisono_handle_seconds_bucket", service="rules", le="0.025") == 1


def test_failures_are_told_apart() -> None:
    metrics = Metrics(CollectorRegistry())
    metrics.event_failed("rules", ACTED, "retried")
    metrics.event_failed("rules", ACTED, "retried")
    metrics.event_failed("rules", ACTED, "dead-lettered")
    assert value(metrics, "unisono_events_total", service="rules", type=ACTED, outcome="retried") == 2
    assert value(metrics, "unisono_events_total", service="rules", type=ACTED, outcome="dead-lettered") == 1


def test_what_was_stopped_is_counted_for_whoever_has_to_mend_it() -> None:
    metrics = Metrics(CollectorRegistry())
    metrics.alerted("rules", "fare-offer", "length", "growth", times=3)
    metrics.alerted("rules", "fare-offer", "length", "growth", times=1)
    metrics.alerted("rules", "fare-offer", "offer-contradiction", "growth", times=1)
    whose = {"service": "rules", "message": "fare-offer", "owner": "growth"}
    assert value(metrics, "unisono_alerts_total", rule="length", **whose) == 4
    assert value(metrics, "unisono_alerts_total", rule="offer-contradiction", **whose) == 1


def test_services_of_one_process_are_kept_apart() -> None:
    metrics = Metrics(CollectorRegistry())
    metrics.outbox_waiting("rules", 7)
    metrics.outbox_waiting("journey", 2)
    metrics.published("rules", 10, seconds=0.01)
    metrics.inbox_duplicates("rules", 4)
    assert value(metrics, "unisono_outbox_waiting", service="rules") == 7
    assert value(metrics, "unisono_outbox_waiting", service="journey") == 2
    assert value(metrics, "unisono_published_events_total", service="rules") == 10
    assert value(metrics, "unisono_publish_seconds_count", service="rules") == 1
    assert value(metrics, "unisono_inbox_duplicates_total", service="rules") == 4


def test_lag_is_what_was_said_last() -> None:
    metrics = Metrics(CollectorRegistry())
    metrics.lag("rules", 3)
    metrics.lag("rules", 8)
    assert value(metrics, "unisono_lag_messages", service="rules") == 8


def test_two_processes_worth_of_metrics_do_not_meet() -> None:
    one, other = Metrics(), Metrics()
    one.outbox_waiting("rules", 1)
    assert value(other, "unisono_outbox_waiting", service="rules") is None
