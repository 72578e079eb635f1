"""Trace context as it travels in an event or a request: the `traceparent` of W3C Trace Context."""

from __future__ import annotations

import random
import re

from opentelemetry.trace import SpanContext, TraceFlags

_FORM = re.compile(r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})")
_LENGTH = 55
_SAMPLED_DIGITS = frozenset("13579bdf")
_SPAN_ID_BITS = 64


def parse(traceparent: str | None) -> SpanContext | None:
    """Return the context a traceparent names, or None where it names none (then a trace begins here).

    A later version of the standard may have more fields after the four that are known; they are left alone.
    """
    if traceparent is None:
        return None
    found = _FORM.match(traceparent)
    if found is None or (len(traceparent) > _LENGTH and (traceparent[:2] == "00" or traceparent[_LENGTH] != "-")):
        return None
    return SpanContext(
        trace_id=int(found[1], 16), span_id=int(found[2], 16), is_remote=True, trace_flags=TraceFlags(int(found[3], 16))
    )


def render(context: SpanContext) -> str:
    """Return a context as a traceparent."""
    return f"00-{context.trace_id:032x}-{context.span_id:016x}-{context.trace_flags:02x}"


def sampled(traceparent: str | None) -> bool:
    """Whether spans of this trace are recorded. Looks at the flags and nothing else: it is asked for each event."""
    return traceparent is not None and len(traceparent) >= _LENGTH and traceparent[_LENGTH - 1] in _SAMPLED_DIGITS


def trace_id_of(traceparent: str | None) -> str | None:
    """Return the trace id in hexadecimal digits, or None where there is none."""
    return traceparent[3:35] if traceparent is not None and len(traceparent) >= _LENGTH else None


def unsampled() -> str:
    """Return a new traceparent whose spans nobody records: the ids still tie events and log lines together."""
    bits = random.getrandbits(128 + _SPAN_ID_BITS) | 1 << _SPAN_ID_BITS | 1  # neither id may be zero
    return f"00-{bits >> _SPAN_ID_BITS:032x}-{bits & (1 << _SPAN_ID_BITS) - 1:016x}-00"
