"""Health over HTTP: up, ready, metrics."""

from __future__ import annotations

import asyncio

from fastapi import FastAPI
from fastapi.testclient import TestClient

from shared.runtime.health import Check, health_router
from shared.runtime.problems import install_problem_handlers
from shared.telemetry import Metrics


async def fine() -> str | None:
    return None


async def full() -> str | None:
    return "the outbox holds more than it should"


async def broken() -> str | None:
    raise ConnectionError("refused")


async def silent() -> str | None:
    await asyncio.Event().wait()
    return None


def client(**checks: Check) -> TestClient:
    app = FastAPI()
    install_problem_handlers(app)
    app.include_router(health_router(checks, Metrics().registry, check_timeout=0.05))
    return TestClient(app)


def test_a_process_is_up_whatever_it_depends_on() -> None:
    assert client(bus=broken).get("/healthz").json() == {"status": "up"}


def test_it_is_ready_when_every_check_passes() -> None:
    assert client(bus=fine, store=fine).get("/readyz").json() == {"status": "ready", "checks": ["bus", "store"]}


def test_it_names_every_check_that_fails() -> None:
    answer = client(bus=fine, store=broken, handler=full, clock=silent).get("/readyz")
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["errors"] == [
        {"path": "store", "message": "ConnectionError: refused"},
        {"path": "handler", "message": "the outbox holds more than it should"},
        {"path": "clock", "message": "no answer within 0.05 seconds"},
    ]


def test_metrics_are_prometheus_text() -> None:
    answer = client().get("/metrics", headers={"accept": "text/plain"})
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert "process_cpu_seconds_total" in answer.text


def test_metrics_are_open_metrics_where_asked_for() -> None:
    answer = client().get("/metrics", headers={"accept": "application/openmetrics-text; version=1.0.0"})
    assert answer.headers["content-type"].startswith("application/openmetrics-text")
    assert answer.text.endswith("# EOF\n")
