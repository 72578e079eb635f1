"""Where the tests' servers keep their data."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.memory import data_in_memory


def test_data_is_in_memory_and_goes_with_the_block(tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    memory.mkdir()
    with data_in_memory(tmp_path / "server", memory=memory, room=1) as folder:
        (folder / "data" / "journal").write_text("a")
        assert [kept.name for kept in memory.glob("*/*")] == ["journal"]
    assert list(memory.iterdir()) == []


def test_without_room_it_is_on_disk(tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    memory.mkdir()
    with data_in_memory(tmp_path / "server", memory=memory, room=2**60) as folder:
        assert folder == tmp_path / "server"
    with data_in_memory(tmp_path / "server", memory=tmp_path / "nowhere", room=1) as folder:
        assert folder == tmp_path / "server"
    assert list(memory.iterdir()) == []


def test_what_a_killed_run_left_is_forgotten_and_what_runs_is_left_alone(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    dead, alive = tmp_path / f"unisono-tests-{ended.pid}-a", tmp_path / f"unisono-tests-{os.getppid()}-b"
    dead.mkdir()
    alive.mkdir()
    with data_in_memory(tmp_path / "server", memory=tmp_path, room=1):
        assert not dead.exists()
        assert alive.exists()
