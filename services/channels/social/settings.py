"""Settings of the social channel."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from services.channels.kit.settings import ChannelSettings


class SocialSettings(ChannelSettings):
    """Each field is a variable `UNISONO_SOCIAL_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_SOCIAL_")

    provider: str = Field(default="mastodon", min_length=1, description="name of the provider that delivers posts")
