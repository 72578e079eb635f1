"""What every channel service can be told. The prefix is the channel's: `UNISONO_EMAIL_`, `UNISONO_SMS_`, ..."""

from __future__ import annotations

from datetime import timedelta

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from contracts.playbook.types import Duration


class ChannelSettings(BaseSettings):
    """Retries and limits of one channel. Durations are written as in a playbook: `30s`, `15m`, `1d 12h`, `PT0.5S`."""

    model_config = SettingsConfigDict(env_ignore_empty=True, frozen=True, extra="ignore")

    provider: str = Field(min_length=1, description="name of the provider that delivers")
    max_attempts: int = Field(default=12, ge=1, description="attempts after which a message counts as failed")
    backoff_base: Duration = Field(default=timedelta(seconds=5), description="longest wait before the second attempt")
    backoff_cap: Duration = Field(default=timedelta(minutes=15), description="longest wait before any attempt")
    give_up_after: Duration = Field(
        default=timedelta(days=3),
        description="how long a message waits for a provider that is down, if it does not expire first",
    )
    breaker_threshold: int = Field(
        default=5, ge=1, description="calls in a row without an answer after which the provider is left alone"
    )
    breaker_open_for: Duration = Field(default=timedelta(seconds=30), description="how long it is left alone")
    timeout: Duration | None = Field(
        default=None,
        description="how long one call may take; default: the provider's own limit. After a crash, what was being "
        "handed over is looked at again after twice that and ten seconds",
    )
    max_concurrency: int | None = Field(
        default=None, ge=1, description="calls at the same time, per process; default: the provider's own limit"
    )
    per_second: float | None = Field(
        default=None, gt=0, description="calls per second, per process; default: the provider's own limit"
    )
