"""What is wrong with a template, and where."""

from __future__ import annotations


class TemplateError(Exception):
    """A template does not parse or render. `line` and `column` count from 1 in the template; `mend` says what to do."""

    def __init__(self, message: str, *, mend: str, line: int = 1, column: int = 1, variable: str | None = None) -> None:
        super().__init__(f"{message} (line {line}, column {column}); {mend}")
        self.message = message
        self.mend = mend
        self.line = line
        self.column = column
        self.variable = variable


def place(source: str, offset: int) -> tuple[int, int]:
    """Return line and column, counted from 1, of an offset in a template."""
    before = source[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
