"""Settings of the email channel."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from services.channels.kit.settings import ChannelSettings


class EmailSettings(ChannelSettings):
    """Each field is a variable `UNISONO_EMAIL_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_EMAIL_")

    provider: str = Field(default="smtp", min_length=1, description="name of the provider that delivers email")
