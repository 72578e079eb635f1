"""Policies that name what does not exist, contradict each other, or can never have the effect they are written for."""

from __future__ import annotations

from collections.abc import Iterator

from contracts.playbook import Playbook
from shared.playbook.checking.policies.asked import Asked, asked_for
from shared.playbook.checking.policies.cases import check_cases
from shared.playbook.checking.policies.channels import check_channels
from shared.playbook.checking.policies.consent import check_consent
from shared.playbook.checking.policies.doubles import check_doubles
from shared.playbook.checking.policies.exemptions import check_exemptions
from shared.playbook.checking.policies.hours import check_hours
from shared.playbook.checking.policies.lifetimes import check_lifetimes
from shared.playbook.checking.policies.lists import check_lists
from shared.playbook.checking.policies.pressure import check_pressure
from shared.playbook.checking.policies.scopes import check_scopes
from shared.playbook.checking.problem import Problem

_CHECKS = (check_cases, check_consent, check_lists, check_doubles)
_OF_MESSAGES = (check_scopes, check_exemptions, check_pressure, check_hours, check_lifetimes, check_channels)


def check_policies(playbook: Playbook) -> Iterator[Problem]:
    """Yield what is wrong with the policies of a playbook."""
    for check in _CHECKS:
        yield from check(playbook)
    asked: tuple[Asked, ...] = tuple(asked_for(playbook))
    for check_of_messages in _OF_MESSAGES:
        yield from check_of_messages(playbook, asked)
