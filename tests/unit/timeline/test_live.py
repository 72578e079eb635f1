"""New entries reach those who watch, from one stream, and a slow reader harms nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from contracts.envelope import EventData
from services.timeline.domain.entries import entry_of
from services.timeline.domain.entry import TimelineEntry
from services.timeline.live import LiveFeed, Subscription
from shared.store.errors import StoreUnavailableError
from tests.support.driving import event
from tests.support.waiting import eventually
from tests.unit.timeline.support import acted, merged


class FakeStream:
    """A change stream whose changes the test makes."""

    def __init__(self) -> None:
        self.opened = 0
        self._open = False
        self.fail_to_open = False
        self._changes: asyncio.Queue[TimelineEntry | Exception] = asyncio.Queue()

    def is_open(self) -> bool:
        return self._open

    @asynccontextmanager
    async def watch(self) -> AsyncIterator[AsyncIterator[TimelineEntry]]:
        if self.fail_to_open:
            raise StoreUnavailableError("the database is away")
        self.opened += 1
        self._open = True
        try:
            yield self._entries()
        finally:
            self._open = False

    async def _entries(self) -> AsyncIterator[TimelineEntry]:
        while True:
            change = await self._changes.get()
            if isinstance(change, Exception):
                raise change
            yield change

    def happened(self, subject: str, id: str, data: EventData | None = None) -> None:
        self._changes.put_nowait(entry_of(event(data or acted(), subject=subject, id=id)))

    def breaks(self) -> None:
        self._changes.put_nowait(StoreUnavailableError("the connection was lost"))


async def read(subscription: Subscription, count: int) -> list[str]:
    async with asyncio.timeout(5):
        return [(await anext(subscription)).id for _ in range(count)]


async def rest(subscription: Subscription) -> list[str]:
    async with asyncio.timeout(5):
        return [entry.id async for entry in subscription]


async def test_each_reader_gets_the_entries_of_their_customer() -> None:
    stream = FakeStream()
    feed = LiveFeed(stream.watch)
    async with feed.subscribe(["ana"]) as ana, feed.subscribe(["ana"]) as also_ana, feed.subscribe(["ben"]) as ben:
        for subject, name in (("ana", "1"), ("ben", "2"), ("cleo", "3"), ("ana", "4")):
            stream.happened(subject, name)
        assert await read(ana, 2) == ["1", "4"]
        assert await read(also_ana, 2) == ["1", "4"]
        assert await read(ben, 1) == ["2"]
    assert stream.opened == 1


async def test_the_stream_is_open_only_while_somebody_watches() -> None:
    stream = FakeStream()
    feed = LiveFeed(stream.watch)
    async with feed.subscribe(["ana"]):
        async with feed.subscribe(["ben"]):
            assert stream.is_open()
        assert stream.is_open()
    assert not stream.is_open()
    async with feed.subscribe(["ana"]) as ana:
        stream.happened("ana", "again")
        assert await read(ana, 1) == ["again"]
    assert stream.opened == 2


async def test_a_slow_reader_is_dropped_and_the_others_go_on() -> None:
    stream = FakeStream()
    feed = LiveFeed(stream.watch, buffer=2)
    async with feed.subscribe(["ana"]) as slow, feed.subscribe(["ana"]) as quick:
        for number in range(3):
            stream.happened("ana", str(number))
            assert await read(quick, 1) == [str(number)]
        assert await rest(slow) == []
        assert slow.end_reason == "too-slow"
        assert quick.end_reason is None


async def test_a_broken_stream_ends_every_subscription_after_what_came_before() -> None:
    stream = FakeStream()
    feed = LiveFeed(stream.watch)
    async with feed.subscribe(["ana"]) as ana, feed.subscribe(["ben"]) as ben:
        stream.happened("ana", "1")
        stream.breaks()
        assert await rest(ana) == ["1"]
        assert await rest(ben) == []
        assert (ana.end_reason, ben.end_reason) == ("interrupted", "interrupted")
        async with feed.subscribe(["ana"]) as back:
            stream.happened("ana", "2")
            assert await read(back, 1) == ["2"]


async def test_a_stream_that_does_not_open_is_told_to_everybody_who_waits() -> None:
    stream = FakeStream()
    stream.fail_to_open = True
    feed = LiveFeed(stream.watch)

    async def try_it() -> None:
        async with feed.subscribe(["ana"]):
            pytest.fail("there is nothing to subscribe to")

    results = await asyncio.gather(try_it(), try_it(), return_exceptions=True)
    assert [type(result) for result in results] == [StoreUnavailableError, StoreUnavailableError]


async def test_a_reader_who_leaves_while_it_opens_does_not_take_it_from_the_others() -> None:
    stream, gate = FakeStream(), asyncio.Event()

    @asynccontextmanager
    async def slowly() -> AsyncIterator[AsyncIterator[TimelineEntry]]:
        await gate.wait()
        async with stream.watch() as entries:
            yield entries

    feed = LiveFeed(slowly)

    async def first_entry() -> list[str]:
        async with feed.subscribe(["ana"]) as ana:
            return await read(ana, 1)

    leaver, stayer = asyncio.create_task(first_entry()), asyncio.create_task(first_entry())
    await asyncio.sleep(0)
    leaver.cancel()
    gate.set()
    await eventually(stream.is_open)
    stream.happened("ana", "1")
    assert await stayer == ["1"]
    assert leaver.cancelled()


@pytest.mark.parametrize("watched", ["survivor", "other"])
async def test_from_a_merge_on_who_watches_one_watches_both(watched: str) -> None:
    stream = FakeStream()
    feed = LiveFeed(stream.watch)
    async with feed.subscribe([watched]) as reader:
        stream.happened("survivor", "join", merged("survivor", "other"))
        stream.happened("survivor", "after")
        stream.happened("other", "late")
        assert await read(reader, 3) == ["join", "after", "late"]


async def test_stopping_ends_what_is_open_and_takes_nobody_new() -> None:
    stream = FakeStream()
    feed = LiveFeed(stream.watch)
    async with AsyncExitStack() as readers:
        async with feed.running():
            ana = await readers.enter_async_context(feed.subscribe(["ana"]))
        assert await rest(ana) == []
        assert ana.end_reason == "closing"
        assert not stream.is_open()
        with pytest.raises(StoreUnavailableError):
            await readers.enter_async_context(feed.subscribe(["ben"]))
