"""An SMTP server that accepts mail and keeps it, quick enough to be the far end of a benchmark.

In a test: `async with SmtpSink() as sink: …; await sink.wait_for(lambda messages: len(messages) == 3, timeout=5)`.
As a process of its own: `python -m standins.smtp_sink --port 2525 --keep none --log arrivals.jsonl`.
"""

import argparse
import asyncio
import re
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from standins.arrival_log import Arrival, ArrivalLog
from standins.smtp_conversation import DEFAULT_MAX_SIZE, SmtpConversation, SmtpRules
from standins.waiting import Watched

_MESSAGE_ID = re.compile(rb"^message-id:[ \t]*(?:\r\n[ \t]+)?([^\r\n]*?)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class ReceivedEmail:
    """An email as it arrived: `raw` is what was sent after DATA, without the stuffed dots.

    `received_at` is in seconds of `time.monotonic()`. `raw` is empty in a sink with `keep=False`.
    """

    envelope_from: str
    recipients: tuple[str, ...]
    raw: bytes
    received_at: float
    message_id: str

    @cached_property
    def message(self) -> EmailMessage:
        """The parsed email; raises `ValueError` when the sink did not keep it."""
        if not self.raw:
            raise ValueError("this email has no content: the sink was made with keep=False, or nothing was sent")
        return BytesParser(EmailMessage, policy=default).parsebytes(self.raw)


class SmtpSink:
    """The server. `messages` holds what arrived, in order.

    `rejections` maps recipients to the reply code they get at RCPT; change it while the sink runs to play a mailbox
    that recovers (greylisting). With `keep=False` the contents are dropped and only the envelope, the Message-ID and
    the time stay. `log` names a file for `standins.arrival_log`.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        keep: bool = True,
        max_size: int = DEFAULT_MAX_SIZE,
        rejections: Mapping[str, int] | None = None,
        log: Path | None = None,
    ) -> None:
        self.host = host
        self.port = port
        self.rejections = {address.lower(): code for address, code in (rejections or {}).items()}
        self._rules = SmtpRules(max_size=max_size, rejections=self.rejections)
        self._keep = keep
        self._log_path = log
        self._log: ArrivalLog | None = None
        self._received: Watched[ReceivedEmail] = Watched()
        self._connections: set[_Connection] = set()
        self._server: asyncio.Server | None = None
        self._opened = ExitStack()

    @property
    def messages(self) -> Sequence[ReceivedEmail]:
        """What arrived so far."""
        return self._received.items

    async def wait_for(
        self, predicate: Callable[[Sequence[ReceivedEmail]], bool], timeout: float
    ) -> list[ReceivedEmail]:
        """Wait until `predicate(messages)` holds and return them; raises `TimeoutError` after `timeout` seconds."""
        return await self._received.wait_for(predicate, timeout)

    async def __aenter__(self) -> Self:
        with ExitStack() as opened:
            if self._log_path is not None:
                self._log = opened.enter_context(ArrivalLog(self._log_path))
            self._server = await asyncio.get_running_loop().create_server(self._connect, self.host, self.port)
            self.port = self._server.sockets[0].getsockname()[1]
            self._opened = opened.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.close()
            for connection in list(self._connections):
                connection.shut_down()
            await self._server.wait_closed()
        self._opened.close()

    def _connect(self) -> "_Connection":
        return _Connection(SmtpConversation(self._rules, self._receive), self._connections)

    def _receive(self, envelope_from: str, recipients: tuple[str, ...], raw: bytes) -> None:
        now = time.monotonic_ns()
        head, _, _ = raw.partition(b"\r\n\r\n")
        found = _MESSAGE_ID.search(head)
        message_id = found[1].decode("utf-8", "replace") if found else ""
        if self._log is not None:
            self._log.write(Arrival(message_id, recipient, now) for recipient in recipients)
        kept = raw if self._keep else b""
        self._received.append(ReceivedEmail(envelope_from, recipients, kept, now / 1e9, message_id))


class _Connection(asyncio.Protocol):
    """Carries bytes between a socket and its conversation."""

    def __init__(self, conversation: SmtpConversation, open_connections: set["_Connection"]) -> None:
        self._conversation = conversation
        self._open = open_connections
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # What a stream server hands over; uvloop's class has the methods and not the base class.
        self._transport = cast(asyncio.Transport, transport)
        self._open.add(self)
        self._transport.write(self._conversation.greeting())

    def data_received(self, data: bytes) -> None:
        replies = self._conversation.feed(data)
        if self._transport is not None:
            if replies:
                self._transport.write(replies)
            if self._conversation.closed:
                self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  (the name is asyncio's)
        self._open.discard(self)

    def shut_down(self) -> None:
        if self._transport is not None:
            self._transport.write(b"421 4.3.2 Service shutting down\r\n")
            self._transport.close()


def _rejection(text: str) -> tuple[str, int]:
    address, _, code = text.rpartition("=")
    if not address or not re.fullmatch(r"[45]\d\d", code):
        raise argparse.ArgumentTypeError(f"{text!r} is not ADDRESS=CODE with a code from 400 to 599")
    return address, int(code)


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m standins.smtp_sink", description="An SMTP server that keeps mail.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 (the default) takes a free one")
    parser.add_argument("--keep", choices=["all", "none"], default="all", help="whether contents stay in memory")
    parser.add_argument("--log", type=Path, metavar="FILE", help="append one JSON line per message and recipient")
    parser.add_argument("--reject", type=_rejection, action="append", default=[], metavar="ADDRESS=CODE")
    return parser.parse_args(argv)


async def _run(arguments: argparse.Namespace) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    sink = SmtpSink(
        arguments.host,
        arguments.port,
        keep=arguments.keep == "all",
        rejections=dict(arguments.reject),
        log=arguments.log,
    )
    async with sink:
        sys.stdout.write(f"listening on {sink.host}:{sink.port}\n")
        sys.stdout.flush()
        await stopped.wait()


def main(argv: Sequence[str]) -> int:
    """Run the sink until SIGINT or SIGTERM; returns the exit code, 1 when address or log cannot be used."""
    arguments = _arguments(argv)
    try:
        asyncio.run(_run(arguments))
    except OSError as error:
        sys.stderr.write(f"the SMTP sink cannot start on {arguments.host}:{arguments.port}: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
