"""The outbox: messages that are decided and not yet known to be published, and messages that are due later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pymongo import UpdateOne
from pymongo.read_concern import ReadConcern

from contracts.ids import new_id
from shared.store.driver import Database, Document, Session, driven

COLLECTION = "outbox"


@dataclass(frozen=True)
class OutboxRow:
    """One bus message of one or more events.

    `lane` is the partition whose worker publishes it at once (`scheduled` False) in the order of `id`. `visible_at` is
    when the relay may take it: the due time of a scheduled row; for others, when their own worker must have failed.
    """

    id: str
    lane: str
    routing_key: str
    body: bytes
    count: int
    visible_at: datetime
    scheduled: bool = False
    queue: str | None = None
    attempts: int = 0

    def to_document(self) -> Document:
        """Return the row as it is stored."""
        return {
            "_id": self.id,
            "lane": self.lane,
            "scheduled": self.scheduled,
            "visible_at": self.visible_at,
            "due": self.visible_at,
            "routing_key": self.routing_key,
            "queue": self.queue,
            "count": self.count,
            "attempts": self.attempts,
            "body": self.body,
        }

    @classmethod
    def from_document(cls, document: Document) -> OutboxRow:
        """Return the row a stored document holds."""
        return cls(
            id=document["_id"],
            lane=document["lane"],
            routing_key=document["routing_key"],
            body=bytes(document["body"]),
            count=document["count"],
            visible_at=document["due"],
            scheduled=document["scheduled"],
            queue=document["queue"],
            attempts=document["attempts"],
        )


class Outbox:
    """The outbox of one service's database."""

    def __init__(self, database: Database) -> None:
        self._rows = database[COLLECTION]

    async def prepare(self) -> None:
        """Create the indexes the queries below use."""
        await driven(self._rows.create_index([("lane", 1), ("scheduled", 1)]))
        await driven(self._rows.create_index([("visible_at", 1)]))
        await driven(self._rows.create_index([("claim", 1)], sparse=True))

    async def leftovers(self, lane: str) -> list[OutboxRow]:
        """Return the rows of a lane that should have been published at once, oldest first."""
        settled = self._rows.with_options(read_concern=ReadConcern("majority"))
        documents = await driven(settled.find({"lane": lane, "scheduled": False}).to_list(None))
        return sorted((OutboxRow.from_document(document) for document in documents), key=lambda row: row.id)

    async def claim_due(self, now: datetime, lease: timedelta, limit: int) -> list[OutboxRow]:
        """Take the rows that have been due longest, in that order; nobody else gets them until the lease is over.

        Delete them when they are published, release them when they cannot be.
        """
        visible = self._rows.find({"visible_at": {"$lte": now}}, {"_id": 1})
        due = await driven(visible.sort("visible_at", 1).limit(limit).to_list(None))
        if not due:
            return []
        claim = new_id()
        await driven(
            self._rows.update_many(
                {"_id": {"$in": [row["_id"] for row in due]}, "visible_at": {"$lte": now}},
                {"$set": {"visible_at": now + lease, "claim": claim}},
            )
        )
        documents = await driven(self._rows.find({"claim": claim}).to_list(None))
        rows = (OutboxRow.from_document(document) for document in documents)
        return sorted(rows, key=lambda row: (row.visible_at, row.id))

    async def release(self, rows: Iterable[OutboxRow]) -> None:
        """Give claimed rows back at once."""
        updates = [UpdateOne({"_id": row.id}, {"$set": {"visible_at": row.visible_at}}) for row in rows]
        await driven(self._rows.bulk_write(updates, ordered=False))

    async def next_due(self) -> datetime | None:
        """Return when the next row becomes visible to the relay, or None if there is none."""
        rows = await driven(self._rows.find({}, {"visible_at": 1}).sort("visible_at", 1).limit(1).to_list(None))
        return rows[0]["visible_at"] if rows else None

    async def delete(self, ids: Iterable[str]) -> None:
        """Forget rows that are published, if there are any."""
        if published := list(ids):
            await driven(self._rows.delete_many({"_id": {"$in": published}}))

    async def waiting(self) -> int:
        """Return how many rows there are, scheduled ones included."""
        return await driven(self._rows.estimated_document_count())

    async def forget(self, ids: Iterable[str], session: Session) -> None:
        """Forget rows within a transaction."""
        await self._rows.delete_many({"_id": {"$in": list(ids)}}, session=session)

    async def insert(self, rows: Sequence[OutboxRow], session: Session) -> None:
        """Add rows within a transaction."""
        await self._rows.insert_many([row.to_document() for row in rows], ordered=False, session=session)
