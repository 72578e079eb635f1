"""How well a customer reads a channel at an hour of their day: what was sent, and what came of it, fading with time.

Counts halve every four weeks. There is no model: what decides can be said as "read 3 of 4 by email around 10:00".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from pydantic import BaseModel, ConfigDict

from contracts.base import UtcDateTime
from contracts.events.delivery import DeliveryStatus
from contracts.values import Channel
from services.rules.domain import phrases

HALF_LIFE: Final = timedelta(weeks=4)
ENOUGH: Final = 3.0
"""Sent messages, faded, from which on a share says something."""
_FORGOTTEN: Final = 0.05
_AROUND: Final = 1
"""Hours before and after that count as the same part of the day."""

STEPS: Final[tuple[DeliveryStatus, ...]] = (
    DeliveryStatus.SENT,
    DeliveryStatus.DELIVERED,
    DeliveryStatus.READ,
    DeliveryStatus.CLICKED,
)
"""What a message may come to, each including those before it."""


class Heard(BaseModel):
    """What became of messages sent on a channel in an hour of the customer's day; counts as they stood at `at`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    channel: Channel
    hour: int
    at: UtcDateTime
    sent: float = 0
    delivered: float = 0
    read: float = 0
    clicked: float = 0

    def faded(self, now: datetime) -> Heard:
        """Return the counts as they stand now; never later than they were counted."""
        if now <= self.at:
            return self
        share = 0.5 ** ((now - self.at) / HALF_LIFE)
        counts = {step.value: getattr(self, step.value) * share for step in STEPS}
        return self.model_copy(update={**counts, "at": now})

    def with_steps(self, steps: Iterable[DeliveryStatus]) -> Heard:
        """Return the counts after a message has come to these further steps."""
        return self.model_copy(update={step.value: getattr(self, step.value) + 1 for step in steps})


Engagement = tuple[Heard, ...]


def steps_between(before: DeliveryStatus | None, after: DeliveryStatus) -> tuple[DeliveryStatus, ...]:
    """Return what a message newly came to; nothing if it had got there before, or if that says nothing."""
    if after not in STEPS:
        return ()
    reached = STEPS.index(before) + 1 if before in STEPS else 0
    return STEPS[reached : STEPS.index(after) + 1]


def counted(
    engagement: Engagement, channel: Channel, hour: int, steps: tuple[DeliveryStatus, ...], now: datetime
) -> Engagement:
    """Return the engagement after a message sent in an hour came to further steps; what has faded away is dropped."""
    here = next((one for one in engagement if (one.channel, one.hour) == (channel, hour)), None)
    new = (here.faded(now) if here else Heard(channel=channel, hour=hour, at=now)).with_steps(steps)
    others = (one for one in engagement if one is not here and one.faded(now).sent >= _FORGOTTEN)
    return (*others, new)


def joined(one: Engagement, other: Engagement) -> Engagement:
    """Return what two customers who are one person did."""
    found = {(heard.channel, heard.hour): heard for heard in one}
    for heard in other:
        mine = found.get((heard.channel, heard.hour))
        found[heard.channel, heard.hour] = heard if mine is None else _sum(mine, heard)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Prediction:
    """The share of messages on a channel that are read; `hour` None: at any time of the day."""

    channel: Channel
    read: float
    sent: float
    hour: int | None

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.read / self.sent

    def __str__(self) -> str:
        when = "" if self.hour is None else f" around {self.hour:02}:00"
        # A bit of one counts as one: nobody reads three tenths of a message.
        of = max(round(self.sent), 1)
        return f"{min(round(self.read), of)} of {of} read by {phrases.channels([self.channel])}{when} in the last weeks"


def predicted(engagement: Engagement, channel: Channel, hour: int, now: datetime) -> Prediction | None:
    """Return how much on a channel is read at this hour, else at any hour; None: too little is known."""
    on_channel = [one.faded(now) for one in engagement if one.channel is channel]
    near = [one for one in on_channel if min((one.hour - hour) % 24, (hour - one.hour) % 24) <= _AROUND]
    for found, at_hour in ((near, hour), (on_channel, None)):
        sent = sum(one.sent for one in found)
        if sent >= ENOUGH:
            return Prediction(channel, sum(one.read for one in found), sent, at_hour)
    return None


def _sum(one: Heard, other: Heard) -> Heard:
    later = max(one.at, other.at)
    mine, theirs = one.faded(later), other.faded(later)
    return mine.model_copy(
        update={step.value: getattr(mine, step.value) + getattr(theirs, step.value) for step in STEPS}
    )
