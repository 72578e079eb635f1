"""Idempotency keys, as clients send them: what tells a request that is repeated from one that is made again."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from shared.runtime.problems import Problem
from shared.runtime.validation import FieldError

_KEY: Final = re.compile(r"[!-~]{1,200}")


def key_of(header: str | None, *, title: str, detail: str) -> str:
    """Return the key in a header; raises Problem where there is none that can be used."""
    if header is not None and _KEY.fullmatch(header):
        return header
    what = "is missing" if header is None else "is not 1 to 200 visible ASCII characters"
    raise Problem(
        status=400,
        type_="no-idempotency-key",
        title=title,
        detail=detail,
        errors=[FieldError(path="header.Idempotency-Key", message=what, mend="send for example a new UUID")],
    )


def key_taken(at: datetime, *, by: str, again: str) -> Problem:
    """Return the problem of a key that stands for another request, which came `at` some time."""
    return Problem(
        status=409,
        type_="idempotency-key-taken",
        title="The idempotency key stands for another request",
        detail=f"This key was used at {at:%Y-%m-%d %H:%M:%S} UTC with another body, {by}; send that body again to get "
        f"its answer, or another key for {again}.",
    )
