"""A decision in the making: what a stage looks at, and what it concludes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from contracts.decision import Stage, StageName
from contracts.events.message import MessageRequested
from contracts.playbook import MessageDefinition
from contracts.values import Channel, CustomerSnapshot, JsonObject, LocaleTag, zone_of
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.policies import PolicyIndex


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a stage may look at. The last four fields are what the stages before it have settled.

    `book` is the version the request was made with: its copy, locales and voice. `policies` are those in force now.
    """

    request: MessageRequested
    message: MessageDefinition
    customer: CustomerSnapshot
    state: CustomerRules
    book: Book
    policies: PolicyIndex
    now: datetime
    candidates: tuple[Channel, ...] = ()
    channel: Channel | None = None
    locale: LocaleTag | None = None
    words: Mapping[str, str] | None = None

    @property
    def for_staff(self) -> bool:
        """Whether the crew reads it, not the customer: no consent, cap, case or quiet hour applies to it."""
        return self.message.audience == "staff" or self.request.task

    @property
    def zone_name(self) -> str:
        """The customer's time zone, else the brand's own."""
        return self.customer.time_zone or self.book.time_zone

    @property
    def zone(self) -> ZoneInfo:
        """The zone of `zone_name`."""
        return zone_of(self.zone_name)


@dataclass(frozen=True, slots=True)
class StageResult:
    """What a stage concluded. `draft` is for the next stage; `until` is set by a stage that defers."""

    stage: Stage
    draft: Draft
    until: datetime | None = None


StageFunction = Callable[[Draft], StageResult]
"""One stage of a decision."""


@dataclass(frozen=True, slots=True)
class Note:
    """How a stage records itself. `inputs` must hold no address and no copy."""

    name: StageName
    inputs: JsonObject
    rule: str | None = None

    def stage(self, outcome: Literal["passed", "narrowed", "deferred", "stopped"], reason: str) -> Stage:
        """Return the record of the stage."""
        return Stage(name=self.name, outcome=outcome, reason=reason, rule=self.rule, inputs=self.inputs)

    def passed(self, draft: Draft, reason: str) -> StageResult:
        """Go on."""
        return StageResult(self.stage("passed", reason), draft)

    def narrowed(self, draft: Draft, reason: str) -> StageResult:
        """Go on with fewer candidates."""
        return StageResult(self.stage("narrowed", reason), draft)

    def stopped(self, draft: Draft, reason: str) -> StageResult:
        """Say nothing at all."""
        return StageResult(self.stage("stopped", reason), draft)

    def deferred(self, draft: Draft, until: datetime, reason: str) -> StageResult:
        """Decide again at `until`."""
        return StageResult(self.stage("deferred", reason), draft, until)


def with_candidates(draft: Draft, candidates: tuple[Channel, ...]) -> Draft:
    """Return the draft with other candidates."""
    return replace(draft, candidates=candidates)
