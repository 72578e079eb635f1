"""Alerts over HTTP: which messages a check of voice stopped, for their owners. See docs/voice.md."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from contracts.base import UtcDateTime
from contracts.values import Channel, LocaleTag, PlaybookRef, Purpose
from services.rules.alerts import AlertLog
from shared.paging import cursor_of
from shared.runtime.cursors import read_cursor
from shared.runtime.problems import ProblemDetails


class AlertView(BaseModel):
    """A message that a check stopped. Others like it within the hour are among the decisions on the message."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    at: UtcDateTime
    message: str
    playbook: PlaybookRef
    purpose: Purpose
    check: str = Field(description="the check that stopped it; docs/checks has a page on each")
    owner: str = Field(description="who answers for the message")
    channel: Channel | None
    locale: LocaleTag | None
    decision_id: str = Field(description="the decision that says what was wrong: GET /decisions/{id}")


class AlertPage(BaseModel):
    """Alerts, newest first. `next_cursor` is None on the last page."""

    alerts: tuple[AlertView, ...]
    next_cursor: str | None


def alerts_router(log: AlertLog) -> APIRouter:
    """Return the route."""
    routes = APIRouter(prefix="/voice", tags=["voice"])

    @routes.get("/alerts", responses={400: {"model": ProblemDetails, "description": "Not a cursor of ours"}})
    async def list_alerts(
        owner: Annotated[str | None, Query(max_length=200, description="who answers for the messages")] = None,
        since: Annotated[UtcDateTime | None, Query(description="at this moment or later")] = None,
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
        cursor: Annotated[str | None, Query(max_length=600, description="`next_cursor` of the page before")] = None,
    ) -> AlertPage:
        """Return one page of the messages that a check of voice stopped."""
        before = read_cursor(cursor, "query.cursor") if cursor else None
        found, position = await log.page(owner, since, before=before, limit=limit)
        return AlertPage(
            alerts=tuple(AlertView.model_validate(one) for one in found),
            next_cursor=None if position is None else cursor_of(position),
        )

    return routes
