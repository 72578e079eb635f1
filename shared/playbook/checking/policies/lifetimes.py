"""Lifetimes that are ever the first to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from contracts.playbook import Lifetime, Playbook
from shared.playbook.about import Scope
from shared.playbook.checking.policies.asked import Asked, meant
from shared.playbook.checking.policies.doubles import same
from shared.playbook.checking.problem import Problem


def check_lifetimes(playbook: Playbook, asked: Sequence[Asked]) -> Iterator[Problem]:
    """Yield lifetimes that never count, because another about all of the same messages ends sooner."""
    rules = playbook.policies.lifetimes
    for index, rule in enumerate(rules):
        for place, other in enumerate(rules):
            if other is rule or other.lives > rule.lives or not _holds(other, rule, asked):
                continue
            if other.lives == rule.lives and (same(other, rule) or (place > index and _holds(rule, other, asked))):
                continue  # of two that are the same, the second is told
            yield Problem(
                "unreachable-lifetime",
                ("policies", "lifetimes", index),
                f"{rule.id!r} never counts: {other.id!r} ends the lives of the same messages at least as soon",
                f"let it end sooner, narrow {other.id!r}, or delete it",
                "warning",
            )
            break


def _holds(other: Lifetime, rule: Lifetime, asked: Sequence[Asked]) -> bool:
    """Return whether `other` is about all that `rule` is for: by their lists, or by messages that are named.

    Lists by purpose, topic, journey or team may hold more tomorrow, and what is said in general is then not in vain.
    """
    if Scope.of(other).holds(Scope.of(rule)):
        return True
    found = meant(rule, asked) if rule.messages else []
    return bool(found) and len(meant(other, found)) == len(found)
