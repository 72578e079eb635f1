"""Policies on where a message goes: which channel is chosen, and where it moves on to."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from contracts.playbook.journey import EventName
from contracts.playbook.scope import ScopedPolicy
from contracts.playbook.types import Duration
from contracts.values import Channel

Strategy = Literal["preference", "in_use", "urgency", "engagement", "cost"]
"""How to choose among the channels left. `preference`: the one the customer prefers. `in_use`: the one they are on now.
`urgency`: for urgent messages, the fastest. `engagement`: the one they read most at this hour. `cost`: the cheapest."""


class ChannelChoice(ScopedPolicy):
    """The strategies that are asked, in this order; the first that has an answer decides.

    Where none has, the order of the wishes does. The first policy that fits a message counts.
    """

    by: tuple[Strategy, ...] = Field(min_length=1)
    fastest: tuple[Channel, ...] = (Channel.SMS, Channel.SOCIAL, Channel.EMAIL)


class Escalation(ScopedPolicy):
    """A message that did not arrive, or is unread after a time, moves on to the next channel: each at most once.

    `to`: the channels it may move on to, in order (default: those the step wished for). It stays where it is once it
    was read, or once the customer did one of the events of `answered_on`.
    """

    to: tuple[Channel, ...] = ()
    undelivered: bool = True
    unread_after: Duration | None = None
    answered_on: tuple[EventName, ...] = ()

    @model_validator(mode="after")
    def _has_a_reason_to_move(self) -> Escalation:
        if not self.undelivered and self.unread_after is None:
            raise ValueError(f"escalation {self.id!r} never moves on; give it 'unread_after' or 'undelivered: true'")
        return self
