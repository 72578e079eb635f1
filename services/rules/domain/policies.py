"""The policies of a playbook, indexed: what a decision costs does not grow with the rules for other messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

from contracts.events.delivery import DeliveryStatus
from contracts.playbook import ChannelChoice, Escalation, Holdout, Lifetime, Policies, ScopedPolicy
from contracts.values import Channel, CountryCode, Purpose
from services.rules.domain.caps import Cap
from services.rules.domain.cases import CaseRules
from services.rules.domain.collisions import CollisionRule
from services.rules.domain.consent_table import ConsentTable
from services.rules.domain.engagement import STEPS
from services.rules.domain.grouping import by_purpose, grouped
from services.rules.domain.hours import NO_HOLIDAYS, HoursRule
from services.rules.domain.listing import SuppressionLists
from shared.playbook.about import About, Scope
from shared.playbook.wall_hours import Holidays

R = TypeVar("R", bound=ScopedPolicy)

FAILURES: Final = frozenset({DeliveryStatus.FAILED, DeliveryStatus.BOUNCED})
"""What says for certain that a message did not arrive."""

UNSAID: Final = frozenset({*FAILURES, DeliveryStatus.EXPIRED})
"""What says for certain that the customer was not told."""

READING: Final = frozenset({DeliveryStatus.READ, DeliveryStatus.CLICKED})
"""What says that somebody read it."""


@dataclass(frozen=True, slots=True)
class Scoped(Generic[R]):
    """A policy with its scope made ready."""

    rule: R
    scope: Scope

    @classmethod
    def of(cls, rule: R) -> Scoped[R]:
        """Return it for a policy."""
        return cls(rule, Scope.of(rule))


@dataclass(frozen=True)
class PolicyIndex:
    """Policies by what they are asked for. `version` is that of the playbook, `owners` says who answers for a rule.

    `events` and `deliveries` are those that change anything, `answers` the events that end an escalation, with its id.
    Nothing is looked at that happened longer ago than `memory`.
    """

    version: int
    owners: Mapping[str, str | None]
    consent: ConsentTable
    lists: SuppressionLists
    cases: CaseRules
    holdouts: Mapping[Purpose, tuple[Scoped[Holdout], ...]]
    collisions: Mapping[Purpose, tuple[CollisionRule, ...]]
    caps: Mapping[Purpose, tuple[Cap, ...]]
    hours: Mapping[Purpose, tuple[HoursRule, ...]]
    holidays: Mapping[CountryCode, Holidays]
    lifetimes: Mapping[Purpose, tuple[Scoped[Lifetime], ...]]
    channel_choice: Mapping[Purpose, tuple[Scoped[ChannelChoice], ...]]
    costs: Mapping[Channel, float]
    escalations: Mapping[Purpose, tuple[Scoped[Escalation], ...]]
    answers: Mapping[str, frozenset[str]]
    counts_engagement: bool
    events: frozenset[str]
    deliveries: frozenset[DeliveryStatus]
    memory: timedelta

    @classmethod
    def of(cls, policies: Policies, version: int) -> PolicyIndex:
        """Return the index of a version's policies."""
        lists, cases = SuppressionLists.of(policies.suppression_lists), CaseRules.of(policies.cases)
        caps = [Cap.of(rule) for rule in policies.caps]
        answers = grouped((event, rule.id) for rule in policies.escalations for event in rule.answered_on)
        return cls(
            version=version,
            owners={rule.id: rule.owner or policies.owner for rule in policies.rules()},
            consent=ConsentTable.of(policies.consent),
            lists=lists,
            cases=cases,
            holdouts=by_purpose(map(Scoped.of, policies.holdouts)),
            collisions=by_purpose(map(CollisionRule.of, policies.collisions)),
            caps=by_purpose(caps),
            hours=by_purpose((*map(HoursRule.of, policies.quiet_hours), *map(HoursRule.of, policies.send_windows))),
            holidays={country: frozenset(days) for country, days in policies.holidays.items()},
            lifetimes=by_purpose(map(Scoped.of, policies.lifetimes)),
            channel_choice=by_purpose(map(Scoped.of, policies.channel_choice)),
            costs=policies.costs,
            escalations=by_purpose(map(Scoped.of, policies.escalations)),
            answers={event: frozenset(rules) for event, rules in answers.items()},
            counts_engagement=_counts_engagement(policies),
            events=frozenset({*cases.events, *lists.filled_by_event, *lists.lifted_by_event, *answers}),
            deliveries=frozenset(_deliveries(policies)),
            memory=max(
                (*(cap.longest for cap in caps), *(rule.within for rule in policies.collisions)), default=timedelta()
            ),
        )

    def holidays_in(self, country: CountryCode | None) -> Holidays:
        """Return the holidays of a country; none are known of one that is not."""
        return self.holidays.get(country, NO_HOLIDAYS) if country else NO_HOLIDAYS

    def escalation(self, one: About) -> Escalation | None:
        """Return the policy by which a message may move on: the first that fits."""
        return _first(self.escalations, one)

    def choice(self, one: About) -> ChannelChoice | None:
        """Return the policy by which the channel of a message is chosen: the first that fits."""
        return _first(self.channel_choice, one)

    def expiry(self, one: About, asked_at: datetime, own: datetime | None) -> datetime | None:
        """Return when a message that expires at `own` by itself is worth nothing any more."""
        ends = [
            asked_at + scoped.rule.lives for scoped in self.lifetimes.get(one.purpose, ()) if scoped.scope.fits(one)
        ]
        return min((*ends, *((own,) if own else ())), default=None)


def _first(rules: Mapping[Purpose, tuple[Scoped[R], ...]], one: About) -> R | None:
    return next((scoped.rule for scoped in rules.get(one.purpose, ()) if scoped.scope.fits(one)), None)


def _counts_engagement(policies: Policies) -> bool:
    return any("engagement" in rule.by for rule in policies.channel_choice)


def _deliveries(policies: Policies) -> set[DeliveryStatus]:
    """Return the delivery reports that change anything."""
    listing = (DeliveryStatus(status) for rule in policies.suppression_lists for status in rule.on_delivery)
    found = {*UNSAID, *listing}
    if _counts_engagement(policies):
        found |= {*STEPS}
    if policies.escalations:
        found |= READING
    return found
