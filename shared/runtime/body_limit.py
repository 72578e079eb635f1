"""A limit on the size of request bodies, for all routes of a router: every router whose routes take JSON has one.

FastAPI's own (`max_body_size`) answers in plain text. What fits is read strictly (`shared.runtime.json_body`).
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Final

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.types import Message, Receive

from shared.runtime.json_body import JsonRequest
from shared.runtime.problems import Problem

_MEGABYTE: Final = 1024 * 1024


def limited_to(max_bytes: int) -> type[APIRoute]:
    """Return a `route_class` whose routes take bodies of so many bytes at most, and read no more of a larger one."""

    class LimitedRoute(APIRoute):
        """A route that reads the body first."""

        def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            """Return the route's own handler, given a body that was read already."""
            handle = super().get_route_handler()

            async def handle_limited(request: Request) -> Response:
                body = await _read(request, max_bytes)
                return await handle(JsonRequest(request.scope, _again(body, request.receive)))

            return handle_limited

    return LimitedRoute


async def _read(request: Request, max_bytes: int) -> bytes:
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > max_bytes:
        raise _too_large(max_bytes)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > max_bytes:
            raise _too_large(max_bytes)
    return bytes(body)


def _again(body: bytes, receive: Receive) -> Receive:
    """Return what gives a body that was read already, and then whatever else comes."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again


def _too_large(max_bytes: int) -> Problem:
    return Problem(
        status=413,
        type_="too-large",
        title="The request is too large",
        detail=f"The body may have {_size(max_bytes)} at most; nothing was accepted.",
    )


def _size(count: int) -> str:
    return f"{count // _MEGABYTE} MB" if count % _MEGABYTE == 0 else f"{count // 1024} KB"
