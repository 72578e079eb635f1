"""A file of JSON lines that tells other processes which emails arrived, and when.

One line per message and recipient: `{"message_id": "<…>", "recipient": "ana@example.com", "monotonic_ns": 123}`.
A line is written before the sender hears that its message was accepted. `monotonic_ns` is `time.monotonic_ns()`, which
on Linux is the same clock in every process, so that a benchmark can subtract its own start times from it.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Arrival:
    """One email that reached one recipient; `message_id` is empty when the email has no such header."""

    message_id: str
    recipient: str
    monotonic_ns: int


class ArrivalLog:
    """Appends arrivals to a file, whole lines at a time."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)

    def write(self, arrivals: Iterable[Arrival]) -> None:
        """Append the arrivals; other processes see them when this returns."""
        os.write(self._file, "".join(json.dumps(asdict(arrival)) + "\n" for arrival in arrivals).encode())

    def close(self) -> None:
        """Close the file; the log cannot be written to after that."""
        os.close(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def read_arrivals(path: Path) -> list[Arrival]:
    """The arrivals logged so far, in order; none when the file does not exist yet.

    A last line that is still being written is left for the next time.
    """
    if not path.exists():
        return []
    complete, _, _ = path.read_text(encoding="utf-8").rpartition("\n")
    return [Arrival(**json.loads(line)) for line in complete.splitlines()]
