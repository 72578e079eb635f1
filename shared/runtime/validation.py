"""What pydantic found wrong, in the words of the people who have to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict


class FieldError(BaseModel):
    """What is wrong at one place of the input, and how to mend it."""

    model_config = ConfigDict(frozen=True)

    path: str
    message: str
    mend: str | None = None


_MENDS: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "missing": lambda _: "add it",
    "extra_forbidden": lambda _: "remove it, or check its spelling",
    "json_invalid": lambda _: "send one complete JSON document",
    "string_type": lambda _: "write it as a string",
    "string_unicode": lambda _: "send whole characters",
    "control_character": lambda _: "remove it",
    "string_too_short": lambda limits: f"use at least {limits['min_length']} characters",
    "string_too_long": lambda limits: f"use at most {limits['max_length']} characters",
    "too_short": lambda limits: f"give at least {limits['min_length']}",
    "too_long": lambda limits: f"give at most {limits['max_length']}",
    "int_type": lambda _: "write it as a whole number",
    "int_parsing": lambda _: "write it as a whole number",
    "int_from_float": lambda _: "write it as a whole number",
    "float_parsing": lambda _: "write it as a number",
    "bool_parsing": lambda _: "use true or false",
    "literal_error": lambda limits: f"use {limits['expected']}",
    "enum": lambda limits: f"use {limits['expected']}",
    "greater_than": lambda limits: f"use more than {limits['gt']}",
    "greater_than_equal": lambda limits: f"use {limits['ge']} or more",
    "less_than": lambda limits: f"use less than {limits['lt']}",
    "less_than_equal": lambda limits: f"use {limits['le']} or less",
    "timezone_aware": lambda _: "add the offset from UTC, for example 'Z' or '+02:00'",
    "datetime_from_date_parsing": lambda _: "write it as ISO 8601, for example '2026-03-10T12:00:00Z'",
    "datetime_parsing": lambda _: "write it as ISO 8601, for example '2026-03-10T12:00:00Z'",
}


def explain_validation(errors: Iterable[Mapping[str, Any]]) -> tuple[FieldError, ...]:
    """Return pydantic's errors (`ValidationError.errors()`) as field errors; input values are left out."""
    return tuple(
        FieldError(path=path_of(_location(error)), message=_message(error), mend=_mend(error)) for error in errors
    )


def path_of(location: Sequence[int | str]) -> str:
    """Return a location as people write it: `body.batch[2].userId`."""
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        else:
            path += f".{part}" if path else part
    return path


def _location(error: Mapping[str, Any]) -> Sequence[int | str]:
    """Where JSON is malformed, FastAPI puts the position of the character behind the place."""
    location: Sequence[int | str] = error["loc"]
    return location[:-1] if error["type"] == "json_invalid" and len(location) > 1 else location


def _message(error: Mapping[str, Any]) -> str:
    if error["type"] == "json_invalid":
        reason = error.get("ctx", {}).get("error", "malformed")
        return f"not JSON: {reason} (character {error['loc'][-1]})" if len(error["loc"]) > 1 else f"not JSON: {reason}"
    return str(error["msg"]).removeprefix("Value error, ")


def _mend(error: Mapping[str, Any]) -> str | None:
    mend = _MENDS.get(error["type"])
    return mend(error.get("ctx", {})) if mend else None
