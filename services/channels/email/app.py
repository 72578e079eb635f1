"""The email service."""

from __future__ import annotations

from contracts.values import Channel
from services.channels.email.settings import EmailSettings
from services.channels.kit.app import channel_service
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings


def build(platform: Platform) -> Service:
    """Return the email service."""
    return channel_service(platform, Channel.EMAIL, load_settings(EmailSettings))
