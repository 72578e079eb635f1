"""One service's database: aggregates, records, inbox, outbox and dead letters. The only user of the driver."""

from shared.store.commit import WriteSet
from shared.store.dead_letters import DeadLetter
from shared.store.errors import (
    ConflictError,
    StoreError,
    StoreUnavailableError,
    TransactionInterruptedError,
    WriteRefusedError,
)
from shared.store.model import Aggregate, AggregateType, Index, Record, RecordType
from shared.store.outbox import OutboxRow
from shared.store.store import Store

__all__ = [
    "Aggregate",
    "AggregateType",
    "ConflictError",
    "DeadLetter",
    "Index",
    "OutboxRow",
    "Record",
    "RecordType",
    "Store",
    "StoreError",
    "StoreUnavailableError",
    "TransactionInterruptedError",
    "WriteRefusedError",
    "WriteSet",
]
