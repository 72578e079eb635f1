"""The HTTP API of the boards: the cards of a store, now and live, and marking them done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Annotated, Final

import structlog
from fastapi import APIRouter, Depends, Header, Query, Response
from fastapi.responses import HTMLResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.base import UtcDateTime
from contracts.events.task import TaskCompleted
from contracts.text import LINES, ONE_LINE
from contracts.values import LocaleTag
from services.channels.instore.domain import AlreadyDoneError, mark_done
from services.channels.instore.feed import Changes, Feed
from services.channels.instore.page import read_page
from services.channels.instore.store import CARDS, Card, Done
from services.channels.kit.events import from_ledger
from services.channels.kit.store import LEDGERS
from shared.processing.effects import Effects
from shared.runtime.body_limit import limited_to
from shared.runtime.problems import Problem
from shared.runtime.service import Platform
from shared.store.errors import ConflictError, StoreError

CARDS_SHOWN = 500
"""Cards in one answer at most; a board with more of them open than that helps nobody."""

MAX_BYTES: Final = 16 * 1024
"""Of what somebody says when they mark a card done."""

OVERLAP = timedelta(seconds=30)
"""How far before its last event a returning reader starts: clocks differ, and commits take a moment."""

TRIES = 5
LIVE_TIMEOUT = 5.0

_log = structlog.stdlib.get_logger(__name__)


class CardView(BaseModel):
    """A card as the board shows it."""

    model_config = ConfigDict(frozen=True)

    message_id: str
    store: str
    title: str
    text: str
    locale: LocaleTag
    task: bool
    posted_at: UtcDateTime
    done: Done | None = None

    @classmethod
    def of(cls, card: Card) -> CardView:
        """Return the view of a card."""
        shown = card.model_dump(include=set(cls.model_fields) - {"message_id"})
        return cls(message_id=card.id, **shown)


class CardList(BaseModel):
    """The cards of a board: open ones oldest first, done ones latest first."""

    store: str
    cards: tuple[CardView, ...]


class BoardStart(BaseModel):
    """The first event of a stream that begins anew: forget what you have, so many open cards follow."""

    store: str
    cards: int


class DoneRequest(BaseModel):
    """Who marks a card done, and what they want to say about it."""

    model_config = ConfigDict(extra="forbid")

    completed_by: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), ONE_LINE]
    note: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000), LINES] | None = None


def board_router(platform: Platform, feed: Feed) -> APIRouter:
    """Return the routes under `/boards/{store}`."""
    router = APIRouter(prefix="/boards/{store}", tags=["boards"], route_class=limited_to(MAX_BYTES))
    boards = _Boards(platform)
    board_page = read_page()

    async def changes_of(store: str) -> AsyncIterator[Changes]:
        if not await feed.wait_live(LIVE_TIMEOUT):
            raise Problem(
                status=503,
                type_="unavailable",
                title="Not available at the moment",
                detail="The board cannot follow changes now; connect again in a moment.",
                headers={"Retry-After": "2"},
            )
        with feed.subscribe(store) as changes:
            yield changes

    @router.get("", response_class=HTMLResponse)
    async def page(store: str) -> HTMLResponse:  # noqa: ARG001 - the page reads it from its own address
        """The board as a page for the crew's tablet."""
        return HTMLResponse(board_page.html, headers={"Content-Security-Policy": board_page.security_policy})

    @router.get("/cards")
    async def cards(store: str, done: Annotated[bool, Query()] = False) -> CardList:
        """The open cards of a board, or the latest that are done."""
        found = await (boards.done(store) if done else boards.open(store))
        return CardList(store=store, cards=tuple(CardView.of(card) for card in found))

    @router.get("/events", response_class=EventSourceResponse)
    async def events(
        store: str,
        changes: Changes = Depends(changes_of),
        last_event_id: Annotated[str | None, Header()] = None,
    ) -> AsyncIterator[ServerSentEvent]:
        """The board live (server-sent events): `board`, then a `card` for each open card and each change.

        A reader that comes back with `Last-Event-ID` gets the changes since then instead. A card may come twice: the
        later one replaces the earlier one. Comments keep the connection alive.
        """
        try:
            async for event in boards.beginning(store, last_event_id):
                yield event
        except StoreError as error:
            # The stream has begun, so ending it is all that can be said; the reader comes again.
            _log.warning("board stream ended", reason=str(error))
            return
        async for card in changes:
            yield _card_event(card)

    @router.post("/cards/{message_id}/done")
    async def done(store: str, message_id: str, request: DoneRequest, response: Response) -> CardView:
        """Mark a card done, once: 201 for the first time, 200 if the same is said again, 409 if it is another's."""
        card, news = await boards.mark_done(store, message_id, request)
        response.status_code = 201 if news else 200
        return CardView.of(card)

    return router


