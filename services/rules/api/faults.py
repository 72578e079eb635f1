"""Faults as problem details."""

from __future__ import annotations

from services.rules.domain.fault import FaultyError
from shared.runtime.problems import Problem
from shared.runtime.validation import FieldError


def faulty(error: FaultyError, *, title: str, detail: str) -> Problem:
    """Return the problem of a body that is well formed, and all the same cannot be taken."""
    return Problem(
        status=422,
        type_="invalid-request",
        title=title,
        detail=detail,
        errors=[
            FieldError(path=f"body.{fault.path}", message=fault.message, mend=fault.mend) for fault in error.faults
        ],
    )
