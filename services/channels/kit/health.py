"""How a channel is doing, for whoever keeps it up."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from contracts.base import UtcDateTime
from contracts.values import Channel
from services.channels.kit.breaker import BreakerState, CircuitBreaker


class Trouble(BaseModel):
    """The last time the provider did not do as asked."""

    model_config = ConfigDict(frozen=True)

    at: UtcDateTime
    reason: str


class Breaker(BaseModel):
    """The circuit breaker. `failures`: calls in a row without an answer; `retry_at`: when the next may be tried."""

    model_config = ConfigDict(frozen=True)

    state: BreakerState
    failures: int
    retry_at: UtcDateTime | None = None


class ChannelHealth(BaseModel):
    """The state of a channel in this process."""

    model_config = ConfigDict(frozen=True)

    channel: Channel
    provider: str
    breaker: Breaker
    in_flight: int
    last_error: Trouble | None = None


class Health:
    """Counts calls in progress and remembers the last trouble."""

    def __init__(self, channel: Channel, provider: str, breaker: CircuitBreaker) -> None:
        self._channel = channel
        self._provider = provider
        self._breaker = breaker
        self._in_flight = 0
        self._last_error: Trouble | None = None

    @contextmanager
    def in_flight(self) -> Iterator[None]:
        """Count a call for as long as the block takes."""
        self._in_flight += 1
        try:
            yield
        finally:
            self._in_flight -= 1

    def troubled(self, reason: str, now: datetime) -> None:
        """Remember what the provider said, or that it said nothing."""
        self._last_error = Trouble(at=now, reason=reason)

    def report(self, now: datetime) -> ChannelHealth:
        """Return the state at a moment."""
        return ChannelHealth(
            channel=self._channel,
            provider=self._provider,
            breaker=Breaker(
                state=self._breaker.state(now), failures=self._breaker.failures, retry_at=self._breaker.retry_at()
            ),
            in_flight=self._in_flight,
            last_error=self._last_error,
        )
