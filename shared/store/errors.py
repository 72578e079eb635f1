"""What can go wrong in the store.

StoreError
├── StoreUnavailableError   the database cannot be reached or is changing its primary: try again, same data
├── ConflictError           somebody else wrote first: load again and decide again
└── WriteRefusedError       the database will never accept this: too large, not encodable
"""

from __future__ import annotations


class StoreError(Exception):
    """Base of all errors the store raises."""


class StoreUnavailableError(StoreError):
    """The database cannot be reached now."""


class ConflictError(StoreError):
    """An aggregate changed, or an event was seen, since it was loaded."""


class WriteRefusedError(StoreError):
    """The database refuses this write, now and later."""
