"""Waiting for something to become true, instead of sleeping and hoping."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar, overload

Found = TypeVar("Found")


@overload
async def eventually(
    predicate: Callable[[], Awaitable[Found]], *, timeout: float = ..., interval: float = ..., what: str = ...
) -> Found: ...


@overload
async def eventually(
    predicate: Callable[[], Found], *, timeout: float = ..., interval: float = ..., what: str = ...
) -> Found: ...


async def eventually(
    predicate: Callable[[], Found | Awaitable[Found]],
    *,
    timeout: float = 10.0,
    interval: float = 0.02,
    what: str = "",
) -> Found:
    """Call `predicate` (plain or async) until its result is true, and return that result.

    An AssertionError in it means "not yet", so it may hold asserts. After `timeout` seconds, also when one call hangs,
    AssertionError is raised: it names `what` was awaited and the last result or failed assertion.
    """
    end = time.monotonic() + timeout
    description = what or getattr(predicate, "__qualname__", repr(predicate))
    last: object = None
    while True:
        try:
            result = await _call(predicate, end - time.monotonic())
            if result:
                return result
            last = result
        except AssertionError as failure:
            last = failure
        if time.monotonic() >= end:
            cause = last if isinstance(last, AssertionError) else None
            raise AssertionError(f"not within {timeout:g} s: {description}; last: {last!r}") from cause
        await asyncio.sleep(interval)


async def _call(predicate: Callable[[], Found | Awaitable[Found]], seconds_left: float) -> Found:
    result = predicate()
    if not inspect.isawaitable(result):
        return result
    try:
        async with asyncio.timeout(max(seconds_left, 0.001)):
            return await result
    except TimeoutError as error:
        raise AssertionError("the predicate itself did not return") from error
