"""Consent rules that count for somebody."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from contracts.playbook import ConsentRule, Playbook
from contracts.values import Channel, Purpose
from shared.playbook.checking.problem import Problem

_ELSEWHERE = ""
"""Stands for every country that no rule names."""

Place = tuple[Purpose, Channel, str]


def check_consent(playbook: Playbook) -> Iterator[Problem]:
    """Yield rules that never count, because others before them fit everything they fit."""
    rules = playbook.policies.consent
    named = {country for rule in rules for country in rule.countries}
    taken: dict[Place, str] = {}
    for index, rule in enumerate(rules):
        places = list(_places(rule, named))
        before = {taken[place] for place in places if place in taken}
        if all(place in taken for place in places):
            others = ", ".join(repr(other.id) for other in rules if other.id in before)
            yield Problem(
                "shadowed-consent",
                ("policies", "consent", index),
                f"rule {rule.id!r} never counts: {others} before it say what {rule.purpose.value} messages need",
                "write particular rules before general ones, or delete it",
            )
        for place in places:
            taken.setdefault(place, rule.id)


def _places(rule: ConsentRule, named: set[str]) -> Iterator[Place]:
    """Yield what a rule fits: channel by channel, country by country."""
    countries = rule.countries or (*sorted(named), _ELSEWHERE)
    return (
        (rule.purpose, channel, country) for channel, country in product(rule.channels or tuple(Channel), countries)
    )
