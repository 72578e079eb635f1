"""Quiet hours and send windows that leave some time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import Final

from contracts.playbook import Playbook, QuietHours, SendWindow
from contracts.values import Channel
from shared.playbook.about import Scope
from shared.playbook.checking.policies.asked import Asked
from shared.playbook.checking.problem import Problem, names
from shared.playbook.source import Path
from shared.playbook.wall_hours import WallHours

_MONDAY: Final = date(2024, 1, 1)
_WEEK: Final = tuple(_MONDAY + timedelta(days=day) for day in range(7))

Written = tuple[Path, QuietHours | SendWindow, Scope]
"""A policy on hours, the path to it, and what it is for."""


def check_hours(playbook: Playbook, asked: Sequence[Asked]) -> Iterator[Problem]:
    """Yield hours that together leave no time of the week for a message, told at the last of them."""
    policies = playbook.policies
    written: list[Written] = [
        *(
            (("policies", "quiet_hours", index), rule, Scope.of(rule))
            for index, rule in enumerate(policies.quiet_hours)
        ),
        *(
            (("policies", "send_windows", index), rule, Scope.of(rule))
            for index, rule in enumerate(policies.send_windows)
        ),
    ]
    countries = {country for _, rule, _ in written for country in rule.countries} | {""}
    never: dict[tuple[str, ...], tuple[Path, set[str]]] = {}
    open_: set[tuple[str, ...]] = {()}
    for one in asked:
        fitting = [(path, rule) for path, rule, scope in written if scope.fits(one.about)]
        for channel, country in product(sorted(one.channels) if fitting else (), sorted(countries)):
            rules = [(path, rule) for path, rule in fitting if _concerns(rule, channel, country)]
            ids = tuple(rule.id for _, rule in rules)
            if ids not in open_ and ids not in never:
                if _ever_open([rule for _, rule in rules]):
                    open_.add(ids)
                else:
                    never[ids] = (rules[-1][0], set())
            if ids in never:
                never[ids][1].add(one.about.message)
    for ids, (path, messages) in never.items():
        if any(set(fewer) < set(ids) for fewer in never):
            continue
        together = f"{names(map(repr, ids))} together leave" if len(ids) > 1 else f"{ids[0]!r} leaves"
        yield Problem(
            "never-open",
            path,
            f"{together} no time of the week in which {names(messages)} may go out",
            "let the hours leave some time free",
        )


def _concerns(rule: QuietHours | SendWindow, channel: Channel, country: str) -> bool:
    return (not rule.channels or channel in rule.channels) and (not rule.countries or country in rule.countries)


def _ever_open(rules: Sequence[QuietHours | SendWindow]) -> bool:
    """Return whether some time of a week is open, be it one of working days or of holidays.

    What is open begins to be so at midnight, or where hours start or end: it is enough to look then.
    """
    hours = [[WallHours.of(one) for one in ([rule] if isinstance(rule, QuietHours) else rule.open)] for rule in rules]
    edges = {time(), *(edge for some in hours for one in some for edge in (one.start, one.end))}
    for holidays in (frozenset[date](), frozenset(_WEEK)):
        for day in _WEEK:
            for edge in edges:
                wall = datetime.combine(day, edge)
                if not any(
                    any(one.covers(wall, holidays) for one in some) == isinstance(rule, QuietHours)
                    for rule, some in zip(rules, hours, strict=True)
                ):
                    return True
    return False
