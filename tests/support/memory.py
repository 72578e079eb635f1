"""Data of the tests' servers, kept in memory where there is room.

What a server has written survives `kill -9` because the kernel has it, on disk or not. Waiting for a disk only makes
the tests slow, and on a busy machine slow beyond any patience.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 4 * 1024**3
"""So many bytes must be free: more than the servers of a run ever hold."""


@contextmanager
def data_in_memory(folder: Path, *, memory: Path = MEMORY, room: int = ROOM) -> Iterator[Path]:
    """Give `folder`, with `folder/data` in `memory` until the block ends; on disk where there is no such room.

    All else in the folder, such as logs, is on disk in either case.
    """
    if not memory.is_dir() or shutil.disk_usage(memory).free < room:
        yield folder
        return
    _forget_what_the_dead_left(memory)
    data = tempfile.mkdtemp(prefix=f"{_prefix(os.getpid())}-", dir=memory)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "data").symlink_to(data, target_is_directory=True)
        yield folder
    finally:
        shutil.rmtree(data)


def _prefix(owner: int | str) -> str:
    return f"unisono-tests-{owner}"


def _forget_what_the_dead_left(memory: Path) -> None:
    """A run that was killed could not tidy up, and memory is not cleared before the machine is."""
    for left in memory.glob(_prefix("*-*")):
        owner = left.name.removeprefix(_prefix("")).partition("-")[0]
        if not Path(f"/proc/{owner}").exists():
            shutil.rmtree(left, ignore_errors=True)
