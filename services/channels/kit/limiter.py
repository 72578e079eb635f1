"""The rate limit: a token bucket. Times are seconds of a monotonic clock."""

from __future__ import annotations


class TokenBucket:
    """Lets `per_second` calls through in every second on average, and at most `burst` at once.

    Tokens may be taken ahead of time: the balance is then negative, and `delay` says how long the next caller waits.
    """

    def __init__(self, per_second: float | None, *, burst: float = 1.0, now: float = 0.0) -> None:
        self._rate = per_second
        self._burst = burst
        self._tokens = burst
        self._updated = now

    def delay(self, now: float) -> float:
        """Return how many seconds from `now` the next call may begin."""
        if self._rate is None:
            return 0.0
        self._refill(now)
        return max(0.0, (1.0 - self._tokens) / self._rate)

    def take(self, now: float) -> None:
        """Use up one call, which begins after `delay(now)`."""
        if self._rate is not None:
            self._refill(now)
            self._tokens -= 1.0

    def _refill(self, now: float) -> None:
        elapsed = max(0.0, now - self._updated)
        self._tokens = min(self._burst, self._tokens + elapsed * (self._rate or 0.0))
        self._updated = max(self._updated, now)
