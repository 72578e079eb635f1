"""Trace context as text: what is read, what is refused, what is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.trace import SpanContext, TraceFlags

from shared.telemetry import parse, render, sampled, trace_id_of, unsampled

TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"


@given(st.integers(1, 2**128 - 1), st.integers(1, 2**64 - 1), st.integers(0, 255))
def test_what_is_written_is_read_back(trace_id: int, span_id: int, flags: int) -> None:
    written = render(SpanContext(trace_id, span_id, is_remote=True, trace_flags=TraceFlags(flags)))
    read = parse(written)
    assert read is not None
    assert (read.trace_id, read.span_id, read.trace_flags) == (trace_id, span_id, flags)
    assert sampled(written) == bool(flags & 1)
    assert trace_id_of(written) == f"{trace_id:032x}"


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "nonsense",
        f"00-{TRACE}-{SPAN}",
        f"00-{TRACE}-{SPAN}-1",
        f"00-{'0' * 32}-{SPAN}-01",
        f"00-{TRACE}-{'0' * 16}-01",
        f"ff-{TRACE}-{SPAN}-01",
        f"00-{TRACE.upper()}-{SPAN}-01",
        f"00-{TRACE}-{SPAN}-01-more",
        f"01-{TRACE}-{SPAN}-01more",
    ],
)
def test_what_the_standard_does_not_allow_is_no_context(text: str | None) -> None:
    assert parse(text) is None


def test_a_later_version_may_have_more_fields() -> None:
    assert parse(f"01-{TRACE}-{SPAN}-01-more") == parse(f"00-{TRACE}-{SPAN}-01")


@pytest.mark.parametrize("text", [None, "", "short-01", f"00-{TRACE}-{SPAN}-00", f"00-{TRACE}-{SPAN}-02"])
def test_not_sampled(text: str | None) -> None:
    assert not sampled(text)


def test_new_contexts_are_valid_different_and_not_sampled() -> None:
    made = {unsampled() for _ in range(100)}
    assert len(made) == 100
    assert all(parse(one) is not None and not sampled(one) for one in made)
