"""Policies: the rules every requested message has to pass."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Annotated

from pydantic import Field, model_validator

from contracts.base import Contract
from contracts.playbook.channel_policy import ChannelChoice, Escalation
from contracts.playbook.permission import CasePolicy, ConsentRule, Holdout, SuppressionList
from contracts.playbook.pressure import Collision, FrequencyCap
from contracts.playbook.scope import Owner, Policy
from contracts.playbook.timing import Lifetime, QuietHours, SendWindow
from contracts.values import Channel, CountryCode

Cost = Annotated[float, Field(ge=0)]
"""What a message costs: nothing, or more."""


class Policies(Contract):
    """All policies of a playbook. A purpose without a consent rule needs an explicit yes."""

    owner: Owner | None = Field(default=None, description="who answers for policies that name no owner of their own")
    consent: tuple[ConsentRule, ...] = ()
    suppression_lists: tuple[SuppressionList, ...] = ()
    cases: tuple[CasePolicy, ...] = ()
    holdouts: tuple[Holdout, ...] = ()
    collisions: tuple[Collision, ...] = ()
    caps: tuple[FrequencyCap, ...] = ()
    quiet_hours: tuple[QuietHours, ...] = ()
    send_windows: tuple[SendWindow, ...] = ()
    holidays: dict[CountryCode, tuple[date, ...]] = Field(default_factory=dict, description="by country")
    lifetimes: tuple[Lifetime, ...] = ()
    channel_choice: tuple[ChannelChoice, ...] = ()
    costs: dict[Channel, Cost] = Field(default_factory=dict, description="of one message, by channel, in any unit")
    escalations: tuple[Escalation, ...] = ()

    def rules(self) -> Iterator[Policy]:
        """Yield every policy."""
        return chain(
            self.consent,
            self.suppression_lists,
            self.cases,
            self.holdouts,
            self.collisions,
            self.caps,
            self.quiet_hours,
            self.send_windows,
            self.lifetimes,
            self.channel_choice,
            self.escalations,
        )

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Policies:
        ids = [rule.id for rule in self.rules()]
        doubled = sorted({rule_id for rule_id in ids if ids.count(rule_id) > 1})
        if doubled:
            raise ValueError(f"two policies have the id {doubled[0]!r}; give each its own")
        return self
