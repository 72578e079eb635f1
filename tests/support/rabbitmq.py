"""RabbitMQ for the tests: a private node of their own, or a broker that somebody runs already."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

import httpx

from shared.embedded.process import ServerProcess
from tests.support.ports import free_ports

# The wrapper on PATH changes to the user `rabbitmq`, who may not write to the tests' folders.
SERVER_PROGRAM = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")
URL_VARIABLE = "UNISONO_TEST_AMQP_URL"
HOST = "127.0.0.1"
USER = PASSWORD = "guest"
PROTOCOL_HEADER = b"AMQP\x00\x00\x09\x01"
METHOD_FRAME = b"\x01"


class Broker(Protocol):
    """What every test may rely on."""

    @property
    def url(self) -> str:
        """Address of the broker's first virtual host."""
        ...

    def open_virtual_host(self, name: str) -> str:
        """Return the address to use for one test."""
        ...

    def close_virtual_host(self, name: str) -> None:
        """Remove what the test left there."""
        ...


class GivenRabbitMQ:
    """A broker named by the environment; it is never restarted, and has one virtual host for all tests."""

    def __init__(self, url: str) -> None:
        self.url = url

    def open_virtual_host(self, name: str) -> str:
        return self.url

    def close_virtual_host(self, name: str) -> None:
        return None


class PrivateRabbitMQ:
    """A node with its own name, ports, data folder and port mapper, that ends with the tests at the latest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = f"unisono-{secrets.token_hex(4)}@localhost"
        self._port, self._management_port, self._distribution_port, self._mapper_port = free_ports(4)
        environment = self._environment()
        self._mapper = ServerProcess(
            [_program("epmd"), "-port", str(self._mapper_port), "-address", HOST],
            log=folder / "epmd.log",
            environment=environment,
        )
        self._server = ServerProcess([_server_program()], log=folder / "server.log", environment=environment)

    @property
    def url(self) -> str:
        return f"amqp://{USER}:{PASSWORD}@{HOST}:{self._port}/"

    @property
    def running(self) -> bool:
        return self._server.running

    async def start(self, *, timeout: float = 90.0) -> None:
        """Start the node over its data folder and wait until it speaks AMQP; does nothing when it runs."""
        if self.running:
            return
        self._write_configuration()
        self._mapper.start()
        self._server.start()
        if not await self._server.wait_until(self._speaks_amqp, timeout=timeout):
            last_lines = "\n".join(self._server.output().splitlines()[-15:])
            await self.kill()
            raise RuntimeError(
                f"the private RabbitMQ did not start within {timeout:g} s; see {self.folder}:\n{last_lines}"
            )

    async def stop(self, *, timeout: float = 60.0) -> None:
        """Stop the node in good order: clients are told, data is kept."""
        await self._server.stop(timeout=timeout)
        await self._mapper.stop()

    async def kill(self) -> None:
        """End the node at once, as a power cut would; data that was confirmed is kept."""
        await self._server.kill()
        await self._mapper.kill()

    async def restart(self) -> None:
        """Stop in good order and start again, on the same ports and data."""
        await self.stop()
        await self.start()

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Let the node stand still, its connections open, as a paused machine or a cut network leaves them."""
        pid = self._server.pid
        if pid is None:
            raise RuntimeError("the private RabbitMQ does not run")
        os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(pid, signal.SIGCONT)

    def open_virtual_host(self, name: str) -> str:
        self._manage("PUT", f"vhosts/{name}")
        return self.url + name

    def close_virtual_host(self, name: str) -> None:
        if self.running:  # a test may leave it dead; what it holds then goes with the node
            self._manage("DELETE", f"vhosts/{name}")

    def has_on_disk(self, queue: str) -> bool:
        """Whether a quorum queue's registration is on disk, which takes about a second after it was declared.

        A node killed earlier brings the queue back without a leader (seen with RabbitMQ 3.10), so wait for this first.
        """
        registers = (self.folder / "data").glob("*/quorum/*/names.dets")
        return any(queue.encode() in register.read_bytes() for register in registers)

    def drop_connections(self) -> int:
        """Close every client's connection from the broker's side, as an administrator can; return how many."""
        names = [connection["name"] for connection in self._manage("GET", "connections").json()]
        for name in names:
            self._manage("DELETE", f"connections/{quote(name, safe='')}")
        return len(names)

    def _manage(self, method: str, path: str) -> httpx.Response:
        response = httpx.request(
            method,
            f"http://{HOST}:{self._management_port}/api/{path}",
            auth=(USER, PASSWORD),
            timeout=30.0,
            trust_env=False,
        )
        response.raise_for_status()
        return response

    def _speaks_amqp(self) -> bool:
        try:
            with socket.create_connection((HOST, self._port), timeout=1.0) as connection:
                connection.sendall(PROTOCOL_HEADER)
                return connection.recv(1) == METHOD_FRAME
        except OSError:
            return False

    def _write_configuration(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "enabled_plugins").write_text("[rabbitmq_management].\n")
        settings = {
            "log.console": "false",
            "management.tcp.ip": HOST,
            "management.tcp.port": self._management_port,
            "management_agent.disable_metrics_collector": "true",
            "raft.wal_max_size_bytes": 32 * 1024 * 1024,
        }
        lines = [f"{name} = {value}\n" for name, value in settings.items()]
        (self.folder / "rabbitmq.conf").write_text("".join(lines))

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.folder),
            "ERL_EPMD_ADDRESS": HOST,
            "ERL_EPMD_PORT": str(self._mapper_port),
            # The start script then becomes the server instead of minding it: signals reach the server itself.
            "RUNNING_UNDER_SYSTEMD": "true",
            "RABBITMQ_CONF_ENV_FILE": "/dev/null",
            "RABBITMQ_CONFIG_FILE": str(self.folder / "rabbitmq"),
            "RABBITMQ_DIST_PORT": str(self._distribution_port),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self.folder / "enabled_plugins"),
            "RABBITMQ_LOG_BASE": str(self.folder / "log"),
            "RABBITMQ_MNESIA_BASE": str(self.folder / "data"),
            "RABBITMQ_NODENAME": self.name,
            "RABBITMQ_NODE_IP_ADDRESS": HOST,
            "RABBITMQ_NODE_PORT": str(self._port),
            "RABBITMQ_PID_FILE": str(self.folder / "server.pid"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "+S 2:2",
        }


def describe_source() -> str:
    """Say in a few words which broker the tests use, without its password."""
    if given := os.environ.get(URL_VARIABLE):
        return f"{httpx.URL(given).host} (from {URL_VARIABLE})"
    return f"private node of {SERVER_PROGRAM}" if SERVER_PROGRAM.exists() else "missing"


def _server_program() -> str:
    if not SERVER_PROGRAM.exists():
        raise RuntimeError(
            f"RabbitMQ is missing ({SERVER_PROGRAM} is not there): run `make test`, which installs it, "
            f"or `apt-get install rabbitmq-server`, or set {URL_VARIABLE} to a broker that the tests may use"
        )
    return str(SERVER_PROGRAM)


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise RuntimeError(f"the program {name} is missing: it comes with Erlang, which rabbitmq-server brings along")
    return path
