"""From an HTTP request to events: who sends, how much, what. Raises Problem for everything that cannot be accepted."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import Request
from opentelemetry import trace
from pydantic import ValidationError
from pydantic_core import from_json, to_json

from contracts.envelope import Event, EventData
from services.gateway import refusals
from services.gateway.domain.calls import CALLS, BatchCall, Call
from services.gateway.domain.limits import MAX_BATCH_BYTES, MAX_EVENT_BYTES
from services.gateway.domain.recording import Arrival, record
from shared.runtime.validation import FieldError
from shared.telemetry.context import render
from shared.telemetry.http import traceparent_of

BATCH = "batch"


async def read_body(request: Request, limit: int) -> bytes:
    """Return the body; refuses other formats, and stops reading when it gets larger than `limit` bytes."""
    headers = request.headers
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json" or headers.get("content-encoding", "identity").lower() != "identity":
        raise refusals.not_json()
    announced = headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > limit:
        raise refusals.oversized(limit)
    chunks = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > limit:
            raise refusals.oversized(limit)
        chunks.append(chunk)
    return b"".join(chunks)


def limit_of(kind: str) -> int:
    """Return how many bytes a request of this kind may have."""
    return MAX_BATCH_BYTES if kind == BATCH else MAX_EVENT_BYTES


def events_of(kind: str, body: bytes, arrival: Arrival) -> list[Event[EventData]]:
    """Return the events of a request: all of them valid, or it is refused as a whole."""
    try:
        if kind != BATCH:
            return [record(CALLS[kind].model_validate_json(body), arrival)]
        if len(body) > MAX_EVENT_BYTES:
            _refuse_large_items(body)
        batch = BatchCall.model_validate_json(body)
    except ValidationError as error:
        raise refusals.unreadable(error) from None
    return [record(call, arrival, batch) for call in _distinct(batch.batch)]


def current_traceparent(request: Request) -> str | None:
    """Return the W3C `traceparent` of the span this request runs in, or None where nothing is traced."""
    given = traceparent_of(request)
    span = trace.get_current_span().get_span_context()
    return render(span) if given is None and span.is_valid else given


def _refuse_large_items(body: bytes) -> None:
    try:
        content = from_json(body)
    except ValueError as error:
        raise refusals.malformed(str(error)) from None
    items = content.get("batch") if isinstance(content, dict) else None
    sizes = [len(to_json(item)) for item in items] if isinstance(items, list) else []
    errors = [
        FieldError(
            path=f"batch[{index}]",
            message=f"the event has {size} bytes",
            mend=f"send at most {MAX_EVENT_BYTES} bytes per event",
        )
        for index, size in enumerate(sizes)
        if size > MAX_EVENT_BYTES
    ]
    if errors:
        raise refusals.oversized(MAX_EVENT_BYTES, errors)


def _distinct(calls: Sequence[Call]) -> list[Call]:
    """Return the calls without exact repetitions; different calls under one messageId are refused."""
    first: dict[str, int] = {}
    distinct: list[Call] = []
    errors: list[FieldError] = []
    for index, call in enumerate(calls):
        earlier = first.setdefault(call.message_id, index) if call.message_id else index
        if earlier == index:
            distinct.append(call)
        elif call != calls[earlier]:
            errors.append(
                FieldError(
                    path=f"batch[{index}].messageId",
                    message=f"the same as in batch[{earlier}], which is another event",
                    mend="give every event a messageId of its own",
                )
            )
    if errors:
        raise refusals.invalid(errors)
    return distinct
