"""Delivers planned messages: claim, call, record.

The claim (`sending`, attempt + 1) of a whole batch is one transaction before the first call; the results are part of
the transaction that also marks the events as handled. What was claimed and has no result when its event comes again was
interrupted in between: its purpose decides whether to send it once more (services.channels.kit.domain).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from contracts.envelope import Event, EventData
from contracts.events.delivery import DeliveryRetryDue
from contracts.events.message import MessagePlanned
from contracts.ids import new_id
from contracts.provider import OutgoingMessage
from services.channels.kit.answers import Answer, Settler
from services.channels.kit.attempts import CallKey
from services.channels.kit.domain import Close, Hold, Request, Send, Terms, claimed, next_step
from services.channels.kit.events import delivery_updated, retry_due
from services.channels.kit.sender import Outgoing, Sender
from services.channels.kit.store import LEDGERS, DeliveryLedger, LedgerStatus
from shared.clock import Clock
from shared.processing.batch import BatchResult
from shared.processing.effects import Effects
from shared.processing.errors import Reject, Retry
from shared.processing.handler import Loader

OWN_CALL_PENDING = timedelta(seconds=2)
"""When to look again at a message that another batch of this process is just handing over."""


class Commit(Protocol):
    """Commits effects at once: the outlet's `commit`."""

    def __call__(self, effects: Effects, now: datetime) -> Awaitable[None]:
        """Write all of it in one transaction, and publish."""
        ...


@dataclass
class _Claim:
    """A request that is being sent; `before` is the ledger as it was loaded, for telling what is news."""

    request: Request
    before: DeliveryLedger
    ledger: DeliveryLedger
    key: CallKey


@dataclass
class _Batch:
    effects: Effects = field(default_factory=Effects)
    retried: dict[str, Retry] = field(default_factory=dict)
    rejected: dict[str, Exception] = field(default_factory=dict)
    claims: list[_Claim] = field(default_factory=list)


class DeliveryHandler:
    """Handles what is planned for one channel. `receipt_url` gives the provider's callback address for a message id."""

    def __init__(
        self,
        *,
        terms: Terms,
        settler: Settler,
        sender: Sender,
        loader: Loader,
        commit: Commit,
        clock: Clock,
        receipt_url: Callable[[str], str | None] = lambda _: None,
    ) -> None:
        self._terms = terms
        self._settler = settler
        self._sender = sender
        self._loader = loader
        self._commit = commit
        self._clock = clock
        self._receipt_url = receipt_url

    async def handle(self, events: Sequence[Event[EventData]], now: datetime) -> BatchResult:
        """Deliver what the events ask for; see the module's description."""
        batch = _Batch()
        requests = self._read(events, batch)
        ledgers = await self._loader.load(LEDGERS, {one.planned.message_id for one in requests})
        settled: set[str] = set()
        for request in requests:
            message_id = request.planned.message_id
            if message_id not in settled and self._prepare(ledgers.get(message_id), request, batch, now):
                settled.add(message_id)
        keys = [claim.key for claim in batch.claims]
        try:
            await self._claim(batch.claims, now)
            answers = await self._sender.send_all([self._outgoing(claim) for claim in batch.claims])
        finally:
            self._sender.attempts.batch_over(keys)
        recorded_at = self._clock()
        for claim in batch.claims:
            answer = answers[claim.key.message_id]
            self._settle(claim.before, claim.ledger, claim.request, answer, batch.effects, recorded_at)
        return BatchResult(batch.effects, batch.retried, batch.rejected)

    def _read(self, events: Iterable[Event[EventData]], batch: _Batch) -> list[Request]:
        requests = []
        for event in events:
            request = _request_of(event)
            if request is None:
                batch.rejected[event.id] = Reject(f"a channel service cannot handle {event.type}; see the catalogue")
            elif request.planned.rendition.content.channel != self._terms.channel:
                planned_for = request.planned.rendition.content.channel
                batch.rejected[event.id] = Reject(
                    f"the message was planned for {planned_for} and came to {self._terms.channel}; see the bus topology"
                )
            else:
                requests.append(request)
        return requests

    def _prepare(self, ledger: DeliveryLedger | None, request: Request, batch: _Batch, now: datetime) -> bool:
        """Note what is to be done; return True if that settles the message as far as this batch goes."""
        if ledger is not None and (done := self._resume(ledger, request, batch, now)) is not None:
            return done
        step = next_step(ledger, request, self._terms, now)
        match step:
            case Send():
                batch.claims.append(self._claim_of(request, step.ledger, now))
            case Close():
                self._save(ledger, step.ledger, batch.effects, now)
            case Hold():
                reason = "another process may be handing the message over; its claim has to run out first"
                batch.retried[request.event.id] = Retry(step.after, reason)
                return False
            case _:
                return False
        return True

    def _resume(self, ledger: DeliveryLedger, request: Request, batch: _Batch, now: datetime) -> bool | None:
        """Go on with a message that this process has claimed itself, as `_prepare` does; None if it has not."""
        if ledger.status is not LedgerStatus.SENDING or ledger.claim is None:
            return None
        state = self._sender.attempts.look_up(CallKey(ledger.claim.token, ledger.id))
        if state is None:
            return None
        if state == "pending":
            batch.retried[request.event.id] = Retry(OWN_CALL_PENDING, "the message is just being handed over")
            return False
        if state == "uncalled":
            batch.claims.append(self._claim_of(request, ledger, now, again=True))
        else:
            self._settle(ledger, ledger, request, state, batch.effects, now)
        return True

    def _claim_of(self, request: Request, ledger: DeliveryLedger, now: datetime, *, again: bool = False) -> _Claim:
        token = new_id()
        key = CallKey(token, ledger.id)
        self._sender.attempts.note(key, "pending")
        return _Claim(request, ledger, claimed(ledger, self._terms, token, now, again=again), key)

    async def _claim(self, claims: Iterable[_Claim], now: datetime) -> None:
        effects = Effects()
        for claim in claims:
            effects.save(LEDGERS, claim.ledger)
        if effects.saves:
            await self._commit(effects, now)
        for claim in claims:
            # What was just written is one version up; the next save builds on it.
            claim.ledger = claim.ledger.model_copy(update={"version": claim.ledger.version + 1})

    def _outgoing(self, claim: _Claim) -> Outgoing:
        planned = claim.request.planned
        message = OutgoingMessage(
            idempotency_key=planned.message_id,
            customer_id=planned.customer_id,
            address=planned.address,
            locale=planned.rendition.locale,
            purpose=planned.purpose,
            content=planned.rendition.content,
            receipt_url=self._receipt_url(planned.message_id),
        )
        return Outgoing(claim.key, message)

    def _settle(
        self,
        before: DeliveryLedger,
        ledger: DeliveryLedger,
        request: Request,
        answer: Answer,
        effects: Effects,
        now: datetime,
    ) -> None:
        settled = self._settler.settle(ledger, request.planned, answer, now)
        self._save(before, settled.ledger, effects, now)
        if settled.retry_at is not None:
            effects.schedule(retry_due(request, settled.ledger, now), settled.retry_at)

    def _save(self, before: DeliveryLedger | None, after: DeliveryLedger, effects: Effects, now: datetime) -> None:
        effects.save(LEDGERS, after)
        if before is None or after.history != before.history:
            effects.emit(delivery_updated(after, now))


def _request_of(event: Event[EventData]) -> Request | None:
    match event.data:
        case MessagePlanned():
            return Request(event, event.data)
        case DeliveryRetryDue():
            return Request(event, event.data.planned, event.data.attempt)
        case _:
            return None
