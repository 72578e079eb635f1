"""Spans of events: parents, links, what they say and what they leave out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from opentelemetry import trace
from opentelemetry.trace import SpanKind, StatusCode

from contracts.envelope import Event, EventData, follow_up
from contracts.events.journey import JourneyTimerDue
from contracts.events.task import TaskCompleted
from contracts.events.touchpoint import TouchpointRecorded
from contracts.values import Identifier
from shared.runtime.settings import CoreSettings
from shared.telemetry import Telemetry, parse, sampled
from tests.support.driving import NOON, event
from tests.unit.telemetry.support import SAMPLED, SPAN, TRACE, UNSAMPLED, Recorder

DONE = TaskCompleted(message_id="m", message="card", customer_id="customer-1", store="lx38", completed_by="crew-7")
TIMER = JourneyTimerDue(customer_id="customer-1", instance_id="i", step="wait", visit=1)


def carrying(traceparent: str | None, data: EventData = DONE) -> Event[EventData]:
    return event(data).model_copy(update={"traceparent": traceparent})


def test_handling_an_event_is_a_span_of_its_trace() -> None:
    recorder = Recorder()
    cause = carrying(SAMPLED)
    with recorder.telemetry.event_span(cause) as span:
        result = follow_up(
            span.traced(cause), type="x", source="/unisono/journey", subject="customer-1", data=DONE, now=NOON
        )
    (recorded,) = recorder.spans
    assert recorded.name == "process task.completed"
    assert recorded.kind is SpanKind.CONSUMER
    assert recorded.parent is not None
    assert (f"{recorded.context.trace_id:032x}", f"{recorded.parent.span_id:016x}") == (TRACE, SPAN)
    assert recorded.resource.attributes["service.name"] == "unisono-journey"
    assert recorded.resource.attributes["service.instance.id"] == "here"
    context = parse(result.traceparent)
    assert context is not None
    assert (context.trace_id, context.span_id) == (recorded.context.trace_id, recorded.context.span_id)
    assert sampled(result.traceparent)


def test_a_span_says_which_event_and_customer() -> None:
    recorder = Recorder()
    cause = carrying(SAMPLED)
    with recorder.telemetry.event_span(cause) as span:
        span.note({"unisono.decision.outcome": "planned"})
    assert recorder.spans[0].attributes == {
        "messaging.system": "unisono",
        "messaging.operation.name": "process",
        "messaging.message.id": cause.id,
        "unisono.event.type": "io.unisono.task.completed.v1",
        "unisono.event.id": cause.id,
        "unisono.correlation_id": cause.correlationid,
        "unisono.customer_id": "customer-1",
        "unisono.decision.outcome": "planned",
    }


def test_before_resolution_the_identifier_stays_out() -> None:
    recorder = Recorder()
    touch = TouchpointRecorded(
        kind="track", name="Searched", identifiers=(Identifier(type="email", value="ana@example.com"),)
    )
    cause = event(touch, subject="email:ana@example.com").model_copy(update={"traceparent": SAMPLED})
    with recorder.telemetry.event_span(cause):
        pass
    assert "ana@" not in recorder.spans[0].to_json()


def test_an_error_is_recorded_without_its_message() -> None:
    recorder = Recorder()
    with pytest.raises(ValueError, match="ana@"), recorder.telemetry.event_span(carrying(SAMPLED)):
        raise ValueError("cannot read ana@example.com")
    (recorded,) = recorder.spans
    assert recorded.status.status_code is StatusCode.ERROR
    assert recorded.events[0].attributes is not None
    assert recorded.events[0].attributes["exception.type"] == "ValueError"
    assert "test_an_error_is_recorded" in str(recorded.events[0].attributes["exception.stacktrace"])
    assert recorded.status.description == "ValueError"


def test_a_span_is_the_current_one_inside_and_only_there() -> None:
    recorder = Recorder()
    with recorder.telemetry.event_span(carrying(SAMPLED)):
        assert f"{trace.get_current_span().get_span_context().trace_id:032x}" == TRACE
    assert not trace.get_current_span().get_span_context().is_valid


@pytest.mark.parametrize("traceparent", [None, UNSAMPLED, "x" * 54 + "1"])
def test_without_a_sampled_trace_nothing_happens(traceparent: str | None) -> None:
    recorder = Recorder()
    cause = carrying(traceparent)
    with recorder.telemetry.event_span(cause) as span:
        assert span.traced(cause) is cause
        assert span.traceparent == traceparent
        assert not span.recording
    assert not recorder.spans


def test_without_an_exporter_a_sampled_trace_passes_through() -> None:
    telemetry = Telemetry.from_settings(CoreSettings(), "journey")
    cause = carrying(SAMPLED)
    with telemetry.event_span(cause) as span:
        assert span.traced(cause).traceparent == SAMPLED
    assert not telemetry.recording
    telemetry.shutdown()


def test_a_wait_begins_a_new_trace_linked_to_the_old_one() -> None:
    recorder = Recorder(ratio=0.0)
    with recorder.telemetry.event_span(carrying(SAMPLED, TIMER)) as span:
        after_wait = span.traceparent
    (recorded,) = recorder.spans
    assert recorded.parent is None
    assert f"{recorded.context.trace_id:032x}" != TRACE
    assert [f"{link.context.trace_id:032x}" for link in recorded.links] == [TRACE]
    assert sampled(after_wait), "what is recorded before a wait is recorded after it"


def test_a_wait_in_an_unsampled_trace_stays_unsampled() -> None:
    recorder = Recorder(ratio=1.0)
    with recorder.telemetry.event_span(carrying(UNSAMPLED, TIMER)) as span:
        assert span.traceparent == UNSAMPLED
    assert not recorder.spans


def test_a_chain_of_services_is_one_trace() -> None:
    profile, journey, rules = Recorder(service="profile"), Recorder(service="journey"), Recorder(service="rules")
    current = carrying(SAMPLED)
    for recorder in (profile, journey, rules):
        with recorder.telemetry.event_span(current) as span:
            current = follow_up(
                span.traced(current),
                type=current.type,
                source="/unisono/test",
                subject="customer-1",
                data=DONE,
                now=NOON + timedelta(seconds=1),
            )
    first, second, third = (recorder.spans[0] for recorder in (profile, journey, rules))
    assert {f"{one.context.trace_id:032x}" for one in (first, second, third)} == {TRACE}
    assert second.parent is not None
    assert third.parent is not None
    assert (second.parent.span_id, third.parent.span_id) == (first.context.span_id, second.context.span_id)
