"""Open cases: what opens and closes them, and whether one is open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from contracts.playbook import CasePolicy
from contracts.values import Purpose
from services.rules.domain.customer import Complaint, CustomerRules, OpenCase
from services.rules.domain.grouping import grouped

_NOTHING: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True)
class CaseRules:
    """The case policies of a playbook, by what they hold back, and by what opens and closes them."""

    by_purpose: Mapping[Purpose, tuple[CasePolicy, ...]]
    by_id: Mapping[str, CasePolicy]
    opened_by_event: Mapping[str, frozenset[str]]
    closed_by_event: Mapping[str, frozenset[str]]
    closed_by_task: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, rules: Iterable[CasePolicy]) -> CaseRules:
        """Return them indexed."""
        known = tuple(rules)
        return cls(
            by_purpose=grouped((purpose, rule) for rule in known for purpose in rule.suppresses),
            by_id={rule.id: rule for rule in known},
            opened_by_event=_ids((event, rule.id) for rule in known for event in rule.opens_on),
            closed_by_event=_ids((event, rule.id) for rule in known for event in rule.closes_on),
            closed_by_task=_ids((task, rule.id) for rule in known for task in rule.closes_on_task),
        )

    @property
    def events(self) -> frozenset[str]:
        """Names of the events that open or close a case."""
        return frozenset({*self.opened_by_event, *self.closed_by_event})

    def after_event(self, state: CustomerRules, playbook: str, name: str, at: datetime) -> CustomerRules:
        """Return the state after the customer's event: cases closed by it, then cases opened or renewed by it.

        An event that comes late closes nothing that was opened or renewed after it.
        """
        closed = _keys(playbook, self.closed_by_event.get(name, _NOTHING))
        state = state.without_cases(frozenset(case.key for case in state.cases if case.renewed_at <= at) & closed)
        for rule in sorted(self.opened_by_event.get(name, _NOTHING)):
            new = OpenCase(playbook=playbook, rule=rule, opened_at=at, renewed_at=at, opened_by=name)
            running = state.case(playbook, rule)
            if running is not None and self.is_open(running, at):
                new = running.model_copy(update={"renewed_at": max(running.renewed_at, at)})
            state = state.with_case(new)
            sober_for = self.by_id[rule].sober_for
            if sober_for is not None:
                state = state.complaining(Complaint(at=at, sober_until=at + sober_for))
        return state

    def after_task(self, state: CustomerRules, playbook: str, message: str) -> CustomerRules:
        """Return the state after the task of a message was completed."""
        return state.without_cases(_keys(playbook, self.closed_by_task.get(message, _NOTHING)))

    def complaint_at(self, state: CustomerRules, playbook: str, now: datetime) -> datetime | None:
        """Return when the customer last complained, if a case is open or the tone has to stay sober; else None."""
        complaints = [case.renewed_at for case in state.cases if case.playbook == playbook and self.is_open(case, now)]
        if state.complaint is not None and now < state.complaint.sober_until:
            complaints.append(state.complaint.at)
        return max(complaints, default=None)

    def is_open(self, case: OpenCase, now: datetime) -> bool:
        """Return whether a case is still open: its rule is in force and it has not closed by itself."""
        if case.rule not in self.by_id:
            return False
        closes_at = self.closes_at(case)
        return closes_at is None or now < closes_at

    def closes_at(self, case: OpenCase) -> datetime | None:
        """Return when a case closes by itself; None if only an event or a task closes it."""
        rule = self.by_id[case.rule]
        return None if rule.closes_after is None else case.renewed_at + rule.closes_after


def _ids(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(ids) for key, ids in grouped(pairs).items()}


def _keys(playbook: str, rules: frozenset[str]) -> frozenset[tuple[str, str]]:
    return frozenset((playbook, rule) for rule in rules)
