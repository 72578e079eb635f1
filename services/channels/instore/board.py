"""The provider `board`: cards that a store's own tablet shows. Putting one up twice under one key changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from pydantic_settings import BaseSettings, SettingsConfigDict

from contracts.content import InstoreContent
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
from services.channels.instore.store import CARDS, Card
from shared.processing.effects import Effects
from shared.runtime.service import Platform
from shared.store.errors import ConflictError, StoreUnavailableError

_CAPABILITIES = Capabilities(idempotency_key=True, timeout=timedelta(seconds=10))


class BoardSettings(BaseSettings):
    """The board has nothing to set."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_BOARD_", extra="ignore")


class BoardProvider:
    """Writes cards into the service's own store, from where the board's API shows them."""

    def __init__(self) -> None:
        self._platform: Platform | None = None

    def attach(self, platform: Platform) -> None:
        """Take the store to write to."""
        self._platform = platform

    async def open(self) -> None:
        """Nothing to do: the store is open."""

    async def close(self) -> None:
        """Nothing to do: the store is closed by whoever opened it."""

    async def send(self, message: OutgoingMessage) -> SendResult:
        """Put one card up."""
        if self._platform is None:
            raise RuntimeError("the board writes to its service's store: attach the platform before sending")
        content = message.content
        if not isinstance(content, InstoreContent):
            return Refused(f"a board cannot show {content.channel} content")
        now = self._platform.clock()
        card = Card(
            id=message.idempotency_key,
            store=content.store,
            title=content.title,
            text=content.text,
            locale=message.locale,
            task=content.task,
            posted_at=now,
            changed_at=now,
        )
        effects = Effects()
        effects.save(CARDS, card)
        try:
            await self._platform.outlet.commit(effects, now)
        except ConflictError as error:
            # Most likely the card is up already, put there by an earlier attempt.
            if await self._platform.store.get(CARDS, card.id) is None:
                return TryLater(f"the board was being changed: {error}")
        except StoreUnavailableError as error:
            return Ambiguous(f"the board's store: {error}")
        return Accepted(card.id, DeliveryStatus.DELIVERED)

    def parse_webhook(self, request: WebhookRequest) -> Sequence[Receipt]:
        """Refuse: the board has an API of its own."""
        raise WebhookRefusedError(f"the board has no webhooks, so nobody should call {request.url}")


PROVIDER = ProviderSpec(
    name="board",
    channel=Channel.INSTORE,
    capabilities=_CAPABILITIES,
    settings=BoardSettings,
    build=lambda _: BoardProvider(),
)
