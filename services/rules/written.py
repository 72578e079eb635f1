"""What people and systems write in requests to the rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from shared.playbook.source import read_document


class Written(BaseModel):
    """Part of a request; what it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Reference = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
"""A customer: their id, or an identifier such as `user:42` or `email:jo@example.com`."""


def from_yaml(name: str) -> Callable[[object], object]:
    """Return what reads a text as YAML, and leaves anything else as it is; `name` is that of the document."""

    def read(written: object) -> object:
        if not isinstance(written, str):
            return written
        document = read_document(written, name)
        for finding in document.findings:
            raise ValueError(f"line {finding.line}: {finding.message}; {finding.mend}")
        return document.data

    return read
