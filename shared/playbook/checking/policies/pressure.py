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

_SHORTEST: Final = {
    "day": timedelta(hours=23),
    "week": timedelta(days=6, hours=23),
    "month": timedelta(days=27, hours=23),
}
"""How long they are at least, with an hour less when the clock is put forward."""

_TOUCHED: Final = {
    ("week", "day"): 7,
    ("week", "week"): 1,
    ("week", "month"): 2,
    ("month", "day"): 31,
    ("month", "week"): 6,
    ("month", "month"): 1,
}
"""How many days, weeks or months a week or a month has a part in, at most; a day has a part in one."""

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
        windows = _windows(other, cap)
        if other is cap or not _as_wide(other, cap, windows) or other.limit * windows > cap.limit:
            continue
        if _same(other, cap) and caps.index(other) > caps.index(cap):
            continue  # of two that are the same, the second is told
        within = "a window at least as long" if windows == 1 else "a window of its length"
        yield Problem(
            "unreachable-cap",
            path,
            f"cap {cap.id!r} is never reached: {other.id!r} lets through no more than {other.limit * windows} "
            f"in {within}, of these messages and perhaps of others",
            "make it stricter, or delete it",
            "warning",
        )
        return


def _as_wide(other: FrequencyCap, cap: FrequencyCap, windows: int) -> bool:
    """Return whether `other` counts and limits all that `cap` does; `windows`: by how many of its own it does so.

    Messages that are exempt count all the same. They may have come in any of several windows, and of one that is the
    same for both only in this one.
    """
    channels = not other.channels or (bool(cap.channels) and {*cap.channels} <= {*other.channels})
    lenient = other.exempt == type(other.exempt)() or (windows == 1 and other.exempt == cap.exempt)
    return Scope.of(other).holds(Scope.of(cap)) and channels and lenient


def _windows(other: FrequencyCap, cap: FrequencyCap) -> int:
    """Return how many windows of `other` hold any one of `cap`, at most."""
    length = cap.per or _LONGEST[cap.each or "month"]
    if other.per is not None:
        return -(-length // other.per)
    each = other.each or "month"
    if cap.each is None:
        return -(-length // _SHORTEST[each]) + 1  # it may begin and end in the middle of one
    return 1 if cap.each == "day" else _TOUCHED[cap.each, each]


def _same(one: FrequencyCap, other: FrequencyCap) -> bool:
    there, back = _windows(one, other), _windows(other, one)
    alike = there == back == 1 and one.limit == other.limit
    return alike and _as_wide(one, other, there) and _as_wide(other, one, back)


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
