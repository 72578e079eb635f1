"""The HTTP API: the profile of a customer."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import ValidationError

from contracts.values import CustomerSnapshot, Identifier
from services.profile.domain.customer import Customer
from services.profile.store import CUSTOMERS, IDENTIFIERS
from shared.runtime.problems import Problem, ProblemDetails
from shared.runtime.validation import FieldError
from shared.store import Store

_CASELESS = frozenset({"email", "social"})


def router(store: Store) -> APIRouter:
    """Return the routes of profile."""
    api = APIRouter(
        prefix="/customers",
        tags=["customers"],
        responses={404: {"model": ProblemDetails, "description": "Nobody is known under this id"}},
    )

    @api.get("", responses={422: {"model": ProblemDetails, "description": "Not an identifier"}})
    async def find_customer(
        identifier: Annotated[str, Query(description="type:value, for example user:42", max_length=400)],
    ) -> CustomerSnapshot:
        """Return the customer an identifier points at."""
        link = await store.get(IDENTIFIERS, _key_of(identifier))
        customer = None if link is None else await _living(store, link.customer_id)
        if customer is None:
            raise _unknown(f"No customer has the identifier {identifier}.")
        return customer.snapshot()

    @api.get("/{customer_id}")
    async def get_customer(customer_id: str) -> CustomerSnapshot:
        """Return a customer; the id of a merged one leads to the customer it was merged into."""
        customer = await _living(store, customer_id)
        if customer is None:
            raise _unknown(f"There is no customer {customer_id}.")
        return customer.snapshot()

    return api


async def _living(store: Store, customer_id: str) -> Customer | None:
    customer = await store.get(CUSTOMERS, customer_id)
    while customer is not None and customer.merged_into is not None:
        customer = await store.get(CUSTOMERS, customer.merged_into)
    return customer


def _key_of(text: str) -> str:
    kind, _, value = text.partition(":")
    try:
        identifier = Identifier.model_validate({"type": kind, "value": value.lower() if kind in _CASELESS else value})
    except ValidationError:
        raise Problem(
            status=422,
            type_="invalid-request",
            title="The request is not valid",
            detail=f"{text!r} is not an identifier; write type:value, for example user:42 or email:jo@example.com.",
            errors=[FieldError(path="query.identifier", message="not an identifier", mend="write type:value")],
        ) from None
    return str(identifier)


def _unknown(detail: str) -> Problem:
    return Problem(status=404, type_="unknown-customer", title="Nobody is known under this id", detail=detail)
