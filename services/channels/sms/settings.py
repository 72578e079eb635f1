"""Settings of the SMS channel."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from services.channels.kit.settings import ChannelSettings


class SmsSettings(ChannelSettings):
    """Each field is a variable `UNISONO_SMS_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_SMS_")

    provider: str = Field(
        default="twilio", min_length=1, description="name of the provider that delivers text messages"
    )
