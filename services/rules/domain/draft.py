"""A decision in the making: what a stage looks at, and what it concludes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from contracts.decision import Candidate, Stage, StageName
from contracts.events.message import MessageRequested
from contracts.playbook import Exemption, MessageDefinition
from contracts.values import Channel, CustomerSnapshot, JsonObject, LocaleTag, zone_of
from services.rules.domain import phrases
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.policies import PolicyIndex
from shared.playbook.about import About, exempted
from shared.voice.rendered import Turn


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a stage may look at. The last six fields are what the stages before it have settled.

    `about` is what policies match the message by. `candidates` are the channels left, `left_out` those that are not.
    `book` is the version the request was made with: its copy, locales and voice. `policies` are those in force now.
    """

    request: MessageRequested
    message: MessageDefinition
    about: About
    customer: CustomerSnapshot
    state: CustomerRules
    book: Book
    policies: PolicyIndex
    now: datetime
    candidates: tuple[Channel, ...] = ()
    left_out: tuple[Candidate, ...] = ()
    channel: Channel | None = None
    locale: LocaleTag | None = None
    words: Mapping[str, str] | None = None
    turn: Turn | None = None

    @property
    def for_staff(self) -> bool:
        """Whether the crew reads it, not the customer: no consent, cap, case or quiet hour applies to it."""
        return self.message.audience == "staff" or self.request.task

    def exempt(self, exemption: Exemption) -> bool:
        """Whether a rule lets the message pass for its urgency or priority."""
        return exempted(exemption, self.about.priority, urgent=self.request.urgent or self.message.urgent)

    @property
    def zone_name(self) -> str:
        """The customer's time zone, else the brand's own."""
        return self.customer.time_zone or self.book.time_zone

    @property
    def zone_of(self) -> str:
        """Whose zone that is, for the record."""
        return "customer" if self.customer.time_zone else "playbook"

    @property
    def zone(self) -> ZoneInfo:
        """The zone of `zone_name`."""
        return zone_of(self.zone_name)


def thread_of(request: MessageRequested, channel: Channel) -> str | None:
    """Return the thread that a message on this channel belongs to: the one it answers, if that is on this channel."""
    return request.thread if request.origin_channel is channel else None


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

    def stage(self, draft: Draft, outcome: Literal["passed", "narrowed", "deferred", "stopped"], reason: str) -> Stage:
        """Return the record of the stage; of a policy with the version it is of and with who answers for it."""
        owners = draft.policies.owners
        known = self.rule in owners
        return Stage(
            name=self.name,
            outcome=outcome,
            reason=reason,
            rule=self.rule,
            rule_version=draft.policies.version if known else None,
            rule_owner=owners[self.rule] if known and self.rule else None,
            inputs=self.inputs,
        )

    def passed(self, draft: Draft, reason: str) -> StageResult:
        """Go on."""
        return StageResult(self.stage(draft, "passed", reason), draft)

    def narrowed(self, draft: Draft, left_out: Mapping[Channel, str], reason: str) -> StageResult:
        """Go on without these channels, each with the reason why."""
        return StageResult(self.stage(draft, "narrowed", reason), leaving_out(draft, self.name, left_out))

    def stopped(self, draft: Draft, reason: str, left_out: Mapping[Channel, str] | None = None) -> StageResult:
        """Say nothing at all; `left_out` has the reason per channel, where they differ."""
        because = left_out or dict.fromkeys(draft.candidates, phrases.clause(reason))
        return StageResult(self.stage(draft, "stopped", reason), leaving_out(draft, self.name, because))

    def deferred(self, draft: Draft, until: datetime, because: str) -> StageResult:
        """Decide again at `until`; stop if the message will have expired by then. `because` is a clause without end."""
        when = phrases.local_moment(until, draft.zone)
        expires_at = draft.request.expires_at
        if expires_at is not None and until >= expires_at:
            expiry = phrases.local_moment(expires_at, draft.zone)
            return self.stopped(
                draft,
                f"{because}; it could go out at {when} ({draft.zone_name}) again, but the message expires at {expiry}.",
            )
        reason = f"{because}; it is decided again at {when} ({draft.zone_name})."
        return StageResult(self.stage(draft, "deferred", reason), draft, until)


def leaving_out(draft: Draft, stage: StageName, left_out: Mapping[Channel, str]) -> Draft:
    """Return the draft without some channels, with the reason for each on record."""
    gone = [Candidate(channel=one, chosen=False, stage=stage, reason=reason) for one, reason in left_out.items()]
    kept = tuple(one for one in draft.candidates if one not in left_out)
    return replace(draft, candidates=kept, left_out=(*draft.left_out, *gone))


def with_candidates(draft: Draft, candidates: Iterable[Channel]) -> Draft:
    """Return the draft with other candidates."""
    return replace(draft, candidates=tuple(candidates))
