"""The provider protocol: what a channel team writes to add a provider. The kit does everything else.

A provider is one file that exports `PROVIDER`, a `ProviderSpec`, under the entry-point group `unisono.providers`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Generic, Literal, Protocol, TypeVar

from pydantic_settings import BaseSettings

from contracts.content import Content
from contracts.events.delivery import DeliveryStatus
from contracts.values import Channel, LocaleTag, Purpose

PROVIDER_GROUP = "unisono.providers"


@dataclass(frozen=True)
class Capabilities:
    """What a provider can do. `text_limit` counts in the provider's own unit; None means no limit of its own."""

    idempotency_key: bool
    text_limit: int | None = None
    receipts: bool = False
    max_concurrency: int = 16
    per_second: float | None = None
    timeout: timedelta = timedelta(seconds=10)


@dataclass(frozen=True)
class OutgoingMessage:
    """One message to hand to the provider. `idempotency_key` stays the same over all attempts."""

    idempotency_key: str
    customer_id: str
    address: str | None
    locale: LocaleTag
    purpose: Purpose
    content: Content
    receipt_url: str | None = None


@dataclass(frozen=True)
class Accepted:
    """The provider took it."""

    provider_ref: str
    status: DeliveryStatus = DeliveryStatus.SENT


@dataclass(frozen=True)
class Refused:
    """It can never succeed as it is: bad address, blocked recipient, too long. Not tried again."""

    reason: str
    code: str | None = None
    status: DeliveryStatus = DeliveryStatus.FAILED


LaterCause = Literal["busy", "unreachable", "misconfigured"]
"""`busy`: it answered, and does not want this now (throttled, greylisted). `unreachable`: it did not answer.
`misconfigured`: it refuses us, not this message (credentials, account, sender). Only `busy` uses up an attempt: the
message can do nothing about the other two, which open the circuit breaker (`misconfigured` at once)."""


@dataclass(frozen=True)
class TryLater:
    """It was certainly not taken, and may succeed later; `after` is how long the provider asks us to wait."""

    reason: str
    after: timedelta | None = None
    cause: LaterCause = "busy"


@dataclass(frozen=True)
class Ambiguous:
    """It may or may not have been taken: the connection broke after the content was handed over."""

    reason: str


SendResult = Accepted | Refused | TryLater | Ambiguous


@dataclass(frozen=True)
class WebhookRequest:
    """A call of the provider to us; `url` is the public URL the provider called."""

    url: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Receipt:
    """What the provider reports about a message it took. An unknown code becomes UNKNOWN with the raw value kept."""

    provider_ref: str
    status: DeliveryStatus
    detail: str | None = None


class WebhookRefusedError(Exception):
    """The webhook is not authentic or not understood. Says why in one sentence."""


class Provider(Protocol):
    """A connection to one provider. Implementations translate; they do not retry, limit, store or log."""

    async def open(self) -> None:
        """Get ready to send; called once before the first `send`."""

    async def close(self) -> None:
        """Release connections; no `send` follows."""

    async def send(self, message: OutgoingMessage) -> SendResult:
        """Hand over one message. Called concurrently up to `max_concurrency`, never twice at once for one key."""

    def parse_webhook(self, request: WebhookRequest) -> Sequence[Receipt]:
        """Authenticate and translate a webhook; raises WebhookRefusedError."""


S = TypeVar("S", bound=BaseSettings)


@dataclass(frozen=True)
class ProviderSpec(Generic[S]):
    """How the kit finds and builds a provider. `settings` reads `UNISONO_<NAME>_*` from the environment."""

    name: str
    channel: Channel
    capabilities: Capabilities
    settings: type[S]
    build: Callable[[S], Provider]
    status_table: Mapping[str, DeliveryStatus] = field(default_factory=dict)
