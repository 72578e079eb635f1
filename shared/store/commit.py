"""A unit of work: everything one batch writes, in one transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pymongo import InsertOne, ReplaceOne, UpdateOne
from pymongo.errors import BulkWriteError

from shared.store.dead_letters import DeadLetter
from shared.store.driver import Database, Document, Session, only_duplicates
from shared.store.errors import ConflictError
from shared.store.model import Aggregate, AggregateType, Record, RecordType
from shared.store.outbox import OutboxRow


@dataclass
class WriteSet:
    """What a unit of work writes: all of it, or nothing.

    `undead` are dead letters to remove, which must be there; `published` are outbox rows to forget.
    """

    now: datetime
    inbox: Sequence[str] = ()
    forget: Sequence[str] = ()
    saves: Sequence[tuple[AggregateType[Any], Aggregate]] = ()
    records: Sequence[tuple[RecordType[Any], Record]] = ()
    outbox: Sequence[OutboxRow] = ()
    published: Sequence[str] = ()
    dead_letters: Sequence[DeadLetter] = ()
    undead: Sequence[str] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.records or self._transactional)

    @property
    def only_records(self) -> bool:
        """Whether it is records alone: those need no transaction, for writing them again has no effect."""
        return bool(self.records) and not self._transactional

    @property
    def _transactional(self) -> bool:
        parts = (self.inbox, self.forget, self.saves, self.outbox, self.published, self.dead_letters, self.undead)
        return any(parts)


@dataclass(frozen=True)
class CollectionWrites:
    """The bulk of one collection. `updated` is how many stored aggregates must still be at their version."""

    collection: str
    operations: list[Any]
    updated: int = 0


def aggregate_writes(saves: Iterable[tuple[AggregateType[Any], Aggregate]]) -> list[CollectionWrites]:
    """Return one bulk per collection: the last state of each id, conditional on the version it was loaded at."""
    latest: dict[str, dict[str, tuple[AggregateType[Any], Aggregate]]] = defaultdict(dict)
    for kind, state in saves:
        latest[kind.collection][state.id] = (kind, state)
    return [_aggregate_bulk(name, states.values()) for name, states in latest.items()]


def _aggregate_bulk(name: str, states: Iterable[tuple[AggregateType[Any], Aggregate]]) -> CollectionWrites:
    operations: list[Any] = []
    updated = 0
    for kind, state in states:
        document = aggregate_document(kind, state)
        if state.version == 0:
            operations.append(InsertOne(document))
        else:
            operations.append(ReplaceOne({"_id": state.id, "version": state.version}, document))
            updated += 1
    return CollectionWrites(name, operations, updated)


def aggregate_document(kind: AggregateType[Any], state: Aggregate) -> Document:
    """Return the document of a state, one version up."""
    body = state.model_dump_json(exclude={"version"})
    return {"_id": state.id, "version": state.version + 1, **kind.lookup(state), "body": body}


def record_writes(records: Iterable[tuple[RecordType[Any], Record]]) -> list[CollectionWrites]:
    """Return one bulk per collection that adds the records that are not there yet, for use in a transaction.

    A plain insert of one that is there would abort the transaction.
    """
    return [
        CollectionWrites(kind.collection, [_addition(kind, key, fields) for key, fields in documents.items()])
        for kind, documents in _record_documents(records).values()
    ]


def _addition(kind: RecordType[Any], key: str, fields: Document) -> InsertOne[Document] | UpdateOne:
    if kind.fresh:
        return InsertOne({"_id": key, **fields})
    return UpdateOne({"_id": key}, {"$setOnInsert": fields}, upsert=True)


def _record_documents(
    records: Iterable[tuple[RecordType[Any], Record]],
) -> dict[str, tuple[RecordType[Any], dict[str, Document]]]:
    documents: dict[str, tuple[RecordType[Any], dict[str, Document]]] = {}
    for kind, record in records:
        fields = {**kind.lookup(record), "body": record.model_dump_json()}
        documents.setdefault(kind.collection, (kind, {}))[1].setdefault(record.id, fields)
    return documents


async def insert_records(database: Database, records: Iterable[tuple[RecordType[Any], Record]]) -> None:
    """Add the records that are not there yet, outside of a transaction: several times as fast as upserts."""
    for kind, documents in _record_documents(records).values():
        inserts = [InsertOne({"_id": key, **fields}) for key, fields in documents.items()]
        try:
            await database[kind.collection].bulk_write(inserts, ordered=False)
        except BulkWriteError as error:
            if not only_duplicates(error):
                raise


async def run_bulk(database: Database, writes: CollectionWrites, session: Session | None = None) -> None:
    """Run one collection's bulk; raises ConflictError if an aggregate is not at its version any more."""
    result = await database[writes.collection].bulk_write(writes.operations, ordered=False, session=session)
    if result.matched_count < writes.updated:
        missed = writes.updated - result.matched_count
        raise ConflictError(f"{missed} of {writes.updated} states of {writes.collection} changed since they were read")
