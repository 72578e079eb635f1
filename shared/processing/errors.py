"""How a handler says that an event cannot be handled now, or ever."""

from __future__ import annotations

from datetime import timedelta


class Retry(Exception):
    """Not now: give me this event again after a while. It goes to the back of the line; others go on."""

    def __init__(self, after: timedelta, reason: str) -> None:
        super().__init__(reason)
        self.after = after
        self.reason = reason


class Reject(Exception):
    """Never: put this event with the dead letters. `reason` says what is wrong and how to mend it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
