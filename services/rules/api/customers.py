"""The HTTP API for support agents: what the rules know about a customer."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel

from contracts.values import Consent, Purpose
from services.rules.customers import Customers
from services.rules.domain.book import Book
from services.rules.domain.customer import Contact, CustomerRules, OpenCase
from shared.clock import Clock
from shared.playbook.shelf import Shelf
from shared.runtime.problems import Problem


class CaseView(BaseModel):
    """An open case and what it holds back. `closes_at` None: it is closed by an event or a task, not by time."""

    playbook: str
    rule: str
    opened_at: datetime
    opened_by: str
    suppresses: tuple[Purpose, ...]
    closes_at: datetime | None


class CustomerRulesView(BaseModel):
    """What decides about messages to a customer now. `customer_id` differs from the one asked for after a merge."""

    customer_id: str
    open_cases: tuple[CaseView, ...]
    contacts: tuple[Contact, ...]
    consents: tuple[Consent, ...]


class PlaybookView(BaseModel):
    """Which version of a playbook decides."""

    playbook: str
    version: int


def customers_router(customers: Customers, shelf: Shelf[Book], clock: Clock) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["rules"])

    @routes.get("/customers/{customer_id}/rules")
    async def customer_rules(customer_id: str) -> CustomerRulesView:
        """Open cases, messages planned lately (newest first) and consents of a customer."""
        state = await customers.get(customer_id)
        if state is None:
            raise Problem(
                status=404,
                type_="unknown-customer",
                title="Nothing is known about this customer",
                detail=f"No message was ever asked for, and no case opened, for customer {customer_id!r}.",
            )
        await shelf.refresh()
        return view(state, shelf.current, clock())

    @routes.get("/rules/playbooks")
    async def playbooks() -> list[PlaybookView]:
        """The playbooks that decide now, by name: a version is here a moment after it was published."""
        await shelf.refresh(force=True)
        return [PlaybookView(playbook=book.name, version=book.ref.version) for book in shelf.current]

    return routes


def view(state: CustomerRules, books: tuple[Book, ...], now: datetime) -> CustomerRulesView:
    """Return the state as agents see it: cases that have closed by themselves or whose rule is gone are left out."""
    in_force = {book.name: book for book in books}
    open_cases = [
        _case_view(case, book)
        for case in state.cases
        if (book := in_force.get(case.playbook)) is not None and book.policies.is_open(case, now)
    ]
    return CustomerRulesView(
        customer_id=state.id,
        open_cases=tuple(open_cases),
        contacts=tuple(reversed(state.contacts)),
        consents=state.customer.consents if state.customer else (),
    )


def _case_view(case: OpenCase, book: Book) -> CaseView:
    return CaseView(
        playbook=case.playbook,
        rule=case.rule,
        opened_at=case.opened_at,
        opened_by=case.opened_by,
        suppresses=book.policies.case_rules[case.rule].suppresses,
        closes_at=book.policies.closes_at(case),
    )
