"""Collisions: two messages that want the same customer at about the same time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from contracts.playbook import Collision
from services.rules.domain.customer import Contact, CustomerRules, Waiting
from shared.playbook.about import About, Scope

_GRACE: Final = timedelta(minutes=10)
"""So long a message that is due is still expected to be decided; after that nobody waits for it."""

_AFTERWARDS: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Encounter:
    """What a message collides with, and when it may look again. `before`: that one is out already."""

    rule: Collision
    other: About
    before: bool
    until: datetime


@dataclass(frozen=True, slots=True)
class CollisionRule:
    """A collision policy made ready."""

    rule: Collision
    scope: Scope

    @classmethod
    def of(cls, rule: Collision) -> CollisionRule:
        """Return it for a policy."""
        return cls(rule, Scope.of(rule))

    def met(self, one: About, message_id: str, state: CustomerRules, now: datetime) -> Encounter | None:
        """Return what a message that wants to go out now has to give way to; None if to nothing."""
        return self._met_planned(one, message_id, state, now) or self._met_waiting(one, message_id, state, now)

    def _met_planned(self, one: About, message_id: str, state: CustomerRules, now: datetime) -> Encounter | None:
        start = now - self.rule.within
        ahead = [
            contact
            for contact in self.scope.among(contact for contact in state.contacts if contact.at > start)
            if contact.message_id != message_id and (contact.priority >= one.priority or self.rule.second == "loses")
        ]
        if not ahead:
            return None
        last = max(ahead, key=_planned_at)
        return Encounter(self.rule, last, before=True, until=last.at + self.rule.within)

    def _met_waiting(self, one: About, message_id: str, state: CustomerRules, now: datetime) -> Encounter | None:
        coming = [
            other
            for other in state.waiting
            if now - _GRACE < other.until <= now + self.rule.within
            and other.message_id != message_id
            and self.scope.fits(other)
            and other.priority > one.priority
        ]
        if not coming:
            return None
        first = min(coming, key=_decided_at)
        # The longer it is overdue, the less often to look.
        overdue = now - first.until
        until = max(first.until, now) + max(_AFTERWARDS, overdue)
        return Encounter(self.rule, first, before=False, until=until)


def _planned_at(contact: Contact) -> datetime:
    return contact.at


def _decided_at(waiting: Waiting) -> datetime:
    return waiting.until
