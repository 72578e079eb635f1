"""SMTP connections that are used again and again: one mail transaction at a time on each (RFC 5321).

Built on aiosmtplib's commands rather than on its `sendmail`, which does not tell a connection that broke before the
message was handed over from one that broke afterwards.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import aiosmtplib

from services.channels.email.headers import Mailbox

_QUIT_SECONDS = 1.0


class Stage(Enum):
    """How far a mail transaction had come."""

    CONNECT = "connecting"
    SENDER = "MAIL"
    RECIPIENT = "RCPT"
    START = "DATA"
    CONTENT = "the end of the message"


class SmtpError(Exception):
    """A mail transaction that did not succeed.

    SmtpError
    ├── SmtpRefusal   the server said no: `code` (4xx now, 5xx ever) and `text`
    └── SmtpLost      there was no answer: no connection, a broken one, or silence
    """

    def __init__(self, stage: Stage, text: str) -> None:
        super().__init__(f"at {stage.value}: {text}")
        self.stage = stage
        self.text = text


class SmtpRefusal(SmtpError):
    """The server said no."""

    def __init__(self, stage: Stage, code: int, text: str) -> None:
        super().__init__(stage, f"{code} {text}")
        self.code = code
        self.text = text


class SmtpLost(SmtpError):
    """There was no answer. `misconfigured`: the two sides cannot agree on encryption or login."""

    def __init__(self, stage: Stage, text: str, *, misconfigured: bool = False) -> None:
        super().__init__(stage, text)
        self.misconfigured = misconfigured


@dataclass(frozen=True)
class Envelope:
    """What is handed over: `data` has CRLF line ends and is not dot-stuffed yet."""

    sender: Mailbox
    recipient: Mailbox
    data: bytes

    @property
    def utf8(self) -> bool:
        """Whether the server must understand SMTPUTF8 (RFC 6531)."""
        return self.sender.utf8 or self.recipient.utf8


class Connections:
    """Keeps connections for the next message; as many are open as messages are sent at the same time."""

    def __init__(self, make: Callable[[], aiosmtplib.SMTP], timeout: float) -> None:
        self._make = make
        self._timeout = timeout
        self._idle: list[aiosmtplib.SMTP] = []

    async def close(self) -> None:
        """Say goodbye on every idle connection."""
        idle, self._idle = self._idle, []
        await asyncio.gather(*(_quit(smtp) for smtp in idle))

    async def deliver(self, envelope: Envelope) -> None:
        """Hand one message over; raises SmtpRefusal or SmtpLost."""
        deadline = asyncio.get_running_loop().time() + self._timeout
        while self._idle:
            smtp = self._idle.pop()
            if not smtp.is_connected:
                continue
            try:
                return await self._transact(smtp, envelope, deadline)
            except SmtpError as error:
                if not _was_closed_meanwhile(error):
                    raise
        return await self._transact(await self._connect(deadline), envelope, deadline)

    async def _connect(self, deadline: float) -> aiosmtplib.SMTP:
        smtp = self._make()
        try:
            async with asyncio.timeout_at(deadline):
                await smtp.connect()
                if smtp.is_ehlo_or_helo_needed:
                    await smtp.ehlo()
        except aiosmtplib.SMTPResponseException as error:
            raise SmtpRefusal(Stage.CONNECT, error.code, _readable(error.message)) from error
        except (TimeoutError, ConnectionError) as error:
            smtp.close()
            raise SmtpLost(
                Stage.CONNECT, str(error) or "no connection in time", misconfigured=_is_about_certificates(error)
            ) from error
        except (aiosmtplib.SMTPException, ssl.SSLError) as error:
            smtp.close()
            raise SmtpLost(Stage.CONNECT, str(error), misconfigured=True) from error
        return smtp

    async def _transact(self, smtp: aiosmtplib.SMTP, envelope: Envelope, deadline: float) -> None:
        try:
            await _Transaction(smtp, envelope, deadline).run()
        except SmtpRefusal as refusal:
            if refusal.stage is not Stage.CONTENT and not await _reset(smtp, self._timeout):
                raise
            self._keep(smtp)
            raise
        except BaseException:
            smtp.close()
            raise
        self._keep(smtp)

    def _keep(self, smtp: aiosmtplib.SMTP) -> None:
        if smtp.is_connected:
            self._idle.append(smtp)


class _Transaction:
    """MAIL, RCPT, DATA and the message, knowing at each moment how far it is."""

    def __init__(self, smtp: aiosmtplib.SMTP, envelope: Envelope, deadline: float) -> None:
        self._smtp = smtp
        self._envelope = envelope
        self._deadline = deadline
        self._stage = Stage.SENDER

    async def run(self) -> None:
        """Raises SmtpRefusal or SmtpLost."""
        try:
            await self._steps()
        except aiosmtplib.SMTPResponseException as error:
            raise SmtpLost(self._stage, f"no SMTP reply: {_readable(error.message)}") from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise SmtpLost(self._stage, str(error) or type(error).__name__) from error

    async def _steps(self) -> None:
        envelope = self._envelope
        await self._command(Stage.SENDER, b"MAIL", b"FROM:" + _path(envelope.sender), *self._parameters())
        await self._command(Stage.RECIPIENT, b"RCPT", b"TO:" + _path(envelope.recipient))
        await self._command(Stage.START, b"DATA", expected=3)
        self._stage = Stage.CONTENT
        protocol = self._smtp.protocol
        if protocol is None:
            # Nothing was written yet, whatever comes: the message is certainly not there.
            raise SmtpLost(Stage.START, "the connection was lost")
        protocol.write(_dot_stuffed(envelope.data) + b".\r\n")
        reply = await protocol.read_response(timeout=self._seconds_left())
        self._check(reply, expected=2)

    async def _command(self, stage: Stage, *words: bytes, expected: int = 2) -> None:
        self._stage = stage
        self._check(await self._smtp.execute_command(*words, timeout=self._seconds_left()), expected)

    def _check(self, reply: aiosmtplib.SMTPResponse, expected: int) -> None:
        if reply.code // 100 != expected:
            raise SmtpRefusal(self._stage, reply.code, _readable(reply.message))

    def _parameters(self) -> list[bytes]:
        parameters = []
        if self._smtp.supports_extension("size"):
            parameters.append(b"SIZE=%d" % len(self._envelope.data))
        if self._envelope.utf8:
            if not self._smtp.supports_extension("smtputf8"):
                raise SmtpRefusal(Stage.RECIPIENT, 553, "5.6.7 the server does not take addresses beyond ASCII")
            parameters.append(b"SMTPUTF8")
        return parameters

    def _seconds_left(self) -> float:
        return max(0.001, self._deadline - asyncio.get_running_loop().time())


def _path(mailbox: Mailbox) -> bytes:
    return b"<" + mailbox.address.encode() + b">"


def _dot_stuffed(data: bytes) -> bytes:
    stuffed = data.replace(b"\r\n.", b"\r\n..")
    return b"." + stuffed if stuffed.startswith(b".") else stuffed


def _was_closed_meanwhile(error: SmtpError) -> bool:
    """Whether a connection had come to its end before the first command: then another one does."""
    return error.stage is Stage.SENDER and (
        isinstance(error, SmtpLost) or (isinstance(error, SmtpRefusal) and error.code == 421)
    )


def _is_about_certificates(error: BaseException) -> bool:
    return isinstance(error.__cause__ or error, ssl.SSLError)


async def _reset(smtp: aiosmtplib.SMTP, timeout: float) -> bool:
    """Clear an unfinished transaction; return False if the connection is of no more use."""
    try:
        await smtp.rset(timeout=timeout)
    except (aiosmtplib.SMTPException, OSError):
        # The refusal that led here is what matters; the next message gets another connection.
        smtp.close()
        return False
    return True


async def _quit(smtp: aiosmtplib.SMTP) -> None:
    try:
        await smtp.quit(timeout=_QUIT_SECONDS)
    except (aiosmtplib.SMTPException, OSError):
        # The server is gone or in a hurry; closing is all that was wanted.
        smtp.close()


def _readable(text: str) -> str:
    """Return a reply as one line of valid text (servers send what they like)."""
    return " ".join(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())
