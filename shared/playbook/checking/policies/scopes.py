"""The messages policies are for: what they name exists, and there is something they fit."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from contracts.playbook import Playbook, Policy, ScopedPolicy
from shared.playbook.checking.policies.asked import Asked, meant
from shared.playbook.checking.problem import Problem, Rule, names
from shared.playbook.countries import countries
from shared.playbook.source import Path
from shared.playbook.suggest import did_you_mean

KINDS = (
    "holdouts",
    "collisions",
    "caps",
    "quiet_hours",
    "send_windows",
    "lifetimes",
    "channel_choice",
    "escalations",
)
"""The parts of the policies that hold policies with a scope."""

_FIRST_COUNTS = ("channel_choice", "escalations")


@dataclass(frozen=True)
class _Names:
    """What the names in a list may be."""

    rule: Rule
    field: str
    noun: str
    known: Collection[str]


def check_scopes(playbook: Playbook, asked: Sequence[Asked]) -> Iterator[Problem]:
    """Yield unknown names, and policies that nothing fits or that others before them take everything from."""
    yield from _countries(playbook)
    known = _known(playbook)
    for kind in KINDS:
        taken: list[Asked] = []
        for path, rule in scoped(playbook, kind):
            unknown = list(_unknown(path, rule, known))
            yield from unknown
            found = meant(rule, asked)
            if not unknown and not found:
                yield _matches_nothing(path, rule)
            elif kind in _FIRST_COUNTS and found and all(one in taken for one in found):
                yield Problem(
                    "shadowed-policy",
                    path,
                    f"{rule.id!r} never counts: others before it fit every message it fits",
                    "write particular policies before general ones, or delete it",
                    "warning",
                )
            taken += found
        for path, rule in scoped(playbook, kind):
            yield from _unwritten(path, rule, meant(rule, asked))


def scoped(playbook: Playbook, kind: str) -> Iterator[tuple[Path, ScopedPolicy]]:
    """Yield the policies of a kind, each with the path to it."""
    rules: tuple[ScopedPolicy, ...] = getattr(playbook.policies, kind)
    for index, rule in enumerate(rules):
        yield ("policies", kind, index), rule


def _known(playbook: Playbook) -> tuple[_Names, ...]:
    messages = [message for message in playbook.messages if message.audience == "customer"]
    owners = {*(journey.owner for journey in playbook.journeys), *(message.owner for message in messages)}
    return (
        _Names("unknown-message", "messages", "message to customers", {message.message for message in messages}),
        _Names("unknown-topic", "topics", "topic", {message.topic for message in messages if message.topic}),
        _Names("unknown-journey", "journeys", "journey", {journey.journey for journey in playbook.journeys}),
        _Names("unknown-owner", "owners", "team or address", owners),
    )


def _unknown(path: Path, rule: ScopedPolicy, known: Sequence[_Names]) -> Iterator[Problem]:
    for one in known:
        written: tuple[str, ...] = getattr(rule, one.field)
        for index, name in enumerate(written):
            if name not in one.known:
                yield Problem(
                    one.rule,
                    (*path, one.field, index),
                    f"{rule.id!r} names the {one.noun} {name!r}, which does not exist",
                    f"there {'are' if one.known else 'is'} {names(one.known)}{did_you_mean(name, one.known)}",
                )


def _matches_nothing(path: Path, rule: ScopedPolicy) -> Problem:
    lists = [field for field in ("purposes", "messages", "topics", "journeys", "owners") if getattr(rule, field)]
    return Problem(
        "never-matches",
        path,
        f"{rule.id!r} is for no message of this playbook: none fits its {' and '.join(lists)} together",
        "widen it, or delete it",
        "warning",
    )


def _unwritten(path: Path, rule: Policy, found: Sequence[Asked]) -> Iterator[Problem]:
    """Yield channels of a policy that none of its messages is written for."""
    written = {channel for one in found for channel in one.channels}
    for index, channel in enumerate(getattr(rule, "channels", ())):
        if found and channel not in written:
            yield Problem(
                "never-matches",
                (*path, "channels", index),
                f"{rule.id!r} names {channel.value}, for which none of its messages has copy",
                f"its messages have copy for {names(one.value for one in written)}; drop {channel.value}, or add copy",
                "warning",
            )


def _countries(playbook: Playbook) -> Iterator[Problem]:
    policies = playbook.policies
    lists: list[tuple[Path, Sequence[str]]] = [(("policies", "holidays"), tuple(policies.holidays))]
    for kind in ("consent", "quiet_hours", "send_windows"):
        for index, rule in enumerate(getattr(policies, kind)):
            lists.append((("policies", kind, index, "countries"), rule.countries))
    for path, codes in lists:
        for index, code in enumerate(codes):
            if code not in countries():
                yield Problem(
                    "unknown-country",
                    (*path, code if path[-1] == "holidays" else index),
                    f"there is no country {code!r}",
                    f"write the two letters of ISO 3166, such as 'CH'{did_you_mean(code, countries())}",
                )
