"""Suppression lists over HTTP: who is on which, adding to one, lifting an entry. See docs/decisions-api.md."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Header, Request, Response
from pydantic import BaseModel, Field

from contracts.base import UtcDateTime
from services.rules.api.entries import EntryView, entry_views
from services.rules.api.faults import faulty, unknown_customer
from services.rules.api.idempotency import key_of, key_taken
from services.rules.domain.fault import FaultyError
from services.rules.domain.suppression import Lift, SuppressionChange, WantedEntry
from services.rules.suppressing import (
    KeyTakenError,
    SaidByTraitError,
    Suppressions,
    UnknownCustomerError,
    UnknownEntryError,
)
from shared.runtime.body_limit import limited_to
from shared.runtime.problems import Problem, ProblemDetails
from shared.telemetry import traceparent_of

MAX_BYTES: Final = 16 * 1024

_UNKNOWN_CUSTOMER: Final[dict[str, Any]] = {"model": ProblemDetails, "description": "Nobody is known by this id"}
_REFUSED: Final[dict[int | str, dict[str, Any]]] = {
    413: {"model": ProblemDetails, "description": "The request is too large"},
    422: {"model": ProblemDetails, "description": "Something in the body is wrong; `errors` names each place"},
    503: {"model": ProblemDetails, "description": "Nothing was changed; repeat it after `Retry-After`"},
}


class ChangeView(BaseModel):
    """What a person did to a suppression list."""

    change: Literal["added", "lifted"]
    at: UtcDateTime
    by: str
    because: str
    entry: EntryView = Field(description="as it was")

    @classmethod
    def of(cls, change: SuppressionChange) -> ChangeView:
        """Return a change as it is shown."""
        return cls(
            change=change.change,
            at=change.at,
            by=change.by,
            because=change.because,
            entry=EntryView.of(change.entry),
        )


class SuppressionsView(BaseModel):
    """Who is on which suppression list. `customer_id` differs from the one asked for after a merge."""

    customer_id: str
    entries: tuple[EntryView, ...] = Field(description="that count now")
    changes: tuple[ChangeView, ...] = Field(description="by people, the newest 100 first")


def suppressions_router(suppressions: Suppressions) -> APIRouter:
    """Return the routes under `/customers/{customer_id}/suppressions`."""
    routes = APIRouter(
        prefix="/customers/{customer_id}/suppressions", tags=["suppression lists"], route_class=limited_to(MAX_BYTES)
    )

    @routes.get("", responses={404: _UNKNOWN_CUSTOMER})
    async def show(customer_id: str) -> SuppressionsView:
        """Show what stands on lists about a customer, and what people changed there, when and why."""
        with _told_as_problems(customer_id):
            found = await suppressions.standing(customer_id)
        return SuppressionsView(
            customer_id=found.customer_id,
            entries=entry_views(found.entries, found.said_by_traits),
            changes=tuple(map(ChangeView.of, found.changes)),
        )

    @routes.post(
        "",
        status_code=201,
        responses={
            200: {"model": EntryView, "description": "It was on the list already, or the key stands for it"},
            400: {"model": ProblemDetails, "description": "No usable Idempotency-Key"},
            409: {"model": ProblemDetails, "description": "The key stands for another request"},
            404: _UNKNOWN_CUSTOMER,
            **_REFUSED,
        },
    )
    async def add(
        customer_id: str,
        wanted: WantedEntry,
        request: Request,
        response: Response,
        idempotency_key: Annotated[
            str | None, Header(description="1 to 200 visible ASCII characters; the same key never adds twice")
        ] = None,
    ) -> EntryView:
        """Put a customer on a suppression list. Every message decided from the answer on goes by it."""
        key = None if idempotency_key is None else _key_of(idempotency_key)
        with _told_as_problems(customer_id):
            entry, first = await suppressions.add(customer_id, wanted, key, traceparent_of(request))
        response.status_code = 201 if first else 200
        return EntryView.of(entry)

    @routes.post(
        "/{entry_id}/lift",
        responses={
            404: {"model": ProblemDetails, "description": "Nobody is known by this id, or no such entry is there"},
            409: {"model": ProblemDetails, "description": "A trait says so: change the trait"},
            **_REFUSED,
        },
    )
    async def lift(customer_id: str, entry_id: str, wanted: Lift, request: Request) -> ChangeView:
        """Take one entry off its list, and nothing else; asked again, tell who did it first.

        Not a DELETE: the entry stays on record, and the reason needs a body, which a DELETE may lose on its way.
        """
        with _told_as_problems(customer_id):
            change = await suppressions.lift(customer_id, entry_id, wanted, traceparent_of(request))
        return ChangeView.of(change)

    return routes


@contextmanager
def _told_as_problems(customer_id: str) -> Iterator[None]:
    try:
        yield
    except UnknownCustomerError as error:
        raise unknown_customer(customer_id) from error
    except UnknownEntryError as error:
        raise _unknown_entry(customer_id, error) from error
    except KeyTakenError as error:
        entry, at = error.taken_by.entry, error.taken_by.asked_at
        raise key_taken(at, by=f"for the list {entry.rule!r}", again="another entry") from error
    except SaidByTraitError as error:
        raise _said_by_trait(error) from error
    except FaultyError as error:
        raise faulty(
            error,
            title="The customer cannot be put on the list",
            detail="Nothing was changed; `errors` names each place and how to mend it.",
        ) from error


def _key_of(header: str) -> str:
    return key_of(
        header,
        title="The idempotency key is unusable",
        detail="Send a header 'Idempotency-Key' that is new for each entry, such as a UUID, and the same one whenever "
        "you repeat this request; or leave it out.",
    )


def _unknown_entry(customer_id: str, error: UnknownEntryError) -> Problem:
    return Problem(
        status=404,
        type_="unknown-entry",
        title="There is no such entry",
        detail=f"No entry {str(error)!r} stands on a suppression list about customer {customer_id!r}; it never did, or "
        "an event, time or a newer entry about the same thing took its place: look again at what is there.",
    )


def _said_by_trait(error: SaidByTraitError) -> Problem:
    said = error.said
    return Problem(
        status=409,
        type_="said-by-trait",
        title="A trait says so, and nobody can lift it",
        detail=f"The customer is on the list {said.rule!r} for as long as the trait {said.trait!r} of their profile is "
        "true; set the trait to false, and they are off it.",
    )
