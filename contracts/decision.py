"""The decision record: why a message was planned, deferred or suppressed, stage by stage."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from contracts.base import Contract
from contracts.values import Channel, JsonObject, LocaleTag

StageName = Literal[
    "addressability",
    "suppression_list",
    "consent",
    "holdout",
    "open_case",
    "collision",
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
    rule_version: int | None = Field(default=None, description="the version of the playbook that policy is of")
    rule_owner: str | None = Field(default=None, description="who answers for that policy")
    inputs: JsonObject = Field(default_factory=dict, description="what was looked at; no addresses, no copy")


class Candidate(Contract):
    """A channel that was looked at. `stage` is the one that left it out, or chose it."""

    channel: Channel
    chosen: bool
    stage: StageName
    reason: str = Field(description="why it was chosen or not, in one clause")


class Decision(Contract):
    """The recorded outcome for one requested message."""

    outcome: Outcome
    reason: str = Field(description="the sentence of the stage that settled it")
    stages: tuple[Stage, ...]
    channel: Channel | None = None
    locale: LocaleTag | None = None
    candidates: tuple[Candidate, ...] = Field(default=(), description="every channel that was looked at")
    id: str | None = Field(default=None, description="by which its record is found, once it was taken")
