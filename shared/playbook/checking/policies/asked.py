"""Everything that may be asked for in a playbook, as policies see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from contracts.playbook import JourneyDefinition, MessageDefinition, Playbook, ScopedPolicy
from contracts.values import Channel, Purpose
from shared.playbook.about import USUAL_PRIORITY, About, Scope


@dataclass(frozen=True)
class Asked:
    """A message to a customer that a step, an agent or another system may ask for.

    `lives` is how long it is worth saying, policies included; None: for ever. `urgent`: it always is.
    """

    about: About
    channels: frozenset[Channel]
    lives: timedelta | None
    urgent: bool


def asked_for(playbook: Playbook) -> Iterator[Asked]:
    """Yield what the steps ask for, and each message as somebody may ask for it directly."""
    messages = {message.message: message for message in playbook.messages if message.audience == "customer"}
    lifetimes = [(Scope.of(rule), rule.lives) for rule in playbook.policies.lifetimes]
    sent: dict[str, set[Purpose]] = {}
    for journey in playbook.journeys:
        for step in journey.steps:
            message = messages.get(step.send.message) if step.send else None
            if message is None or step.send is None:
                continue
            about = _by_journey(message, journey)
            sent.setdefault(message.message, set()).add(about.purpose)
            lives = step.send.expires_after or message.expires_after
            yield _asked(message, about, lifetimes, lives)
    for message in messages.values():
        purposes = [message.purpose] if message.purpose else sorted(sent.get(message.message) or Purpose)
        for purpose in purposes:
            yield _asked(message, _directly(message, purpose), lifetimes, message.expires_after)


def meant(rule: ScopedPolicy, asked: Iterable[Asked]) -> list[Asked]:
    """Return what a policy is for."""
    scope = Scope.of(rule)
    return [one for one in asked if scope.fits(one.about)]


def _asked(
    message: MessageDefinition,
    about: About,
    lifetimes: Sequence[tuple[Scope, timedelta]],
    own: timedelta | None,
) -> Asked:
    limits = [lives for scope, lives in lifetimes if scope.fits(about)]
    lives = min((*limits, *((own,) if own else ())), default=None)
    return Asked(about, frozenset(message.channels) - {Channel.INSTORE}, lives, message.urgent)


def _by_journey(message: MessageDefinition, journey: JourneyDefinition) -> About:
    return About(
        message=message.message,
        purpose=message.purpose or journey.purpose,
        topic=message.topic,
        journey=journey.journey,
        owner=journey.owner,
        priority=journey.priority if message.priority is None else message.priority,
    )


def _directly(message: MessageDefinition, purpose: Purpose) -> About:
    return About(
        message=message.message,
        purpose=purpose,
        topic=message.topic,
        owner=message.owner,
        priority=USUAL_PRIORITY if message.priority is None else message.priority,
    )
