"""What is wrong with a playbook, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from contracts.base import Contract

Severity = Literal["error", "warning"]


class Finding(Contract):
    """One thing to mend. `line` and `column` count from 1; without a file (a playbook sent over HTTP) they are None.

    `path` is the dotted way to the node: inside `file` where there is one, else inside the whole playbook.
    """

    rule: str
    message: str
    mend: str
    path: str = ""
    file: str | None = None
    line: int | None = None
    column: int | None = None
    severity: Severity = "error"

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        where = " ".join(part for part in (place, self.path) if part)
        return f"{where}: {self.message}; {self.mend} [{self.rule}]"


class PlaybookError(Exception):
    """A playbook cannot be used. `findings` holds everything that is wrong, in the order of the files."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))
