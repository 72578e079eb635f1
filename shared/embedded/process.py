"""A server program run as a child process, its output in a log file."""

from __future__ import annotations

import asyncio
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from shared.embedded.die_with_parent import bound_to_this_process

POLL_SECONDS = 0.02


class ServerProcess:
    """Starts, watches and stops one server program; it can be started again after it ended.

    It is not tied to an event loop: one loop may start it and another stop it. It does not get the terminal's Ctrl-C,
    so that the process that depends on it can finish its work first. With `die_with_parent` it also ends when this
    process is killed (Linux; start it from the main thread).
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        log: Path,
        environment: Mapping[str, str] | None = None,
        die_with_parent: bool = True,
    ) -> None:
        self.command = list(command)
        self.log = log
        self._environment = environment
        self._die_with_parent = die_with_parent
        self._process: subprocess.Popen[bytes] | None = None
        self._log_start = 0

    @property
    def running(self) -> bool:
        """Whether the program runs at this moment."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int | None:
        """The process id; None when the program does not run."""
        return self._process.pid if self._process is not None and self.running else None

    @property
    def exit_code(self) -> int | None:
        """The exit code of the last run (negative: the signal that ended it); None before its end."""
        return None if self._process is None else self._process.poll()

    def output(self) -> str:
        """Return what the program has printed since it was started last."""
        if not self.log.exists():
            return ""
        with self.log.open("rb") as log:
            log.seek(self._log_start)
            return log.read().decode(errors="replace")

    def start(self) -> None:
        """Start the program; readiness is for the caller to find out. Does nothing when it runs already."""
        if self.running:
            return
        command = bound_to_this_process(self.command) if self._die_with_parent else self.command
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self._log_start = log.tell()
            self._process = subprocess.Popen(  # noqa: S603 - the owner of this object names the program
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self._environment,
                start_new_session=True,
            )

    async def wait_until(self, condition: Callable[[], bool], *, timeout: float) -> bool:
        """Wait until `condition()` holds; False when the program ended first or `timeout` seconds have passed."""
        end = time.monotonic() + timeout
        while not condition():
            if not self.running or time.monotonic() > end:
                return False
            await asyncio.sleep(POLL_SECONDS)
        return True

    async def wait_ended(self, *, timeout: float) -> bool:
        """Wait until the program has ended; False when it still runs after `timeout` seconds."""
        await self.wait_until(lambda: False, timeout=timeout)
        return not self.running

    async def stop(self, *, timeout: float = 10.0) -> bool:
        """Ask the program to end (SIGTERM), kill it after `timeout` seconds; True when it ended by itself."""
        if self._process is None or not self.running:
            return True
        self._process.terminate()
        ended = await self.wait_ended(timeout=timeout)
        if not ended:
            await self.kill()
        return ended

    async def kill(self) -> None:
        """End the program at once (SIGKILL), as a crash would."""
        if self._process is not None and self.running:
            self._process.kill()
            await self.wait_ended(timeout=10.0)
