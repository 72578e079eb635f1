"""What a channel service keeps: one ledger per delivery."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from contracts.base import UtcDateTime
from contracts.events.delivery import DeliveryStatus
from contracts.values import Channel, JourneyRef, Name, Purpose
from shared.store.model import Aggregate, AggregateType, Index, LookupValue

HISTORY_KEPT = 50
"""How many changes of status a ledger remembers: for people to look at, not for decisions."""


class LedgerStatus(StrEnum):
    """A delivery's status as the ledger knows it: the public ones, and two that concern nobody else.

    `queued`: to be sent. `sending`: a process is handing it over, or was when it crashed.
    """

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    CLICKED = "clicked"
    COMPLAINED = "complained"
    RETRYING = "retrying"
    FAILED = "failed"
    BOUNCED = "bounced"
    EXPIRED = "expired"
    UNKNOWN = "unknown"

    @property
    def public(self) -> DeliveryStatus | None:
        """The status other services hear of, or None where they hear nothing."""
        return None if self in _PRIVATE else DeliveryStatus(self.value)


_PRIVATE = frozenset({LedgerStatus.QUEUED, LedgerStatus.SENDING})
WAITING = frozenset({LedgerStatus.QUEUED, LedgerStatus.RETRYING})
"""Statuses in which a further attempt is scheduled."""


class StatusChange(BaseModel):
    """One public change of status."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    status: LedgerStatus
    attempt: int
    at: UtcDateTime
    detail: str | None = None


class Claim(BaseModel):
    """A process's right to hand the message over: taken before the call, in the same write as `sending`."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    token: str
    at: UtcDateTime


class DeliveryLedger(Aggregate):
    """One delivery; `id` is the message id, which is also the provider's idempotency key.

    `attempt` counts the calls the message used up, `postponed` the times it was put off through no fault of its own;
    `doubtful` says that one of the calls may have reached the customer without our knowing.
    What the planned message said about customer, purpose and journey is kept for receipts, which come much later;
    `correlationid`, `causationid` and `traceparent` tie what a receipt leads to to the event that began it all.
    """

    customer_id: str
    message: Name
    purpose: Purpose
    channel: Channel
    provider: str
    journey: JourneyRef | None = None
    correlationid: str
    causationid: str
    traceparent: str | None = None
    created_at: UtcDateTime
    status: LedgerStatus = LedgerStatus.QUEUED
    attempt: int = 0
    postponed: int = 0
    doubtful: bool = False
    provider_ref: str | None = None
    claim: Claim | None = None
    history: tuple[StatusChange, ...] = ()

    def changed(
        self,
        status: LedgerStatus,
        now: datetime,
        detail: str | None = None,
        *,
        attempt: int | None = None,
        **update: object,
    ) -> DeliveryLedger:
        """Return the ledger with another status; a public one that says something new is added to the history.

        `attempt` and `update` set other fields in the same step.
        """
        attempt = self.attempt if attempt is None else attempt
        last = self.history[-1] if self.history else None
        if status.public is not None and (last is None or (last.status, last.attempt) != (status, attempt)):
            change = StatusChange(status=status, attempt=attempt, at=now, detail=detail)
            update["history"] = (*self.history, change)[-HISTORY_KEPT:]
        return self.model_copy(update={"status": status, "attempt": attempt, **update})

    def settled(
        self,
        status: LedgerStatus,
        now: datetime,
        detail: str | None = None,
        *,
        attempt: int | None = None,
        **update: object,
    ) -> DeliveryLedger:
        """Return the ledger after a call (or the decision not to make one): the claim is given back."""
        return self.changed(status, now, detail, attempt=attempt, claim=None, **update)

    def given_up(self, status: LedgerStatus, now: datetime, detail: str) -> DeliveryLedger:
        """Return the ledger as it ends unsent; where one call may have reached the customer, that is what it says."""
        return self.settled(LedgerStatus.UNKNOWN if self.doubtful else status, now, detail)

    def unclaimed(self, now: datetime) -> DeliveryLedger:
        """Return the ledger as it was before a claim that led to no call."""
        before = self.history[-1].status if self.history else LedgerStatus.QUEUED
        return self.settled(before, now, attempt=self.attempt - 1)


def _lookup(ledger: DeliveryLedger) -> Mapping[str, LookupValue]:
    return {"provider_ref": ledger.provider_ref} if ledger.provider_ref is not None else {}


LEDGERS = AggregateType("deliveries", DeliveryLedger, lookup=_lookup, indexes=(Index(keys=(("provider_ref", 1),)),))
