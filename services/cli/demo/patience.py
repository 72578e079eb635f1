"""Waiting for something to happen that nobody tells us about."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

PATIENCE = 30.0
"""Seconds after which something counts as never happening."""
_PAUSE = 0.1

T = TypeVar("T")


class NeverHappenedError(Exception):
    """Something a scene waited for did not happen in time. Says what."""

    def __init__(self, what: str) -> None:
        super().__init__(f"within {PATIENCE:g} s it did not happen that {what}")


async def patiently(what: str, ask: Callable[[], Awaitable[T]]) -> T:
    """Ask again and again; return the first answer that is true. Raises NeverHappenedError."""
    end = time.monotonic() + PATIENCE
    while not (answer := await ask()):
        if time.monotonic() > end:
            raise NeverHappenedError(what)
        await asyncio.sleep(_PAUSE)
    return answer
