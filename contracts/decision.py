"""The decision record: why a message was planned, deferred or suppressed, stage by stage."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from contracts.base import Contract
from contracts.values import Channel, JsonObject, LocaleTag

StageName = Literal[
    "addressability",
    "consent",
    "open_case",
    "frequency_cap",
    "quiet_hours",
    "channel_choice",
    "locale_choice",
    "render",
    "voice_check",
]
"""The stages of a decision, in the order they are taken (DESIGN section 7)."""

Outcome = Literal["planned", "deferred", "suppressed"]


class Stage(Contract):
    """One stage: what it looked at, what it concluded, in one plain sentence."""

    name: StageName
    outcome: Literal["passed", "narrowed", "deferred", "stopped"]
    reason: str = Field(description="one sentence an agent can read to a customer")
    rule: str | None = Field(default=None, description="id of the policy rule that decided, where one did")
    inputs: JsonObject = Field(default_factory=dict, description="what was looked at; no addresses, no copy")


class Decision(Contract):
    """The recorded outcome for one requested message."""

    outcome: Outcome
    reason: str = Field(description="the sentence of the stage that settled it")
    stages: tuple[Stage, ...]
    channel: Channel | None = None
    locale: LocaleTag | None = None
