"""Policies on whether a customer may be written to at all: consent, suppression lists, open cases, holdouts."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from pydantic import Field, model_validator

from contracts.playbook.journey import EventName
from contracts.playbook.scope import Exemption, Policy, ScopedPolicy
from contracts.playbook.types import Duration
from contracts.values import Channel, CountryCode, Name, Purpose

Regime = Literal["opt_in", "opt_out", "none"]
"""What a purpose needs: an explicit yes (`opt_in`), the absence of a no (`opt_out`), or nothing (`none`)."""


class ConsentRule(Policy):
    """What a purpose needs, on these channels (default: every one) in these countries (default: every one).

    The first rule that fits counts. For a customer whose country is not known, the strictest of all that could fit.
    """

    purpose: Purpose
    channels: tuple[Channel, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    requires: Regime


class SuppressionList(Policy):
    """Who or what is on the list gets no message of the suppressed purposes (default: of any purpose).

    Entries are made by delivery reports (`on_delivery`) and by events of the customer (`on_event`), and taken off by
    events (`lifted_on`) or time (`lifted_after`). `on_trait`: on the list for as long as that trait is true. An entry
    covers the address that was written to, the whole channel, or the customer on every channel.
    """

    suppresses: tuple[Purpose, ...] = ()
    covers: Literal["address", "channel", "customer"]
    on_delivery: tuple[Literal["bounced", "failed", "complained"], ...] = ()
    on_event: tuple[EventName, ...] = ()
    on_trait: str | None = Field(default=None, min_length=1, max_length=200)
    lifted_on: tuple[EventName, ...] = ()
    lifted_after: Duration | None = None

    @model_validator(mode="after")
    def _somebody_can_get_on_it(self) -> SuppressionList:
        if not (self.on_delivery or self.on_event or self.on_trait):
            raise ValueError(f"nobody gets on the list {self.id!r}; give it on_delivery, on_event or on_trait")
        if self.on_trait is not None and self.covers != "customer":
            raise ValueError(f"list {self.id!r} is filled by a trait of the customer; write covers: customer")
        both = sorted({*self.on_event} & {*self.lifted_on})
        if both:
            raise ValueError(f"event {both[0]!r} both fills and lifts the list {self.id!r}; keep one of the two")
        return self


class CasePolicy(Policy):
    """While a case is open, messages of the suppressed purposes are held back.

    A case opens on an event of the customer and closes on another, when its task is completed (`closes_on_task`: the
    message of the task), or by itself `closes_after`. All messages keep a sober tone while it is open, and `sober_for`
    after its last event also when it is closed: see the check tone-after-complaint.
    """

    opens_on: tuple[EventName, ...] = Field(min_length=1)
    closes_on: tuple[EventName, ...] = ()
    closes_on_task: tuple[Name, ...] = ()
    closes_after: Duration | None = None
    sober_for: Duration | None = Field(
        default=timedelta(days=3), description="how long nothing is sold after its last event; null: while it is open"
    )
    suppresses: tuple[Purpose, ...] = Field(min_length=1)
    exempt: Exemption = Exemption()

    @model_validator(mode="after")
    def _a_case_can_close(self) -> CasePolicy:
        if not (self.closes_on or self.closes_on_task or self.closes_after):
            raise ValueError(f"case {self.id!r} never closes; give it closes_on, closes_on_task or closes_after")
        both = sorted({*self.opens_on} & {*self.closes_on})
        if both:
            raise ValueError(f"event {both[0]!r} both opens and closes the case {self.id!r}; keep one of the two")
        return self


class Holdout(ScopedPolicy):
    """A share of customers, always the same ones, who get none of these messages: what would have happened anyway?"""

    share: float = Field(gt=0, le=100, description="percent of customers")
