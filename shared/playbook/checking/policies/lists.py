"""Suppression lists that are lifted by what can lift them."""

from __future__ import annotations

from collections.abc import Iterator

from contracts.playbook import Playbook
from shared.playbook.checking.problem import Problem


def check_lists(playbook: Playbook) -> Iterator[Problem]:
    """Yield events and times that are to lift what only a trait says."""
    for index, rule in enumerate(playbook.policies.suppression_lists):
        if rule.on_trait is None or rule.on_event or rule.on_delivery:
            continue
        for field in ("lifted_on", "lifted_after"):
            if getattr(rule, field):
                yield Problem(
                    "lifts-nothing",
                    ("policies", "suppression_lists", index, field),
                    f"list {rule.id!r} is not lifted by {field!r}: what the trait {rule.on_trait!r} says "
                    "ends with the trait alone",
                    f"set the trait to false where it is to end, and drop {field!r}",
                    "warning",
                )
