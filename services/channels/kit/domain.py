"""What to do with a delivery that an event asks for. Pure: no I/O, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from contracts.envelope import Event, EventData
from contracts.events.message import MessagePlanned
from contracts.values import Channel, Purpose
from services.channels.kit.backoff import Backoff
from services.channels.kit.store import WAITING, Claim, DeliveryLedger, LedgerStatus

_REPEATED = frozenset({Purpose.SERVICE, Purpose.TRANSACTIONAL})
"""Purposes for which hearing it twice is better than perhaps not at all."""


@dataclass(frozen=True)
class Terms:
    """How a channel treats its deliveries. `lease`: how long a claim is honoured before its holder counts as dead."""

    channel: Channel
    provider: str
    idempotency_key: bool
    backoff: Backoff
    max_attempts: int
    give_up_after: timedelta
    lease: timedelta

    def repeats(self, purpose: Purpose) -> bool:
        """Whether a message that was perhaps taken is sent again: never one that the customer could hold against us."""
        return self.idempotency_key or purpose in _REPEATED


@dataclass(frozen=True)
class Request:
    """An event that asks for a delivery. `attempt` is None when it was planned, else the attempts made before."""

    event: Event[EventData]
    planned: MessagePlanned
    attempt: int | None = None

    def expired(self, now: datetime) -> bool:
        """Whether the message is not worth sending any more."""
        return self.planned.expires_at is not None and self.planned.expires_at <= now


@dataclass(frozen=True)
class Send:
    """Claim it and hand it over."""

    ledger: DeliveryLedger


@dataclass(frozen=True)
class Close:
    """It ends here, without a call."""

    ledger: DeliveryLedger


@dataclass(frozen=True)
class Hold:
    """Somebody may be handing it over at this moment: look again `after`."""

    after: timedelta


@dataclass(frozen=True)
class Nothing:
    """It is settled, or its next attempt is scheduled already."""


Step = Send | Close | Hold | Nothing


def open_ledger(request: Request, terms: Terms, now: datetime) -> DeliveryLedger:
    """Return the ledger of a delivery nobody has seen before."""
    planned, event = request.planned, request.event
    return DeliveryLedger(
        id=planned.message_id,
        customer_id=planned.customer_id,
        message=planned.message,
        purpose=planned.purpose,
        channel=terms.channel,
        provider=terms.provider,
        journey=planned.journey,
        correlationid=event.correlationid,
        causationid=event.id,
        traceparent=event.traceparent,
        created_at=now,
        attempt=request.attempt or 0,
    )


def next_step(ledger: DeliveryLedger | None, request: Request, terms: Terms, now: datetime) -> Step:
    """Decide what to do with a delivery that an event asks for."""
    if ledger is None:
        return _begin(open_ledger(request, terms, now), request, now)
    if ledger.status is LedgerStatus.SENDING:
        return _recover(ledger, request, terms, now)
    if ledger.status in WAITING and request.attempt == ledger.attempt:
        return _begin(ledger, request, now)
    return Nothing()


def claimed(ledger: DeliveryLedger, terms: Terms, token: str, now: datetime, *, again: bool = False) -> DeliveryLedger:
    """Return the ledger as it is saved before the call; `again`: no call was made for the attempt it has."""
    attempt = ledger.attempt if again else ledger.attempt + 1
    claim = Claim(token=token, at=now)
    # The provider may have been changed since the last attempt.
    return ledger.changed(LedgerStatus.SENDING, now, attempt=attempt, claim=claim, provider=terms.provider)


def _begin(ledger: DeliveryLedger, request: Request, now: datetime) -> Step:
    if request.expired(now):
        return Close(ledger.given_up(LedgerStatus.EXPIRED, now, "it was not sent before it expired"))
    return Send(ledger)


def _recover(ledger: DeliveryLedger, request: Request, terms: Terms, now: datetime) -> Step:
    """A claim without a result: somebody is at it, or crashed between the provider's answer and our record of it."""
    if request.attempt is not None and request.attempt >= ledger.attempt:
        return Nothing()
    if ledger.claim is not None and now < ledger.claim.at + terms.lease:
        return Hold(ledger.claim.at + terms.lease - now)
    doubtful = ledger.model_copy(update={"doubtful": True})
    if not terms.repeats(ledger.purpose):
        detail = "it may have been sent before a crash, and is not repeated"
    elif request.expired(now):
        detail = "it may have been sent before a crash, and has expired since"
    elif ledger.attempt >= terms.max_attempts:
        detail = f"it may have been sent before a crash, and {ledger.attempt} attempts are enough"
    else:
        return Send(doubtful)
    return Close(doubtful.settled(LedgerStatus.UNKNOWN, now, detail))
