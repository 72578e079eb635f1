"""What a check finds, before it is known in which file it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from shared.playbook.findings import Severity
from shared.playbook.source import Path


@dataclass(frozen=True)
class Problem:
    """One thing to mend. `path` leads through the playbook; `line` and `column` count inside the text there."""

    rule: str
    path: Path
    message: str
    mend: str
    severity: Severity = "error"
    line: int | None = None
    column: int | None = None


def names(known: Iterable[str]) -> str:
    """Return names as a list for people, or `none`."""
    return ", ".join(sorted(known)) or "none"
