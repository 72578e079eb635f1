"""Events as bytes: one CloudEvents structured JSON object, or the JSON batch format (an array of them)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

from pydantic import GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import CoreSchema, core_schema, from_json

from contracts.catalogue import CATALOGUE
from contracts.envelope import Event, EventData

BATCH_CONTENT_TYPE = "application/cloudevents-batch+json"


class UnreadableEventError(Exception):
    """The bytes are no event of the catalogue. Says what is wrong; `raw` is what was read, as far as it was JSON."""

    def __init__(self, message: str, raw: object = None) -> None:
        super().__init__(message)
        self.raw = raw


_SERIALIZER = Event.__pydantic_serializer__
_MODELS = {entry.type: Event[entry.model] for entry in CATALOGUE.values()}  # type: ignore[name-defined]


class _ByType:
    """Marks any event of the catalogue: which one it is, its type tells."""

    def __get_pydantic_core_schema__(self, _: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        models = {name: handler.generate_schema(model) for name, model in _MODELS.items()}
        return core_schema.tagged_union_schema(models, discriminator="type")


_BATCH = TypeAdapter(list[Annotated[Event[EventData], _ByType()]])


def encode(event: Event[EventData]) -> bytes:
    """Return one event as CloudEvents structured JSON."""
    return _SERIALIZER.to_json(event)


def encode_batch(encoded: Sequence[bytes]) -> bytes:
    """Return encoded events as one CloudEvents JSON batch."""
    return b"[" + b",".join(encoded) + b"]"


def decode_batch(body: bytes) -> list[Event[EventData] | UnreadableEventError]:
    """Return what a batch holds, in order: events, and an error in the place of each that cannot be read.

    Raises UnreadableEventError if it is not a JSON array.
    """
    try:
        return [*_BATCH.validate_json(body, extra="ignore")]
    except ValidationError:
        # Something is wrong with one of them: look at each by itself, which costs more and tells which, and what.
        return [_decoded(raw) for raw in _raw_events(body)]


def _decoded(raw: object) -> Event[EventData] | UnreadableEventError:
    try:
        return decode(raw)
    except UnreadableEventError as error:
        return error


def _raw_events(body: bytes) -> list[object]:
    """Return the raw JSON objects of a batch; raises UnreadableEventError if it is not a JSON array."""
    try:
        raw = from_json(body)
    except ValueError as error:
        raise UnreadableEventError(f"not JSON: {error}") from error
    if not isinstance(raw, list):
        raise UnreadableEventError("not a CloudEvents batch: expected a JSON array", raw)
    return raw


def decode(raw: object) -> Event[EventData]:
    """Return the event of one raw JSON object; unknown fields are ignored, everything else is checked."""
    if not isinstance(raw, dict) or not isinstance(raw.get("type"), str):
        raise UnreadableEventError("not a CloudEvent: no 'type'", raw)
    model = _MODELS.get(raw["type"])
    if model is None:
        raise UnreadableEventError(f"unknown event type {raw['type']!r}; see the catalogue", raw)
    try:
        return model.model_validate(raw, extra="ignore")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UnreadableEventError(f"{raw['type']}: {where}: {first['msg']}", raw) from error


def to_plain(raw: object) -> str:
    """Return raw JSON data as text for people to read."""
    return json.dumps(raw, indent=2, ensure_ascii=False, default=str)
