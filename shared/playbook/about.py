"""What a message is about, as far as policies ask: its purpose, topic, journey, team and priority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from pydantic import BaseModel, ConfigDict

from contracts.events.message import MessageRequested
from contracts.playbook import Exemption, MessageDefinition, Playbook, ScopedPolicy
from contracts.values import Name, Purpose

USUAL_PRIORITY: Final = 50


@dataclass(frozen=True, slots=True)
class Asker:
    """A journey as policies see it: who answers for it, and how important it is."""

    owner: str
    priority: int


def askers_of(playbook: Playbook) -> dict[str, Asker]:
    """Return the journeys of a playbook by name."""
    return {journey.journey: Asker(journey.owner, journey.priority) for journey in playbook.journeys}


class About(BaseModel):
    """What policies match messages by. `owner` is the team that asks."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    message: Name
    purpose: Purpose
    topic: Name | None = None
    journey: Name | None = None
    owner: str | None = None
    priority: int = USUAL_PRIORITY


A = TypeVar("A", bound=About)


def about(request: MessageRequested, message: MessageDefinition, askers: Mapping[str, Asker]) -> About:
    """Return what a request is about. What it says itself goes first, then the message, then the journey."""
    journey = request.journey.journey if request.journey else None
    asker = askers.get(journey) if journey else None
    priorities = (request.priority, message.priority, asker.priority if asker else None)
    return About(
        message=request.message,
        purpose=request.purpose,
        topic=request.topic or message.topic,
        journey=journey,
        owner=request.owner or (asker.owner if asker else message.owner) or None,
        priority=next((one for one in priorities if one is not None), USUAL_PRIORITY),
    )


@dataclass(frozen=True, slots=True)
class Scope:
    """The messages a policy is for: those that fit every set that is not empty."""

    purposes: frozenset[str]
    messages: frozenset[str]
    topics: frozenset[str]
    journeys: frozenset[str]
    owners: frozenset[str]

    @classmethod
    def of(cls, rule: ScopedPolicy) -> Scope:
        """Return the scope of a policy."""
        return cls(
            frozenset(rule.purposes),
            frozenset(rule.messages),
            frozenset(rule.topics),
            frozenset(rule.journeys),
            frozenset(rule.owners),
        )

    def fits(self, one: About) -> bool:
        """Return whether a message is meant."""
        return (
            (not self.purposes or one.purpose in self.purposes)
            and (not self.messages or one.message in self.messages)
            and (not self.topics or one.topic in self.topics)
            and (not self.journeys or one.journey in self.journeys)
            and (not self.owners or one.owner in self.owners)
        )

    def holds(self, other: Scope) -> bool:
        """Return whether every message that `other` is for is meant, too."""
        pairs = (
            (self.purposes, other.purposes),
            (self.messages, other.messages),
            (self.topics, other.topics),
            (self.journeys, other.journeys),
            (self.owners, other.owners),
        )
        return all(not wide or (bool(narrow) and narrow <= wide) for wide, narrow in pairs)

    def among(self, some: Iterable[A]) -> list[A]:
        """Return those of many messages that are meant."""
        meant = list(some)
        if self.purposes:
            meant = [one for one in meant if one.purpose in self.purposes]
        if self.messages:
            meant = [one for one in meant if one.message in self.messages]
        if self.topics:
            meant = [one for one in meant if one.topic in self.topics]
        if self.journeys:
            meant = [one for one in meant if one.journey in self.journeys]
        if self.owners:
            meant = [one for one in meant if one.owner in self.owners]
        return meant


def exempted(exemption: Exemption, priority: int, *, urgent: bool) -> bool:
    """Return whether a rule lets a message pass for its urgency or priority."""
    return (exemption.urgent and urgent) or (exemption.priority is not None and priority >= exemption.priority)
