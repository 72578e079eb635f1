"""The floor's gateway: a bare ASGI application that publishes in groups and answers when that is confirmed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import orjson

from benchmarks.floor.broker import Broker
from benchmarks.floor.events import Event, event, rows_of
from benchmarks.floor.shape import MATCHED

ORDERED = "Bench Ordered"
GROUP = 500

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_BODY = b'{"success":true}'
_START = {
    "type": "http.response.start",
    "status": 200,
    "headers": [(b"content-type", b"application/json"), (b"content-length", str(len(_BODY)).encode())],
}
_END = {"type": "http.response.body", "body": _BODY}


class Gateway:
    """Takes calls from many requests and publishes them in groups."""

    def __init__(self, broker: Broker) -> None:
        self._broker = broker
        self._waiting: list[tuple[list[Event], asyncio.Future[None]]] = []
        self._arrived = asyncio.Event()

    async def run(self) -> None:
        """Publish what waits; for ever."""
        while True:
            if not self._waiting:
                self._arrived.clear()
                await self._arrived.wait()
            group: list[Event] = []
            answered: list[asyncio.Future[None]] = []
            while self._waiting and len(group) < GROUP:
                events, published = self._waiting.pop(0)
                group += events
                answered.append(published)
            await self._broker.publish(rows_of(group))
            for published in answered:
                published.set_result(None)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; what is no POST is asking whether anybody is there."""
        if scope["method"] == "POST":
            body = b""
            more = True
            while more:
                part = await receive()
                body += part.get("body", b"")
                more = part.get("more_body", False)
            await self._accept(orjson.loads(body))
        await send(_START)
        await send(_END)

    async def _accept(self, content: dict[str, Any]) -> None:
        published: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(([_event(call) for call in content.get("batch", [content])], published))
        self._arrived.set()
        await published


def _event(call: dict[str, Any]) -> Event:
    user = call["userId"]
    if call["type"] == "identify":
        kind = "identified"
    else:
        kind = "recorded" + MATCHED if call["event"] == ORDERED else "recorded"
    return event(kind, user, f"{user.replace('-', '+')}@example.com")
