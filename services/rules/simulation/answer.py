"""What a dry run answers: one decision after another, the words where there are any, and what is known afterwards."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from contracts.base import UtcDateTime
from contracts.content import Rendition
from contracts.decision import Decision
from contracts.values import Purpose
from services.rules.simulation.state import StateAfter

Because = Literal["requested", "woken", "undelivered", "unread"]
"""Why a message was decided: it was asked for, it had been deferred, or it moved on to another channel."""


class _Answered(BaseModel):
    model_config = ConfigDict(frozen=True)


class SimulatedDecision(_Answered):
    """What would be decided on a message, and why."""

    request: int = Field(description="which request of the case, from 0")
    message_id: str
    message: str
    purpose: Purpose
    at: UtcDateTime
    because: Because
    deferrals: int = Field(description="how often it was deferred before")
    until: UtcDateTime | None = Field(description="when a deferred message would be decided again")
    decision: Decision
    rendition: Rendition | None = Field(description="the words of a planned message; none where there is no copy")


class SimulationAnswer(_Answered):
    """Nothing of this has happened."""

    customer_id: str
    playbook: str | None = Field(description="the playbook; none where only policies were given")
    version: int | None = Field(description="its version; none where it was written out")
    decisions: tuple[SimulatedDecision, ...] = Field(description="in the order of their time")
    state: StateAfter = Field(description="what is known of the customer afterwards")
    notes: tuple[str, ...] = Field(
        description="what could not be taken as it was written, and what is dated after the first decision"
    )
