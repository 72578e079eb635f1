"""Time as an argument: services get a clock at assembly, domains get `now`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present moment, in UTC."""


def system_clock() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)
