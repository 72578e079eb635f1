"""A playbook: everything a brand has configured, as one immutable value."""

from __future__ import annotations

from pydantic import Field

from contracts.base import Contract
from contracts.playbook.journey import JourneyDefinition
from contracts.playbook.message import MessageDefinition
from contracts.playbook.policy import Policies
from contracts.playbook.types import Duration
from contracts.playbook.voice import Voice
from contracts.values import LocaleTag, Name, TimeZoneName


class LocalePolicy(Contract):
    """The locales the brand speaks. `fallback` is the brand's own chain per locale; nothing else is ever guessed."""

    default: LocaleTag
    staff: LocaleTag | None = Field(default=None, description="what the crew reads; default: `default`")
    supported: tuple[LocaleTag, ...] = Field(min_length=1)
    fallback: dict[LocaleTag, tuple[LocaleTag, ...]] = Field(default_factory=dict)


class PlaybookHeader(Contract):
    """What playbook.yaml says. A profile replaces settings, so that a demo need not wait for days."""

    playbook: Name
    title: str
    time_zone: TimeZoneName = Field(description="the brand's own zone, for customers whose zone is not known")
    locales: LocalePolicy
    settings: dict[Name, Duration] = Field(default_factory=dict)
    profiles: dict[Name, dict[Name, Duration]] = Field(default_factory=dict)


class Playbook(Contract):
    """Journeys, messages, policies and voice that are published together."""

    playbook: Name
    title: str
    time_zone: TimeZoneName = Field(description="the brand's own zone, for customers whose zone is not known")
    locales: LocalePolicy
    settings: dict[Name, Duration] = Field(default_factory=dict)
    voice: Voice
    policies: Policies = Policies()
    messages: tuple[MessageDefinition, ...] = ()
    journeys: tuple[JourneyDefinition, ...] = ()
