"""Guesses at what somebody meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return `; did you mean 'x'?` for the nearest known name, or nothing when none is near."""
    near = get_close_matches(written, list(known), n=1, cutoff=0.6)
    return f"; did you mean {near[0]!r}?" if near else ""
