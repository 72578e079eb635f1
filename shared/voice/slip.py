"""A slip of the pen: what is wrong with a few characters."""

from __future__ import annotations

from typing import NamedTuple


class Slip(NamedTuple):
    """What is wrong (no full stop), how to mend it, and where it is, in code points."""

    problem: str
    mend: str
    start: int
    end: int
