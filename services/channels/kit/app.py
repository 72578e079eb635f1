"""Puts a channel service together: the same for all channels, whatever the provider."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Protocol, runtime_checkable

from fastapi import APIRouter

from contracts.provider import Capabilities, Provider, ProviderSpec
from contracts.values import Channel
from services.channels.kit.answers import Settler
from services.channels.kit.api import health_router, webhook_router
from services.channels.kit.backoff import Backoff
from services.channels.kit.breaker import CircuitBreaker
from services.channels.kit.domain import Terms
from services.channels.kit.handlers import DeliveryHandler
from services.channels.kit.health import Health
from services.channels.kit.receipts import Receipts
from services.channels.kit.registry import choose
from services.channels.kit.sender import Sender
from services.channels.kit.settings import ChannelSettings
from services.channels.kit.store import LEDGERS
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings
from shared.store.model import Kind

LEASE_MARGIN = timedelta(seconds=10)
"""What a claim lasts longer than two time-outs (a batch's longest stay with the provider), for reading and writing."""


@runtime_checkable
class NeedsPlatform(Protocol):
    """A provider that keeps what it delivers in the service's own store, as the in-store board does."""

    def attach(self, platform: Platform) -> None:
        """Take what the runtime gives; called once, before `open`."""


@dataclass(frozen=True)
class Extras:
    """What a channel adds to the service that every channel has."""

    collections: Sequence[Kind[Any]] = ()
    routers: Sequence[APIRouter] = ()
    lifespan: Callable[[], AbstractAsyncContextManager[None]] | None = None
    stopping: Callable[[], None] | None = None


def channel_service(
    platform: Platform, channel: Channel, settings: ChannelSettings, extras: Extras | None = None
) -> Service:
    """Return the service of a channel. Raises SettingsError if the provider is missing or its settings are wrong."""
    extras = extras or Extras()
    spec = choose(channel, settings.provider)
    provider = spec.build(load_settings(spec.settings))
    if isinstance(provider, NeedsPlatform):
        provider.attach(platform)
    capabilities = limited(spec.capabilities, settings)
    breaker = CircuitBreaker(settings.breaker_threshold, settings.breaker_open_for)
    health = Health(channel, spec.name, breaker)
    sender = Sender(provider, capabilities, breaker=breaker, health=health, clock=platform.clock)
    receipts = Receipts(provider, platform.store, platform.outlet.commit, platform.clock)
    return Service(
        name=channel.value,
        collections=(LEDGERS, *extras.collections),
        handler=_handler(platform, spec, settings, sender),
        routers=(
            webhook_router(spec.name, receipts, platform.settings.base_url),
            health_router(channel, health, platform.clock),
            *extras.routers,
        ),
        lifespan=lambda: _running(provider, extras.lifespan),
        stopping=extras.stopping,
    )


def limited(capabilities: Capabilities, settings: ChannelSettings) -> Capabilities:
    """Return a provider's capabilities with the limits the operator has set."""
    return replace(
        capabilities,
        max_concurrency=settings.max_concurrency or capabilities.max_concurrency,
        per_second=settings.per_second or capabilities.per_second,
        timeout=settings.timeout or capabilities.timeout,
    )


def terms_of(spec: ProviderSpec[Any], settings: ChannelSettings) -> Terms:
    """Return how the channel treats its deliveries."""
    return Terms(
        channel=spec.channel,
        provider=spec.name,
        idempotency_key=spec.capabilities.idempotency_key,
        backoff=Backoff(settings.backoff_base, settings.backoff_cap),
        max_attempts=settings.max_attempts,
        give_up_after=settings.give_up_after,
        lease=2 * limited(spec.capabilities, settings).timeout + LEASE_MARGIN,
    )


def _handler(platform: Platform, spec: ProviderSpec[Any], settings: ChannelSettings, sender: Sender) -> DeliveryHandler:
    terms = terms_of(spec, settings)

    def receipt_url(message_id: str) -> str | None:
        if not spec.capabilities.receipts:
            return None
        return f"{platform.settings.base_url}/webhooks/{spec.name}?message_id={message_id}"

    return DeliveryHandler(
        terms=terms,
        settler=Settler(terms, random.uniform),
        sender=sender,
        loader=platform.store,
        commit=platform.outlet.commit,
        clock=platform.clock,
        receipt_url=receipt_url,
    )


@asynccontextmanager
async def _running(
    provider: Provider, also: Callable[[], AbstractAsyncContextManager[None]] | None
) -> AsyncIterator[None]:
    await provider.open()
    try:
        async with also() if also is not None else nullcontext():
            yield
    finally:
        await provider.close()
