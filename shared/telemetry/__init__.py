"""Traces and metrics. Trace context travels in the envelope; a process exports spans and shows metrics of its own."""

from shared.telemetry.context import parse, render, sampled, trace_id_of, unsampled
from shared.telemetry.http import TracingMiddleware, traceparent_of
from shared.telemetry.metrics import FailedOutcome, Metrics
from shared.telemetry.tracing import EventSpan, Telemetry, TracingSettings

__all__ = [
    "EventSpan",
    "FailedOutcome",
    "Metrics",
    "Telemetry",
    "TracingMiddleware",
    "TracingSettings",
    "parse",
    "render",
    "sampled",
    "trace_id_of",
    "traceparent_of",
    "unsampled",
]
