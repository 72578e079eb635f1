"""Quiet hours and send windows: when a channel is closed to a message, and when it opens next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from contracts.playbook import QuietHours, SendWindow
from contracts.values import Channel, CountryCode
from services.rules.domain import phrases
from services.rules.domain.opening import next_moment
from shared.playbook.about import About, Scope
from shared.playbook.wall_hours import Holidays, WallHours

NO_HOLIDAYS: Final[Holidays] = frozenset()


@dataclass(frozen=True, slots=True)
class HoursRule:
    """A quiet-hours or send-window policy made ready. `text`: its hours in words, for every record that names it."""

    rule: QuietHours | SendWindow
    scope: Scope
    hours: tuple[WallHours, ...]
    text: str
    channels: frozenset[Channel]
    countries: frozenset[CountryCode]

    @classmethod
    def of(cls, rule: QuietHours | SendWindow) -> HoursRule:
        """Return it for a policy."""
        said = (rule,) if isinstance(rule, QuietHours) else rule.open
        hours = tuple(WallHours.of(one) for one in said)
        return cls(
            rule,
            Scope.of(rule),
            hours,
            phrases.listed(map(str, hours)),
            frozenset(rule.channels),
            frozenset(rule.countries),
        )

    def concerns(self, one: About, country: CountryCode | None) -> bool:
        """Return whether it is about this message to somebody in this country; one not known is none of those named."""
        return self.scope.fits(one) and (not self.countries or country in self.countries)

    def closed(self, wall: datetime, holidays: Holidays) -> bool:
        """Return whether nothing may go out at a time on the customer's clock."""
        inside = any(one.covers(wall, holidays) for one in self.hours)
        return inside if isinstance(self.rule, QuietHours) else not inside

    def __str__(self) -> str:
        kind = "within the quiet hours" if isinstance(self.rule, QuietHours) else "outside the send window"
        return f"{kind} {self.rule.id!r} ({self.text})"


def closing(rules: Sequence[HoursRule], channel: Channel, wall: datetime, holidays: Holidays) -> tuple[HoursRule, ...]:
    """Return the rules that close a channel at a time on the customer's clock."""
    return tuple(one for one in of_channel(rules, channel) if one.closed(wall, holidays))


def opens_at(
    rules: Sequence[HoursRule], channel: Channel, moment: datetime, zone: ZoneInfo, holidays: Holidays
) -> datetime | None:
    """Return the first moment, not before this one, at which no rule closes a channel; None: not within a year."""
    concerned = of_channel(rules, channel)
    return next_moment(
        lambda wall: not any(one.closed(wall, holidays) for one in concerned),
        tuple(hours for one in concerned for hours in one.hours),
        moment,
        zone,
    )


def of_channel(rules: Sequence[HoursRule], channel: Channel) -> tuple[HoursRule, ...]:
    """Return the rules for a channel."""
    return tuple(one for one in rules if not one.channels or channel in one.channels)
