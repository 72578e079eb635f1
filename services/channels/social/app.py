"""The social service."""

from __future__ import annotations

from contracts.values import Channel
from services.channels.kit.app import channel_service
from services.channels.social.settings import SocialSettings
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings


def build(platform: Platform) -> Service:
    """Return the social service."""
    return channel_service(platform, Channel.SOCIAL, load_settings(SocialSettings))
