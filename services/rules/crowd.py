"""How much is taken at once: what comes on top is refused at once, instead of waiting for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class CrowdedError(Exception):
    """More is in progress at once than this process takes. Nothing has happened."""


class Crowd:
    """Counts what is in progress in this process; `at_most` so much, which are `what`."""

    def __init__(self, at_most: int, what: str) -> None:
        self._at_most = at_most
        self._what = what
        self._inside = 0

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Count one more while the block runs; raises CrowdedError."""
        if self._inside >= self._at_most:
            raise CrowdedError(f"{self._inside} {self._what} are in progress")
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1
