"""Waiting for what arrives at a stand-in, without polling."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

ItemT = TypeVar("ItemT")


@dataclass(frozen=True, slots=True)
class _Wait(Generic[ItemT]):
    predicate: Callable[[Sequence[ItemT]], bool]
    done: asyncio.Future[None]


class Watched(Generic[ItemT]):
    """The items that arrived, in order of arrival, and a way to wait until they satisfy a condition.

    Belongs to one event loop: append and wait in the loop that runs the stand-in.
    """

    def __init__(self) -> None:
        self.items: list[ItemT] = []
        self._waits: list[_Wait[ItemT]] = []

    def append(self, item: ItemT) -> None:
        """Add an item and wake whoever waited for it."""
        self.items.append(item)
        self.changed()

    def changed(self) -> None:
        """Ask the waiting conditions again; call it after an item changed in place."""
        for wait in self._waits:
            if wait.done.done():
                continue
            try:
                satisfied = wait.predicate(self.items)
            except Exception as error:  # a mistake in a condition belongs to who waits, not to who delivers
                wait.done.set_exception(error)
            else:
                if satisfied:
                    wait.done.set_result(None)

    async def wait_for(self, predicate: Callable[[Sequence[ItemT]], bool], timeout: float) -> list[ItemT]:
        """Wait until `predicate(items)` is true; return the items there are then.

        The predicate is asked once at the start and again at each arrival or change. Raises `TimeoutError`, naming the
        last item, when `timeout` seconds pass first, and whatever the predicate itself raises.
        """
        if not predicate(self.items):
            wait = _Wait(predicate, asyncio.get_running_loop().create_future())
            self._waits.append(wait)
            try:
                await asyncio.wait_for(wait.done, timeout)
            except TimeoutError as error:
                raise TimeoutError(self._explain(timeout)) from error
            finally:
                self._waits.remove(wait)
        return list(self.items)

    def _explain(self, timeout: float) -> str:
        last = f", the last was {self.items[-1]!r}" if self.items else ""
        return f"what was waited for did not come within {timeout:g} s: {len(self.items)} arrived{last}"
