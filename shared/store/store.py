"""The store of one service: reading, watching, and committing units of work."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from pymongo import WriteConcern
from pymongo.errors import ConnectionFailure, OperationFailure, PyMongoError
from pymongo.read_concern import ReadConcern

from shared.store.commit import WriteSet, aggregate_writes, insert_records, record_writes, run_bulk
from shared.store.dead_letters import DeadLetters
from shared.store.driver import ChangeStream, Client, Document, Session, connect, driven
from shared.store.errors import ConflictError
from shared.store.inbox import Inbox
from shared.store.model import A, Aggregate, AggregateType, Kind, M
from shared.store.outbox import Outbox
from shared.store.sessions import Sessions

_COMMIT_TRIES = 3


class Store:
    """One service's database, `<prefix>_<service>`."""

    def __init__(self, client: Client, database: str) -> None:
        self._client = client
        self._database = client.get_database(database)
        self.name = database
        self.inbox = Inbox(self._database)
        self.outbox = Outbox(self._database)
        self.dead_letters = DeadLetters(self._database)
        self.sessions = Sessions(client, self._database)

    @classmethod
    def open(cls, url: str, database: str) -> Store:
        """Return the store of a database; it connects when it is first used."""
        return cls(connect(url), database)

    async def prepare(self, kinds: Iterable[Kind[Any]]) -> None:
        """Create the indexes of everything the service keeps. Safe to call again."""
        for part in (self.inbox, self.outbox, self.dead_letters, self.sessions):
            await part.prepare()
        for kind in kinds:
            await self._prepare_kind(kind)

    async def _prepare_kind(self, kind: Kind[Any]) -> None:
        collection = self._database[kind.collection]
        if isinstance(kind, AggregateType):
            # The embedded database uses an index only when the filter's fields are its prefix exactly.
            await driven(collection.create_index([("_id", 1), ("version", 1)]))
        if kind.forgotten_at is not None:
            await driven(collection.create_index([(kind.forgotten_at, 1)], expireAfterSeconds=0))
        for index in kind.indexes:
            await driven(collection.create_index(list(index.keys), unique=index.unique, sparse=index.sparse))

    async def ping(self) -> None:
        """Return if the database answers; raises StoreUnavailableError otherwise."""
        await driven(self._database.command("ping"))

    async def close(self) -> None:
        """Release the connections."""
        await self._client.close()

    async def load(self, kind: AggregateType[A], ids: Iterable[str]) -> dict[str, A]:
        """Return the aggregates that exist, by id, in one query."""
        wanted = list(ids)
        if not wanted:
            return {}
        documents = await driven(self._database[kind.collection].find({"_id": {"$in": wanted}}).to_list(None))
        return {document["_id"]: _read(kind.model, document) for document in documents}

    async def get(self, kind: Kind[M], id: str) -> M | None:
        """Return one aggregate or record, or None."""
        document = await driven(self._database[kind.collection].find_one({"_id": id}))
        return None if document is None else _read(kind.model, document)

    async def find(
        self,
        kind: Kind[M],
        where: Mapping[str, object],
        *,
        sort: Sequence[tuple[str, int]] = (),
        limit: int = 100,
    ) -> list[M]:
        """Return what matches a filter on lookup fields (MongoDB's filter language), sorted, at most `limit`."""
        cursor = self._database[kind.collection].find(dict(where)).limit(limit)
        documents = await driven((cursor.sort(list(sort)) if sort else cursor).to_list(None))
        return [_read(kind.model, document) for document in documents]

    async def count(self, kind: Kind[Any], where: Mapping[str, object]) -> int:
        """Return how many match a filter on lookup fields."""
        return await driven(self._database[kind.collection].count_documents(dict(where)))

    @asynccontextmanager
    async def watch(self, kind: Kind[M]) -> AsyncIterator[AsyncIterator[M]]:
        """Give an iterator over what is inserted or changed from now on, by any process (a change stream).

        It ends with StoreUnavailableError when the connection is lost: whoever follows looks at what there is, and
        watches again. The driver's own `watch` would carry on behind a gap where the server lost the end of its oplog.
        """
        pipeline: list[Document] = [
            {"$changeStream": {"fullDocument": "updateLookup"}},
            {"$match": {"operationType": {"$in": ["insert", "replace", "update"]}}},
        ]
        stream = await driven(self._database[kind.collection].aggregate(pipeline))
        try:
            yield _models(kind.model, stream)
        finally:
            await driven(stream.close())

    async def commit(self, writes: WriteSet) -> None:
        """Write all of it in one transaction.

        Raises ConflictError if an event was seen or a state changed meanwhile, or TransactionInterruptedError if that
        cannot be known yet (nothing is written then); StoreUnavailableError, or WriteRefusedError.
        """
        if writes.empty:
            return
        if writes.only_records:
            await driven(insert_records(self._database, writes.records))
        else:
            await driven(self._transact(writes))

    async def _transact(self, writes: WriteSet) -> None:
        async with self.sessions.open() as session:
            await session.start_transaction(ReadConcern("snapshot"), WriteConcern("majority"))
            try:
                await self._write(writes, session)
            except BaseException:
                await _abort(session)
                raise
            await _commit(session)

    async def _write(self, writes: WriteSet, session: Session) -> None:
        if writes.forget:
            await self.inbox.forget(writes.forget, session)
        if writes.inbox:
            await self.inbox.insert(writes.inbox, writes.now, session)
        for bulk in (*aggregate_writes(writes.saves), *record_writes(writes.records)):
            await run_bulk(self._database, bulk, session)
        if writes.outbox:
            await self.outbox.insert(writes.outbox, session)
        if writes.published:
            await self.outbox.forget(writes.published, session)
        if writes.dead_letters:
            await self.dead_letters.put(writes.dead_letters, session)
        if writes.undead:
            await self._remove_letters(writes.undead, session)

    async def _remove_letters(self, ids: Sequence[str], session: Session) -> None:
        """Remove letters that must all be there: a replay of one that somebody else replayed would double its event."""
        removed = await self.dead_letters.delete(ids, session)
        if removed < len(set(ids)):
            raise ConflictError(f"{len(set(ids)) - removed} of {len(set(ids))} dead letters are not there any more")


def _read(model: type[M], document: Document) -> M:
    # What a newer release wrote must be readable by an older one, nested contract models included.
    stored = model.model_validate_json(document["body"], extra="ignore")
    if isinstance(stored, Aggregate):
        return stored.model_copy(update={"version": document["version"]})
    return stored


async def _models(model: type[M], stream: ChangeStream) -> AsyncIterator[M]:
    while stream.alive:
        change = await driven(stream.try_next())
        if change is not None and change.get("fullDocument"):
            yield _read(model, change["fullDocument"])


async def _abort(session: Session) -> None:
    if session.in_transaction:
        try:
            await session.abort_transaction()
        except PyMongoError:
            # The server drops a transaction nobody commits; the error that led here is the one to report.
            return


async def _commit(session: Session) -> None:
    for attempt in range(_COMMIT_TRIES):
        try:
            await session.commit_transaction()
        except (ConnectionFailure, OperationFailure) as error:
            if not error.has_error_label("UnknownTransactionCommitResult") or attempt == _COMMIT_TRIES - 1:
                raise
        else:
            return
