"""The record of decisions over HTTP: what was planned, deferred and suppressed, and why. See docs/decisions-api.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from contracts.base import UtcDateTime
from contracts.decision import Decision, Outcome
from contracts.values import Channel, JourneyRef, PlaybookRef, Purpose
from services.rules.customers import Customers
from services.rules.decisions import DecisionLog, Wanted
from shared.paging import cursor_of
from shared.runtime.cursors import read_cursor
from shared.runtime.problems import Problem, ProblemDetails


class DecisionView(BaseModel):
    """One decision on one message. `customer_id` is who the customer was when it was taken."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: str
    at: UtcDateTime
    message_id: str
    message: str
    playbook: PlaybookRef
    purpose: Purpose
    customer_id: str
    journey: JourneyRef | None = Field(description="the journey step that asked; none: a direct request")
    until: UtcDateTime | None = Field(description="when a deferred message is decided again")
    deferrals: int = Field(description="how often the message was deferred before")
    decision: Decision


class DecisionPage(BaseModel):
    """Decisions, newest first. `next_cursor` is None on the last page; another one may hold fewer than asked for."""

    decisions: tuple[DecisionView, ...]
    next_cursor: str | None


@dataclass(frozen=True)
class DecisionQuery:
    """Which decisions to show; everything given must fit."""

    customer: Annotated[
        str | None,
        Query(max_length=400, description="customer id, or an identifier such as user:42; merged customers included"),
    ] = None
    message: Annotated[str | None, Query(max_length=80, description="name of the message")] = None
    outcome: Annotated[Outcome | None, Query()] = None
    channel: Annotated[Channel | None, Query(description="the channel that was chosen")] = None
    since: Annotated[UtcDateTime | None, Query(description="taken at this moment or later")] = None
    until: Annotated[UtcDateTime | None, Query(description="taken before this moment")] = None
    limit: Annotated[int, Query(ge=1, le=200)] = 50
    cursor: Annotated[str | None, Query(max_length=600, description="`next_cursor` of the page before")] = None

    def wanted(self, customer_ids: tuple[str, ...] | None) -> Wanted:
        """Return it as what to read."""
        return Wanted(
            customer_ids=customer_ids,
            message=self.message,
            outcome=self.outcome,
            channel=self.channel,
            since=self.since,
            until=self.until,
        )


def decisions_router(log: DecisionLog, customers: Customers) -> APIRouter:
    """Return the routes under `/decisions`."""
    routes = APIRouter(prefix="/decisions", tags=["decisions"])

    @routes.get("", responses={400: {"model": ProblemDetails, "description": "Not a cursor of ours"}})
    async def list_decisions(query: Annotated[DecisionQuery, Depends()]) -> DecisionPage:
        """Return one page of decisions; without any filter, of all there are."""
        before = read_cursor(query.cursor, "query.cursor") if query.cursor else None
        ids = None if query.customer is None else await _ids_of(customers, query.customer)
        found, position = await log.page(query.wanted(ids), before=before, limit=query.limit)
        return DecisionPage(
            decisions=tuple(DecisionView.model_validate(one) for one in found),
            next_cursor=None if position is None else cursor_of(position),
        )

    @routes.get("/{decision_id}", responses={404: {"model": ProblemDetails, "description": "Not on record"}})
    async def get_decision(decision_id: str) -> DecisionView:
        """Return one decision with all its stages."""
        found = await log.get(decision_id)
        if found is None:
            raise Problem(
                status=404,
                type_="unknown-decision",
                title="There is no such decision",
                detail=f"No decision {decision_id!r} is on record; it was never taken, or is older than what is kept.",
            )
        return DecisionView.model_validate(found)

    return routes


async def _ids_of(customers: Customers, reference: str) -> tuple[str, ...]:
    found = await customers.find(reference)
    return await customers.family_of(reference if found is None else found.id)
