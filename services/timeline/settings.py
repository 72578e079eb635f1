"""Settings of the timeline: `UNISONO_TIMELINE_*`."""

from __future__ import annotations

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class TimelineSettings(BaseSettings):
    """What the timeline is told. Each field is a variable `UNISONO_TIMELINE_<FIELD>`."""

    model_config = SettingsConfigDict(
        env_prefix="UNISONO_TIMELINE_", env_ignore_empty=True, frozen=True, extra="ignore"
    )

    live_buffer: int = Field(
        default=256, ge=1, description="entries that may wait for a reader of a live timeline before it is dropped"
    )
    live_resume: int = Field(
        default=500, ge=1, description="entries a reader who comes back is given at most; beyond, it must load anew"
    )
