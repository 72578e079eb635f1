"""Counting: how many messages a cap knows of in the window that a moment is in, and when there is room again.

A message counts once, on however many channels it was tried, by the last of them. It never stands in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from contracts.playbook import FrequencyCap
from contracts.values import Channel
from services.rules.domain import phrases
from services.rules.domain.calendar import LONGEST, period_of
from services.rules.domain.customer import Contact
from shared.playbook.about import Scope


@dataclass(frozen=True, slots=True)
class Cap:
    """A frequency cap made ready. `text`: what it allows in words, for every record that names it."""

    rule: FrequencyCap
    scope: Scope
    channels: frozenset[Channel]
    text: str

    @classmethod
    def of(cls, rule: FrequencyCap) -> Cap:
        """Return it for a policy."""
        window = f"in {phrases.span(rule.per)}" if rule.per is not None else f"in a calendar {rule.each}"
        text = f"Rule {rule.id!r} allows {phrases.messages(rule, rule.limit, rule.channels)} {window}"
        return cls(rule, Scope.of(rule), frozenset(rule.channels), text)

    @property
    def longest(self) -> timedelta:
        """How far back it may look."""
        if self.rule.per is not None:
            return self.rule.per
        return LONGEST[self.rule.each or "month"]

    def usage(self, contacts: Iterable[Contact], message_id: str, now: datetime, zone: ZoneInfo) -> Usage:
        """Return what the cap counts at `now`, for a message that wants to go out then."""
        start, end = self._window(now, zone)
        if end is None:
            inside = [contact for contact in contacts if contact.at > start]
        else:
            inside = [contact for contact in contacts if contact.at >= start]
        if self.channels:
            inside = [contact for contact in inside if contact.channel in self.channels]
        last = {contact.message_id: contact.at for contact in self.scope.among(inside)}
        if message_id in last:
            return Usage(self, len(last), None)
        if len(last) < self.rule.limit:
            return Usage(self, len(last), None)
        if end is not None:
            return Usage(self, len(last), end)
        leaving = sorted(last.values())[len(last) - self.rule.limit]
        return Usage(self, len(last), leaving + self.longest)

    def _window(self, now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime | None]:
        """Return where the window begins (a rolling one just after that), and where it ends, if by the calendar."""
        if self.rule.each is None:
            return now - self.longest, None
        period = period_of(self.rule.each, now, zone)
        return period.start, period.end


@dataclass(frozen=True, slots=True)
class Usage:
    """What a cap counted. `free_at`: when there is room for one more; None: there is room now."""

    cap: Cap
    count: int
    free_at: datetime | None

    def __str__(self) -> str:
        were = "1 was" if self.count == 1 else f"{self.count or 'none'} were"
        return f"{self.cap.text}, and {were} planned in that time"
