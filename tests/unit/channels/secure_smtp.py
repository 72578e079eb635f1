"""A mail server with TLS and a login, around the sink's own conversation: what the sink leaves out."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from standins.smtp_conversation import SmtpConversation, SmtpRules

CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""A certificate for localhost that signs itself, and its key: made for these tests and good for nothing else."""

LOGIN = ("skyline", "made-up-password")


@dataclass
class SecureSmtp:
    """What reached the server, and whether it came over TLS."""

    tls: ssl.SSLContext
    port: int = 0
    messages: list[bytes] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    connections: list[_Connection] = field(default_factory=list)


class _Connection(asyncio.Protocol):
    """Offers STARTTLS, and over TLS a login, without which it takes no mail."""

    def __init__(self, server: SecureSmtp) -> None:
        self._server = server
        self._conversation = SmtpConversation(SmtpRules(), self._deliver)
        self._buffer = b""
        self._in_data = False
        self._logged_in = False
        self._upgrade: asyncio.Task[None] | None = None
        self._transport: asyncio.Transport | None = None
        server.connections.append(self)

    @property
    def _secure(self) -> bool:
        return self._transport is not None and self._transport.get_extra_info("sslcontext") is not None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        fresh, self._transport = self._transport is None, transport
        if fresh:
            transport.write(self._conversation.greeting())

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self._upgrade is not None and not self._upgrade.done():
            # The client talks over TLS before our side has its new transport.
            return
        *lines, self._buffer = self._buffer.split(b"\r\n")
        for line in lines:
            reply = self._reply(line)
            if self._transport is not None and reply:
                self._transport.write(reply)

    def _reply(self, line: bytes) -> bytes:
        verb = b"" if self._in_data else line.upper()
        if verb == b"STARTTLS":
            self._upgrade = asyncio.create_task(self._start_tls())
            return b"220 Go ahead\r\n"
        if verb.startswith(b"EHLO"):
            self._conversation.feed(line + b"\r\n")
            return b"250-secure.localhost\r\n" + (b"250 AUTH PLAIN\r\n" if self._secure else b"250 STARTTLS\r\n")
        if verb.startswith(b"AUTH PLAIN "):
            _, user, password = base64.b64decode(line.split()[2]).decode().split("\0")
            self._logged_in = (user, password) == LOGIN
            return b"235 2.7.0 Welcome\r\n" if self._logged_in else b"535 5.7.8 Wrong password\r\n"
        if verb.startswith(b"MAIL") and not self._logged_in:
            return b"530 5.7.0 Log in first\r\n"
        reply = self._conversation.feed(line + b"\r\n")
        self._in_data = reply.startswith(b"354") or (self._in_data and not reply)
        return reply

    async def _start_tls(self) -> None:
        assert self._transport is not None
        try:
            secured = await asyncio.get_running_loop().start_tls(
                self._transport, self, self._server.tls, server_side=True
            )
        except OSError:
            # The client did not like the certificate.
            return
        assert secured is not None
        self.connection_made(secured)
        asyncio.get_running_loop().call_soon(self.data_received, b"")

    def _deliver(self, _sender: str, _recipients: tuple[str, ...], raw: bytes) -> None:
        self._server.messages.append(raw)
        self._server.encrypted.append(self._secure)

    async def close(self) -> None:
        if self._upgrade is not None:
            await self._upgrade
        if self._transport is not None:
            self._transport.abort()


@asynccontextmanager
async def secure_smtp(*, from_the_start: bool = False) -> AsyncIterator[SecureSmtp]:
    """Run the server on a port of its own."""
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(CERTIFICATE)
    found = SecureSmtp(tls)
    server = await asyncio.get_running_loop().create_server(
        lambda: _Connection(found), "127.0.0.1", 0, ssl=tls if from_the_start else None
    )
    found.port = server.sockets[0].getsockname()[1]
    yield found
    server.close()
    await asyncio.gather(*(connection.close() for connection in found.connections))
    await server.wait_closed()
