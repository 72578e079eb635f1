"""Quiet hours and send windows that leave enough time, and holidays that are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from contracts.playbook import OpenHours, Playbook, Policies, QuietHours
from shared.playbook.about import Scope, exempted
from shared.playbook.checking.policies.asked import Asked
from shared.playbook.checking.policies.openings import WEEK, HoursPolicy, closed_stretches, ever_open
from shared.playbook.checking.problem import Problem, names
from shared.playbook.source import Path

_MOST: Final = 0.8 * WEEK
"""Office hours close less of a week than this: what is asked for within them is not lost."""

_ADD_THEM: Final = "add them to 'holidays', by country, or "

Written = tuple[Path, HoursPolicy]
"""A policy on hours, and the path to it."""

Ids = tuple[str, ...]


@dataclass(frozen=True)
class _Meeting:
    """A message, and the policies on hours it meets in a country: all, and those of each of its channels."""

    one: Asked
    written: tuple[Written, ...]
    by_channel: tuple[tuple[Written, ...], ...]


class _Told(dict[Ids, tuple[Path, set[str]]]):
    """The messages at which policies are at fault together, by their ids, with the path to the last of them."""

    def fewest(self) -> Iterator[tuple[Ids, Path, set[str]]]:
        """Yield those that are not at fault with fewer policies already."""
        for ids, (path, messages) in self.items():
            if not any(set(fewer) < set(ids) for fewer in self):
                yield ids, path, messages


def check_hours(playbook: Playbook, asked: Sequence[Asked]) -> Iterator[Problem]:
    """Yield hours that together leave a message no time of the week or too little, told at the last of them."""
    policies = playbook.policies
    written: list[Written] = [
        *((("policies", "quiet_hours", index), rule) for index, rule in enumerate(policies.quiet_hours)),
        *((("policies", "send_windows", index), rule) for index, rule in enumerate(policies.send_windows)),
    ]
    for path, rule in written:
        yield from _unknown_holidays(path, rule, policies)
    meetings = list(_meetings(written, asked))
    yield from _never_open(meetings, policies)
    yield from _rarely_open(meetings)


def _unknown_holidays(path: Path, rule: HoursPolicy, policies: Policies) -> Iterator[Problem]:
    """Yield the holidays a policy names where none are known, unless it opens on nothing else: see never-open."""
    if _know_holidays([rule], policies) or not ever_open([rule], holidays=False):
        return
    said: list[tuple[Path, QuietHours | OpenHours]] = (
        [(path, rule)]
        if isinstance(rule, QuietHours)
        else [((*path, "open", index), hours) for index, hours in enumerate(rule.open)]
    )
    for place, hours in said:
        if "holiday" in hours.days:
            yield Problem(
                "no-holidays",
                (*place, "days", hours.days.index("holiday")),
                f"{rule.id!r} names holidays, and none are written down{_for_countries([rule])}",
                f"{_ADD_THEM}drop 'holiday'",
                "warning",
            )


def _know_holidays(rules: Sequence[HoursPolicy], policies: Policies) -> bool:
    """Return whether there are holidays of a country that all of these policies are about."""
    return any(
        days and all(not rule.countries or country in rule.countries for rule in rules)
        for country, days in policies.holidays.items()
    )


def _for_countries(rules: Sequence[HoursPolicy]) -> str:
    named = {country for rule in rules for country in rule.countries}
    return f" for {names(named)}" if named else ""


def _meetings(written: Sequence[Written], asked: Sequence[Asked]) -> Iterator[_Meeting]:
    countries = sorted({country for _, rule in written for country in rule.countries} | {""})
    scopes = [(path, rule, Scope.of(rule)) for path, rule in written]
    for one in asked:
        fitting = [
            (path, rule)
            for path, rule, scope in scopes
            if scope.fits(one.about)
            and not exempted(rule.exempt, one.about.priority, urgent=one.urgent)
            and (not rule.channels or not one.channels.isdisjoint(rule.channels))
        ]
        for country in countries if fitting else ():
            there = [(path, rule) for path, rule in fitting if not rule.countries or country in rule.countries]
            by_channel = (
                tuple((path, rule) for path, rule in there if not rule.channels or channel in rule.channels)
                for channel in sorted(one.channels)
            )
            yield _Meeting(one, tuple(there), tuple(by_channel))


def _never_open(meetings: Sequence[_Meeting], policies: Policies) -> Iterator[Problem]:
    never = _Told()
    looked_at: dict[Ids, Sequence[HoursPolicy]] = {}
    for meeting in meetings:
        for written in filter(None, meeting.by_channel):
            ids = _ids(written)
            if ids not in looked_at:
                looked_at[ids] = rules = [rule for _, rule in written]
                if not ever_open(rules, holidays=_know_holidays(rules, policies)):
                    never[ids] = (written[-1][0], set())
            if ids in never:
                never[ids][1].add(meeting.one.about.message)
    for ids, path, messages in never.fewest():
        holidays = ever_open(looked_at[ids], holidays=True)
        yield Problem(
            "never-open",
            path,
            f"{_together(ids)} no time of the week in which {names(messages)} may go out"
            f"{f', for no holidays are written down{_for_countries(looked_at[ids])}' if holidays else ''}",
            f"{_ADD_THEM if holidays else ''}let the hours leave some time free",
        )


def _rarely_open(meetings: Sequence[_Meeting]) -> Iterator[Problem]:
    """Yield hours that are open so rarely that a message mostly expires before; holidays are left aside."""
    rarely = _Told()
    closed: dict[tuple[Ids, ...], tuple[timedelta, ...]] = {}
    for meeting in meetings:
        one = meeting.one
        if one.lives is None or not all(meeting.by_channel):
            continue
        key = tuple(map(_ids, meeting.by_channel))
        if key not in closed:
            closed[key] = closed_stretches([[rule for _, rule in written] for written in meeting.by_channel])
        if sum((max(stretch - one.lives, timedelta()) for stretch in closed[key]), timedelta()) > _MOST:
            path, _ = meeting.written[-1]
            rarely.setdefault(_ids(meeting.written), (path, set()))[1].add(one.about.message)
    for ids, path, messages in rarely.fewest():
        yield Problem(
            "expires-waiting",
            path,
            f"{_together(ids)} so little time of the week that {names(messages)} mostly expires before it may go out",
            "let the message live longer, or leave more time free",
            "warning",
        )


def _ids(written: Sequence[Written]) -> Ids:
    return tuple(rule.id for _, rule in written)


def _together(ids: Ids) -> str:
    return f"{names(map(repr, ids))} together leave" if len(ids) > 1 else f"{ids[0]!r} leaves"
