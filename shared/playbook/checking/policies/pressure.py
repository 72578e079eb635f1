"""Caps and collisions that can be met, holdouts that leave somebody, and messages that do not wait in vain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final

from contracts.playbook import Collision, FrequencyCap, Playbook
from shared.playbook.about import Scope
from shared.playbook.checking.policies.asked import Asked, meant
from shared.playbook.checking.problem import Problem, names
from shared.playbook.source import Path

_DAY: Final = timedelta(days=1)
_LONGEST: Final = {"day": timedelta(hours=25), "week": timedelta(days=7, hours=1), "month": timedelta(days=31, hours=1)}
"""How long a day, a week and a month are at most, with an hour more when the clock is put back."""

_CALENDAR: Final = ("day", "week", "month")
_EVERYBODY: Final = 100


def check_pressure(playbook: Playbook, asked: Sequence[Asked]) -> Iterator[Problem]:
    """Yield what is wrong with holdouts, caps and collisions."""
    policies = playbook.policies
    for index, holdout in enumerate(policies.holdouts):
        if holdout.share == _EVERYBODY:
            yield Problem(
                "everybody-held-out",
                ("policies", "holdouts", index, "share"),
                f"{holdout.id!r} keeps these messages from every customer",
                "write a smaller share, or stop the journey instead",
                "warning",
            )
    for index, cap in enumerate(policies.caps):
        path: Path = ("policies", "caps", index)
        yield from _unreachable(path, cap, policies.caps)
        if cap.over == "defer":
            yield from _waiting(path, cap, cap.per or _LONGEST[cap.each or "month"], meant(cap, asked))
    for index, collision in enumerate(policies.collisions):
        if collision.loser == "defer":
            found = meant(collision, asked)
            yield from _waiting(("policies", "collisions", index), collision, collision.within, found)


def _unreachable(path: Path, cap: FrequencyCap, caps: Sequence[FrequencyCap]) -> Iterator[Problem]:
    for other in caps:
        if other is cap or not _as_wide(other, cap) or other.limit > cap.limit:
            continue
        if _same(other, cap) and caps.index(other) > caps.index(cap):
            continue  # of two that are the same, the second is told
        yield Problem(
            "unreachable-cap",
            path,
            f"cap {cap.id!r} is never reached: {other.id!r} lets through no more than {other.limit} "
            "in a window at least as long, of these messages and perhaps of others",
            "make it stricter, or delete it",
            "warning",
        )
        return


def _as_wide(other: FrequencyCap, cap: FrequencyCap) -> bool:
    """Return whether `other` counts and limits all that `cap` does, in windows that hold those of `cap`."""
    wide = Scope.of(other), Scope.of(cap)
    lists = ("purposes", "messages", "topics", "journeys", "owners")
    fits = all(
        not getattr(wide[0], one) or (len(getattr(wide[1], one)) > 0 and getattr(wide[1], one) <= getattr(wide[0], one))
        for one in lists
    )
    channels = not other.channels or (bool(cap.channels) and {*cap.channels} <= {*other.channels})
    lenient = other.exempt in {type(other.exempt)(), cap.exempt}
    return fits and channels and lenient and _holds(other, cap)


def _holds(other: FrequencyCap, cap: FrequencyCap) -> bool:
    """Return whether every window of `cap` lies in one of `other`."""
    if other.per is not None:
        return other.per >= (cap.per or _LONGEST[cap.each or "month"])
    if cap.each is None or other.each is None:
        return False
    # A week may lie in two months.
    return cap.each in {other.each, "day"}


def _same(one: FrequencyCap, other: FrequencyCap) -> bool:
    return _as_wide(one, other) and _as_wide(other, one) and one.limit == other.limit


def _waiting(
    path: Path, rule: FrequencyCap | Collision, window: timedelta, found: Sequence[Asked]
) -> Iterator[Problem]:
    """Yield a problem if messages that a rule defers may wait without end, or most often die waiting."""
    endless = {one.about.message for one in found if one.lives is None}
    if endless:
        yield Problem(
            "waits-for-ever",
            path,
            f"{rule.id!r} defers {names(endless)}, which never expires: it may wait without end",
            "give the message expires_after, add a lifetime for it, or let the rule suppress",
            "warning",
        )
    short = {one.about.message for one in found if one.lives is not None and one.lives < window}
    if short:
        yield Problem(
            "expires-waiting",
            path,
            f"{rule.id!r} defers {names(short)}, which may expire before the {_span(window)} of its window are over",
            "let the message live longer, shorten the window, or let the rule suppress",
            "warning",
        )


def _span(window: timedelta) -> str:
    days, rest = divmod(window, _DAY)
    return f"{days} days" if days and not rest else f"{window / timedelta(hours=1):g} hours"
