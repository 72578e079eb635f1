"""Log lines are structured, carry trace ids, and hold no personal data."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest
import structlog
from opentelemetry.sdk.trace import TracerProvider

from shared.runtime.logging import configure_logging
from shared.runtime.settings import CoreSettings

Configure = Callable[[Literal["console", "json"]], io.StringIO]


@pytest.fixture
def configure() -> Iterator[Configure]:
    root = logging.getLogger()
    before = (root.handlers, root.level, structlog.get_config())

    def run(form: Literal["console", "json"]) -> io.StringIO:
        stream = io.StringIO()
        configure_logging(CoreSettings(log_format=form), stream=stream)
        return stream

    yield run
    root.handlers, _, config = before
    root.setLevel(before[1])
    structlog.configure(**config)


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_our_lines_and_those_of_libraries_look_alike(configure: Configure) -> None:
    stream = configure("json")
    with structlog.contextvars.bound_contextvars(service="profile"):
        structlog.stdlib.get_logger("ours").info("customer joined", customer_id="c-1")
        logging.getLogger("library").warning("slow answer from %s", "db")
    ours, library = lines(stream)
    assert (ours["event"], ours["customer_id"], ours["level"]) == ("customer joined", "c-1", "info")
    assert (library["event"], library["logger"], library["level"]) == ("slow answer from db", "library", "warning")
    assert ours["service"] == library["service"] == "profile"
    assert ours["timestamp"].endswith("Z")


def test_personal_data_never_gets_in(configure: Configure) -> None:
    stream = configure("json")
    structlog.stdlib.get_logger("ours").info(
        "sent", email="ana@example.com", message={"text": "Dear Ana", "id": "m-1", "to": [{"phone": "+41", "n": 1}]}
    )
    assert lines(stream)[0]["message"] == {"id": "m-1", "to": [{"n": 1}]}
    assert "ana@" not in stream.getvalue()


@pytest.mark.parametrize("form", ["json", "console"])
def test_a_stack_shows_no_local_variables(configure: Configure, form: Literal["console", "json"]) -> None:
    stream = configure(form)
    try:
        address = "ana@example.com"
        _ = 1 / (len(address) - len(address))
    except ZeroDivisionError:
        structlog.stdlib.get_logger("ours").exception("broken")
    assert "ZeroDivisionError" in stream.getvalue()
    assert "test_logging.py" in stream.getvalue()
    assert stream.getvalue().count("ana@example.com") <= 1, "only the source line of the stack may show it"
    assert "address = ana@" not in stream.getvalue()


def test_lines_within_a_span_carry_its_ids(configure: Configure) -> None:
    stream = configure("json")
    with TracerProvider().get_tracer("test").start_as_current_span("step") as span:
        structlog.stdlib.get_logger("ours").info("inside")
    structlog.stdlib.get_logger("ours").info("outside")
    inside, outside = lines(stream)
    assert int(inside["trace_id"], 16) == span.get_span_context().trace_id
    assert int(inside["span_id"], 16) == span.get_span_context().span_id
    assert "trace_id" not in outside
