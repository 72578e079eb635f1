"""What reached the SMTP server, read from its log as it grows."""

from __future__ import annotations

import json
from pathlib import Path

from standins.arrival_log import Arrival


class ArrivalTail:
    """Reads each line once."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._offset = 0
        self._seen: list[Arrival] = []

    def all(self) -> list[Arrival]:
        """Return everything that arrived so far, in order."""
        if self._log.exists():
            with self._log.open("rb") as log:
                log.seek(self._offset)
                complete, newline, _ = log.read().rpartition(b"\n")
            self._offset += len(complete) + len(newline)
            self._seen += [Arrival(**json.loads(line)) for line in complete.splitlines()]
        return self._seen

    def since(self, mark: int) -> list[str]:
        """Return the message ids (the part before the @) of what arrived after the first `mark` emails, in order."""
        return [arrival.message_id.strip("<>").partition("@")[0] for arrival in self.all()[mark:]]
