"""What has reached the mail server so far, read from the log it writes."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from standins.arrival_log import Arrival, read_arrivals

POLL_SECONDS = 0.02


class Arrivals:
    """Follows an arrival log; looking costs a count of the lines that are new."""

    def __init__(self, log: Path) -> None:
        self._path = log
        self._file = log.open("rb")
        self._count = 0

    def count(self) -> int:
        """Return how many messages have arrived since the beginning."""
        self._count += self._file.read().count(b"\n")
        return self._count

    async def until(self, count: int, *, timeout: float) -> bool:
        """Wait until so many have arrived since the beginning; False after so many seconds without any progress."""
        end = time.monotonic() + timeout
        last = self.count()
        while last < count:
            if time.monotonic() > end:
                return False
            await asyncio.sleep(POLL_SECONDS)
            if self.count() > last:
                last, end = self.count(), time.monotonic() + timeout
        return True

    def since(self, mark: int) -> list[Arrival]:
        """Return the arrivals after the first `mark` ones."""
        return read_arrivals(self._path)[mark:]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()
