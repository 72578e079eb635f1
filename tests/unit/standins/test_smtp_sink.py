"""The SMTP sink with real clients over loopback: aiosmtplib, a bare socket, another process."""

import asyncio
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from email.message import EmailMessage
from pathlib import Path

import aiosmtplib
import pytest

from standins.arrival_log import Arrival, read_arrivals
from standins.smtp_sink import SmtpSink, main

ROOT = Path(__file__).parents[3]


def apology(to: str = "mia@example.com", message_id: str = "<apology-1@skyline.example>") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Skyline <crew@skyline.example>"
    message["To"] = to
    message["Subject"] = "Es tut uns leid – Ihr Flug SK 123"
    message["Message-ID"] = message_id
    message.set_content("Liebe Mia,\n.\nwir bitten um Entschuldigung.\n..\n")
    return message


async def send(sink: SmtpSink, message: EmailMessage, recipients: list[str] | None = None) -> None:
    await aiosmtplib.send(message, recipients=recipients, hostname=sink.host, port=sink.port)


async def test_an_email_arrives_whole() -> None:
    async with SmtpSink() as sink:
        before = time.monotonic()
        await send(sink, apology())
        [email] = await sink.wait_for(lambda messages: len(messages) == 1, timeout=5)
    assert email.envelope_from == "crew@skyline.example"
    assert email.recipients == ("mia@example.com",)
    assert before <= email.received_at <= time.monotonic()
    assert email.message_id == "<apology-1@skyline.example>"
    assert email.message["Subject"] == "Es tut uns leid – Ihr Flug SK 123"
    assert email.message.get_content().splitlines() == ["Liebe Mia,", ".", "wir bitten um Entschuldigung.", ".."]


async def test_many_clients_at_once_each_get_through_once() -> None:
    async with SmtpSink() as sink:
        sent = {f"<{number}@skyline.example>" for number in range(40)}
        await asyncio.gather(*(send(sink, apology(message_id=message_id)) for message_id in sent))
        assert sorted(email.message_id for email in sink.messages) == sorted(sent)


async def test_addresses_beyond_ascii() -> None:
    async with SmtpSink() as sink:
        await send(sink, apology(to="jörg@exämple.de"))
        [email] = sink.messages
    assert email.recipients == ("jörg@exämple.de",)


async def test_refused_recipients_are_told_to_the_sender_and_can_recover() -> None:
    async with SmtpSink(rejections={"Gone@example.com": 550, "grey@example.com": 451}) as sink:
        with pytest.raises(aiosmtplib.SMTPRecipientsRefused) as refused:
            await send(sink, apology(), ["gone@example.com", "grey@example.com"])
        assert [error.code for error in refused.value.recipients] == [550, 451]
        assert sink.messages == []

        del sink.rejections["grey@example.com"]
        await send(sink, apology(), ["gone@example.com", "grey@example.com"])
        assert [email.recipients for email in sink.messages] == [("grey@example.com",)]


async def test_an_email_beyond_the_size_limit_is_refused() -> None:
    async with SmtpSink(max_size=200) as sink:
        with pytest.raises(aiosmtplib.SMTPResponseException) as refused:
            await send(sink, apology())
        assert refused.value.code == 552
        assert sink.messages == []


async def test_without_keeping_only_envelope_message_id_and_time_stay() -> None:
    async with SmtpSink(keep=False) as sink:
        await send(sink, apology())
        [email] = sink.messages
    assert (email.raw, email.message_id) == (b"", "<apology-1@skyline.example>")
    with pytest.raises(ValueError, match="keep=False"):
        _ = email.message


@pytest.mark.parametrize(
    ("header", "message_id"),
    [
        ("message-id:<a@b>", "<a@b>"),
        ("Subject: x\r\nMESSAGE-ID: <a@b>  \r\nTo: y", "<a@b>"),
        ("Message-ID:\r\n <folded@b>", "<folded@b>"),
        ("Message-ID:\r\nSubject: x", ""),
        ("X-Message-ID: <other@b>", ""),
        ("Subject: x\r\n\r\nMessage-ID: <in-the-body@b>", ""),
    ],
)
async def test_message_ids(header: str, message_id: str) -> None:
    async with SmtpSink() as sink, connection(sink.port) as (reader, writer):
        await transact(reader, writer, header)
        assert [email.message_id for email in sink.messages] == [message_id]


