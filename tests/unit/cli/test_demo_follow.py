"""Following timelines live: nothing is missed, nothing is shown twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx
import pytest
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from services.cli.demo import patience
from services.cli.demo.follow import LiveTimelines
from services.cli.demo.patience import NeverHappenedError
from services.timeline.domain.entry import Acted, TimelineEntry
from standins.server import serve

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


def entry(name: str) -> TimelineEntry:
    return TimelineEntry(
        id=f"id-{name}",
        customer_id="ana",
        at=NOON,
        kind="acted",
        title=name,
        detail=Acted(touchpoint="track", name=name, properties={"text": "two\nlines: é"}),
        correlation_id="c",
    )


@dataclass
class Timeline:
    """A timeline service that knows one customer. `say` adds an entry; streams end after `entries_per_stream`."""

    entries: list[TimelineEntry] = field(default_factory=list)
    known: bool = True
    entries_per_stream: int = 100
    streams: int = 0
    more: asyncio.Event = field(default_factory=asyncio.Event)

    def say(self, name: str) -> None:
        self.entries.append(entry(name))
        self.more.set()
        self.more = asyncio.Event()

    def app(self) -> FastAPI:
        app = FastAPI()
        app.get("/timeline")(self.find)
        app.get("/customers/ana/timeline")(self.page)
        app.get("/customers/ana/timeline/live")(self.live)
        return app

    async def find(self, identifier: str) -> Response:
        return self._page() if self.known and identifier == "user:ana" else Response(status_code=404)

    async def page(self) -> Response:
        return self._page()

    def _page(self) -> Response:
        shown = [one.model_dump(mode="json") for one in reversed(self.entries)]
        return JSONResponse({"customer_id": "ana", "merged_customer_ids": [], "entries": shown, "next_cursor": None})

    async def live(self, request: Request) -> Response:
        self.streams += 1
        return StreamingResponse(self._stream(len(self.entries)), media_type="text/event-stream")

    async def _stream(self, position: int) -> AsyncIterator[str]:
        yield ": connected\nretry: 2000\n\n"
        for _ in range(self.entries_per_stream):
            while position >= len(self.entries):
                await self.more.wait()
            yield f"event: entry\nid: {position}\ndata: {self.entries[position].model_dump_json()}\n\n"
            position += 1
        yield 'event: end\ndata: {"reason": "closing"}\n\n'


@dataclass
class Watching:
    timeline: Timeline
    live: LiveTimelines
    seen: list[tuple[str, str]]


@pytest.fixture
async def watching() -> AsyncIterator[Watching]:
    timeline, seen = Timeline(), list[tuple[str, str]]()
    async with serve(timeline.app()) as url, httpx.AsyncClient(base_url=url, trust_env=False) as http:
        live = LiveTimelines(http, lambda person, one: seen.append((person, one.title)))
        yield Watching(timeline, live, seen)
        await live.close()


def named(name: str) -> Callable[[TimelineEntry], bool]:
    return lambda one: one.title == name


async def test_what_was_and_what_comes(watching: Watching) -> None:
    watching.timeline.say("before")
    await watching.live.follow("ana", "user:ana")
    assert watching.seen == [("ana", "before")]

    watching.timeline.say("after")
    found = await watching.live.wait_for("ana", "it happened", named("after"))

    assert found == entry("after")
    assert watching.seen == [("ana", "before"), ("ana", "after")]


async def test_an_identifier_that_is_not_known_yet(watching: Watching) -> None:
    watching.timeline.known = False
    following = asyncio.create_task(watching.live.follow("ana", "user:ana"))
    await asyncio.sleep(0)
    watching.timeline.known = True
    await following


async def test_a_stream_that_ends_is_opened_again_and_nothing_is_missed(watching: Watching) -> None:
    watching.timeline.entries_per_stream = 1
    await watching.live.follow("ana", "user:ana")
    names = [f"n{number}" for number in range(5)]
    for name in names:
        watching.timeline.say(name)
        await watching.live.wait_for("ana", name, named(name))

    assert watching.seen == [("ana", name) for name in names]
    assert watching.timeline.streams > 1


async def test_two_who_turn_out_to_be_one_are_told_about_once(watching: Watching) -> None:
    watching.timeline.say("before")
    await watching.live.follow("ana", "user:ana")
    await watching.live.follow("ana", "user:ana")
    watching.timeline.say("after")
    await watching.live.wait_for("ana", "after", named("after"))
    await watching.live.settle(0.05)

    assert watching.seen == [("ana", "before"), ("ana", "after")]


async def test_what_never_happens_is_named(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.cli.demo.follow.PATIENCE", 0.05)
    monkeypatch.setattr(patience, "PATIENCE", 0.05)
    await watching.live.follow("ana", "user:ana")

    with pytest.raises(NeverHappenedError, match="it did not happen that pigs flew"):
        await watching.live.wait_for("ana", "pigs flew", named("flight"))
    with pytest.raises(NeverHappenedError, match="it did not happen that user:ben became known"):
        await watching.live.follow("ben", "user:ben")
