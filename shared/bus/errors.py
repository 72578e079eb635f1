"""What can go wrong on the bus.

BusError
├── BusUnavailableError   the broker cannot be reached, or did not confirm: try again, the same message is harmless
└── UnroutableError       no queue takes some messages, named by id; the others were published
"""

from __future__ import annotations

from collections.abc import Iterable


class BusError(Exception):
    """Base of all errors the bus raises."""


class BusUnavailableError(BusError):
    """The broker cannot be reached now."""


class UnroutableError(BusError):
    """No queue takes these messages. The others of the same call were published and need not be again."""

    def __init__(self, refused: Iterable[str], routing_keys: Iterable[str]) -> None:
        self.refused = frozenset(refused)
        super().__init__(
            f"no queue takes {len(self.refused)} message(s) for {', '.join(sorted(set(routing_keys)))}: "
            "the event type or the queue does not exist in this release"
        )
