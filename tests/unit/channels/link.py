"""A network connection that can be cut, or lose what comes back, between a client and a real server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Self

from tests.support.ports import free_ports


class Link:
    """Passes bytes on to `target_port`; connect to `port`."""

    def __init__(self, target_port: int) -> None:
        self.port = free_ports(1)[0]
        self._target_port = target_port
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._lose_after: bytes | None = None
        self.accepted = 0

    async def __aenter__(self) -> Self:
        await self._listen()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._cut()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    @asynccontextmanager
    async def down(self) -> AsyncIterator[None]:
        """Break every connection and take no new ones until the block ends."""
        await self._cut()
        yield
        await self._listen()

    @asynccontextmanager
    async def losing_answers(self, after: bytes = b"") -> AsyncIterator[None]:
        """Break each connection instead of passing back what comes after the client has sent `after`."""
        self._lose_after = after
        yield
        self._lose_after = None

    async def break_connections(self) -> None:
        """Break every connection, and return when the other side can know; new ones are taken."""
        broken = list(self._open)
        for writer in broken:
            writer.transport.abort()
        await asyncio.gather(*(writer.wait_closed() for writer in broken), return_exceptions=True)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)

    async def _cut(self) -> None:
        if self._server is not None:
            self._server.close()
        await self.break_connections()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        target_reader, target_writer = await asyncio.open_connection("127.0.0.1", self._target_port)
        self._open |= {writer, target_writer}
        sent = bytearray()
        for task in (
            asyncio.create_task(self._forward(reader, target_writer, sent)),
            asyncio.create_task(self._back(target_reader, writer, sent)),
        ):
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sent: bytearray) -> None:
        try:
            while data := await reader.read(65536):
                sent += data
                writer.write(data)
        except ConnectionError:
            pass
        finally:
            await self._close(writer)

    async def _back(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, sent: bytearray) -> None:
        try:
            while data := await reader.read(65536):
                if self._lose_after is not None and self._lose_after in sent:
                    break
                writer.write(data)
        except ConnectionError:
            pass
        finally:
            await self._close(writer)

    async def _close(self, writer: asyncio.StreamWriter) -> None:
        self._open.discard(writer)
        writer.close()
        try:
            await writer.wait_closed()
        except ConnectionError:
            return
