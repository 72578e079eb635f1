"""The circuit breaker: stops asking a provider that does not answer, and finds out when it does again."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum


class BreakerState(StrEnum):
    """`closed`: calls go through. `open`: none does. `half-open`: one call finds out whether the provider is back."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitBreaker:
    """Opens after `threshold` calls in a row without an answer, for `open_for`; then one call decides.

    Ask `admit` before each call and report how it went with exactly one of `answered`, `failed` and `abandoned`.
    """

    def __init__(self, threshold: int, open_for: timedelta) -> None:
        self._threshold = threshold
        self._open_for = open_for
        self._failures = 0
        self._opened_at: datetime | None = None
        self._probing = False

    @property
    def failures(self) -> int:
        """Calls in a row that got no answer."""
        return self._failures

    def state(self, now: datetime) -> BreakerState:
        """Return the state at a moment."""
        if self._opened_at is None:
            return BreakerState.CLOSED
        return BreakerState.OPEN if now < self._opened_at + self._open_for else BreakerState.HALF_OPEN

    def retry_at(self) -> datetime | None:
        """Return when a call may be tried again; None while closed."""
        return None if self._opened_at is None else self._opened_at + self._open_for

    def admit(self, now: datetime) -> bool:
        """Return whether the call may be made. Whoever is admitted while half-open decides for all."""
        state = self.state(now)
        if state is BreakerState.CLOSED:
            return True
        if state is BreakerState.OPEN or self._probing:
            return False
        self._probing = True
        return True

    def wait(self, now: datetime) -> timedelta:
        """Return how long to wait before asking again after having been turned away."""
        at = self.retry_at()
        return self._open_for if at is None or at <= now else at - now

    def answered(self) -> None:
        """The provider answered, whatever it said: it is there."""
        self._failures, self._opened_at, self._probing = 0, None, False

    def failed(self, now: datetime, *, at_once: bool = False) -> None:
        """The provider did not answer; `at_once` opens without counting."""
        self._failures += 1
        probe_failed = self._probing and self.state(now) is BreakerState.HALF_OPEN
        if probe_failed or (self._opened_at is None and (at_once or self._failures >= self._threshold)):
            self._opened_at, self._probing = now, False

    def abandoned(self) -> None:
        """The call was broken off by us: it says nothing, and another one may be the probe."""
        self._probing = False