async def test_a_pipelined_session_over_a_bare_socket() -> None:
    group = b"MAIL FROM:<crew@skyline.example>\r\nRCPT TO:<%s@example.com>\r\nDATA\r\n"
    async with SmtpSink() as sink, connection(sink.port) as (reader, writer):
        writer.write(b"EHLO mail.skyline.example\r\n")
        assert b"250-PIPELINING" in await reader.readuntil(b"250 SIZE 10485760\r\n")
        writer.write(group % b"mia")
        assert [await code(reader) for _ in range(3)] == [250, 250, 354]
        # The end of one message and the next transaction in one packet, as RFC 2920 allows.
        writer.write(b"Subject: one\r\n\r\nfirst\r\n.\r\n" + group % b"ben")
        assert [await code(reader) for _ in range(4)] == [250, 250, 250, 354]
        writer.write(b"Subject: two\r\n\r\nsecond\r\n.\r\nQUIT\r\n")
        assert [await code(reader) for _ in range(2)] == [250, 221]
        assert await reader.read() == b""
        assert [(email.recipients, email.message["Subject"]) for email in sink.messages] == [
            (("mia@example.com",), "one"),
            (("ben@example.com",), "two"),
        ]


async def test_a_client_that_leaves_in_mid_message_delivers_nothing() -> None:
    async with SmtpSink() as sink:
        async with connection(sink.port) as (reader, writer):
            writer.write(b"EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<mia@example.com>\r\nDATA\r\nSubject: half")
            await reader.readuntil(b"354")
        await send(sink, apology())
        assert [email.message_id for email in sink.messages] == ["<apology-1@skyline.example>"]


async def test_closing_tells_connected_clients() -> None:
    async with SmtpSink() as sink:
        reader, writer = await asyncio.open_connection(sink.host, sink.port)
        assert await code(reader) == 220
    assert await code(reader) == 421
    assert await reader.read() == b""
    writer.close()
    await writer.wait_closed()


async def test_waiting_for_a_particular_email() -> None:
    async with SmtpSink() as sink:
        waiting = asyncio.create_task(
            sink.wait_for(lambda messages: any("ben@example.com" in email.recipients for email in messages), timeout=5)
        )
        await send(sink, apology("mia@example.com"))
        assert not waiting.done()
        await send(sink, apology("ben@example.com"))
        assert len(await waiting) == 2
        with pytest.raises(TimeoutError, match="2 arrived"):
            await sink.wait_for(lambda messages: len(messages) == 3, timeout=0.01)


async def test_the_sink_as_a_process_logs_arrivals_for_others(tmp_path: Path) -> None:
    log = tmp_path / "arrivals.jsonl"
    assert read_arrivals(log) == []
    sink = await start_sink("--keep", "none", "--log", str(log), "--reject", "gone@example.com=550")
    try:
        assert sink.stdout is not None
        words = (await asyncio.wait_for(sink.stdout.readline(), 20)).decode().split()
        assert words[:2] == ["listening", "on"]
        host, _, port = words[2].partition(":")
        before = time.monotonic_ns()
        recipients = ["mia@example.com", "gone@example.com", "ben@example.com"]
        await aiosmtplib.send(apology(), recipients=recipients, hostname=host, port=int(port))
        arrivals = read_arrivals(log)  # logged before the sender heard of success
    finally:
        sink.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(sink.wait(), 20) == 0
    assert [(arrival.message_id, arrival.recipient) for arrival in arrivals] == [
        ("<apology-1@skyline.example>", "mia@example.com"),
        ("<apology-1@skyline.example>", "ben@example.com"),
    ]
    assert before <= arrivals[0].monotonic_ns <= time.monotonic_ns()


def test_a_line_still_being_written_is_left_for_later(tmp_path: Path) -> None:
    log = tmp_path / "arrivals.jsonl"
    log.write_text('{"message_id": "<a@b>", "recipient": "mia@example.com", "monotonic_ns": 5}\n{"message_id": "<c')
    assert read_arrivals(log) == [Arrival("<a@b>", "mia@example.com", 5)]


async def test_a_port_that_is_taken_is_one_clear_sentence() -> None:
    async with SmtpSink() as sink:
        second = await start_sink("--port", str(sink.port))
        _, complaint = await asyncio.wait_for(second.communicate(), 20)
        assert second.returncode == 1
        assert complaint.decode().startswith(f"the SMTP sink cannot start on 127.0.0.1:{sink.port}: ")
        assert len(complaint.splitlines()) == 1


@pytest.mark.parametrize("option", ["mia@example.com", "mia@example.com=250", "=550"])
def test_a_rejection_needs_address_and_code(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--reject", option])
    assert "is not ADDRESS=CODE" in capsys.readouterr().err


async def start_sink(*options: str) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "standins.smtp_sink", *options, stdout=pipe, stderr=pipe, cwd=ROOT
    )


@asynccontextmanager
async def connection(port: int) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        assert await code(reader) == 220
        yield reader, writer
    finally:
        writer.close()
        await writer.wait_closed()


async def code(reader: asyncio.StreamReader) -> int:
    return int((await asyncio.wait_for(reader.readline(), 5))[:3])


async def transact(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, message: str) -> None:
    writer.write(b"HELO x\r\nMAIL FROM:<>\r\nRCPT TO:<mia@example.com>\r\nDATA\r\n")
    assert [await code(reader) for _ in range(4)] == [250, 250, 250, 354]
    writer.write(message.encode() + b"\r\n.\r\n")
    assert await code(reader) == 250
