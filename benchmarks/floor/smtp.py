"""The leanest way to hand over an email: kept connections, commands pipelined (RFC 2920), no checks but of replies."""

from __future__ import annotations

import asyncio

_BODY = ("x" * 74 + "\r\n") * 18
"""As many bytes as the text of the real message."""


class Mailer:
    """Connections to one mail server; as many as are sent over at the same time."""

    def __init__(self, host: str, port: int) -> None:
        self._address = (host, port)
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def send(self, message_id: str, to: str) -> None:
        """Send one email."""
        reader, writer = self._idle.pop() if self._idle else await self._connect()
        writer.write(f"MAIL FROM:<shop@northwind.example>\r\nRCPT TO:<{to}>\r\nDATA\r\n".encode())
        await _replies(reader, 3, last=b"354")
        writer.write(
            f"From: shop@northwind.example\r\nTo: {to}\r\nMessage-ID: <{message_id}@northwind.example>\r\n"
            f"Subject: Your order\r\n\r\n{_BODY}.\r\n".encode()
        )
        await _replies(reader, 1, last=b"250")
        self._idle.append((reader, writer))

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection(*self._address)
        await _replies(reader, 1, last=b"220")
        writer.write(b"EHLO bench.example\r\n")
        await _replies(reader, 1, last=b"250")
        return reader, writer


async def _replies(reader: asyncio.StreamReader, count: int, *, last: bytes) -> None:
    """Read replies and look at the last one's code. Lines that are to be continued have a hyphen after the code."""
    line = b""
    while count:
        line = await reader.readuntil(b"\n")
        count -= line[3:4] != b"-"
    if not line.startswith(last):
        raise RuntimeError(f"the mail server answered {line!r}")
