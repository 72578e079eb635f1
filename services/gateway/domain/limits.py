"""What a call may hold: sizes of the Segment HTTP API, and bounds that keep odd JSON out of everything behind us."""

from __future__ import annotations

import math

from pydantic import JsonValue
from pydantic_core import PydanticCustomError

MAX_EVENT_BYTES = 32 * 1024
"""Of one call, alone or inside a batch (Segment HTTP API)."""
MAX_BATCH_BYTES = 500 * 1024
"""Of one batch request (Segment HTTP API)."""
MAX_BATCH_EVENTS = 2500
"""Of one batch request (Segment HTTP API)."""
MAX_DEPTH = 16
MAX_KEY_LENGTH = 200
_MAX_INTEGER = 2**63 - 1
_PATH_LENGTH = 40


def within_limits(value: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return the JSON object if what it holds can be kept, shown and computed with; raises PydanticCustomError."""
    _check_object(value, "", MAX_DEPTH)
    return value


def _check_object(value: dict[str, JsonValue], path: str, depth: int) -> None:
    if depth == 0:
        raise _refuse("too_deep", path, f"is nested more than {MAX_DEPTH} levels deep", "flatten it")
    for key, inner in value.items():
        if len(key) > MAX_KEY_LENGTH:
            raise _refuse(
                "key_too_long",
                f"{path}.{key[:_PATH_LENGTH]}…",
                f"the key has {len(key)} characters",
                f"use keys of at most {MAX_KEY_LENGTH} characters",
            )
        # Nearly every value is a string: it costs one comparison.
        if type(inner) is not str:
            _check_value(inner, f"{path}.{key}", depth)


def _check_value(value: JsonValue, path: str, depth: int) -> None:
    match value:
        case dict():
            _check_object(value, path, depth - 1)
        case list():
            if depth == 1:
                raise _refuse("too_deep", path, f"is nested more than {MAX_DEPTH} levels deep", "flatten it")
            for index, inner in enumerate(value):
                _check_value(inner, f"{path}[{index}]", depth - 1)
        case float() if not math.isfinite(value):
            raise _refuse("not_finite", path, "is not a finite number", "leave it out or send null")
        case int() if not -_MAX_INTEGER <= value <= _MAX_INTEGER:
            raise _refuse("integer_too_large", path, "does not fit into 64 bits", "send it as a string")


def _refuse(kind: str, at: str, message: str, mend: str) -> PydanticCustomError:
    return PydanticCustomError(kind, "{reason}", {"reason": message, "mend": mend, "at": at})
