"""What became of messages on their channels, as far as the rules keep it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from contracts.base import UtcDateTime
from contracts.events.delivery import DeliveryStatus, DeliveryUpdated
from contracts.values import Channel
from services.rules.domain.policies import UNSAID
from shared.store.model import Record

_PROGRESS: Final[Mapping[DeliveryStatus, int]] = {
    DeliveryStatus.SENT: 1,
    DeliveryStatus.FAILED: 2,
    DeliveryStatus.DELIVERED: 3,
    DeliveryStatus.BOUNCED: 4,
    DeliveryStatus.READ: 5,
    DeliveryStatus.CLICKED: 6,
    DeliveryStatus.COMPLAINED: 7,
}
"""How far a delivery is; other statuses are at the start. A bounce can follow a delivery; who read it has got it."""


class DeliveryReport(Record):
    """One report on one delivery; `id` is that of the event that brought it, `at` when the status was reached."""

    message_id: str
    channel: Channel
    provider: str
    status: DeliveryStatus
    attempt: int
    detail: str | None = None
    at: UtcDateTime
    forget_at: UtcDateTime

    @classmethod
    def of(cls, event_id: str, update: DeliveryUpdated, at: datetime, forget_at: datetime) -> DeliveryReport:
        """Return the report that an event brought."""
        return cls(
            id=event_id,
            message_id=update.message_id,
            channel=update.channel,
            provider=update.provider,
            status=update.status,
            attempt=update.attempt,
            detail=update.detail,
            at=at,
            forget_at=forget_at,
        )


def is_kept(update: DeliveryUpdated) -> bool:
    """Return whether a report is kept: each on a direct request, and what says for certain that one did not arrive.

    Journeys send thousands of messages a second, and most arrive: of those nothing is written here.
    """
    return update.journey is None or update.status in UNSAID


def newest_of(reports: Iterable[DeliveryReport]) -> tuple[DeliveryReport, ...]:
    """Return how far each channel got, in the order in which the channels were tried.

    Reports may come in any order: a status only moves forward, and only of equals the later one counts.
    """
    newest: dict[Channel, DeliveryReport] = {}
    for report in sorted(reports, key=lambda one: (one.at, one.id)):
        known = newest.get(report.channel)
        if known is None or _PROGRESS.get(report.status, 0) >= _PROGRESS.get(known.status, 0):
            newest[report.channel] = report
    return tuple(newest.values())
