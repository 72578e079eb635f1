"""What can go wrong in the store.

StoreError
├── StoreUnavailableError   the database cannot be reached or is changing its primary: try again, same data
├── ConflictError           somebody else wrote first: load again and decide again
│   └── TransactionInterruptedError   somebody else is writing, or the server ended our transaction: the same, later
└── WriteRefusedError       the database will never accept this: too large, not encodable
"""

from __future__ import annotations


class StoreError(Exception):
    """Base of all errors the store raises."""


class StoreUnavailableError(StoreError):
    """The database cannot be reached now."""


class ConflictError(StoreError):
    """An aggregate changed, or an event was seen, since it was loaded."""


class TransactionInterruptedError(ConflictError):
    """Another open transaction was in the way, or the server ended ours: nobody's fault, and over in a while.

    The transaction of a process that was killed stays open until its time is up (60 seconds in MongoDB) or until its
    sessions are ended (shared.store.sessions).
    """


class WriteRefusedError(StoreError):
    """The database refuses this write, now and later."""
