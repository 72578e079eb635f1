"""The HTTP API for support agents: what the rules know about a customer."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from contracts.values import Channel, Consent, Purpose
from services.rules.customers import Customers
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules, OpenCase
from services.rules.domain.listing import ListEntry
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


class ListView(BaseModel):
    """What is on a suppression list: everything (`channel` None), a channel, or one address of it (`one_address`)."""

    playbook: str
    rule: str
    channel: Channel | None
    one_address: bool
    since: datetime
    because: str


class CustomerRulesView(BaseModel):
    """What decides about messages to a customer now. `customer_id` differs from the one asked for after a merge."""

    customer_id: str
    open_cases: tuple[CaseView, ...]
    suppressions: tuple[ListView, ...]
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

    @routes.get("/customers/{customer_id}/rules")
    async def customer_rules(customer_id: str) -> CustomerRulesView:
        """Open cases, suppression lists, messages planned lately (newest first) or waiting, and consents."""
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
        if (book := in_force.get(case.playbook)) is not None and book.policies.cases.is_open(case, now)
    ]
    return CustomerRulesView(
        customer_id=state.id,
        open_cases=tuple(open_cases),
        suppressions=tuple(
            _list_view(entry)
            for entry in state.listed
            if (book := in_force.get(entry.playbook)) is not None and book.policies.lists.in_force(entry, now)
        ),
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


def _list_view(entry: ListEntry) -> ListView:
    return ListView(
        playbook=entry.playbook,
        rule=entry.rule,
        channel=entry.channel,
        one_address=entry.address is not None,
        since=entry.at,
        because=entry.because,
    )
