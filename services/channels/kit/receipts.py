"""Takes in what providers report about messages they took."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

import structlog

from contracts.events.delivery import DeliveryStatus
from contracts.provider import Provider, Receipt, WebhookRequest
from services.channels.kit.answers import received
from services.channels.kit.events import delivery_updated
from services.channels.kit.handlers import Commit
from services.channels.kit.store import LEDGERS, DeliveryLedger
from shared.clock import Clock
from shared.processing.effects import Effects
from shared.store.errors import ConflictError
from shared.store.model import A, AggregateType

TRIES = 8
"""How often a receipt is applied anew because the delivery changed at the same moment."""

_log = structlog.stdlib.get_logger(__name__)


class LedgerReader(Protocol):
    """The part of the store that finds deliveries."""

    async def load(self, kind: AggregateType[A], ids: Sequence[str]) -> dict[str, A]:
        """Return aggregates by id."""

    async def find(self, kind: AggregateType[A], where: Mapping[str, object], *, limit: int) -> list[A]:
        """Return aggregates by lookup fields."""


class UnknownReferenceError(Exception):
    """None of the receipts is about a message of ours."""

    def __init__(self, references: Sequence[str]) -> None:
        super().__init__(f"no delivery has the reference {', '.join(references)}; was it sent from here?")
        self.references = tuple(references)


class Receipts:
    """Applies receipts to ledgers. A status only moves forward, so late and repeated receipts do no harm."""

    def __init__(self, provider: Provider, reader: LedgerReader, commit: Commit, clock: Clock) -> None:
        self._provider = provider
        self._reader = reader
        self._commit = commit
        self._clock = clock

    async def take(self, webhook: WebhookRequest, message_id: str | None = None) -> None:
        """Apply a webhook's receipts.

        `message_id` comes with the callback address we gave out: by it a receipt is found that overtakes our own record
        of the provider's answer. Raises WebhookRefusedError (not authentic, not understood), UnknownReferenceError,
        ConflictError (too much going on at once) or StoreUnavailableError.
        """
        receipts = self._provider.parse_webhook(webhook)
        for tried in range(1, TRIES + 1):
            try:
                return await self._apply(receipts, message_id, self._clock())
            except ConflictError:
                if tried == TRIES:
                    raise
        return None

    async def _apply(self, receipts: Sequence[Receipt], message_id: str | None, now: datetime) -> None:
        by_ref = await self._find(receipts, message_id)
        known = [receipt for receipt in receipts if receipt.provider_ref in by_ref]
        if receipts and not known:
            raise UnknownReferenceError([receipt.provider_ref for receipt in receipts])
        effects = Effects()
        for receipt in known:
            if receipt.status is DeliveryStatus.UNKNOWN:
                _log.warning("unknown status in a receipt: add it to the provider's status table", code=receipt.detail)
            before = by_ref[receipt.provider_ref]
            after = received(before, receipt, now)
            if after is not before:
                by_ref[receipt.provider_ref] = after
                effects.save(LEDGERS, after)
                effects.emit(delivery_updated(after, now))
        if effects.saves:
            await self._commit(effects, now)

    async def _find(self, receipts: Sequence[Receipt], message_id: str | None) -> dict[str, DeliveryLedger]:
        references = sorted({receipt.provider_ref for receipt in receipts})
        found = await self._reader.find(LEDGERS, {"provider_ref": {"$in": references}}, limit=len(references) + 1)
        by_ref = {ledger.provider_ref: ledger for ledger in found if ledger.provider_ref is not None}
        if message_id is not None and len(references) == 1 and references[0] not in by_ref:
            ledger = (await self._reader.load(LEDGERS, [message_id])).get(message_id)
            # Recorded between the two look-ups: then it is there by now.
            if ledger is not None and (ledger.provider_ref in {None, references[0]} or ledger.doubtful):
                by_ref[references[0]] = ledger
        return by_ref
