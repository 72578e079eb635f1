"""The crew's board: cards appear, are marked done once, and nobody misses one while they were away."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from contracts.content import InstoreContent
from contracts.events.task import TaskCompleted
from contracts.values import Purpose
from services.channels.instore.api import OVERLAP, board_router
from services.channels.instore.board import PROVIDER, BoardProvider
from services.channels.instore.feed import QUEUED, Changes, Feed
from services.channels.instore.store import CARDS, Card
from shared.processing.errors import Reject
from shared.runtime.problems import install_problem_handlers
from shared.store import AggregateType, Store, StoreUnavailableError
from standins.server import serve
from tests.support.driving import NOON
from tests.support.waiting import eventually
from tests.unit.channels.doubles import Desk, planned_event, platform_on
from tests.unit.channels.sse import events


@dataclass
class Board:
    """A running board of gate B7, and the service that puts cards on it."""

    desk: Desk
    url: str
    feed: Feed
    client: httpx.AsyncClient = field(repr=False)

    async def put_up(
        self, message_id: str, *, task: bool = True, store: str = "gate-b7", title: str = "Seat 12A"
    ) -> None:
        content = InstoreContent(title=title, text="Please say sorry to Mia.", store=store, task=task)
        await self.desk.handle(
            planned_event(message_id, customer="mia", content=content, address=None, purpose=Purpose.SERVICE)
        )

    async def cards(self, query: str = "") -> list[dict[str, Any]]:
        answer = await self.client.get(f"/boards/gate-b7/cards{query}")
        assert answer.status_code == 200
        found: list[dict[str, Any]] = answer.json()["cards"]
        return found

    async def done(self, message_id: str, *, store: str = "gate-b7", **body: object) -> httpx.Response:
        return await self.client.post(f"/boards/{store}/cards/{message_id}/done", json={"completed_by": "Ben", **body})

    @property
    def stream(self) -> str:
        return f"{self.url}/boards/gate-b7/events"


@asynccontextmanager
async def board_on(store: Store) -> AsyncIterator[Board]:
    desk = Desk(store, spec=PROVIDER)
    platform = platform_on(store, desk.outlet, desk.clock)
    provider = PROVIDER.build(PROVIDER.settings())
    assert isinstance(provider, BoardProvider)
    provider.attach(platform)
    desk.use(provider, receipts_at="")
    feed = Feed(store)
    app = FastAPI()
    app.include_router(board_router(platform, feed))
    install_problem_handlers(app)
    async with feed.running(), serve(app) as url, httpx.AsyncClient(base_url=url) as client:
        yield Board(desk, url, feed, client)


@pytest.fixture
async def board(store: Store) -> AsyncIterator[Board]:
    async with board_on(store) as board:
        yield board


async def test_a_card_is_put_up_and_marked_done(board: Board) -> None:
    await board.put_up("m-1")
    assert board.desk.statuses("m-1") == ["delivered"]
    assert await board.cards() == [
        {
            "message_id": "m-1",
            "store": "gate-b7",
            "title": "Seat 12A",
            "text": "Please say sorry to Mia.",
            "locale": "en",
            "task": True,
            "posted_at": "2026-03-10T12:00:00Z",
            "done": None,
        }
    ]
    board.desk.clock.turn(timedelta(minutes=3))
    answer = await board.done("m-1", note="She got a drink.")
    assert answer.status_code == 201
    assert answer.json()["done"] == {"completed_by": "Ben", "note": "She got a drink.", "at": "2026-03-10T12:03:00Z"}
    [completed] = board.desk.outlet.of(TaskCompleted)
    assert completed == TaskCompleted(
        message_id="m-1",
        message="delay-apology",
        customer_id="mia",
        store="gate-b7",
        completed_by="Ben",
        note="She got a drink.",
        journey=board.desk.updates("m-1")[0].journey,
    )
    published = board.desk.outlet.published[-1]
    assert (published.source, published.partitionkey, published.channel) == ("/unisono/instore", "mia", None)
    assert published.correlationid == board.desk.outlet.published[0].correlationid
    assert await board.cards() == []
    assert [card["message_id"] for card in await board.cards("?done=true")] == ["m-1"]


async def test_a_card_is_done_once(board: Board) -> None:
    await board.put_up("m-1")
    assert (await board.done("m-1", note="Drink")).status_code == 201
    again = await board.done("m-1", note="Drink")
    assert again.status_code == 200
    assert again.json()["done"]["completed_by"] == "Ben"
    other = await board.done("m-1", completed_by="Eve")
    assert other.status_code == 409
    assert other.json()["type"] == "/problems/already-done"
    assert "Ben has marked this card done already" in other.json()["detail"]
    assert len(board.desk.outlet.of(TaskCompleted)) == 1


async def test_two_people_at_the_same_moment(board: Board) -> None:
    await board.put_up("m-1")
    answers = await asyncio.gather(*(board.done("m-1", completed_by=name) for name in ("Ben", "Eve", "Ada", "Max")))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert len(board.desk.outlet.of(TaskCompleted)) == 1


@pytest.mark.parametrize(
    ("message_id", "details", "status"),
    [
        ("nothing", {}, 404),
        ("m-1", {"store": "gate-c3"}, 404),
        ("m-1", {"completed_by": "  "}, 422),
        ("m-1", {"completed_by": None}, 422),
        ("m-1", {"completed_by": "Ben\nEve"}, 422),
        ("m-1", {"note": "She got a drink.\x00"}, 422),
        ("m-1", {"note": "x" * 2001}, 422),
        ("m-1", {"colour": "red"}, 422),
    ],
)
async def test_what_cannot_be_marked_done(board: Board, message_id: str, details: dict[str, Any], status: int) -> None:
    await board.put_up("m-1")
    answer = await board.done(message_id, **details)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert len(await board.cards()) == 1


async def test_cards_live(board: Board) -> None:
    await board.put_up("m-1")
    async with events(board.stream) as stream:
        start = await stream.next()
        assert (start.event, start.data) == ("board", {"store": "gate-b7", "cards": 1})
        first = await stream.next()
        assert (first.event, first.data["message_id"], first.data["done"]) == ("card", "m-1", None)
        await board.put_up("elsewhere", store="gate-c3")
        await board.put_up("m-2", title="Seat 3C")
        second = await stream.next()
        assert (second.data["message_id"], second.data["title"]) == ("m-2", "Seat 3C")
        await board.done("m-1")
        done = await stream.next()
        assert (done.data["message_id"], done.data["done"]["completed_by"]) == ("m-1", "Ben")


async def test_everybody_who_looks_sees_it(board: Board) -> None:
    async with events(board.stream) as one, events(board.stream) as two:
        for stream in (one, two):
            assert (await stream.next()).event == "board"
        await board.put_up("m-1")
        assert {(await stream.next()).data["message_id"] for stream in (one, two)} == {"m-1"}


async def test_who_comes_back_gets_what_they_missed(board: Board) -> None:
    await board.put_up("old")
    board.desk.clock.turn(timedelta(hours=1))
    await board.put_up("m-1")
    async with events(board.stream) as stream:
        seen = [await stream.next() for _ in range(3)]
    last_id = seen[-1].id
    board.desk.clock.turn(timedelta(minutes=10))
    await board.done("m-1")
    await board.put_up("m-2")
    async with events(board.stream, last_event_id=last_id) as stream:
        missed: dict[str, Any] = {}
        while set(missed) < {"m-1", "m-2"}:
            event = await stream.next()
            assert event.event == "card"
            missed[event.data["message_id"]] = event.data
    assert missed["m-1"]["done"]["completed_by"] == "Ben"
    assert missed["m-2"]["done"] is None
    assert "old" not in missed


async def test_a_card_that_was_written_late_is_not_missed(board: Board) -> None:
    """It has an earlier time than what was seen last: another process's clock, or a slow commit."""
    board.desk.clock.turn(OVERLAP / 2)
    await board.put_up("m-1")
    async with events(board.stream) as stream:
        seen = [await stream.next() for _ in range(2)]
    board.desk.clock.now = NOON
    await board.put_up("late")
    async with events(board.stream, last_event_id=seen[-1].id) as stream:
        assert {(await stream.next()).data["message_id"] for _ in range(2)} == {"late", "m-1"}


