"""Exemptions that leave something for the rule to hold back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from contracts.playbook import CasePolicy, Collision, FrequencyCap, Playbook, QuietHours, SendWindow
from shared.playbook.about import exempted
from shared.playbook.checking.policies.asked import Asked, meant
from shared.playbook.checking.problem import Problem

KINDS: Final = ("cases", "collisions", "caps", "quiet_hours", "send_windows")
"""The parts of the policies in which rules may let messages pass."""

Exempting = CasePolicy | Collision | FrequencyCap | QuietHours | SendWindow


def check_exemptions(playbook: Playbook, asked: Sequence[Asked]) -> Iterator[Problem]:
    """Yield rules that let all messages pass that they are for."""
    for kind in KINDS:
        rules: tuple[Exempting, ...] = getattr(playbook.policies, kind)
        for index, rule in enumerate(rules):
            found = _held(rule, asked)
            if found and all(exempted(rule.exempt, one.about.priority, urgent=one.urgent) for one in found):
                yield Problem(
                    "exempts-everything",
                    ("policies", kind, index, "exempt"),
                    f"{rule.id!r} holds nothing back: every message it is for is {_exempt(rule)}",
                    "let it exempt fewer messages, or delete the rule",
                    "warning",
                )


def _held(rule: Exempting, asked: Sequence[Asked]) -> list[Asked]:
    if isinstance(rule, CasePolicy):
        return [one for one in asked if one.about.purpose in rule.suppresses]
    return meant(rule, asked)


def _exempt(rule: Exempting) -> str:
    ways = ["urgent"] if rule.exempt.urgent else []
    if rule.exempt.priority is not None:
        ways.append(f"of a priority of {rule.exempt.priority} or more")
    return " or ".join(ways)
