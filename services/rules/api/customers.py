"""The HTTP API for support agents: what the rules know about a customer."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from contracts.values import Channel, Consent, Purpose
from services.rules.api.entries import EntryView, entry_views
from services.rules.api.faults import unknown_customer
from services.rules.customers import Customers
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules, OpenCase
from services.rules.domain.standing import in_force, said_by_traits
from shared.clock import Clock
from shared.playbook.shelf import Shelf
from shared.runtime.problems import ProblemDetails


class CaseView(BaseModel):
    """An open case and what it holds back. `closes_at` None: it is closed by an event or a task, not by time."""

    playbook: str
    rule: str
    opened_at: datetime
    opened_by: str
    suppresses: tuple[Purpose, ...]
    closes_at: datetime | None


class ContactView(BaseModel):
    """A message that was planned lately, as caps and collisions see it."""

    model_config = ConfigDict(from_attributes=True)

    message_id: str
    message: str
    purpose: Purpose
    channel: Channel
    at: datetime
    journey: str | None
    topic: str | None
    owner: str | None
    priority: int


class WaitingView(BaseModel):
    """A deferred message, decided again at `until`."""

    model_config = ConfigDict(from_attributes=True)

    message_id: str
    message: str
    purpose: Purpose
    priority: int
    until: datetime


class CustomerRulesView(BaseModel):
    """What decides about messages to a customer now. `customer_id` differs from the one asked for after a merge."""

    customer_id: str
    open_cases: tuple[CaseView, ...]
    suppressions: tuple[EntryView, ...]
    contacts: tuple[ContactView, ...]
    waiting: tuple[WaitingView, ...]
    consents: tuple[Consent, ...]


class PlaybookView(BaseModel):
    """Which version of a playbook decides."""

    playbook: str
    version: int


def customers_router(customers: Customers, shelf: Shelf[Book], clock: Clock) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["rules"])

    @routes.get(
        "/customers/{customer_id}/rules",
        responses={404: {"model": ProblemDetails, "description": "Nobody is known by this id"}},
    )
    async def customer_rules(customer_id: str) -> CustomerRulesView:
        """Open cases, suppression lists, messages planned lately (newest first) or waiting, and consents."""
        state = await customers.find(customer_id)
        if state is None:
            raise unknown_customer(customer_id)
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
    by_name = {book.name: book for book in books}
    open_cases = [
        _case_view(case, book)
        for case in state.cases
        if (book := by_name.get(case.playbook)) is not None and book.policies.cases.is_open(case, now)
    ]
    return CustomerRulesView(
        customer_id=state.id,
        open_cases=tuple(open_cases),
        suppressions=entry_views(in_force(state, by_name, now), said_by_traits(state, books)),
        contacts=tuple(ContactView.model_validate(contact) for contact in reversed(state.contacts)),
        waiting=tuple(WaitingView.model_validate(one) for one in state.waiting),
        consents=state.customer.consents if state.customer else (),
    )


def _case_view(case: OpenCase, book: Book) -> CaseView:
    return CaseView(
        playbook=case.playbook,
        rule=case.rule,
        opened_at=case.opened_at,
        opened_by=case.opened_by,
        suppresses=book.policies.cases.by_id[case.rule].suppresses,
        closes_at=book.policies.cases.closes_at(case),
    )
