"""The in-store service."""

from __future__ import annotations

from contracts.values import Channel
from services.channels.instore.api import board_router
from services.channels.instore.feed import Feed
from services.channels.instore.settings import InstoreSettings
from services.channels.instore.store import CARDS
from services.channels.kit.app import Extras, channel_service
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings


def build(platform: Platform) -> Service:
    """Return the in-store service, with the API of its boards."""
    feed = Feed(platform.store)
    extras = Extras(
        collections=(CARDS,), routers=(board_router(platform, feed),), lifespan=feed.running, stopping=feed.end
    )
    return channel_service(platform, Channel.INSTORE, load_settings(InstoreSettings), extras)
