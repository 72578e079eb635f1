"""The provider `smtp`: any mail server that speaks SMTP (RFC 5321). No idempotency key, no receipts."""

from __future__ import annotations

import re
import socket
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Literal

import aiosmtplib
from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from contracts.content import EmailContent
from contracts.events.delivery import DeliveryStatus
from contracts.provider import (
    Accepted,
    Ambiguous,
    Capabilities,
    OutgoingMessage,
    ProviderSpec,
    Receipt,
    Refused,
    SendResult,
    TryLater,
    WebhookRefusedError,
    WebhookRequest,
)
from contracts.values import Channel
from services.channels.email.connections import Connections, Envelope, SmtpError, SmtpLost, SmtpRefusal, Stage
from services.channels.email.headers import AddressError, Mailbox
from services.channels.email.mime import MimeBuilder, Sender
from shared.clock import Clock, system_clock

STATUS_TABLE: Mapping[str, DeliveryStatus] = {
    "550": DeliveryStatus.BOUNCED,
    "551": DeliveryStatus.BOUNCED,
    "553": DeliveryStatus.BOUNCED,
    "5.1.1": DeliveryStatus.BOUNCED,
    "5.1.2": DeliveryStatus.BOUNCED,
    "5.1.3": DeliveryStatus.BOUNCED,
    "5.1.6": DeliveryStatus.BOUNCED,
    "5.1.10": DeliveryStatus.BOUNCED,
    "5.2.1": DeliveryStatus.BOUNCED,
}
"""Refusals of a recipient that mean that there is no such mailbox (RFC 3463; reply codes where there is no enhanced
code). Every other refusal is `failed`."""

_ENHANCED = re.compile(r"[245]\.\d{1,3}\.\d{1,3}(?= |$)")
_LOGIN_NEEDED = frozenset({530, 534, 535, 538})
_CAPABILITIES = Capabilities(idempotency_key=False, max_concurrency=16, timeout=timedelta(seconds=10))


class SmtpSettings(BaseSettings):
    """The mail server and who writes. Each field is a variable `UNISONO_SMTP_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_SMTP_", env_ignore_empty=True, frozen=True, extra="ignore")

    host: str = Field(min_length=1, description="name or address of the mail server")
    port: int = Field(default=587, ge=1, le=65535, description="its port: 587 with STARTTLS, 465 with TLS, often 25")
    security: Literal["starttls", "tls", "none"] = Field(
        default="starttls", description="encryption: negotiated (starttls), from the start (tls), or none"
    )
    username: str | None = Field(default=None, description="login, if the server wants one")
    password: SecretStr | None = Field(default=None, description="password that goes with the login")
    from_address: str = Field(description="address the mails come from")
    from_name: str = Field(default="", description="name the mails come from")
    message_id_domain: str = Field(default="", description="domain of Message-IDs; default: that of the from address")
    local_hostname: str = Field(
        default_factory=socket.gethostname,
        min_length=1,
        description="name we greet the server with; default: host name",
    )

    @field_validator("from_address")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        return Mailbox.parse(value).address

    @model_validator(mode="after")
    def _password_has_a_login(self) -> SmtpSettings:
        if (self.username is None) != (self.password is None):
            raise ValueError("set both UNISONO_SMTP_USERNAME and UNISONO_SMTP_PASSWORD, or neither")
        return self


class SmtpProvider:
    """Hands messages to one mail server."""

    def __init__(self, settings: SmtpSettings, clock: Clock = system_clock) -> None:
        sender = Mailbox.parse(settings.from_address)
        domain = settings.message_id_domain or sender.address.rpartition("@")[2]
        self._settings = settings
        self._clock = clock
        self._sender = sender
        self._mime = MimeBuilder(Sender(sender, settings.from_name, domain))
        # A little less than the kit allows, so that a time-out still says how far the message had come.
        self._connections = Connections(self._connection, _CAPABILITIES.timeout.total_seconds() * 0.9)

    async def open(self) -> None:
        """Nothing to do: connections are made when there is something to send."""

    async def close(self) -> None:
        """Say goodbye to the server."""
        await self._connections.close()

    async def send(self, message: OutgoingMessage) -> SendResult:
        """Send one email to one recipient."""
        if not isinstance(message.content, EmailContent):
            return Refused(f"an email server cannot send {message.content.channel} content")
        try:
            recipient = Mailbox.parse(message.address or "")
        except AddressError as error:
            return Refused(f"not an email address: {error}", status=DeliveryStatus.BOUNCED)
        data = self._mime.build(message, message.content, recipient, self._clock())
        try:
            await self._connections.deliver(Envelope(self._sender, recipient, data))
        except SmtpError as error:
            return translate(error)
        return Accepted(self._mime.message_id(message.idempotency_key))

    def parse_webhook(self, request: WebhookRequest) -> Sequence[Receipt]:
        """Refuse: mail servers report by mail."""
        raise WebhookRefusedError(f"SMTP has no webhooks, so nobody should call {request.url}")

    def _connection(self) -> aiosmtplib.SMTP:
        settings = self._settings
        return aiosmtplib.SMTP(
            hostname=settings.host,
            port=settings.port,
            username=settings.username,
            password=settings.password.get_secret_value() if settings.password else None,
            use_tls=settings.security == "tls",
            start_tls=settings.security == "starttls",
            local_hostname=settings.local_hostname,
            timeout=_CAPABILITIES.timeout.total_seconds() / 2,
        )


def translate(error: SmtpError) -> SendResult:
    """Return what a failed transaction means for the message."""
    if isinstance(error, SmtpLost):
        return _lost(error)
    if not isinstance(error, SmtpRefusal):
        raise TypeError(f"{type(error).__name__} is no outcome of a mail transaction")
    if error.code // 100 == 4:
        return TryLater(str(error), cause="unreachable" if error.stage is Stage.CONNECT else "busy")
    if _refuses_us(error):
        return TryLater(str(error), cause="misconfigured")
    found = _ENHANCED.match(error.text)
    code = found[0] if found else str(error.code)
    about_recipient = error.stage is Stage.RECIPIENT
    status = STATUS_TABLE.get(code, DeliveryStatus.FAILED) if about_recipient else DeliveryStatus.FAILED
    return Refused(str(error), code=code, status=status)


def _lost(error: SmtpLost) -> SendResult:
    if error.misconfigured:
        return TryLater(str(error), cause="misconfigured")
    if error.stage is Stage.CONTENT:
        return Ambiguous(str(error))
    return TryLater(str(error), cause="unreachable" if error.stage in {Stage.CONNECT, Stage.SENDER} else "busy")


def _refuses_us(error: SmtpRefusal) -> bool:
    """Whether the server would refuse any message of ours: login or sender, but not one message's size."""
    if error.code in _LOGIN_NEEDED or error.stage is Stage.CONNECT:
        return True
    return error.stage is Stage.SENDER and error.code != 552 and not error.text.startswith("5.3.4")


PROVIDER = ProviderSpec(
    name="smtp",
    channel=Channel.EMAIL,
    capabilities=_CAPABILITIES,
    settings=SmtpSettings,
    build=SmtpProvider,
    status_table=STATUS_TABLE,
)
