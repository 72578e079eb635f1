"""The inbox: ids of events this service has handled, so that handling has effect exactly once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from pymongo.read_concern import ReadConcern

from shared.store.driver import Database, Session, driven

COLLECTION = "inbox"
KEEP = timedelta(days=7)
"""How long an id is remembered: longer than any broker outage we want to survive without repeating."""


class Inbox:
    """The inbox of one service's database."""

    def __init__(self, database: Database) -> None:
        self._ids = database[COLLECTION]

    async def prepare(self) -> None:
        """Create the index that forgets old ids."""
        await driven(self._ids.create_index([("at", 1)], expireAfterSeconds=int(KEEP.total_seconds())))

    async def seen(self, ids: Iterable[str]) -> frozenset[str]:
        """Return those of the ids that were handled before, for certain: a majority of the replica set knows it."""
        settled = self._ids.with_options(read_concern=ReadConcern("majority"))
        rows = await driven(settled.find({"_id": {"$in": list(ids)}}, {"_id": 1}).to_list(None))
        return frozenset(row["_id"] for row in rows)

    async def insert(self, ids: Iterable[str], now: datetime, session: Session) -> None:
        """Remember ids within a transaction; one that is there already makes it a conflict."""
        await self._ids.insert_many([{"_id": one, "at": now} for one in ids], ordered=False, session=session)

    async def forget(self, ids: Iterable[str], session: Session) -> None:
        """Forget ids within a transaction, so that their events are handled when they come again."""
        await self._ids.delete_many({"_id": {"$in": list(ids)}}, session=session)
