"""The built-in providers in front of their stand-ins, with a lever for each thing that can go wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode, urlsplit

from pydantic import SecretStr

from contracts.content import EmailContent, InstoreContent, SmsContent, SocialContent
from contracts.provider import OutgoingMessage, Provider, WebhookRequest
from contracts.values import Purpose
from services.channels.email import smtp
from services.channels.instore import board
from services.channels.instore.board import BoardProvider
from services.channels.instore.store import CARDS
from services.channels.kit.conformance import WAIT, Rehearsal
from services.channels.sms import twilio
from services.channels.social import mastodon
from shared.runtime.service import Platform
from shared.store import Store
from standins.failures import Failure, FailurePlan
from standins.mastodon import MastodonStandin
from standins.rate_window import RateWindow
from standins.server import serve
from standins.smtp_sink import SmtpSink
from standins.twilio import TwilioStandin
from standins.twilio_rules import signature
from tests.unit.channels.link import Link


def port_of(url: str) -> int:
    port = urlsplit(url).port
    assert port is not None
    return port


@asynccontextmanager
async def failing(plan: FailurePlan, failure: Failure, *, names_the_time: bool = True) -> AsyncIterator[bool]:
    plan.add(failure)
    yield names_the_time
    plan.clear()


def smtp_settings(port: int, **details: object) -> smtp.SmtpSettings:
    given: dict[str, object] = {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "from_address": "hello@skyline.example",
        "from_name": "Skyline",
        "local_hostname": "unisono.example",
    }
    return smtp.SmtpSettings.model_validate({**given, **details})


class SmtpRehearsal(Rehearsal):
    spec = smtp.PROVIDER

    def __init__(self, sink: SmtpSink, link: Link) -> None:
        self.sink = sink
        self.link = link

    def provider(self) -> Provider:
        return smtp.SmtpProvider(smtp_settings(self.link.port))

    def message(self, key: str, text: str) -> OutgoingMessage:
        return self.message_to("mia@example.com", key, text)

    def message_to(
        self, address: str | None, key: str, text: str = "Hello", *, html: str | None = None
    ) -> OutgoingMessage:
        content = EmailContent(subject=text.splitlines()[0], text=text, html=html)
        return OutgoingMessage(key, f"customer-{key}", address, "en", Purpose.SERVICE, content)

    def refused_message(self, key: str) -> OutgoingMessage:
        self.sink.rejections["nobody@example.com"] = 550
        return self.message_to("nobody@example.com", key)

    async def arrived(self) -> Sequence[str]:
        texts = [one.message.get_content().replace("\r\n", "\n") for one in self.sink.messages]
        return [text.removesuffix("\n") for text in texts]

    @asynccontextmanager
    async def _busy(self) -> AsyncIterator[bool]:
        self.sink.rejections["mia@example.com"] = 450
        yield False
        del self.sink.rejections["mia@example.com"]

    def busy(self, after: timedelta) -> AbstractAsyncContextManager[bool]:
        return self._busy()

    def unreachable(self) -> AbstractAsyncContextManager[None]:
        return self.link.down()

    def losing_answers(self) -> AbstractAsyncContextManager[None]:
        return self.link.losing_answers(after=b"\r\n.\r\n")

    def locked_out(self) -> Provider:
        # The sink offers no login, so nobody who insists on one gets in.
        return smtp.SmtpProvider(smtp_settings(self.link.port, username="skyline", password=SecretStr("wrong")))


@asynccontextmanager
async def smtp_rehearsal() -> AsyncIterator[SmtpRehearsal]:
    async with SmtpSink() as sink, Link(sink.port) as link:
        yield SmtpRehearsal(sink, link)


class TwilioRehearsal(Rehearsal):
    spec = twilio.PROVIDER

    def __init__(self, standin: TwilioStandin, link: Link) -> None:
        self.standin = standin
        self.link = link

    def settings(self, **details: object) -> twilio.TwilioSettings:
        given: dict[str, object] = {
            "account_sid": self.standin.account_sid,
            "auth_token": SecretStr(self.standin.auth_token),
            "from_number": "+15005550006",
            "base_url": f"http://127.0.0.1:{self.link.port}",
        }
        return twilio.TwilioSettings.model_validate({**given, **details})

    def provider(self) -> Provider:
        return twilio.TwilioProvider(self.settings())

    def message(self, key: str, text: str) -> OutgoingMessage:
        return self.message_to("+41791234567", key, text)

    def message_to(
        self, address: str | None, key: str, text: str = "Hello", *, receipt_url: str | None = None
    ) -> OutgoingMessage:
        content = SmsContent(text=text)
        return OutgoingMessage(key, f"customer-{key}", address, "en", Purpose.SERVICE, content, receipt_url)

    def refused_message(self, key: str) -> OutgoingMessage:
        self.standin.unsubscribed.add("+41790000000")
        return self.message_to("+41790000000", key)

    async def arrived(self) -> Sequence[str]:
        return [one.body for one in self.standin.messages]

    def busy(self, after: timedelta) -> AbstractAsyncContextManager[bool]:
        return failing(self.standin.failures, Failure(429, retry_after=int(after.total_seconds())))

    def unreachable(self) -> AbstractAsyncContextManager[None]:
        return self.link.down()

    def losing_answers(self) -> AbstractAsyncContextManager[None]:
        return self.link.losing_answers()

    def locked_out(self) -> Provider:
        return twilio.TwilioProvider(self.settings(auth_token=SecretStr("wrong")))

    def receipt(self, provider_ref: str, code: str) -> WebhookRequest:
        url = "https://unisono.example/webhooks/twilio?message_id=m-1"
        form = {
            "MessageSid": provider_ref,
            "MessageStatus": code,
            "AccountSid": self.standin.account_sid,
            "To": "+4179",
        }
        signed = signature(url, form, self.standin.auth_token)
        return WebhookRequest(url, {"X-Twilio-Signature": signed}, urlencode(form).encode())


@asynccontextmanager
async def twilio_rehearsal() -> AsyncIterator[TwilioRehearsal]:
    standin = TwilioStandin()
    async with serve(standin.app) as url, Link(port_of(url)) as link:
        yield TwilioRehearsal(standin, link)


MASTODON_NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC) + timedelta(minutes=1) - WAIT
"""A moment whose rate-limit window (a minute) ends after WAIT."""


class MastodonRehearsal(Rehearsal):
    spec = mastodon.PROVIDER

    def __init__(self, standin: MastodonStandin, link: Link) -> None:
        self.standin = standin
        self.link = link

    def settings(self, **details: object) -> mastodon.MastodonSettings:
        given: dict[str, object] = {
            "base_url": f"http://127.0.0.1:{self.link.port}/",
            "access_token": SecretStr(self.standin.access_token),
        }
        return mastodon.MastodonSettings.model_validate({**given, **details})

    def provider(self) -> Provider:
        return mastodon.MastodonProvider(self.settings(), clock=lambda: MASTODON_NOW)

    def message(self, key: str, text: str) -> OutgoingMessage:
        return self.message_to("@mia@remote.example", key, text)

    def message_to(
        self, address: str | None, key: str, text: str = "Hello", *, in_reply_to: str | None = None, locale: str = "en"
    ) -> OutgoingMessage:
        content = SocialContent(text=text, in_reply_to=in_reply_to)
        return OutgoingMessage(key, f"customer-{key}", address, locale, Purpose.SERVICE, content)

    def refused_message(self, key: str) -> OutgoingMessage:
        return self.message_to("@mia@remote.example", key, in_reply_to="1234567890")

    async def arrived(self) -> Sequence[str]:
        return [one.text.removeprefix("@mia@remote.example ") for one in self.standin.messages]

    def busy(self, after: timedelta) -> AbstractAsyncContextManager[bool]:
        return failing(self.standin.failures, Failure(429))

    def unreachable(self) -> AbstractAsyncContextManager[None]:
        return self.link.down()

    def losing_answers(self) -> AbstractAsyncContextManager[None]:
        return self.link.losing_answers()

    def locked_out(self) -> Provider:
        return mastodon.MastodonProvider(self.settings(access_token=SecretStr("wrong")))


@asynccontextmanager
async def mastodon_rehearsal() -> AsyncIterator[MastodonRehearsal]:
    standin = MastodonStandin(posts=RateWindow(300, 60), now=lambda: MASTODON_NOW)
    async with serve(standin.app) as url, Link(port_of(url)) as link:
        yield MastodonRehearsal(standin, link)


@dataclass
class BoardRehearsal(Rehearsal):
    """The board's stand-in is the board: cards in a real store."""

    platform: Platform
    store: Store

    spec = board.PROVIDER

    def provider(self) -> Provider:
        provider = board.PROVIDER.build(board.BoardSettings())
        assert isinstance(provider, BoardProvider)
        provider.attach(self.platform)
        return provider

    def message(self, key: str, text: str) -> OutgoingMessage:
        content = InstoreContent(title="Seat 12A", text=text, store="gate-b7", task=True)
        return OutgoingMessage(key, f"customer-{key}", None, "en", Purpose.SERVICE, content)

    def refused_message(self, key: str) -> OutgoingMessage:
        return OutgoingMessage(key, "mia", "+4179", "en", Purpose.SERVICE, SmsContent(text="not for a board"))

    async def arrived(self) -> Sequence[str]:
        cards = await self.store.find(CARDS, {"store": "gate-b7"}, sort=[("posted_at", 1)])
        return [card.text for card in cards]
