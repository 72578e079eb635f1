"""The provider `twilio`: Twilio's Messages API, version 2010-04-01. It knows no idempotency key, and sends receipts.

Sources: Twilio's reference of the Messages resource, its error dictionary, and "Security" (webhook signatures).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import timedelta
from urllib.parse import parse_qsl

import httpx
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from contracts.content import SmsContent
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
from services.channels.kit.http import exchange, http_client, unsuccessful
from shared.clock import Clock, system_clock

STATUS_TABLE: Mapping[str, DeliveryStatus] = {
    "accepted": DeliveryStatus.SENT,
    "scheduled": DeliveryStatus.SENT,
    "queued": DeliveryStatus.SENT,
    "sending": DeliveryStatus.SENT,
    "sent": DeliveryStatus.SENT,
    "delivered": DeliveryStatus.DELIVERED,
    "read": DeliveryStatus.READ,
    "undelivered": DeliveryStatus.FAILED,
    "failed": DeliveryStatus.FAILED,
    "canceled": DeliveryStatus.FAILED,
}
"""Twilio's message status → ours."""

REFUSED_RECIPIENTS: Mapping[int, DeliveryStatus] = {
    21211: DeliveryStatus.BOUNCED,
    21214: DeliveryStatus.BOUNCED,
    21217: DeliveryStatus.BOUNCED,
    21265: DeliveryStatus.BOUNCED,
    21614: DeliveryStatus.BOUNCED,
}
"""Error codes that mean that there is no such number, or that it takes no text messages."""

BOUNCES = frozenset({"30005", "30006"})
"""Error codes in receipts that mean the same: unknown destination, landline."""

REFUSING_US = frozenset({20003, 20404, 20426, 21212, 21603, 21606, 21609, 21611, 21659, 21660, 21661, 21701, 21703})
"""Error codes about account, sender or callback address: every message would get them."""

_CAPABILITIES = Capabilities(
    idempotency_key=False, text_limit=1600, receipts=True, max_concurrency=16, timeout=timedelta(seconds=10)
)


