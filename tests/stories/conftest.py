"""The command line for these tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command_line import Unisono, command_line


@pytest.fixture
def unisono(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Unisono:
    return command_line(monkeypatch, capsys, tmp_path)