@pytest.mark.parametrize("last_event_id", ["nonsense", "2026-03-10T12:00:00", "9" * 400])
async def test_an_event_id_that_is_not_ours_begins_anew(board: Board, last_event_id: str) -> None:
    await board.put_up("m-1")
    async with events(board.stream, last_event_id=last_event_id) as stream:
        assert (await stream.next()).event == "board"
        assert (await stream.next()).data["message_id"] == "m-1"


async def test_nobody_listens_any_more(board: Board) -> None:
    async with events(board.stream) as stream:
        await stream.next()
        assert board.feed.readers == 1
    await eventually(lambda: board.feed.readers == 0)


async def test_a_process_that_stops_ends_its_streams(board: Board) -> None:
    async with events(board.stream) as stream:
        await stream.next()
        board.feed.end()
        with pytest.raises(EOFError):
            await stream.next()


def card(number: int, store: str = "gate-b7") -> Card:
    return Card(
        id=f"m-{number}",
        store=store,
        title="Seat",
        text="Text",
        locale="en",
        task=True,
        posted_at=NOON,
        changed_at=NOON,
    )


async def test_a_reader_who_cannot_keep_up_has_to_come_again() -> None:
    changes = Changes()
    for number in range(QUEUED + 50):
        changes.put(card(number))
    assert [one.id async for one in changes] == [f"m-{number}" for number in range(QUEUED)]


