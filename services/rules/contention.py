"""Writing what others may be writing at the same moment."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from shared.store import ConflictError, StoreUnavailableError

TRIES: Final = 8
"""How often a write is taken up again that meets another one."""

PAUSE_SECONDS: Final = 0.02
"""The longest pause before the second try; it grows with every one."""

T = TypeVar("T")


async def until_written(attempt: Callable[[], Awaitable[T]], others: str) -> T:
    """Return the result of the first attempt to load, decide and write that nobody else came before.

    Raises StoreUnavailableError when `others` do not come to an end.
    """
    for number in range(1, TRIES + 1):
        try:
            return await attempt()
        except ConflictError:
            # Somebody was first, or is about to be.
            await asyncio.sleep(random.uniform(0, PAUSE_SECONDS * number))  # noqa: S311 - nothing to guess here
    raise StoreUnavailableError(others)
