"""Services as processes of their own, started as an operator starts them: `unisono run <service>`."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import httpx

from shared.embedded.process import ServerProcess
from tests.support.ports import free_ports
from tests.support.waiting import eventually

HOST = "127.0.0.1"
PROGRAM = Path(sys.executable).parent / "unisono"
LOG_LINES_SHOWN = 15


def clean_environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Return this process's environment with `settings` as its only `UNISONO_*` variables."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("UNISONO_")}
    return inherited | dict(settings)


class ServiceProcess:
    """One service in a process of its own. It keeps its port, so clients find it again after a restart.

    Not tied to an event loop. What it prints goes to `<folder>/<name>.log`, over all its runs.
    """

    def __init__(
        self, service: str, settings: Mapping[str, str], folder: Path, *, worker: str | None = None, name: str = ""
    ) -> None:
        self.service = service
        self.name = name or service
        port = free_ports(1)[0]
        self.url = f"http://{HOST}:{port}"
        command = [str(PROGRAM), "run", service, "--port", str(port), *(["--worker", worker] if worker else [])]
        self._process = ServerProcess(command, log=folder / f"{self.name}.log", environment=clean_environment(settings))

    @property
    def running(self) -> bool:
        return self._process.running

    @property
    def pid(self) -> int | None:
        """Its process id; None while it does not run."""
        return self._process.pid

    def start(self) -> None:
        """Start it; `ready` waits for it. Does nothing when it runs already."""
        self._process.start()

    async def ready(self, *, timeout: float = 45.0) -> None:
        """Wait until `/readyz` says that it can work; fails with its log when it ends or takes too long."""
        async with httpx.AsyncClient(base_url=self.url, trust_env=False, timeout=5.0) as client:

            async def says_so() -> bool:
                if not self.running:
                    raise RuntimeError(f"{self.name} ended with {self._process.exit_code}:\n{self.last_lines()}")
                try:
                    return (await client.get("/readyz")).status_code == 200
                except httpx.TransportError:
                    return False

            try:
                await eventually(says_so, timeout=timeout, interval=0.05, what=f"{self.name} is ready")
            except AssertionError as error:
                raise AssertionError(f"{error}\n{self.last_lines()}") from None

    async def stop(self, *, timeout: float = 20.0) -> None:
        """Ask it to finish; fails when it has to be killed instead."""
        ended = await self._process.stop(timeout=timeout)
        assert ended, f"{self.name} did not stop within {timeout:g} s:\n{self.last_lines()}"

    async def kill(self) -> None:
        """End it at once (kill -9), as a crash would."""
        await self._process.kill()

    def pause(self) -> None:
        """Let it do nothing until `resume`, as a machine does that swaps or a container that is frozen."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let it go on where it was."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        assert self.pid is not None, f"{self.name} does not run"
        os.kill(self.pid, number)

    def last_lines(self, lines: int = LOG_LINES_SHOWN) -> str:
        """Return the end of its log, over all its runs."""
        log = self._process.log
        text = log.read_text(errors="replace") if log.exists() else ""
        return "\n".join(text.splitlines()[-lines:])


async def start_all(services: Sequence[ServiceProcess]) -> None:
    """Start services side by side and wait until all are ready."""
    for service in services:
        service.start()
    for service in services:
        await service.ready()
