"""How long to wait before another attempt: exponential, with full jitter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

Draw = Callable[[float, float], float]
"""Returns a random number between two bounds (`random.uniform`)."""


@dataclass(frozen=True)
class Backoff:
    """The wait before try n+1 lies between 0 and `base` × 2ⁿ⁻¹, at most `cap`.

    Full jitter spreads the tries of many messages that failed together
    (AWS Architecture Blog, "Exponential Backoff And Jitter").
    """

    base: timedelta
    cap: timedelta

    def ceiling(self, tries: int) -> timedelta:
        """Return the longest wait after so many tries."""
        enough = -(-self.cap // self.base)
        doublings = min(max(tries, 1) - 1, enough.bit_length())
        return min(self.cap, self.base * min(1 << doublings, enough))

    def delay(self, tries: int, draw: Draw, after: timedelta | None = None) -> timedelta:
        """Return a wait; never shorter than `after`, the time the provider asked for."""
        jitter = timedelta(seconds=draw(0.0, self.ceiling(tries).total_seconds()))
        return (after or timedelta()) + jitter
