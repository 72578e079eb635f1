"""The policies of a playbook, indexed: what a decision costs does not grow with the rules of other purposes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeVar

from contracts.playbook import CasePolicy, ConsentRule, FrequencyCap, Policies, ScopedPolicy
from contracts.values import Purpose
from services.rules.domain.customer import CustomerRules, OpenCase
from services.rules.domain.quiet_time import QuietWindow

_STRICTNESS: Final = {"opt_in": 2, "opt_out": 1, "none": 0}
_NOTHING: Final[frozenset[str]] = frozenset()

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class PolicyIndex:
    """Policies by what they are asked for."""

    consent: Mapping[Purpose, ConsentRule]
    cases: Mapping[Purpose, tuple[CasePolicy, ...]]
    caps: Mapping[Purpose, tuple[FrequencyCap, ...]]
    quiet_hours: Mapping[Purpose, tuple[QuietWindow, ...]]
    case_rules: Mapping[str, CasePolicy]
    opened_by_event: Mapping[str, frozenset[str]]
    closed_by_event: Mapping[str, frozenset[str]]
    closed_by_task: Mapping[str, frozenset[str]]
    longest_cap: timedelta

    @classmethod
    def of(cls, policies: Policies) -> PolicyIndex:
        """Return the index. Of several consent rules for one purpose the strictest holds."""
        by_strictness = sorted(policies.consent, key=lambda rule: _STRICTNESS[rule.requires])
        windows = [(_purposes(rule), QuietWindow.of(rule)) for rule in policies.quiet_hours]
        return cls(
            consent={rule.purpose: rule for rule in by_strictness},
            cases=_grouped((purpose, rule) for rule in policies.cases for purpose in rule.suppresses),
            caps=_grouped((purpose, rule) for rule in policies.caps for purpose in _purposes(rule)),
            quiet_hours=_grouped((purpose, window) for purposes, window in windows for purpose in purposes),
            case_rules={rule.id: rule for rule in policies.cases},
            opened_by_event=_ids((event, rule.id) for rule in policies.cases for event in rule.opens_on),
            closed_by_event=_ids((event, rule.id) for rule in policies.cases for event in rule.closes_on),
            closed_by_task=_ids((task, rule.id) for rule in policies.cases for task in rule.closes_on_task),
            longest_cap=max((cap.per for cap in policies.caps if cap.per), default=timedelta()),
        )

    def concerned_with_event(self, name: str) -> bool:
        """Return whether an event of this name opens or closes any case."""
        return name in self.opened_by_event or name in self.closed_by_event

    def after_event(self, state: CustomerRules, playbook: str, name: str, at: datetime) -> CustomerRules:
        """Return the state after the customer's event: cases closed by it, then cases opened or renewed by it."""
        state = state.without_cases(_keys(playbook, self.closed_by_event.get(name, _NOTHING)))
        for rule in sorted(self.opened_by_event.get(name, _NOTHING)):
            running = state.case(playbook, rule)
            still_open = running is not None and self.is_open(running, at)
            opened_at = running.opened_at if running is not None and still_open else at
            opened_by = running.opened_by if running is not None and still_open else name
            state = state.with_case(
                OpenCase(playbook=playbook, rule=rule, opened_at=opened_at, renewed_at=at, opened_by=opened_by)
            )
        return state

    def after_task(self, state: CustomerRules, playbook: str, message: str) -> CustomerRules:
        """Return the state after the task of a message was completed."""
        return state.without_cases(_keys(playbook, self.closed_by_task.get(message, _NOTHING)))

    def is_open(self, case: OpenCase, now: datetime) -> bool:
        """Return whether a case is still open: its rule is in force and it has not closed by itself."""
        if case.rule not in self.case_rules:
            return False
        closes_at = self.closes_at(case)
        return closes_at is None or now < closes_at

    def closes_at(self, case: OpenCase) -> datetime | None:
        """Return when a case closes by itself; None if only an event or a task closes it."""
        rule = self.case_rules[case.rule]
        return None if rule.closes_after is None else case.renewed_at + rule.closes_after


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    grouped: dict[K, tuple[V, ...]] = {}
    for key, value in pairs:
        grouped[key] = (*grouped.get(key, ()), value)
    return grouped


def _purposes(rule: ScopedPolicy) -> tuple[Purpose, ...]:
    return rule.purposes or tuple(Purpose)


def _ids(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(ids) for key, ids in _grouped(pairs).items()}


def _keys(playbook: str, rules: frozenset[str]) -> frozenset[tuple[str, str]]:
    return frozenset((playbook, rule) for rule in rules)
