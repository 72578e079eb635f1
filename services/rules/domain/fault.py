"""What is wrong with something people or systems sent, in one place of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What is wrong at a place (`requests[0].message`), and how to mend it."""

    path: str
    message: str
    mend: str


class FaultyError(Exception):
    """What was sent cannot be taken, with everything that is wrong with it. Nothing has happened."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.path}: {fault.message}" for fault in faults))
        self.faults = faults
