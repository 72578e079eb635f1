"""Spans of one service: how they are sampled, made from events, and exported."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from contextvars import Token
from types import TracebackType
from typing import Protocol, Self

from opentelemetry import context as otel_context
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SimpleSpanProcessor, SpanExporter
from opentelemetry.sdk.trace.sampling import ALWAYS_ON, ParentBased, Sampler, SamplingResult, TraceIdRatioBased
from opentelemetry.trace import Link, NonRecordingSpan, Span, SpanKind, Status, StatusCode, Tracer, TraceState
from opentelemetry.trace import set_span_in_context as with_span
from opentelemetry.util.types import Attributes

from contracts.envelope import Event, EventData
from shared.telemetry.context import parse, render, sampled

_NOWHERE = Context()
_SUBJECT_IS_NO_CUSTOMER = ("touchpoint.", "playbook.")


class TracingSettings(Protocol):
    """What tracing must be told; `CoreSettings` has it."""

    @property
    def otlp_endpoint(self) -> str | None:
        """Base address of a collector that takes OTLP over HTTP, or None: nothing is recorded."""

    @property
    def trace_ratio(self) -> float:
        """Share of traces beginning here that are recorded, 0 to 1."""

    @property
    def service_instance(self) -> str:
        """Name of this process."""


class Telemetry:
    """The tracer of one service, with its own provider: several services may live in one process.

    Without an exporter nothing is recorded and nothing is spent; contexts pass through untouched.
    """

    def __init__(self, service: str, tracer: Tracer | None = None, provider: TracerProvider | None = None) -> None:
        self.service = service
        self._tracer = tracer
        self._provider = provider

    @classmethod
    def from_settings(
        cls, settings: TracingSettings, service: str, *, exporter: SpanExporter | None = None
    ) -> Telemetry:
        """Build it. A given `exporter` gets each span as it ends (tests); else the collector gets them in batches."""
        processor = _processor(settings, exporter)
        if processor is None:
            return cls(service)
        provider = TracerProvider(
            sampler=ParentBased(_RatioOrLink(settings.trace_ratio)),
            resource=Resource.create(
                {
                    "service.name": f"unisono-{service}",
                    "service.namespace": "unisono",
                    "service.instance.id": settings.service_instance,
                }
            ),
            shutdown_on_exit=False,
        )
        provider.add_span_processor(processor)
        return cls(service, provider.get_tracer("unisono"), provider)

    @property
    def recording(self) -> bool:
        """Whether spans go anywhere."""
        return self._tracer is not None

    def event_span(self, event: Event[EventData]) -> EventSpan:
        """Return the span of handling an event, to use with `with`; inert where the event's trace is not recorded.

        An event that waited to become due begins a new trace, linked to the one that scheduled it.
        """
        if self._tracer is None or not sampled(event.traceparent):
            return EventSpan(event.traceparent)
        if _short(event.type).endswith("-due"):
            return self.linked_span(event)
        parent = parse(event.traceparent)
        if parent is None:
            return EventSpan(event.traceparent)
        return EventSpan.around(self._start(event, context=with_span(NonRecordingSpan(parent), _NOWHERE)))

    def linked_span(self, event: Event[EventData]) -> EventSpan:
        """Return a span that begins a new trace, recorded if the event's was, with a link to it."""
        origin = parse(event.traceparent)
        if self._tracer is None or origin is None or not origin.trace_flags.sampled:
            return EventSpan(event.traceparent)
        return EventSpan.around(self._start(event, context=_NOWHERE, links=(Link(origin),)))

    def server_span(self, name: str, traceparent: str | None) -> Span | None:
        """Start the span of an incoming request, or return None where nothing is recorded at all."""
        if self._tracer is None:
            return None
        parent = parse(traceparent)
        context = with_span(NonRecordingSpan(parent), _NOWHERE) if parent else _NOWHERE
        return self._tracer.start_span(name, context=context, kind=SpanKind.SERVER)

    def shutdown(self) -> None:
        """Export what is waiting and stop. Blocks while the collector answers: call it from a thread."""
        if self._provider is not None:
            self._provider.shutdown()

    def _start(self, event: Event[EventData], *, context: Context, links: Sequence[Link] = ()) -> Span:
        assert self._tracer is not None  # noqa: S101 - callers have looked
        return self._tracer.start_span(
            f"process {_short(event.type)}",
            context=context,
            kind=SpanKind.CONSUMER,
            links=links,
            attributes=_attributes(event),
        )


