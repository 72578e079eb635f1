"""What this process knows about the calls it made, until the result is certainly on record.

The commit after the calls can fail (a receipt came first, the database changed its primary): the framework then hands
the batch over again, and the answers must be used instead of asking the provider twice.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from contracts.provider import SendResult

CALLS_KEPT = 10_000
"""Far more than one process has in flight: 8 partitions of at most 256 events."""

CallState = SendResult | Literal["pending", "uncalled"]
"""`pending`: claimed, and a batch in progress is about to call or waits for the answer. `uncalled`: the batch ended
without having called. Otherwise the answer."""


@dataclass(frozen=True)
class CallKey:
    """One call: a claim's token and the message."""

    token: str
    message_id: str


class Attempts:
    """The latest calls of this process, the oldest forgotten first."""

    def __init__(self, kept: int = CALLS_KEPT) -> None:
        self._kept = kept
        self._calls: OrderedDict[CallKey, CallState] = OrderedDict()

    def note(self, key: CallKey, state: CallState) -> None:
        """Remember how far a call is."""
        self._calls[key] = state
        while len(self._calls) > self._kept:
            self._calls.popitem(last=False)

    def forget(self, key: CallKey) -> None:
        """The call was broken off: whether it had an effect is not known here any more."""
        self._calls.pop(key, None)

    def batch_over(self, keys: Iterable[CallKey]) -> None:
        """The batch that claimed these ended, well or not: what is pending still will not be called by it."""
        for key in keys:
            if self._calls.get(key) == "pending":
                self._calls[key] = "uncalled"

    def look_up(self, key: CallKey) -> CallState | None:
        """Return how far a call of this process is; None: it is another process's, or long ago."""
        return self._calls.get(key)
