"""Settings of the rules service: `UNISONO_RULES_*`."""

from __future__ import annotations

from datetime import timedelta

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class RulesSettings(BaseSettings):
    """Lengths of time are written as ISO 8601 (`P30D`, `PT5S`) or in seconds."""

    model_config = SettingsConfigDict(env_prefix="UNISONO_RULES_", env_ignore_empty=True, frozen=True, extra="ignore")

    keep_contacts: timedelta = Field(
        default=timedelta(days=30),
        ge=timedelta(0),
        description="how long contacts are remembered at least, so that a new cap knows what was said before it; "
        "always at least as long as the longest cap in force",
    )
    keep_decisions: timedelta = Field(
        default=timedelta(days=30),
        ge=timedelta(hours=1),
        le=timedelta(days=3650),
        description="how long a decision can be asked for; the timeline keeps its own record of each",
    )
    keep_told: timedelta = Field(
        default=timedelta(days=180),
        ge=timedelta(0),
        description="how long it is remembered what a customer was told, so that later messages agree with it",
    )
    told_at_most: int = Field(
        default=30, ge=1, le=200, description="how many messages to a customer are remembered so at most, the newest"
    )
    keep_direct_requests: timedelta = Field(
        default=timedelta(days=30),
        ge=timedelta(hours=1),
        le=timedelta(days=3650),
        description="how long an idempotency key, of a direct request or of an entry on a suppression list, stands for "
        "that request and for no other",
    )
    direct_requests: int = Field(
        default=500,
        ge=1,
        description="direct requests in progress at once; those beyond are answered with 503 and Retry-After",
    )
    dry_runs: int = Field(
        default=20,
        ge=1,
        description="dry runs in progress or waiting for their turn at once; those beyond are answered with 503 and "
        "Retry-After",
    )
    playbook_patience: timedelta = Field(
        default=timedelta(minutes=1),
        ge=timedelta(0),
        description="how long a request waits for a playbook version that has not arrived, before it is a dead letter",
    )
