"""The seam to the MongoDB driver: connecting, and translating its errors into ours.

Everything that knows motor or PyMongo is in this package; motor is deprecated upstream in favour of PyMongo's own async
API, and replacing it must not reach further than here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bson.errors import BSONError
from motor.motor_asyncio import AsyncIOMotorClient
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

Document = Mapping[str, Any]
"""A BSON document. It does not leave this package."""

# motor ships no types; these names are as far as we go in saying what is what.
Client = Any
Database = Any
Session = Any
ChangeStream = Any

_DUPLICATE_KEY = 11000
_WRITE_CONFLICT = 112
_REFUSED_CODES = frozenset({2, 9, 14, 15, 52, 57, 66, 121, 10334, 17280, 17419, 17420})
"""BadValue, FailedToParse, TypeMismatch, Overflow, field names, DocumentValidationFailure, too large (MongoDB's
error_codes.yml): what is wrong with the document itself. Everything else is the database's own trouble and may pass."""


def connect(url: str, *, timeout_ms: int = 5000) -> Client:
    """Return a client; it connects when it is first used. Times out an operation's wait for a server after 5 s."""
    return AsyncIOMotorClient(
        url,
        tz_aware=True,
        serverSelectionTimeoutMS=timeout_ms,
        connectTimeoutMS=timeout_ms,
        socketTimeoutMS=30_000,
        retryWrites=True,
        w="majority",
        maxPoolSize=64,
    )


@contextmanager
def translated() -> Iterator[None]:
    """Raise our errors for the driver's. See the tree in `shared.store.errors`."""
    try:
        yield
    except BulkWriteError as error:
        raise _from_bulk(error) from error
    except (ConnectionFailure, ExecutionTimeout) as error:
        raise StoreUnavailableError(f"the database cannot be reached: {error}") from error
    except DuplicateKeyError as error:
        raise ConflictError(f"already there: {error}") from error
    except OperationFailure as error:
        raise _from_operation(error) from error
    except (DocumentTooLarge, BSONError, OverflowError) as error:
        raise WriteRefusedError(f"the database cannot hold this: {error}") from error
    except PyMongoError as error:
        raise StoreUnavailableError(f"the database driver failed: {error}") from error


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
