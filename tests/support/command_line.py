"""The `unisono` command, run inside the test's own process as a person would run it in a terminal."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from services.cli.main import main

TERMINAL_WIDTH = 200


@dataclass(frozen=True)
class Answer:
    """What the terminal showed, and the exit code."""

    code: int
    out: str
    err: str


Unisono = Callable[..., Answer]
"""`unisono("dlq", "list")`; must not be called while an event loop runs, for the command runs its own."""


def command_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data_dir: Path) -> Unisono:
    """Return the command, with `data_dir` as its only setting."""
    for name in [name for name in os.environ if name.startswith("UNISONO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("UNISONO_DATA_DIR", str(data_dir))
    monkeypatch.setenv("COLUMNS", str(TERMINAL_WIDTH))

    def unisono(*arguments: str) -> Answer:
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main(arguments)
        shown = capsys.readouterr()
        code = end.value.code
        return Answer(code if isinstance(code, int) else 0, shown.out, shown.err)

    return unisono
