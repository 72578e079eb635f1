"""The live timeline over real HTTP and a real change stream."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
from fastapi import routing

from services.timeline.domain.entries import entry_of
from services.timeline.live import LiveFeed
from services.timeline.store import ENTRIES
from shared.paging import cursor_of
from tests.support.driving import NOON
from tests.support.waiting import eventually
from tests.unit.timeline.support import World, acted, merged


class Events:
    """Reads server-sent events as a browser does."""

    def __init__(self, response: httpx.Response) -> None:
        self._lines: AsyncIterator[str] = response.aiter_lines()

    async def next(self) -> dict[str, str]:
        """Return the fields of the next event; comments are under the empty name."""
        fields: dict[str, str] = {}
        async with asyncio.timeout(10):
            async for line in self._lines:
                if not line:
                    return fields
                name, _, value = line.partition(":")
                fields[name] = value.removeprefix(" ")
        raise AssertionError("the stream ended")

    async def entry(self) -> str:
        event = await self.next()
        while "event" not in event:
            event = await self.next()
        assert event["event"] == "entry", event
        return str(json.loads(event["data"])["id"])


LIVE = "/customers/customer-1/timeline/live"


async def test_new_entries_arrive_with_an_id_to_come_back_with(world: World) -> None:
    async with world.served() as client, client.stream("GET", LIVE) as response:
        events = Events(response)
        assert response.headers["content-type"].startswith("text/event-stream")
        assert await events.next() == {"": "connected", "retry": "2000"}
        await world.tell(acted(), subject="somebody-else")
        written = await world.tell(acted())
        event = await events.next()
    assert event["event"] == "entry"
    assert event["id"] == cursor_of(entry_of(written).position)
    assert json.loads(event["data"])["title"] == "Complaint posted on social"


async def test_coming_back_gives_what_was_missed_then_goes_on(world: World) -> None:
    seen = await world.tell(acted(), now=NOON - timedelta(minutes=5), id="long-ago")
    last = await world.tell(acted(), now=NOON, id="last-seen")
    await world.tell(acted(), now=NOON - timedelta(seconds=20), id="came-late")
    await world.tell(acted(), now=NOON + timedelta(seconds=1), id="missed")
    headers = {"Last-Event-ID": cursor_of(entry_of(last).position)}
    async with world.served() as client, client.stream("GET", LIVE, headers=headers) as response:
        events = Events(response)
        # The last one seen may come again: its id tells. What arrived late for its time must not be lost.
        assert [await events.entry() for _ in range(3)] == ["came-late", "last-seen", "missed"]
        await world.tell(acted(), now=NOON + timedelta(seconds=2), id="new")
        assert await events.entry() == "new"
    assert seen.id == "long-ago"


async def test_too_much_missed_is_said_instead_of_sent(world: World) -> None:
    last = await world.tell(acted(), now=NOON)
    for number in range(6):
        await world.tell(acted(), now=NOON + timedelta(seconds=number + 1))
    headers = {"Last-Event-ID": cursor_of(entry_of(last).position)}
    async with world.served() as client, client.stream("GET", LIVE, headers=headers) as response:
        events = Events(response)
        await events.next()
        note = await events.next()
        assert note["event"] == "reset"
        assert "load the timeline anew" in json.loads(note["data"])["message"]
        await world.tell(acted(), id="new")
        assert await events.entry() == "new"


async def test_a_merge_is_followed(world: World) -> None:
    async with world.served() as client, client.stream("GET", LIVE) as response:
        events = Events(response)
        await events.next()
        await world.tell(merged("survivor", "customer-1"), subject="survivor", id="join")
        await world.tell(acted(), subject="survivor", id="after")
        assert [await events.entry(), await events.entry()] == ["join", "after"]


async def test_a_quiet_stream_sends_heartbeats(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routing, "_PING_INTERVAL", 0.05)
    async with world.served() as client, client.stream("GET", LIVE) as response:
        events = Events(response)
        await events.next()
        assert await events.next() == {"": "ping"}


async def test_a_dropped_reader_is_told_why(world: World) -> None:
    world.feed = LiveFeed(lambda: world.store.watch(ENTRIES), buffer=1)
    async with world.served() as client, client.stream("GET", LIVE) as response:
        events = Events(response)
        await events.next()
        (subscription,) = world.feed.subscriptions
        subscription.end("too-slow")
        note = await events.next()
    assert note["event"] == "end"
    assert json.loads(note["data"])["reason"] == "too-slow"


async def test_a_stream_ends_when_the_service_stops(world: World) -> None:
    async with world.served() as client, client.stream("GET", LIVE) as response:
        events = Events(response)
        await events.next()
        async with world.feed.running():
            pass
        note = await events.next()
    assert json.loads(note["data"])["reason"] == "closing"


async def test_who_leaves_is_forgotten(world: World) -> None:
    async with world.served() as client:
        async with client.stream("GET", LIVE) as response:
            await Events(response).next()
            assert world.feed.subscriptions
        await eventually(lambda: not world.feed.subscriptions, what="the subscription is gone")


async def test_a_bad_last_event_id_is_refused_before_the_stream_begins(world: World) -> None:
    async with world.client() as client:
        answer = await client.get(LIVE, headers={"Last-Event-ID": "nonsense"})
    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/invalid-cursor")
    assert answer.json()["errors"][0]["path"] == "header.Last-Event-ID"
