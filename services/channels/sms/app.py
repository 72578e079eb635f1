"""The SMS service."""

from __future__ import annotations

from contracts.values import Channel
from services.channels.kit.app import channel_service
from services.channels.sms.settings import SmsSettings
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings


def build(platform: Platform) -> Service:
    """Return the SMS service."""
    return channel_service(platform, Channel.SMS, load_settings(SmsSettings))
