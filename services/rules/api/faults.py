"""What cannot be taken, as problem details."""

from __future__ import annotations

from typing import Final

from services.rules.crowd import CrowdedError
from services.rules.domain.fault import FaultyError
from shared.runtime.problems import Problem
from shared.runtime.validation import FieldError

_RETRY_AFTER_SECONDS: Final = 1


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


def unknown_customer(customer_id: str) -> Problem:
    """Return the problem of an id, or identifier, that the rules know nobody by."""
    return Problem(
        status=404,
        type_="unknown-customer",
        title="Nothing is known about this customer",
        detail=f"No message was ever asked for, and no case opened, for customer {customer_id!r}.",
    )


def overloaded(error: CrowdedError) -> Problem:
    """Return the problem of a request that comes when too many others are in progress."""
    return Problem(
        status=503,
        type_="overloaded",
        title="Not able to take more at the moment",
        detail=f"{str(error).capitalize()}; nothing has happened, send it again after {_RETRY_AFTER_SECONDS} s.",
        headers={"Retry-After": str(_RETRY_AFTER_SECONDS)},
    )
