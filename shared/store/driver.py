"""The seam to the MongoDB driver: connecting, and translating its errors into ours.

Everything that knows PyMongo is in this package, and replacing it must not reach further than here.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Mapping
from typing import Any, TypeVar

from bson.errors import BSONError
from pymongo import AsyncMongoClient
from pymongo.asynchronous.client_session import AsyncClientSession
from pymongo.asynchronous.command_cursor import AsyncCommandCursor
from pymongo.asynchronous.database import AsyncDatabase
from pymongo.errors import (
    BulkWriteError,
    ConnectionFailure,
    DocumentTooLarge,
    DuplicateKeyError,
    ExecutionTimeout,
    OperationFailure,
    PyMongoError,
)

from shared.store.errors import (
    ConflictError,
    StoreError,
    StoreUnavailableError,
    TransactionInterruptedError,
    WriteRefusedError,
)

T = TypeVar("T")

Document = Mapping[str, Any]
"""A BSON document. It does not leave this package."""

Client = AsyncMongoClient[Document]
Database = AsyncDatabase[Document]
Session = AsyncClientSession
ChangeStream = AsyncCommandCursor[Document]

_DUPLICATE_KEY = 11000
_WRITE_CONFLICT = 112
_REFUSED_CODES = frozenset({2, 9, 14, 15, 52, 57, 66, 121, 10334, 17280, 17419, 17420})
"""BadValue, FailedToParse, TypeMismatch, Overflow, field names, DocumentValidationFailure, too large (MongoDB's
error_codes.yml): what is wrong with the document itself. Everything else is the database's own trouble and may pass."""


def connect(url: str, *, timeout_ms: int = 5000) -> Client:
    """Return a client; it connects when it is first used. Times out an operation's wait for a server after 5 s."""
    return AsyncMongoClient(
        url,
        tz_aware=True,
        serverSelectionTimeoutMS=timeout_ms,
        connectTimeoutMS=timeout_ms,
        socketTimeoutMS=30_000,
        retryWrites=True,
        w="majority",
        maxPoolSize=64,
        # A server that goes away is noticed by the next command. The other way takes two more connections per client,
        # and a client that is closed while one of them is being opened leaves it open.
        serverMonitoringMode="poll",
    )


async def driven(operation: Coroutine[Any, Any, T]) -> T:
    """Run an operation of the driver to its end and return its result; raise our errors for the driver's.

    To its end even if the caller is cancelled: a transaction left alone in the middle would keep its rows from
    everybody for a minute, and PyMongo, cut short, forgets to close what it was just opening, or forgets that it was
    cancelled (it waits with `asyncio.wait_for`: gh-86296, mended in Python 3.12).
    """
    running = asyncio.ensure_future(operation)
    running.add_done_callback(_looked_at)
    try:
        return await asyncio.shield(running)
    except PyMongoError as error:
        raise _ours(error) from error
    except (BSONError, OverflowError) as error:
        raise WriteRefusedError(f"the database cannot hold this: {error}") from error


def _looked_at(running: asyncio.Future[Any]) -> None:
    """Take note of an error nobody waits for any more: its caller was cancelled."""
    if not running.cancelled():
        running.exception()


def _ours(error: PyMongoError) -> StoreError:
    """Return our error for one of the driver's. See the tree in `shared.store.errors`."""
    match error:
        case BulkWriteError():
            return _from_bulk(error)
        case ConnectionFailure() | ExecutionTimeout():
            return StoreUnavailableError(f"the database cannot be reached: {error}")
        case DuplicateKeyError():
            return ConflictError(f"already there: {error}")
        case OperationFailure():
            return _from_operation(error)
        case DocumentTooLarge():
            return WriteRefusedError(f"the database cannot hold this: {error}")
        case _:
            return StoreUnavailableError(f"the database driver failed: {error}")


def only_duplicates(error: BulkWriteError) -> bool:
    """Whether all that failed was there already."""
    details = error.details or {}
    failures = details.get("writeErrors", [])
    return not details.get("writeConcernErrors") and all(failure.get("code") == _DUPLICATE_KEY for failure in failures)


def _from_bulk(error: BulkWriteError) -> StoreError:
    failures = (error.details or {}).get("writeErrors", [])
    codes = {failure.get("code") for failure in failures}
    if not failures:
        return StoreUnavailableError(f"the database did not confirm a write: {error}")
    if _DUPLICATE_KEY in codes:
        return ConflictError(f"somebody else wrote first: {failures[0].get('errmsg')}")
    if _WRITE_CONFLICT in codes or error.has_error_label("TransientTransactionError"):
        return TransactionInterruptedError(f"the transaction was interrupted: {error}")
    message = failures[0].get("errmsg")
    if codes <= _REFUSED_CODES:
        return WriteRefusedError(f"the database refuses a write: {message}")
    return StoreUnavailableError(f"the database cannot write now: {message}")


def _from_operation(error: OperationFailure) -> StoreError:
    if error.code == _WRITE_CONFLICT or error.has_error_label("TransientTransactionError"):
        return TransactionInterruptedError(f"the transaction was interrupted: {error}")
    if error.code in _REFUSED_CODES:
        return WriteRefusedError(f"the database refuses this: {error}")
    return StoreUnavailableError(f"the database cannot serve now: {error}")
