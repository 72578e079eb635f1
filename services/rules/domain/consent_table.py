"""Which consent rule counts for a purpose, a channel and a country."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from contracts.playbook import ConsentRule, Regime
from contracts.values import Channel, CountryCode, Purpose

_STRICTNESS: Final[Mapping[Regime, int]] = {"opt_in": 2, "opt_out": 1, "none": 0}


@dataclass(frozen=True, slots=True)
class Needed:
    """What is needed, and by which rule (None: by none, so an explicit yes)."""

    regime: Regime
    rule: str | None


_EXPLICIT_YES: Final = Needed("opt_in", None)


@dataclass(frozen=True)
class _Regimes:
    by_country: Mapping[CountryCode, Needed]
    elsewhere: Needed
    unknown: Needed


@dataclass(frozen=True)
class ConsentTable:
    """The consent rules of a playbook, looked up in one step. The first rule that fits counts."""

    regimes: Mapping[tuple[Purpose, Channel], _Regimes]
    by_country: frozenset[Purpose]

    @classmethod
    def of(cls, rules: Iterable[ConsentRule]) -> ConsentTable:
        """Return the table of a playbook's rules."""
        known = tuple(rules)
        return cls(
            regimes={
                (purpose, channel): _regimes(
                    [
                        rule
                        for rule in known
                        if rule.purpose is purpose and (not rule.channels or channel in rule.channels)
                    ]
                )
                for purpose, channel in product(Purpose, Channel)
            },
            by_country=frozenset(rule.purpose for rule in known if rule.countries),
        )

    def needed(self, purpose: Purpose, channel: Channel, country: CountryCode | None) -> Needed:
        """Return what is needed; for a customer whose country is not known, the strictest that could be."""
        regimes = self.regimes[purpose, channel]
        return regimes.unknown if country is None else regimes.by_country.get(country, regimes.elsewhere)


def _regimes(rules: list[ConsentRule]) -> _Regimes:
    elsewhere = _first(rules, None)
    by_country = {country: _first(rules, country) for rule in rules for country in rule.countries}
    strictest = max((elsewhere, *by_country.values()), key=lambda one: _STRICTNESS[one.regime])
    return _Regimes(by_country, elsewhere, strictest)


def _first(rules: Iterable[ConsentRule], country: CountryCode | None) -> Needed:
    """Return the first rule for a country; None: one that no rule names."""
    for rule in rules:
        if not rule.countries or country in rule.countries:
            return Needed(rule.requires, rule.id)
    return _EXPLICIT_YES
