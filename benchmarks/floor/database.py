"""Bare PyMongo: the transaction of a batch, and the writes around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from pymongo import AsyncMongoClient, InsertOne, ReplaceOne, WriteConcern
from pymongo.read_concern import ReadConcern

from benchmarks.floor.events import Event, Row
from benchmarks.floor.shape import ENTRY_BYTES, STATE_BYTES

States = dict[tuple[str, str], int]
"""(collection, id) → the version a state was read at; 0 where there is none yet."""

_BODIES = {collection: "x" * size for collection, size in STATE_BYTES.items()}
_SEARCH = "x" * 100


class Database:
    """The database of one service."""

    def __init__(self, url: str, name: str) -> None:
        self._client = AsyncMongoClient[Mapping[str, Any]](url, tz_aware=True, w="majority")
        self._database = self._client.get_database(name)

    async def prepare(self, collections: Iterable[str]) -> None:
        """Create the indexes Unisono has."""
        await self._database["inbox"].create_index([("at", 1)], expireAfterSeconds=604_800)
        await self._database["outbox"].create_index([("lane", 1), ("scheduled", 1)])
        await self._database["outbox"].create_index([("visible_at", 1)])
        await self._database["outbox"].create_index([("claim", 1)], sparse=True)
        await self._database["entries"].create_index([("customer_id", 1), ("position", -1)])
        for collection in collections:
            await self._database[collection].create_index([("_id", 1), ("version", 1)])

    async def load(self, collection: str, ids: Iterable[str]) -> States:
        """Return the versions of states; those that are not there are at 0."""
        wanted = set(ids)
        found = await self._database[collection].find({"_id": {"$in": list(wanted)}}).to_list(None)
        versions = {document["_id"]: document["version"] for document in found}
        return {(collection, one): versions.get(one, 0) for one in wanted}

    async def commit(self, lane: str, seen: Sequence[Event], saves: States, rows: Sequence[Row]) -> None:
        """Write inbox, states and outbox in one transaction."""
        now = datetime.now(UTC)
        async with self._client.start_session() as session:
            await session.start_transaction(ReadConcern("snapshot"), WriteConcern("majority"))
            if seen:
                inbox = [{"_id": event["id"], "at": now} for event in seen]
                await self._database["inbox"].insert_many(inbox, ordered=False, session=session)
            for collection, writes in _writes(saves).items():
                await self._database[collection].bulk_write(writes, ordered=False, session=session)
            if rows:
                outbox = [_document(row, lane, now) for row in rows]
                await self._database["outbox"].insert_many(outbox, ordered=False, session=session)
            await session.commit_transaction()

    async def forget(self, rows: Sequence[Row]) -> None:
        """Remove rows that are published."""
        await self._database["outbox"].delete_many({"_id": {"$in": [row.id for row in rows]}})

    async def keep_entries(self, events: Sequence[Event]) -> None:
        """Write timeline entries."""
        await self._database["entries"].insert_many([_entry(event) for event in events], ordered=False)


def _writes(saves: States) -> dict[str, list[Any]]:
    writes: dict[str, list[Any]] = defaultdict(list)
    for (collection, one), version in saves.items():
        document = {"_id": one, "version": version + 1, "body": _BODIES[collection]}
        write = ReplaceOne({"_id": one, "version": version}, document) if version else InsertOne(document)
        writes[collection].append(write)
    return writes


def _document(row: Row, lane: str, now: datetime) -> dict[str, object]:
    return {
        "_id": row.id,
        "lane": lane,
        "scheduled": False,
        "visible_at": now,
        "routing_key": row.routing_key,
        "queue": None,
        "count": row.count,
        "attempts": 0,
        "body": row.body,
    }


def _entry(event: Event) -> dict[str, object]:
    return {
        "_id": event["id"],
        "customer_id": event["customer"],
        "position": event["id"],
        "kind": event["kind"],
        "channel": "email",
        "search": _SEARCH,
        "body": event["padding"][: int(len(event["padding"]) * ENTRY_BYTES)],
    }
