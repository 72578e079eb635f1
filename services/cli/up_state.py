"""What a running `unisono up` (or `demo`) tells the other commands: a file in its data folder, locked while it runs."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pydantic import BaseModel, ConfigDict, ValidationError

from services.cli.errors import CliError

FILE = "up.json"
DEMO_FOLDER = "demo"


class UpState(BaseModel):
    """Where a running Unisono and its database answer."""

    model_config = ConfigDict(frozen=True)

    url: str
    mongo_url: str
    database_prefix: str
    pid: int


class UpFile:
    """The open, locked file: the kernel gives the lock back when the process ends, in whatever way."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, state: UpState) -> None:
        """Tell the others, once everything answers."""
        self.clear()
        self._file.write(state.model_dump_json(indent=2) + "\n")
        self._file.flush()

    def clear(self) -> None:
        """Take back what was told."""
        self._file.seek(0)
        self._file.truncate()


@contextmanager
def occupied(data_dir: Path) -> Iterator[UpFile]:
    """Hold the data folder for this process. Raises CliError if another one has it."""
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(data_dir / FILE, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CliError(
            f"The data folder {data_dir} cannot be used: {error.strerror}. Name another with UNISONO_DATA_DIR."
        ) from error
    with os.fdopen(descriptor, "r+", encoding="utf-8") as file:
        if not _lock(file, fcntl.LOCK_EX):
            running = _parsed(file.read())
            who = f"process {running.pid}, {running.url}" if running else "just starting"
            raise CliError(
                f"Unisono runs over the data folder {data_dir} already ({who}). "
                "Stop it, or name another folder with UNISONO_DATA_DIR."
            )
        mine = UpFile(file)
        mine.clear()
        try:
            yield mine
        finally:
            mine.clear()


def running_up(data_dir: Path) -> UpState | None:
    """Return where the Unisono over a data folder answers; None if none runs, even if its file is still there.

    A demo has a folder of its own below; it is found where nothing else runs.
    """
    return _running(data_dir) or _running(data_dir / DEMO_FOLDER)


def _running(data_dir: Path) -> UpState | None:
    try:
        with (data_dir / FILE).open(encoding="utf-8") as file:
            # Whoever can lock the file knows that nobody else does: what it says is out of date.
            return None if _lock(file, fcntl.LOCK_SH) else _parsed(file.read())
    except OSError:
        return None


def _lock(file: IO[str], kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _parsed(text: str) -> UpState | None:
    try:
        return UpState.model_validate_json(text)
    except ValidationError:
        return None
