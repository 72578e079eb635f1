"""The provider `mastodon`: the statuses API of a Mastodon server. It honours idempotency keys; it sends no receipts.

Sources: Mastodon's documentation of `POST /api/v1/statuses` and of its rate limits. The server remembers an idempotency
key for one hour: an attempt that is repeated later than that is a new post.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

import httpx
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from contracts.content import SocialContent
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
from shared.voice.lengths import account_of, addressed

_CAPABILITIES = Capabilities(idempotency_key=True, text_limit=500, max_concurrency=8, timeout=timedelta(seconds=10))


class MastodonSettings(BaseSettings):
    """The server and the account. Each field is a variable `UNISONO_MASTODON_<FIELD>`."""

    model_config = SettingsConfigDict(
        env_prefix="UNISONO_MASTODON_", env_ignore_empty=True, frozen=True, extra="ignore"
    )

    base_url: str = Field(pattern=r"^https?://", description="address of the server the account is on")
    access_token: SecretStr = Field(min_length=1, description="token of the account, with the scope write:statuses")
    visibility: Literal["public", "unlisted", "direct"] = Field(
        default="unlisted", description="who sees a post: everybody, everybody who comes across it, or its addressee"
    )


class _Posted(BaseModel):
    """What the API answers about a status it took."""

    model_config = ConfigDict(extra="ignore")

    id: str = Field(min_length=1)


class _Error(BaseModel):
    """What the API answers about one it did not take."""

    model_config = ConfigDict(extra="ignore")

    error: str


class MastodonProvider:
    """Posts as one account."""

    def __init__(self, settings: MastodonSettings, clock: Clock = system_clock) -> None:
        self._settings = settings
        self._clock = clock
        self._client = http_client(
            settings.base_url, _CAPABILITIES.timeout, max_concurrency=_CAPABILITIES.max_concurrency
        )

    async def open(self) -> None:
        """Nothing to do: connections are made when there is something to post."""

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def send(self, message: OutgoingMessage) -> SendResult:
        """Post one status."""
        if not isinstance(message.content, SocialContent):
            return Refused(f"a Mastodon server cannot post {message.content.channel} content")
        account = None if message.address is None else account_of(message.address)
        if message.address is not None and account is None:
            return Refused("not a Mastodon account: write @name@server", status=DeliveryStatus.BOUNCED)
        text = message.content.text if account is None else addressed(message.content.text, account)
        body: dict[str, str] = {
            "status": text,
            "visibility": self._settings.visibility,
            "language": message.locale.partition("-")[0],
        }
        if message.content.in_reply_to is not None:
            body["in_reply_to_id"] = message.content.in_reply_to
        request = self._client.build_request(
            "POST",
            "/api/v1/statuses",
            json=body,
            headers={
                "Authorization": f"Bearer {self._settings.access_token.get_secret_value()}",
                "Idempotency-Key": message.idempotency_key,
            },
        )
        answer = await exchange(self._client, request)
        return self._translate(answer, message.content) if isinstance(answer, httpx.Response) else answer

    def parse_webhook(self, request: WebhookRequest) -> Sequence[Receipt]:
        """Refuse: posts have no receipts."""
        raise WebhookRefusedError(f"Mastodon sends no receipts, so nobody should call {request.url}")

    def _translate(self, response: httpx.Response, content: SocialContent) -> SendResult:
        if response.is_success:
            return _accepted(response)
        reason = _reason_of(response)
        if response.status_code == 429:
            return TryLater(reason, after=_until_reset(response.headers.get("x-ratelimit-reset"), self._clock()))
        if response.status_code == 404 and content.in_reply_to is not None:
            return Refused("the post that this one answers is not there any more", code="404")
        return unsuccessful(response, reason, self._clock())


def _accepted(response: httpx.Response) -> SendResult:
    try:
        return Accepted(_Posted.model_validate_json(response.content).id)
    except ValidationError:
        return Ambiguous("the server answered success without the id of the post")


def _reason_of(response: httpx.Response) -> str:
    try:
        return _Error.model_validate_json(response.content).error
    except ValidationError:
        # A proxy in between answered; the HTTP status has to do.
        return response.reason_phrase


def _until_reset(value: str | None, now: datetime) -> timedelta | None:
    """Return how long until the rate limit's window ends (`X-RateLimit-Reset`, ISO 8601)."""
    try:
        reset = datetime.fromisoformat(value) if value is not None else None
    except ValueError:
        return None
    if reset is None or reset.tzinfo is None:
        return None
    return max(reset - now, timedelta())


PROVIDER = ProviderSpec(
    name="mastodon",
    channel=Channel.SOCIAL,
    capabilities=_CAPABILITIES,
    settings=MastodonSettings,
    build=MastodonProvider,
)