class TwilioSettings(BaseSettings):
    """The account and who writes. Each field is a variable `UNISONO_TWILIO_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_TWILIO_", env_ignore_empty=True, frozen=True, extra="ignore")

    account_sid: str = Field(pattern=r"^AC[0-9a-fA-F]{32}$", description="account SID, from Twilio's console")
    auth_token: SecretStr = Field(min_length=1, description="auth token of the account; also signs the webhooks")
    from_number: str | None = Field(default=None, description="number or sender name the messages come from")
    messaging_service_sid: str | None = Field(
        default=None, pattern=r"^MG[0-9a-fA-F]{32}$", description="Messaging Service that chooses the sender instead"
    )
    base_url: str = Field(default="https://api.twilio.com", pattern=r"^https?://", description="address of the API")

    @model_validator(mode="after")
    def _has_a_sender(self) -> TwilioSettings:
        if (self.from_number is None) == (self.messaging_service_sid is None):
            raise ValueError("set either UNISONO_TWILIO_FROM_NUMBER or UNISONO_TWILIO_MESSAGING_SERVICE_SID")
        return self


class _Created(BaseModel):
    """What the API answers about a message it took."""

    model_config = ConfigDict(extra="ignore")

    sid: str = Field(min_length=1)


class _Error(BaseModel):
    """What the API answers about one it did not take."""

    model_config = ConfigDict(extra="ignore")

    code: int
    message: str


class TwilioProvider:
    """Hands messages to one Twilio account."""

    def __init__(self, settings: TwilioSettings, clock: Clock = system_clock) -> None:
        self._settings = settings
        self._token = settings.auth_token.get_secret_value()
        self._clock = clock
        self._client = http_client(
            settings.base_url, _CAPABILITIES.timeout, max_concurrency=_CAPABILITIES.max_concurrency
        )
        self._path = f"/2010-04-01/Accounts/{settings.account_sid}/Messages.json"

    async def open(self) -> None:
        """Nothing to do: connections are made when there is something to send."""

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def send(self, message: OutgoingMessage) -> SendResult:
        """Send one text message."""
        if not isinstance(message.content, SmsContent):
            return Refused(f"Twilio cannot send {message.content.channel} content as a text message")
        if message.address is None:
            return Refused("there is no number to send to", status=DeliveryStatus.BOUNCED)
        request = self._client.build_request(
            "POST",
            self._path,
            data=self._form(message, message.address, message.content.text),
            headers={"Authorization": "Basic " + _basic(self._settings.account_sid, self._token)},
        )
        answer = await exchange(self._client, request)
        return self._translate(answer) if isinstance(answer, httpx.Response) else answer

    def parse_webhook(self, request: WebhookRequest) -> Sequence[Receipt]:
        """Read a status callback."""
        headers = {name.lower(): value for name, value in request.headers.items()}
        try:
            form = parse_qsl(request.body.decode(), keep_blank_values=True, strict_parsing=True)
        except ValueError as error:
            raise WebhookRefusedError("the body is not a form, as Twilio's status callbacks are") from error
        expected = signature(request.url, form, self._token)
        if not hmac.compare_digest(headers.get("x-twilio-signature", "").encode(), expected.encode()):
            raise WebhookRefusedError(
                "the X-Twilio-Signature does not match; check UNISONO_TWILIO_AUTH_TOKEN and UNISONO_PUBLIC_URL"
            )
        return [_receipt(dict(form))]

    def _form(self, message: OutgoingMessage, to: str, body: str) -> dict[str, str]:
        settings = self._settings
        form = {"To": to, "Body": body}
        if settings.messaging_service_sid is not None:
            form["MessagingServiceSid"] = settings.messaging_service_sid
        if settings.from_number is not None:
            form["From"] = settings.from_number
        if message.receipt_url is not None:
            form["StatusCallback"] = message.receipt_url
        return form

    def _translate(self, response: httpx.Response) -> SendResult:
        if response.status_code == 201:
            return _accepted(response)
        error = _error_of(response)
        if error is None:
            return unsuccessful(response, response.reason_phrase, self._clock())
        reason = f"{error.code}: {error.message}"
        if response.status_code == 400:
            if error.code in REFUSING_US:
                return TryLater(reason, cause="misconfigured")
            status = REFUSED_RECIPIENTS.get(error.code, DeliveryStatus.FAILED)
            return Refused(error.message, code=str(error.code), status=status)
        return unsuccessful(response, reason, self._clock())


def signature(url: str, form: Sequence[tuple[str, str]], auth_token: str) -> str:
    """Return the signature of a webhook: HMAC-SHA1 over the URL and the sorted parameters, in base64."""
    signed = url + "".join(name + value for name, value in sorted(set(form)))
    return base64.b64encode(hmac.new(auth_token.encode(), signed.encode(), hashlib.sha1).digest()).decode()


def _receipt(form: Mapping[str, str]) -> Receipt:
    code = form.get("MessageStatus", "")
    if not form.get("MessageSid") or not code:
        raise WebhookRefusedError("the form has no MessageSid or no MessageStatus, so it is no status callback")
    status = STATUS_TABLE.get(code)
    if status is None:
        return Receipt(form["MessageSid"], DeliveryStatus.UNKNOWN, detail=code)
    error = form.get("ErrorCode")
    if error in BOUNCES:
        status = DeliveryStatus.BOUNCED
    return Receipt(form["MessageSid"], status, detail=f"{code}: error {error}" if error else None)


def _accepted(response: httpx.Response) -> SendResult:
    try:
        return Accepted(_Created.model_validate_json(response.content).sid)
    except ValidationError:
        return Ambiguous("Twilio answered 201 without the message's SID")


def _error_of(response: httpx.Response) -> _Error | None:
    try:
        return _Error.model_validate_json(response.content)
    except ValidationError:
        # A proxy in between answered; the HTTP status has to do.
        return None


def _basic(user: str, password: str) -> str:
    return base64.b64encode(f"{user}:{password}".encode()).decode()


PROVIDER = ProviderSpec(
    name="twilio",
    channel=Channel.SMS,
    capabilities=_CAPABILITIES,
    settings=TwilioSettings,
    build=TwilioProvider,
    status_table=STATUS_TABLE,
)
