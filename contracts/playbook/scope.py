"""What all policies share: an id, somebody who answers for them, and the messages they apply to."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from contracts.base import Contract
from contracts.values import Name, Purpose

Owner = Annotated[str, StringConstraints(min_length=1, max_length=200)]
"""A team or an address."""


class Policy(Contract):
    """One rule. Its `id` stands in the record of every decision it has a part in."""

    id: Name
    owner: Owner | None = Field(default=None, description="who answers for it; default: the owner of all policies")


class ScopedPolicy(Policy):
    """A rule for some messages. A message is meant if it fits every list that is not empty."""

    purposes: tuple[Purpose, ...] = ()
    messages: tuple[Name, ...] = ()
    topics: tuple[Name, ...] = Field(default=(), description="what messages are about, as their `topic` says")
    journeys: tuple[Name, ...] = ()
    owners: tuple[Owner, ...] = Field(
        default=(), description="teams: the owner of the journey that asks, else of the message"
    )


class Exemption(Contract):
    """Messages a rule lets pass all the same: urgent ones, or those of a priority so high or higher."""

    urgent: bool = False
    priority: int | None = Field(default=None, ge=0, le=100)
