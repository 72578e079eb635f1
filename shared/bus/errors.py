"""What can go wrong on the bus.

BusError
├── BusUnavailableError   the broker cannot be reached, or did not confirm: try again, the same message is harmless
└── UnroutableError       no queue takes this message: the topology was not declared, or the message is not in it
"""

from __future__ import annotations


class BusError(Exception):
    """Base of all errors the bus raises."""


class BusUnavailableError(BusError):
    """The broker cannot be reached now."""


class UnroutableError(BusError):
    """No queue takes this message."""
