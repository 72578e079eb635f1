"""Requests continue the caller's trace or begin one."""

from __future__ import annotations

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from opentelemetry.trace import SpanKind, StatusCode

from shared.runtime.problems import install_problem_handlers
from shared.telemetry import Telemetry, TracingMiddleware, parse, sampled, traceparent_of
from tests.unit.telemetry.support import SAMPLED, TRACE, UNSAMPLED, Recorder


def client(telemetry: Telemetry) -> TestClient:
    app = FastAPI()
    install_problem_handlers(app)

    @app.get("/customers/{customer_id}")
    async def customer(customer_id: str, request: Request) -> str | None:
        if customer_id == "bug":
            raise ZeroDivisionError
        return traceparent_of(request)

    @app.get("/healthz")
    async def healthz() -> None:
        return None

    app.add_middleware(TracingMiddleware, telemetry=telemetry)
    return TestClient(app)


def test_a_request_is_a_span_named_after_its_route() -> None:
    recorder = Recorder()
    made = client(recorder.telemetry).get("/customers/email:ana@example.com").json()
    (span,) = recorder.spans
    context = parse(made)
    assert context is not None
    assert (context.trace_id, context.span_id) == (span.context.trace_id, span.context.span_id)
    assert span.name == "GET /customers/{customer_id}"
    assert span.kind is SpanKind.SERVER
    assert span.attributes == {
        "http.request.method": "GET",
        "http.route": "/customers/{customer_id}",
        "http.response.status_code": 200,
    }


def test_the_callers_trace_goes_on() -> None:
    recorder = Recorder(ratio=0.0)
    made = client(recorder.telemetry).get("/customers/1", headers={"traceparent": SAMPLED}).json()
    (span,) = recorder.spans
    assert f"{span.context.trace_id:032x}" == TRACE
    assert sampled(made)


@pytest.mark.parametrize("headers", [{"traceparent": UNSAMPLED}, {}])
def test_what_is_not_sampled_is_not_recorded_but_keeps_its_ids(headers: dict[str, str]) -> None:
    recorder = Recorder(ratio=0.0)
    made = client(recorder.telemetry).get("/customers/1", headers=headers).json()
    assert not recorder.spans
    assert parse(made) is not None
    assert not sampled(made)
    assert TRACE in made or not headers


def test_a_malformed_header_begins_a_new_trace() -> None:
    recorder = Recorder()
    made = client(recorder.telemetry).get("/customers/1", headers={"traceparent": "00-junk"}).json()
    assert parse(made) is not None


@pytest.mark.parametrize("given", [SAMPLED, UNSAMPLED])
def test_without_an_exporter_the_callers_context_passes_through(given: str) -> None:
    made = client(Telemetry("gateway")).get("/customers/1", headers={"traceparent": given}).json()
    assert made == given


def test_without_an_exporter_and_a_caller_there_are_ids_all_the_same() -> None:
    made = client(Telemetry("gateway")).get("/customers/1").json()
    assert parse(made) is not None
    assert not sampled(made)


def test_a_failed_request_is_marked() -> None:
    recorder = Recorder()
    assert client(recorder.telemetry).get("/customers/bug").status_code == 500
    (span,) = recorder.spans
    assert span.status.status_code is StatusCode.ERROR
    assert span.attributes is not None
    assert span.attributes["http.response.status_code"] == 500


def test_probes_are_not_traced() -> None:
    recorder = Recorder()
    client(recorder.telemetry).get("/healthz")
    assert not recorder.spans
