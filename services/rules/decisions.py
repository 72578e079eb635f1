"""Reading the record of decisions: pages, newest first, and all decisions on one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from contracts.decision import Outcome
from contracts.values import Channel
from services.rules.domain.record import DecisionRecord
from services.rules.store import DECISIONS
from shared.paging import position_at
from shared.store import Store

_CHUNK: Final = 200
_LOOKED_AT: Final = 5_000
"""Records one page looks through at most, so that a filter nothing passes ends, too."""

_OF_ONE_MESSAGE: Final = 200


@dataclass(frozen=True)
class Wanted:
    """Which decisions to show; None means all of them. `since` is part of the time, `until` is not."""

    customer_ids: tuple[str, ...] | None = None
    message: str | None = None
    outcome: Outcome | None = None
    channel: Channel | None = None
    since: datetime | None = None
    until: datetime | None = None

    def where(self) -> dict[str, object]:
        """Return what an index answers: the customer's, else the message's decisions, else all.

        The embedded database uses an index for exactly its fields and nothing beside; so what is left is for `fits`.
        """
        if self.customer_ids is not None:
            one = len(self.customer_ids) == 1
            return {"customer_id": self.customer_ids[0] if one else {"$in": list(self.customer_ids)}}
        return {} if self.message is None else {"message": self.message}

    def fits(self, record: DecisionRecord) -> bool:
        """Return whether a record is wanted that `where` found."""
        return (
            self.message in {None, record.message}
            and self.outcome in {None, record.decision.outcome}
            and self.channel in {None, record.decision.channel}
        )

    def positions(self, before: str | None) -> dict[str, str]:
        """Return the range of positions to look at, below the position `before`."""
        ends = [end for end in (before, position_at(self.until) if self.until else None) if end is not None]
        bounds = {"$lt": min(ends)} if ends else {}
        return {**bounds, "$gte": position_at(self.since)} if self.since else bounds


class DecisionLog:
    """The decisions in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def get(self, decision_id: str) -> DecisionRecord | None:
        """Return one decision, or None."""
        return await self._store.get(DECISIONS, decision_id)

    async def of_message(self, message_id: str) -> list[DecisionRecord]:
        """Return the decisions on one message, the newest first."""
        found = await self._store.find(DECISIONS, {"message_id": message_id}, limit=_OF_ONE_MESSAGE)
        return sorted(found, key=lambda one: one.position, reverse=True)

    async def page(
        self, wanted: Wanted, *, before: str | None, limit: int
    ) -> tuple[Sequence[DecisionRecord], str | None]:
        """Return up to `limit` decisions older than the position `before`, and where to go on; None: there are no more.

        Where only few of many fit, a page may hold fewer than `limit` and still not be the last.
        """
        found: list[DecisionRecord] = []
        looked_at = 0
        while looked_at < _LOOKED_AT:
            bounds = wanted.positions(before)
            where = {**wanted.where(), "position": bounds} if bounds else wanted.where()
            chunk = await self._store.find(DECISIONS, where, sort=[("position", -1)], limit=_CHUNK)
            for record in chunk:
                if not wanted.fits(record):
                    continue
                if len(found) == limit:
                    return found, found[-1].position
                found.append(record)
            if len(chunk) < _CHUNK:
                return found, None
            looked_at += len(chunk)
            before = chunk[-1].position
        return found, before
