"""Follows timelines live, over the public API, as an agent's screen does."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import httpx

from services.cli.answers import Page
from services.cli.demo.patience import PATIENCE, NeverHappenedError, patiently
from services.timeline.domain.entry import TimelineEntry

PAGE = 200
_PAUSE = 0.1

OnEntry = Callable[[str, TimelineEntry], None]
"""Is called for each entry, once, with the key of the person it is about."""


@dataclass
class LiveTimelines:
    """The entries of everybody who is followed, as they arrive. `http` is bound to the timeline service."""

    http: httpx.AsyncClient
    on_entry: OnEntry
    _entries: dict[str, dict[str, TimelineEntry]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _streams: list[asyncio.Task[None]] = field(default_factory=list)

    async def follow(self, person: str, identifier: str) -> None:
        """Begin to follow whoever an identifier points at; returns when nothing more can be missed."""
        customer_id = await self._resolve(identifier)
        live = asyncio.Event()
        self._streams.append(asyncio.create_task(self._stay(person, customer_id, live)))
        await live.wait()

    async def close(self) -> None:
        """Stop following."""
        for stream in self._streams:
            stream.cancel()
        await asyncio.gather(*self._streams, return_exceptions=True)

    async def wait_for(self, person: str, what: str, condition: Callable[[TimelineEntry], bool]) -> TimelineEntry:
        """Return the first entry of a person that fits; raises NeverHappenedError."""

        def found() -> TimelineEntry | None:
            return next((entry for entry in self._entries.get(person, {}).values() if condition(entry)), None)

        async with self._changed:
            try:
                async with asyncio.timeout(PATIENCE):
                    await self._changed.wait_for(lambda: found() is not None)
            except TimeoutError:
                raise NeverHappenedError(what) from None
        entry = found()
        assert entry is not None  # noqa: S101 - entries do not go away
        return entry

    async def settle(self, quiet: float) -> None:
        """Return when nothing new has come for so many seconds."""
        while True:
            before = len(self._seen)
            await asyncio.sleep(quiet)
            if len(self._seen) == before:
                return

    async def _resolve(self, identifier: str) -> str:
        """Return the customer behind an identifier, which the timeline learns a moment after it was sent."""

        async def ask() -> str | None:
            response = await self.http.get("/timeline", params={"identifier": identifier, "limit": 1})
            if response.status_code == httpx.codes.NOT_FOUND:
                return None
            response.raise_for_status()
            return Page.model_validate_json(response.content).customer_id

        # An id is never empty, so an answer is one.
        return await patiently(f"{identifier} became known", ask) or ""

    async def _stay(self, person: str, customer_id: str, live: asyncio.Event) -> None:
        """Follow one customer for ever; a stream that breaks off is opened again, and what it missed is read."""
        while True:
            try:
                async with self.http.stream("GET", f"/customers/{customer_id}/timeline/live", timeout=None) as stream:
                    stream.raise_for_status()
                    await self._catch_up(person, customer_id)
                    live.set()
                    async for entry in _entries_in(stream.aiter_lines()):
                        await self._take(person, entry)
            except httpx.HTTPError:
                await asyncio.sleep(_PAUSE)

    async def _catch_up(self, person: str, customer_id: str) -> None:
        response = await self.http.get(f"/customers/{customer_id}/timeline", params={"limit": PAGE})
        response.raise_for_status()
        for entry in reversed(Page.model_validate_json(response.content).entries):
            await self._take(person, entry)

    async def _take(self, person: str, entry: TimelineEntry) -> None:
        async with self._changed:
            self._entries.setdefault(person, {})[entry.id] = entry
            if entry.id not in self._seen:
                self._seen.add(entry.id)
                self.on_entry(person, entry)
            self._changed.notify_all()


async def _entries_in(lines: AsyncIterator[str]) -> AsyncIterator[TimelineEntry]:
    """Yield the entries of a stream of server-sent events (WHATWG HTML, section 9.2)."""
    name, data = "", list[str]()
    async for line in lines:
        if line:
            field_name, _, value = line.partition(":")
            if field_name == "event":
                name = value.removeprefix(" ")
            elif field_name == "data":
                data.append(value.removeprefix(" "))
            continue
        if name == "entry":
            yield TimelineEntry.model_validate_json("\n".join(data))
        name, data = "", []