class _Boards:
    """Reads and changes cards."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._store = platform.store

    async def open(self, store: str) -> list[Card]:
        where = {"store": store, "open": True}
        return await self._store.find(CARDS, where, sort=[("posted_at", 1)], limit=CARDS_SHOWN)

    async def done(self, store: str) -> list[Card]:
        where = {"store": store, "open": False}
        return await self._store.find(CARDS, where, sort=[("changed_at", -1)], limit=CARDS_SHOWN)

    async def beginning(self, store: str, last_event_id: str | None) -> AsyncIterator[ServerSentEvent]:
        since = _moment(last_event_id)
        missed = None if since is None else await self._since(store, since - OVERLAP)
        if missed is None:
            missed = await self.open(store)
            yield ServerSentEvent(event="board", data=BoardStart(store=store, cards=len(missed)), retry=2000)
        for card in missed:
            yield _card_event(card)

    async def _since(self, store: str, since: datetime) -> list[Card] | None:
        """Return what changed since; None if that is more than fits."""
        where = {"store": store, "changed_at": {"$gte": since}}
        found = await self._store.find(CARDS, where, sort=[("changed_at", 1)], limit=CARDS_SHOWN)
        return found if len(found) < CARDS_SHOWN else None

    async def mark_done(self, store: str, message_id: str, request: DoneRequest) -> tuple[Card, bool]:
        for tried in range(1, TRIES + 1):
            try:
                return await self._mark_done(store, message_id, request)
            except ConflictError:
                if tried == TRIES:
                    raise
        raise AssertionError("the last try returns or raises")

    async def _mark_done(self, store: str, message_id: str, request: DoneRequest) -> tuple[Card, bool]:
        card = await self._store.get(CARDS, message_id)
        ledger = await self._store.get(LEDGERS, message_id)
        if card is None or card.store != store or ledger is None:
            raise Problem(
                status=404,
                type_="unknown-card",
                title="No such card",
                detail=f"The board of {store} has no card {message_id}.",
            )
        now = self._platform.clock()
        try:
            after = mark_done(card, request.completed_by, request.note, now)
        except AlreadyDoneError as error:
            raise Problem(status=409, type_="already-done", title="Already done", detail=f"{error}.") from error
        if after is card:
            return card, False
        effects = Effects()
        effects.save(CARDS, after)
        completed = TaskCompleted(
            message_id=ledger.id,
            message=ledger.message,
            customer_id=ledger.customer_id,
            store=card.store,
            completed_by=request.completed_by,
            note=request.note,
            journey=ledger.journey,
        )
        effects.emit(from_ledger(ledger, completed, now))
        await self._platform.outlet.commit(effects, now)
        return after, True


def _card_event(card: Card) -> ServerSentEvent:
    return ServerSentEvent(event="card", id=card.changed_at.isoformat(), data=CardView.of(card))


def _moment(last_event_id: str | None) -> datetime | None:
    """Return the time in an event id; None where there is none, so that the reader begins anew."""
    try:
        found = datetime.fromisoformat(last_event_id) if last_event_id else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None