class EventSpan:
    """A span around the handling of one event. `traceparent` goes on the events that result."""

    __slots__ = ("_span", "_token", "traceparent")

    def __init__(self, traceparent: str | None, span: Span | None = None) -> None:
        self.traceparent = traceparent
        self._span = span
        self._token: Token[Context] | None = None

    @classmethod
    def around(cls, span: Span) -> EventSpan:
        """Return it for a span that has started."""
        return cls(render(span.get_span_context()), span)

    @property
    def recording(self) -> bool:
        """Whether anything is recorded."""
        return self._span is not None

    def traced(self, event: Event[EventData]) -> Event[EventData]:
        """Return the event as what follows from it should see it: as part of this span."""
        return event if self._span is None else event.model_copy(update={"traceparent": self.traceparent})

    def note(self, attributes: Mapping[str, str]) -> None:
        """Say what was made of the event: names and ids, no personal data."""
        if self._span is not None:
            self._span.set_attributes(attributes)

    def __enter__(self) -> Self:
        if self._span is not None:
            self._token = otel_context.attach(with_span(self._span))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._span is None:
            return
        if error is not None:
            record_error(self._span, error)
        if self._token is not None:
            otel_context.detach(self._token)
        self._span.end()


def record_error(span: Span, error: BaseException) -> None:
    """Mark a span as failed, with type and stack. The message stays out: it may quote what a customer wrote."""
    stack = "".join(traceback.format_tb(error.__traceback__))
    span.add_event("exception", {"exception.type": type(error).__qualname__, "exception.stacktrace": stack})
    span.set_status(Status(StatusCode.ERROR, type(error).__name__))


class _RatioOrLink(Sampler):
    """Samples a share of the traces that begin here, and those that carry on a sampled one after a wait."""

    def __init__(self, ratio: float) -> None:
        self._by_ratio = TraceIdRatioBased(ratio)

    def should_sample(
        self,
        parent_context: Context | None,
        trace_id: int,
        name: str,
        kind: SpanKind | None = None,
        attributes: Attributes = None,
        links: Sequence[Link] | None = None,
        trace_state: TraceState | None = None,
    ) -> SamplingResult:
        carries_on = links and any(link.context.trace_flags.sampled for link in links)
        sampler = ALWAYS_ON if carries_on else self._by_ratio
        return sampler.should_sample(parent_context, trace_id, name, kind, attributes, links, trace_state)

    def get_description(self) -> str:
        return f"RatioOrLink{{{self._by_ratio.rate}}}"


def _processor(settings: TracingSettings, exporter: SpanExporter | None) -> SpanProcessor | None:
    if exporter is not None:
        return SimpleSpanProcessor(exporter)
    if settings.otlp_endpoint is None:
        return None
    return BatchSpanProcessor(OTLPSpanExporter(endpoint=f"{settings.otlp_endpoint.rstrip('/')}/v1/traces"))


def _short(event_type: str) -> str:
    """`io.unisono.customer.acted.v1` is `customer.acted` to people."""
    return event_type.removeprefix("io.unisono.").rpartition(".")[0]


def _attributes(event: Event[EventData]) -> dict[str, str]:
    """Ids only. Before resolution the subject is an identifier, perhaps an address: it stays out."""
    attributes = {
        "messaging.system": "unisono",
        "messaging.operation.name": "process",
        "messaging.message.id": event.id,
        "unisono.event.type": event.type,
        "unisono.event.id": event.id,
        "unisono.correlation_id": event.correlationid,
    }
    if not _short(event.type).startswith(_SUBJECT_IS_NO_CUSTOMER):
        attributes["unisono.customer_id"] = event.subject
    return attributes
