"""Reads server-sent events as a browser does."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True)
class SentEvent:
    event: str
    data: Any
    id: str | None


class EventStream:
    """One connection; `next` waits for the next event and leaves comments out."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.aiter_lines()

    async def next(self) -> SentEvent:
        fields: dict[str, str] = {}
        async for line in self._lines:
            if line.startswith(":"):
                continue
            if not line and "data" in fields:
                return SentEvent(fields.get("event", "message"), json.loads(fields["data"]), fields.get("id"))
            name, _, value = line.partition(":")
            fields[name] = value.removeprefix(" ")
        raise EOFError("the stream has ended")


@asynccontextmanager
async def events(url: str, *, last_event_id: str | None = None) -> AsyncIterator[EventStream]:
    """Connect as `EventSource` does."""
    headers = {"accept": "text/event-stream"}
    if last_event_id is not None:
        headers["last-event-id"] = last_event_id
    async with (
        httpx.AsyncClient(timeout=httpx.Timeout(10)) as client,
        client.stream("GET", url, headers=headers) as response,
    ):
        assert response.headers["content-type"].startswith("text/event-stream")
        yield EventStream(response)
