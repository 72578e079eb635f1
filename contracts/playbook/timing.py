"""Policies on when a message may go out: quiet hours, send windows, and how long it is worth anything."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field, model_validator

from contracts.base import Contract
from contracts.playbook.scope import Exemption, ScopedPolicy
from contracts.playbook.types import Duration, LocalTime
from contracts.values import Channel, CountryCode

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"]
"""A day of the week, or one that is a holiday in the customer's country."""

MIDNIGHT: Final = "00:00"


class _Hours(Contract):
    """From `start` until just before `end` by the customer's clock, on days of these kinds (default: every day).

    An end that is not after the start is on the next day; `days` are those of the start. Without times, whole days.
    """

    days: tuple[Day, ...] = ()
    start: LocalTime = MIDNIGHT
    end: LocalTime = MIDNIGHT

    @model_validator(mode="after")
    def _not_empty(self) -> _Hours:
        if self.start == self.end != MIDNIGHT:
            raise ValueError(f"the hours start and end at {self.start}; give them different times")
        return self


class OpenHours(_Hours):
    """Hours in which messages may go out."""


class QuietHours(_Hours, ScopedPolicy):
    """No such message in these hours, by the customer's clock; it is deferred until they end."""

    channels: tuple[Channel, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    exempt: Exemption = Exemption()


class SendWindow(ScopedPolicy):
    """Such messages go out in these hours only, by the customer's clock; else they are deferred until the next."""

    channels: tuple[Channel, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    open: tuple[OpenHours, ...] = Field(min_length=1)
    exempt: Exemption = Exemption()


class Lifetime(ScopedPolicy):
    """Such a message is worth nothing any more so long after it was asked for, if it does not expire sooner."""

    lives: Duration
