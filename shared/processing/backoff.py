"""Waiting before the next try: exponential with full jitter, and over at once when it is time to stop."""

from __future__ import annotations

import asyncio
import random

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 5.0


class Backoff:
    """Counts failures in a row; `reset` after a success."""

    def __init__(self, stopping: asyncio.Event) -> None:
        self._stopping = stopping
        self.failures = 0

    def reset(self) -> None:
        """Something worked."""
        self.failures = 0

    async def pause(self) -> None:
        """Something failed: wait a random time, at most 0.2 s after the first failure, doubling up to five seconds."""
        longest = min(FIRST_PAUSE * 2 ** min(self.failures, 10), LONGEST_PAUSE)
        self.failures += 1
        await self.wait(random.uniform(0, longest))  # noqa: S311 - jitter, not a secret

    async def wait(self, seconds: float) -> None:
        """Wait, or until it is time to stop."""
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return
