"""What a provider's answer, or a receipt, makes of a delivery. Pure: no I/O, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from contracts.events.message import MessagePlanned
from contracts.provider import Accepted, Ambiguous, Receipt, Refused, SendResult, TryLater
from services.channels.kit.backoff import Draw
from services.channels.kit.domain import Terms
from services.channels.kit.store import DeliveryLedger, LedgerStatus


@dataclass(frozen=True)
class NotCalled:
    """The provider was not asked, because it is known to be down (`fault`) or because the batch has no time left."""

    reason: str
    after: timedelta
    fault: bool


Answer = SendResult | NotCalled


@dataclass(frozen=True)
class Settled:
    """What an answer made of a delivery; `retry_at` is when it is tried again, if it is."""

    ledger: DeliveryLedger
    retry_at: datetime | None = None


@dataclass(frozen=True)
class Settler:
    """Applies answers to claimed deliveries. `draw` gives the jitter."""

    terms: Terms
    draw: Draw

    def settle(self, ledger: DeliveryLedger, planned: MessagePlanned, answer: Answer, now: datetime) -> Settled:
        """Return what an answer makes of a claimed delivery."""
        match answer:
            case Accepted():
                status = LedgerStatus(answer.status)
                return Settled(ledger.settled(status, now, provider_ref=answer.provider_ref))
            case Refused():
                detail = answer.reason if answer.code is None else f"{answer.reason} ({answer.code})"
                return Settled(ledger.settled(LedgerStatus(answer.status), now, detail))
            case _:
                return _looked_at_when_it_expires(self._unsent(ledger, answer, now), planned)

    def _unsent(self, ledger: DeliveryLedger, answer: Ambiguous | TryLater | NotCalled, now: datetime) -> Settled:
        match answer:
            case Ambiguous():
                return self._ambiguous(ledger, answer, now)
            case TryLater(cause="busy"):
                return self._busy(ledger, answer, now)
            case NotCalled(fault=False):
                return Settled(ledger.unclaimed(now), now + answer.after)
            case _:
                return self._put_off(ledger, answer.reason, answer.after, now)

    def _busy(self, ledger: DeliveryLedger, answer: TryLater, now: datetime) -> Settled:
        if ledger.attempt >= self.terms.max_attempts:
            detail = f"given up after {ledger.attempt} attempts: {answer.reason}"
            return Settled(ledger.given_up(LedgerStatus.FAILED, now, detail))
        return self._later(ledger, answer.reason, answer.after, now)

    def _ambiguous(self, ledger: DeliveryLedger, answer: Ambiguous, now: datetime) -> Settled:
        doubtful = ledger.model_copy(update={"doubtful": True})
        if not self.terms.repeats(ledger.purpose):
            detail = f"it may have been sent, and is not repeated: {answer.reason}"
        elif ledger.attempt >= self.terms.max_attempts:
            detail = f"it may have been sent in one of {ledger.attempt} attempts: {answer.reason}"
        else:
            return self._later(doubtful, answer.reason, None, now)
        return Settled(doubtful.settled(LedgerStatus.UNKNOWN, now, detail))

    def _put_off(self, ledger: DeliveryLedger, reason: str, after: timedelta | None, now: datetime) -> Settled:
        """Not the message's fault: the attempt does not count, but waiting has an end."""
        if now >= ledger.created_at + self.terms.give_up_after:
            detail = f"given up after {self.terms.give_up_after.total_seconds() / 3600:g} hours: {reason}"
            return Settled(ledger.given_up(LedgerStatus.FAILED, now, detail))
        update = {"attempt": ledger.attempt - 1, "postponed": ledger.postponed + 1}
        return self._later(ledger.model_copy(update=update), reason, after, now)

    def _later(self, ledger: DeliveryLedger, reason: str, after: timedelta | None, now: datetime) -> Settled:
        delay = self.terms.backoff.delay(ledger.attempt + ledger.postponed, self.draw, after)
        return Settled(ledger.settled(LedgerStatus.RETRYING, now, reason), now + delay)


def received(ledger: DeliveryLedger, receipt: Receipt, now: datetime) -> DeliveryLedger:
    """Return the ledger after a receipt. A status only moves forward: late and repeated receipts change nothing."""
    status = LedgerStatus(receipt.status)
    if _PROGRESS.get(status, 0) <= _PROGRESS.get(ledger.status, 0):
        return ledger
    return ledger.settled(status, now, receipt.detail, provider_ref=receipt.provider_ref)


_PROGRESS = {
    LedgerStatus.SENT: 1,
    LedgerStatus.FAILED: 2,
    LedgerStatus.DELIVERED: 3,
    LedgerStatus.BOUNCED: 4,
    LedgerStatus.READ: 5,
    LedgerStatus.CLICKED: 6,
    LedgerStatus.COMPLAINED: 7,
}
"""How far a status is; the others are at the start. A bounce can follow a delivery; who has read it has got it."""


def _looked_at_when_it_expires(settled: Settled, planned: MessagePlanned) -> Settled:
    """Bring a retry forward to the moment of expiry, so that the end of the delivery is reported in time."""
    if settled.retry_at is None or planned.expires_at is None:
        return settled
    return Settled(settled.ledger, min(settled.retry_at, planned.expires_at))
