"""Why a request is refused, as problem details that name each place, what is wrong there and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from services.gateway.domain.calls import CALLS
from shared.runtime.problems import Problem
from shared.runtime.validation import FieldError, explain_validation

AUTHENTICATE = 'Basic realm="Unisono write key", charset="UTF-8"'
RETRY_AFTER_SECONDS = 1

_TYPE_NAMES = ", ".join(CALLS)
_MENDS = {
    "bool_type": "use true or false",
    "datetime_type": "write it as ISO 8601, for example '2026-03-10T12:00:00Z'",
    "dict_type": "send a JSON object",
    "list_type": "send a JSON array",
    "tuple_type": "send a JSON array",
    "model_type": "send a JSON object",
    "union_tag_invalid": f"use {_TYPE_NAMES}",
    "union_tag_not_found": f"add it: {_TYPE_NAMES}",
}
_MESSAGES = {"union_tag_invalid": "the type is unknown", "union_tag_not_found": "the type is missing"}
_NESTED_TOO_DEEP = "recursion limit exceeded"


def unreadable(error: ValidationError) -> Problem:
    """Return the problem of a body that is no JSON, or no valid call. Nothing of the request was accepted."""
    errors = error.errors(include_url=False, include_input=False)
    if errors[0]["type"] == "json_invalid":
        return malformed(errors[0]["msg"])
    return invalid(_field_error(one) for one in errors)


def invalid(errors: Iterable[FieldError]) -> Problem:
    """Return the problem of a request with bad items: all of them."""
    return Problem(
        status=400,
        type_="invalid-event",
        title="The request holds what cannot be accepted",
        detail="Nothing of this request was accepted; mend what `errors` names and send all of it again.",
        errors=tuple(errors),
    )


def malformed(why: str) -> Problem:
    """Return the problem of a body that is no JSON."""
    if _NESTED_TOO_DEEP in why:
        return invalid([FieldError(path="", message="the JSON is nested too deep", mend="flatten it")])
    return Problem(
        status=400,
        type_="malformed-json",
        title="The body is not JSON",
        detail=f"The body could not be read: {why.removeprefix('Invalid JSON: ')}; send one JSON document in UTF-8.",
    )


def oversized(limit: int, errors: Sequence[FieldError] = ()) -> Problem:
    """Return the problem of a body that is too large, or holds calls that are."""
    return Problem(
        status=413,
        type_="too-large",
        title="The request is too large",
        detail=f"At most {limit // 1024} KB are taken; send several smaller ones. Nothing was accepted.",
        errors=errors,
    )


def unauthorized() -> Problem:
    """Return the problem of a call without a write key we know."""
    return Problem(
        status=401,
        type_="unknown-write-key",
        title="The write key is missing or unknown",
        detail="Send the write key of your source as the user name of HTTP Basic authentication, or as `writeKey`.",
        headers={"WWW-Authenticate": AUTHENTICATE},
    )


def not_json() -> Problem:
    """Return the problem of a body in another format."""
    return Problem(
        status=415,
        type_="unsupported-format",
        title="The format of the body is not supported",
        detail="Send the body with 'Content-Type: application/json' and without a Content-Encoding.",
        headers={"Accept": "application/json", "Accept-Encoding": "identity"},
    )


def overloaded(why: str) -> Problem:
    """Return the problem of a call that cannot be taken now."""
    return Problem(
        status=503,
        type_="overloaded",
        title="Not able to take more at the moment",
        detail=f"{why}; nothing was accepted, send it again after {RETRY_AFTER_SECONDS} s.",
        headers={"Retry-After": str(RETRY_AFTER_SECONDS)},
    )


def _field_error(error: ErrorDetails) -> FieldError:
    """Return one of pydantic's errors for the caller; our own carry in `ctx` the place within a value and the mend."""
    location, context, kind = error["loc"], error.get("ctx", {}), error["type"]
    (explained,) = explain_validation([{**error, "loc": _without_tag(location)}])
    inside = ".type" if kind.startswith("union_tag") else str(context.get("at", ""))
    return FieldError(
        path=(explained.path + inside).removeprefix("."),
        message=_MESSAGES.get(kind, explained.message),
        mend=context.get("mend") or _MENDS.get(kind) or explained.mend,
    )


def _without_tag(location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    # pydantic puts the type of a call behind its index: batch, 3, track, userId.
    if len(location) > 2 and location[0] == "batch" and location[2] in CALLS:
        return (*location[:2], *location[3:])
    return location
