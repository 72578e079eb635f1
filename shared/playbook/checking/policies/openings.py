"""The time that quiet hours and send windows leave open in a week, by the customer's clock."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise
from typing import Final

from contracts.playbook import QuietHours, SendWindow
from shared.playbook.wall_hours import Holidays, WallHours

_MONDAY: Final = date(2024, 1, 1)
_DAYS: Final = tuple(_MONDAY + timedelta(days=day) for day in range(7))
_NONE: Final[Holidays] = frozenset()

WEEK: Final = timedelta(days=7)

HoursPolicy = QuietHours | SendWindow


def ever_open(rules: Sequence[HoursPolicy], *, holidays: bool) -> bool:
    """Return whether some time of a week is open, be it one of working days or, where there are any, of holidays."""
    return any(
        _open(rules, moment, some)
        for some in (_NONE, frozenset(_DAYS) if holidays else _NONE)
        for moment in _moments(rules)
    )


def closed_stretches(channels: Collection[Sequence[HoursPolicy]]) -> tuple[timedelta, ...]:
    """Return how long all channels are closed each time, in a week without holidays; each has the rules about it.

    Where nothing ever opens there is no such time.
    """
    moments = _moments({rule.id: rule for rules in channels for rule in rules}.values())
    opened = [any(_open(rules, moment, _NONE) for rules in channels) for moment in moments]
    if True not in opened:
        return ()
    first = opened.index(True)
    around = [*moments[first:], *(moment + WEEK for moment in moments[: first + 1])]
    spans = zip((*opened[first:], *opened[:first]), pairwise(around), strict=True)
    return tuple(
        sum((end - start for _, (start, end) in stretch), timedelta())
        for is_open, stretch in groupby(spans, key=lambda span: span[0])
        if not is_open
    )


def _moments(rules: Iterable[HoursPolicy]) -> list[datetime]:
    """Return when something may open or close in a week: at midnight, and where hours start or end."""
    edges = {time(), *(edge for rule in rules for one in _hours(rule) for edge in (one.start, one.end))}
    return [datetime.combine(day, edge) for day in _DAYS for edge in sorted(edges)]


def _open(rules: Iterable[HoursPolicy], moment: datetime, holidays: Holidays) -> bool:
    return all(
        any(one.covers(moment, holidays) for one in _hours(rule)) != isinstance(rule, QuietHours) for rule in rules
    )


def _hours(rule: HoursPolicy) -> list[WallHours]:
    return [WallHours.of(one) for one in ((rule,) if isinstance(rule, QuietHours) else rule.open)]
