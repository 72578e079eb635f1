"""Guesses at what somebody meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(written: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Return the nearest known name, or None when none is near; `cutoff` is the least likeness, from 0 to 1."""
    return next(iter(get_close_matches(written, list(known), n=1, cutoff=cutoff)), None)


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the nearest known name, or nothing when none is near."""
    near = nearest(written, known)
    return f"; did you mean {near!r}?" if near else ""
