"""Settings of the in-store channel."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from services.channels.kit.settings import ChannelSettings


class InstoreSettings(ChannelSettings):
    """Each field is a variable `UNISONO_INSTORE_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_INSTORE_")

    provider: str = Field(default="board", min_length=1, description="name of the provider that shows cards in stores")
