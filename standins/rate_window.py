"""A rate limit over fixed windows of time, announced as Mastodon announces its own."""

from datetime import UTC, datetime


class RateWindow:
    """At most `limit` calls in each window of `period` seconds; windows start at multiples of the period."""

    def __init__(self, limit: int, period: int) -> None:
        self._limit = limit
        self._period = period
        self._window = 0
        self._used = 0

    def exhausted(self, now: datetime) -> bool:
        """Whether no call is left in the current window."""
        self._turn_to(now)
        return self._used >= self._limit

    def record(self, now: datetime) -> None:
        """Count a call."""
        self._turn_to(now)
        self._used += 1

    def headers(self, now: datetime) -> dict[str, str]:
        """`X-RateLimit-Limit`, `-Remaining` and `-Reset` (the end of the window, ISO 8601 with microseconds)."""
        self._turn_to(now)
        ends = datetime.fromtimestamp((self._window + 1) * self._period, UTC)
        return {
            "X-RateLimit-Limit": str(self._limit),
            "X-RateLimit-Remaining": str(max(0, self._limit - self._used)),
            "X-RateLimit-Reset": ends.isoformat(timespec="microseconds").replace("+00:00", "Z"),
        }

    def _turn_to(self, now: datetime) -> None:
        window = int(now.timestamp()) // self._period
        if window != self._window:
            self._window, self._used = window, 0
