"""Calls one provider: side by side, in order per customer, within its rate and time-out, guarded by the breaker."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic

import structlog

from contracts.provider import Ambiguous, Capabilities, OutgoingMessage, Provider, SendResult, TryLater
from services.channels.kit.answers import Answer, NotCalled
from services.channels.kit.attempts import Attempts, CallKey
from services.channels.kit.breaker import BreakerState, CircuitBreaker
from services.channels.kit.health import Health
from services.channels.kit.limiter import TokenBucket
from shared.clock import Clock

_log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True)
class Outgoing:
    """A claimed message, ready to be handed over."""

    key: CallKey
    message: OutgoingMessage


class Sender:
    """Shared by all batches of a process, so that limits hold across partitions.

    A batch starts calls for at most as long as one call may take; what has not begun by then is given back. So a batch
    is held for twice the provider's time-out at worst, however slow the provider is.
    """

    def __init__(
        self,
        provider: Provider,
        capabilities: Capabilities,
        *,
        breaker: CircuitBreaker,
        health: Health,
        clock: Clock,
        timer: Callable[[], float] = monotonic,
    ) -> None:
        self.attempts = Attempts()
        self._provider = provider
        self._timeout = capabilities.timeout.total_seconds()
        self._slots = asyncio.Semaphore(capabilities.max_concurrency)
        self._rate = TokenBucket(capabilities.per_second, burst=max(1.0, capabilities.per_second or 1.0), now=timer())
        self._breaker = breaker
        self._health = health
        self._clock = clock
        self._timer = timer

    async def send_all(self, messages: Sequence[Outgoing]) -> dict[str, Answer]:
        """Hand over messages; return each one's answer by message id. Never raises because of the provider."""
        start_by = self._timer() + self._timeout
        customers: dict[str, list[Outgoing]] = defaultdict(list)
        for one in messages:
            customers[one.message.customer_id].append(one)
        answers: dict[str, Answer] = {}
        async with asyncio.TaskGroup() as group:
            for queue in customers.values():
                group.create_task(self._in_order(queue, start_by, answers))
        return answers

    async def _in_order(self, queue: Sequence[Outgoing], start_by: float, answers: dict[str, Answer]) -> None:
        for one in queue:
            answers[one.key.message_id] = await self._in_turn(one, start_by)

    async def _in_turn(self, one: Outgoing, start_by: float) -> Answer:
        if self._timer() >= start_by:
            return NotCalled("its turn did not come in time", timedelta(), fault=False)
        try:
            async with asyncio.timeout(max(0.0, start_by - self._timer())):
                await self._slots.acquire()
        except TimeoutError:
            return NotCalled("its turn did not come in time", timedelta(), fault=False)
        try:
            return await self._when_allowed(one, start_by)
        finally:
            self._slots.release()

    async def _when_allowed(self, one: Outgoing, start_by: float) -> Answer:
        if self._breaker.state(self._clock()) is BreakerState.OPEN:
            return self._closed()
        now = self._timer()
        delay = self._rate.delay(now)
        if now + delay > start_by:
            return NotCalled("the provider's rate limit is used up", timedelta(seconds=delay), fault=False)
        self._rate.take(now)
        if delay > 0:
            await asyncio.sleep(delay)
        return await self._call(one) if self._breaker.admit(self._clock()) else self._closed()

    def _closed(self) -> NotCalled:
        after = self._breaker.wait(self._clock())
        return NotCalled("the provider cannot be reached at the moment", after, fault=True)

    async def _call(self, one: Outgoing) -> SendResult:
        try:
            with self._health.in_flight():
                result = await self._answer(one)
        except BaseException:
            self._breaker.abandoned()
            self.attempts.forget(one.key)
            raise
        self.attempts.note(one.key, result)
        self._report(result)
        return result

    async def _answer(self, one: Outgoing) -> SendResult:
        try:
            async with asyncio.timeout(self._timeout):
                return await self._provider.send(one.message)
        except TimeoutError:
            return Ambiguous(f"no answer within {self._timeout:g} seconds")
        except Exception as error:  # a mistake in one provider's code must not stop the other messages
            _log.exception("the provider's code failed", message_id=one.key.message_id)
            return Ambiguous(f"the provider's code failed with {type(error).__name__}: {error}")

    def _report(self, result: SendResult) -> None:
        now = self._clock()
        match result:
            case TryLater(cause="busy"):
                self._breaker.answered()
                # What a busy provider says may name the customer, so it is left to the delivery's own record.
                self._health.troubled("the provider asked to try again later", now)
            case TryLater(cause="misconfigured"):
                self._breaker.failed(now, at_once=True)
                self._health.troubled(result.reason, now)
                _log.error("the provider refuses us: mend the settings of this channel", reason=result.reason)
            case TryLater() | Ambiguous():
                self._breaker.failed(now)
                self._health.troubled(result.reason, now)
            case _:
                self._breaker.answered()
