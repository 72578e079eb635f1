"""Policies that say what another says already."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final

from contracts.base import Contract
from contracts.playbook import Playbook, Policy
from shared.playbook.checking.problem import Problem

KINDS: Final = ("suppression_lists", "cases", "collisions", "quiet_hours", "send_windows", "lifetimes")
"""The parts of the policies in which a second of the same adds nothing, and no other check says so.

Two holdouts do not draw the same customers, so that the second keeps more of them out.
"""


def check_doubles(playbook: Playbook) -> Iterator[Problem]:
    """Yield policies that are like one before them in all but their id."""
    for kind in KINDS:
        rules: tuple[Policy, ...] = getattr(playbook.policies, kind)
        for index, rule in enumerate(rules):
            first = next((other for other in rules[:index] if same(other, rule)), None)
            if first is not None:
                yield Problem(
                    "doubled-policy",
                    ("policies", kind, index),
                    f"{rule.id!r} says what {first.id!r} says, and adds nothing to it",
                    "change what it was meant to say, or delete it",
                    "warning",
                )


def same(one: Policy, other: Policy) -> bool:
    """Return whether two policies of a kind are alike in all but their id, in whatever order their lists are."""
    return _said(one) == _said(other)


def _said(value: Hashable) -> Hashable:
    if isinstance(value, Contract):
        return tuple((field, _said(getattr(value, field))) for field in type(value).model_fields if field != "id")
    if isinstance(value, tuple):
        return frozenset(map(_said, value))
    return value
