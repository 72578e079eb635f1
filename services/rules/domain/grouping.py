"""Rules by what they are asked for: what a decision costs does not grow with the rules for other messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from contracts.playbook import ScopedPolicy
from contracts.values import Purpose

K = TypeVar("K")
V = TypeVar("V")
P_co = TypeVar("P_co", bound=ScopedPolicy, covariant=True)


class Compiled(Protocol[P_co]):
    """A policy made ready."""

    @property
    def rule(self) -> P_co:
        """The policy as written."""


C = TypeVar("C", bound=Compiled[ScopedPolicy])


def grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Return the values of each key, in their order."""
    found: dict[K, list[V]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def by_purpose(rules: Iterable[C]) -> dict[Purpose, tuple[C, ...]]:
    """Return rules by the purposes they are for; one that names none is for all."""
    return grouped((purpose, one) for one in rules for purpose in one.rule.purposes or tuple(Purpose))
