"""Policies: the rules every requested message has to pass."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from contracts.base import Contract
from contracts.playbook.journey import EventName
from contracts.playbook.types import Duration, LocalTime
from contracts.values import Name, Purpose


class ConsentRule(Contract):
    """What a purpose needs: an explicit yes (`opt_in`), the absence of a no (`opt_out`), or nothing (`none`)."""

    id: Name
    purpose: Purpose
    requires: Literal["opt_in", "opt_out", "none"]


class CasePolicy(Contract):
    """While a case is open, messages of the suppressed purposes are held back.

    A case opens on an event of the customer and closes on another, when its task is completed (`closes_on_task`: the
    message of the task), or by itself `closes_after`.
    """

    id: Name
    opens_on: tuple[EventName, ...] = Field(min_length=1)
    closes_on: tuple[EventName, ...] = ()
    closes_on_task: tuple[Name, ...] = ()
    closes_after: Duration | None = None
    suppresses: tuple[Purpose, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _a_case_can_close(self) -> CasePolicy:
        if not (self.closes_on or self.closes_on_task or self.closes_after):
            raise ValueError(f"case {self.id!r} never closes; give it closes_on, closes_on_task or closes_after")
        return self


class FrequencyCap(Contract):
    """At most `limit` planned messages of these purposes in any window of length `per`, whoever asks."""

    id: Name
    purposes: tuple[Purpose, ...] = Field(min_length=1)
    limit: int = Field(ge=1)
    per: Duration


class QuietHours(Contract):
    """No message of these purposes from `start` until `end` by the customer's clock; it is deferred to `end`."""

    id: Name
    purposes: tuple[Purpose, ...] = Field(min_length=1)
    start: LocalTime
    end: LocalTime

    @model_validator(mode="after")
    def _not_empty(self) -> QuietHours:
        if self.start == self.end:
            raise ValueError(f"quiet hours {self.id!r} start and end at {self.start}; give them different times")
        return self


class Policies(Contract):
    """All policies of a playbook. A purpose without a consent rule needs an explicit yes."""

    consent: tuple[ConsentRule, ...] = ()
    cases: tuple[CasePolicy, ...] = ()
    caps: tuple[FrequencyCap, ...] = ()
    quiet_hours: tuple[QuietHours, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Policies:
        rules: tuple[ConsentRule | CasePolicy | FrequencyCap | QuietHours, ...] = (
            *self.consent,
            *self.cases,
            *self.caps,
            *self.quiet_hours,
        )
        ids = [rule.id for rule in rules]
        doubled = sorted({rule_id for rule_id in ids if ids.count(rule_id) > 1})
        if doubled:
            raise ValueError(f"two policies have the id {doubled[0]!r}; give each its own")
        return self
