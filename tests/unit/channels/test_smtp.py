"""Handing mail over: connections that are used again, and what each answer of a mail server means."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr, ValidationError

from contracts.content import SmsContent
from contracts.events.delivery import DeliveryStatus
from contracts.provider import Accepted, Ambiguous, OutgoingMessage, Refused, SendResult, TryLater, WebhookRequest
from contracts.provider import WebhookRefusedError as Forged
from contracts.values import Purpose
from services.channels.email.connections import SmtpLost, SmtpRefusal, Stage
from services.channels.email.smtp import SmtpProvider, translate
from standins.smtp_sink import SmtpSink
from tests.unit.channels.link import Link
from tests.unit.channels.rehearsals import SmtpRehearsal, smtp_rehearsal, smtp_settings
from tests.unit.channels.secure_smtp import CERTIFICATE, LOGIN, secure_smtp


@pytest.fixture
async def mail() -> AsyncIterator[SmtpRehearsal]:
    async with smtp_rehearsal() as rehearsal:
        yield rehearsal


@pytest.fixture
async def provider(mail: SmtpRehearsal) -> AsyncIterator[SmtpProvider]:
    provider = SmtpProvider(smtp_settings(mail.link.port))
    yield provider
    await provider.close()


async def test_an_email_arrives_as_it_was_written(mail: SmtpRehearsal, provider: SmtpProvider) -> None:
    result = await provider.send(
        mail.message_to("mia@example.com", "m-1", "Sorry, Mia", html="<p>Sorry, <b>Mia</b></p>")
    )
    assert result == Accepted("<m-1@skyline.example>")
    [received] = mail.sink.messages
    assert (received.envelope_from, received.recipients) == ("hello@skyline.example", ("mia@example.com",))
    assert received.message_id == "<m-1@skyline.example>"
    assert received.message["from"] == "Skyline <hello@skyline.example>"
    assert received.message["subject"] == "Sorry, Mia"
    assert received.message["content-language"] == "en"
    html = received.message.get_body(("html",))
    assert html is not None
    assert html.get_content().strip() == "<p>Sorry, <b>Mia</b></p>"


async def test_connections_are_used_again(mail: SmtpRehearsal, provider: SmtpProvider) -> None:
    for number in range(5):
        await provider.send(mail.message(f"one-{number}", "Hello"))
    assert mail.link.accepted == 1
    await asyncio.gather(*(provider.send(mail.message(f"many-{number}", "Hello")) for number in range(12)))
    assert mail.link.accepted == 12
    await asyncio.gather(*(provider.send(mail.message(f"more-{number}", "Hello")) for number in range(12)))
    assert mail.link.accepted == 12
    assert len(mail.sink.messages) == 29


async def test_a_refused_recipient_does_not_spoil_the_connection(mail: SmtpRehearsal, provider: SmtpProvider) -> None:
    mail.sink.rejections |= {"nobody@example.com": 550, "full@example.com": 452}
    for _ in range(3):
        refused = await provider.send(mail.message_to("nobody@example.com", "k"))
        assert isinstance(refused, Refused)
        assert (refused.status, refused.code) == (DeliveryStatus.BOUNCED, "5.1.1")
        assert isinstance(await provider.send(mail.message_to("full@example.com", "k")), TryLater)
        assert isinstance(await provider.send(mail.message_to("mia@example.com", "k")), Accepted)
    assert mail.link.accepted == 1
    assert len(mail.sink.messages) == 3


async def test_a_connection_that_the_server_closed_is_replaced(mail: SmtpRehearsal, provider: SmtpProvider) -> None:
    assert isinstance(await provider.send(mail.message("k-1", "One")), Accepted)
    await mail.link.break_connections()
    assert isinstance(await provider.send(mail.message("k-2", "Two")), Accepted)
    mail.sink.rejections["bye@example.com"] = 421
    assert isinstance(await provider.send(mail.message_to("bye@example.com", "k-3")), TryLater)
    assert isinstance(await provider.send(mail.message("k-4", "Four")), Accepted)
    assert [one.message_id for one in mail.sink.messages] == [f"<k-{number}@skyline.example>" for number in (1, 2, 4)]


async def test_a_broken_connection_before_the_message_is_no_doubt(mail: SmtpRehearsal, provider: SmtpProvider) -> None:
    async with mail.link.losing_answers(after=b"RCPT TO"):
        result = await provider.send(mail.message("k-1", "Hello"))
    assert isinstance(result, TryLater)
    async with mail.link.losing_answers(after=b"DATA\r\n"):
        result = await provider.send(mail.message("k-2", "Hello"))
    assert isinstance(result, TryLater)
    assert mail.sink.messages == []


async def test_silence_ends_with_a_time_out_that_knows_how_far_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    stuck = asyncio.Event()

    async def silent(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 ready when you are\r\n")
        await stuck.wait()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    provider = SmtpProvider(smtp_settings(server.sockets[0].getsockname()[1]))
    monkeypatch.setattr(provider._connections, "_timeout", 0.1)
    content = SmtpRehearsal.message_to(None, "mia@example.com", "k")  # type: ignore[arg-type]
    result = await provider.send(content)
    assert isinstance(result, TryLater)
    assert result.cause == "unreachable"
    stuck.set()
    server.close()


async def test_too_large_for_the_server(provider: SmtpProvider, mail: SmtpRehearsal) -> None:
    async with SmtpSink(max_size=2000) as small, Link(small.port) as link:
        strict = SmtpProvider(smtp_settings(link.port))
        result = await strict.send(mail.message("k", "Hello\n" + "long " * 1000))
        assert isinstance(result, Refused)
        assert isinstance(await strict.send(mail.message("k", "short")), Accepted)
        await strict.close()


@pytest.mark.parametrize(
    "address", [None, "", "mia", "mia@", "mia@exa mple.com", "mia@example.com>\r\nRCPT TO:<eve@x.org", "a@-x.org"]
)
async def test_what_is_no_address_bounces_without_a_connection(
    mail: SmtpRehearsal, provider: SmtpProvider, address: str | None
) -> None:
    result = await provider.send(mail.message_to(address, "k"))
    assert isinstance(result, Refused)
    assert result.status is DeliveryStatus.BOUNCED
    assert mail.link.accepted == 0


@pytest.mark.parametrize(
    ("address", "recipient"),
    [
        ("mia@bücher.example", "mia@xn--bcher-kva.example"),
        ("zoë@example.com", "zoë@example.com"),
        ('"mia müller"@example.com', None),
        ("mia+flights@example.com", "mia+flights@example.com"),
    ],
)
async def test_international_addresses(
    mail: SmtpRehearsal, provider: SmtpProvider, address: str, recipient: str | None
) -> None:
    result = await provider.send(mail.message_to(address, "k"))
    if recipient is None:
        assert isinstance(result, Refused)
    else:
        assert isinstance(result, Accepted)
        assert mail.sink.messages[0].recipients == (recipient,)


async def test_other_content_is_refused(provider: SmtpProvider) -> None:
    message = OutgoingMessage("k", "mia", "mia@example.com", "en", Purpose.SERVICE, SmsContent(text="Hi"))
    assert isinstance(await provider.send(message), Refused)


def test_there_are_no_webhooks(provider: SmtpProvider) -> None:
    with pytest.raises(Forged, match="no webhooks"):
        provider.parse_webhook(WebhookRequest("https://unisono.example/webhooks/smtp", {}, b""))


@pytest.mark.parametrize("from_the_start", [True, False], ids=["tls", "starttls"])
async def test_encryption_and_login(from_the_start: bool, monkeypatch: pytest.MonkeyPatch, mail: SmtpRehearsal) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    async with secure_smtp(from_the_start=from_the_start) as server:
        settings = {"host": "localhost", "security": "tls" if from_the_start else "starttls", "username": LOGIN[0]}
        good = SmtpProvider(smtp_settings(server.port, **settings, password=SecretStr(LOGIN[1])))
        assert isinstance(await good.send(mail.message("k", "Hello")), Accepted)
        assert server.encrypted == [True]
        assert b"Message-ID: <k@skyline.example>" in server.messages[0]
        wrong = SmtpProvider(smtp_settings(server.port, **settings, password=SecretStr("guessed")))
        refused = await wrong.send(mail.message("k", "Hello"))
        assert isinstance(refused, TryLater)
        assert refused.cause == "misconfigured"
        await good.close()
        await wrong.close()


@pytest.mark.parametrize("from_the_start", [True, False], ids=["tls", "starttls"])
async def test_a_certificate_nobody_vouches_for_is_a_misconfiguration(
    from_the_start: bool, mail: SmtpRehearsal
) -> None:
    async with secure_smtp(from_the_start=from_the_start) as server:
        security = "tls" if from_the_start else "starttls"
        provider = SmtpProvider(smtp_settings(server.port, host="localhost", security=security))
        result = await provider.send(mail.message("k", "Hello"))
        assert isinstance(result, TryLater)
        assert result.cause == "misconfigured"
        assert server.messages == []


async def test_encryption_that_is_not_offered_is_a_misconfiguration(mail: SmtpRehearsal) -> None:
    provider = SmtpProvider(smtp_settings(mail.link.port, security="starttls"))
    result = await provider.send(mail.message("k", "Hello"))
    assert isinstance(result, TryLater)
    assert result.cause == "misconfigured"
    assert mail.sink.messages == []


def refusal(stage: Stage, code: int, text: str = "") -> SmtpRefusal:
    return SmtpRefusal(stage, code, text)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (refusal(Stage.RECIPIENT, 550, "5.1.1 no such user"), DeliveryStatus.BOUNCED),
        (refusal(Stage.RECIPIENT, 550, "no such user here"), DeliveryStatus.BOUNCED),
        (refusal(Stage.RECIPIENT, 553, "5.1.3 bad address"), DeliveryStatus.BOUNCED),
        (refusal(Stage.RECIPIENT, 550, "5.7.1 blocked by policy"), DeliveryStatus.FAILED),
        (refusal(Stage.RECIPIENT, 554, "5.7.1 relaying denied"), DeliveryStatus.FAILED),
        (refusal(Stage.CONTENT, 550, "5.7.1 looks like spam"), DeliveryStatus.FAILED),
        (refusal(Stage.CONTENT, 552, "5.3.4 too large"), DeliveryStatus.FAILED),
        (refusal(Stage.SENDER, 552, "5.3.4 too large"), DeliveryStatus.FAILED),
        (refusal(Stage.START, 554, "no valid recipients"), DeliveryStatus.FAILED),
        (refusal(Stage.RECIPIENT, 450, "4.2.0 greylisted"), "busy"),
        (refusal(Stage.RECIPIENT, 452, "4.5.3 too many"), "busy"),
        (refusal(Stage.CONTENT, 451, "4.3.0 try again"), "busy"),
        (refusal(Stage.SENDER, 421, "closing"), "busy"),
        (refusal(Stage.CONNECT, 421, "4.3.2 overloaded"), "unreachable"),
        (refusal(Stage.CONNECT, 454, "4.7.0 no login now"), "unreachable"),
        (refusal(Stage.CONNECT, 535, "5.7.8 wrong password"), "misconfigured"),
        (refusal(Stage.CONNECT, 554, "no service for you"), "misconfigured"),
        (refusal(Stage.SENDER, 550, "5.7.1 sender not allowed"), "misconfigured"),
        (refusal(Stage.RECIPIENT, 530, "5.7.0 log in first"), "misconfigured"),
        (SmtpLost(Stage.CONNECT, "refused"), "unreachable"),
        (SmtpLost(Stage.SENDER, "reset"), "unreachable"),
        (SmtpLost(Stage.START, "reset"), "busy"),
        (SmtpLost(Stage.CONNECT, "bad certificate", misconfigured=True), "misconfigured"),
        (SmtpLost(Stage.CONTENT, "reset"), Ambiguous),
    ],
    ids=str,
)
def test_what_an_answer_means(error: SmtpRefusal | SmtpLost, expected: object) -> None:
    result: SendResult = translate(error)
    match result:
        case Refused(status=status):
            assert status is expected
        case TryLater(cause=cause):
            assert cause == expected
        case _:
            assert type(result) is expected


@pytest.mark.parametrize(
    ("details", "sentence"),
    [
        ({"from_address": "not an address"}, "from_address"),
        ({"security": "ssl"}, "security"),
        ({"username": "skyline"}, "UNISONO_SMTP_PASSWORD"),
        ({"host": ""}, "host"),
    ],
)
def test_wrong_settings_are_told_at_start(details: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        smtp_settings(25, **details)