@dataclass
class BreakingStore:
    """Its change stream breaks when told to, as a database's does that changes its primary."""

    store: Store
    breaks: asyncio.Event = field(default_factory=asyncio.Event)
    streams: int = 0

    @asynccontextmanager
    async def watch(self, kind: AggregateType[Any]) -> AsyncIterator[AsyncIterator[Any]]:
        self.streams += 1
        yield self._cards()

    async def _cards(self) -> AsyncIterator[Any]:
        yield card(self.streams)
        await self.breaks.wait()
        self.breaks.clear()
        raise StoreUnavailableError("the primary has gone")


async def test_a_broken_change_stream_sends_everybody_back_to_the_start(store: Store) -> None:
    breaking = BreakingStore(store)
    feed = Feed(breaking)
    async with feed.running():
        assert await feed.wait_live(5)
        with feed.subscribe("gate-b7") as changes:
            breaking.breaks.set()
            async with asyncio.timeout(5):
                assert [one.id async for one in changes] in (["m-1"], [])
        await eventually(lambda: breaking.streams == 2)
        assert await feed.wait_live(5)


async def test_a_board_that_cannot_follow_changes_says_so(board: Board, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.channels.instore.api.LIVE_TIMEOUT", 0.05)
    assert await board.feed.wait_live(5)
    board.feed._live.clear()
    answer = await board.client.get("/boards/gate-b7/events")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "2"


async def test_content_of_other_channels_is_not_for_a_board(board: Board) -> None:
    result = await board.desk.handle(planned_event("m-1"))
    assert [type(error) for error in result.rejected.values()] == [Reject]
    assert await board.desk.store.count(CARDS, {}) == 0


class Outline(HTMLParser):
    """What matters of a page: addresses it names, ids, labels, and elements that need a name."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


async def test_the_page_brings_everything_along(board: Board) -> None:
    answer = await board.client.get("/boards/gate-b7")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    outline = Outline(answer.text)
    assert [tag for tag, attributes in outline.tags if {"src", "href", "style", "onclick"} & attributes.keys()] == []
    assert not re.search(r"https?://|@import|url\(", answer.text)
    assert "innerHTML" not in answer.text
    html = next(attributes for tag, attributes in outline.tags if tag == "html")
    assert html["lang"] == "en"
    roles = {attributes.get("role") or attributes.get("aria-live") for _, attributes in outline.tags}
    assert {"status", "alert", "polite"} <= roles
    labels = [tag for tag, _ in outline.tags if tag == "label"]
    inputs = [tag for tag, _ in outline.tags if tag == "input"]
    assert len(labels) == len(inputs) == 2
