"""A lean HTTP/1.1 client: what the load costs must not hide what is measured, and both share the machine.

Answers must carry `Content-Length`, as uvicorn's do.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

HOST = "127.0.0.1"
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class UnexpectedAnswerError(Exception):
    """A request was not answered as it should have been; says with what."""


@dataclass(frozen=True)
class Answer:
    """Status and body."""

    status: int
    body: bytes


def request(method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> bytes:
    """Return the bytes of a request, ready to be sent any number of times."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {HOST}", f"Content-Length: {len(body)}"]
    if body:
        lines.append("Content-Type: application/json")
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Connection:
    """One connection, kept open; one request at a time."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def exchange(self, sent: bytes) -> Answer:
        """Send a request and return its answer."""
        self._writer.write(sent)
        head = await self._reader.readuntil(b"\r\n\r\n")
        length = _LENGTH.search(head)
        body = await self._reader.readexactly(int(length[1])) if length else b""
        return Answer(int(head[9:12]), body)

    async def close(self) -> None:
        self._writer.close()
        await self._writer.wait_closed()


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[Connection]:
    """Give a connection to a port of this machine."""
    connection = Connection(*await asyncio.open_connection(HOST, port))
    try:
        yield connection
    finally:
        await connection.close()


async def expect(port: int, sent: bytes, status: int = 200) -> bytes:
    """Send one request on a connection of its own and return the body; raises UnexpectedAnswerError."""
    async with connected(port) as connection:
        return _checked(await connection.exchange(sent), status)


async def send_all(port: int, requests: Iterable[bytes], connections: int) -> None:
    """Send requests over some connections, each as soon as the one before it is answered with 200."""
    waiting = iter(requests)

    async def work() -> None:
        async with connected(port) as connection:
            for sent in waiting:
                _checked(await connection.exchange(sent), 200)

    async with asyncio.TaskGroup() as group:
        for _ in range(connections):
            group.create_task(work())


def _checked(answer: Answer, status: int) -> bytes:
    if answer.status != status:
        raise UnexpectedAnswerError(f"answered with {answer.status}: {answer.body[:500].decode(errors='replace')}")
    return answer.body
