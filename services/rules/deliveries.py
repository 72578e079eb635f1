"""Reading what became of messages on their channels."""

from __future__ import annotations

from typing import Final

from services.rules.domain.delivery_report import DeliveryReport, newest_of
from services.rules.store import DELIVERY_REPORTS
from shared.store import Store

_OF_ONE_MESSAGE: Final = 500


class DeliveryLog:
    """The delivery reports in a store.

    Each is one record, and how far a delivery got is worked out when somebody asks: so a report costs one insert among
    those of its batch, and no query, and reports that overtake each other do no harm.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    async def of_message(self, message_id: str) -> tuple[DeliveryReport, ...]:
        """Return the newest report on a message from each channel it was tried on, in that order."""
        return newest_of(await self._store.find(DELIVERY_REPORTS, {"message_id": message_id}, limit=_OF_ONE_MESSAGE))
