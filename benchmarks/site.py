"""An installation to measure: one process per service, a mail server, and what can be asked of them.

Unisono itself and the floor are installations with the same services in the same number of processes, so that every
scenario runs on both without knowing which it is.
"""

from __future__ import annotations

import asyncio
import os
import re
import secrets
import sys
import time
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.arrivals import Arrivals
from benchmarks.calls import WRITE_KEY
from benchmarks.servers import Servers, StartError, clear, mail_sink
from benchmarks.web import HOST, Connection, connected, expect, request
from shared.embedded.process import ServerProcess
from tests.support.ports import free_ports
from tests.support.processes import PROGRAM, clean_environment

SERVICES = ("gateway", "profile", "journey", "rules", "email", "timeline")
START_SECONDS = 60.0
POLL_SECONDS = 0.05

_ROOT = Path(__file__).parent.parent
_LOST = frozenset({"rejected", "dead-lettered"})
_OUTCOMES = re.compile(rb'^unisono_events_total\{[^}\n]*outcome="(\w[\w-]*)"[^}\n]*\} ([0-9.e+]+)$', re.MULTILINE)


class LossError(Exception):
    """Something that was sent in did not come out, came out more than once, or was refused by a service."""


@dataclass(frozen=True)
class Site:
    """A running installation."""

    name: str
    ports: Mapping[str, int]
    pids: Mapping[str, int]
    arrivals: Arrivals

    @property
    def gateway(self) -> int:
        """The port that calls are sent to."""
        return self.ports["gateway"]

    async def handled(self) -> dict[str, int]:
        """Return how many events each service that consumes any has handled so far."""
        found: dict[str, int] = {}
        for service in SERVICES[1:]:
            async with connected(self.ports[service]) as connection:
                found[service] = await _handled(service, connection)
        return found

    async def until_handled(self, expected: Mapping[str, int], *, timeout: float = 300.0) -> None:
        """Wait until each service has handled at least as many events in all; raises LossError when it has not.

        More is no fault: a delivery that is put off for a moment adds events of its own. One service is asked at a
        time, twenty times a second: asking costs them something.
        """
        end = time.monotonic() + timeout
        for service, count in expected.items():
            async with connected(self.ports[service]) as connection:
                while (found := await _handled(service, connection)) < count:
                    if time.monotonic() > end:
                        raise LossError(f"{self.name}: {service} has handled {found} of {count} events in time")
                    await asyncio.sleep(POLL_SECONDS)


async def _handled(service: str, connection: Connection) -> int:
    answer = await connection.exchange(request("GET", "/metrics"))
    counts = [(outcome.decode(), float(count)) for outcome, count in _OUTCOMES.findall(answer.body)]
    failed = sum(count for outcome, count in counts if outcome in _LOST)
    if failed:
        raise LossError(f"{service} could not handle {failed:g} events; its log tells why")
    return int(sum(count for outcome, count in counts if outcome == "handled"))


@asynccontextmanager
async def unisono(servers: Servers) -> AsyncIterator[Site]:
    """Run Unisono, a process per service."""
    commands = {service: [str(PROGRAM), "run", service] for service in SERVICES}
    async with _site("unisono", servers, commands) as site:
        yield site


@asynccontextmanager
async def floor(servers: Servers) -> AsyncIterator[Site]:
    """Run the floor, a process per service."""
    commands = {service: [sys.executable, "-m", "benchmarks.floor", service] for service in SERVICES}
    async with _site("floor", servers, commands) as site:
        yield site


@asynccontextmanager
async def _site(name: str, servers: Servers, commands: Mapping[str, Sequence[str]]) -> AsyncIterator[Site]:
    folder = servers.folder / name
    ports = dict(zip(commands, free_ports(len(commands)), strict=True))
    async with AsyncExitStack() as stack:
        prefix = f"bench_{name}_{secrets.token_hex(3)}"
        stack.push_async_callback(clear, servers, prefix)
        sink = await stack.enter_async_context(mail_sink(servers.folder))
        environment = _environment(servers, prefix, sink.port)
        processes = {
            service: ServerProcess(
                command,
                log=folder / f"{service}.log",
                environment={**environment, "UNISONO_PORT": str(ports[service])},
            )
            for service, command in commands.items()
        }
        stack.push_async_callback(_stop, processes.values())
        for process in processes.values():
            process.start()
        pids = {service: await _started(service, process, ports[service]) for service, process in processes.items()}
        own = {"sink": sink.pid, "load": os.getpid()}
        arrivals = stack.enter_context(Arrivals(sink.log))
        yield Site(name, ports, {**pids, **servers.pids, **own}, arrivals)


def _environment(servers: Servers, prefix: str, smtp_port: int) -> dict[str, str]:
    """Settings as an operator would leave them, but for addresses: no variable of whoever runs this gets in."""
    settings = {
        "UNISONO_BUS_URL": servers.amqp_url,
        "UNISONO_MONGO_URL": servers.mongo_url,
        "UNISONO_DATABASE_PREFIX": prefix,
        "UNISONO_GATEWAY_WRITE_KEYS": f"{WRITE_KEY}:{WRITE_KEY}",
        "UNISONO_SMTP_HOST": HOST,
        "UNISONO_SMTP_PORT": str(smtp_port),
        "UNISONO_SMTP_SECURITY": "none",
        "UNISONO_SMTP_FROM_ADDRESS": "shop@northwind.example",
        "UNISONO_SMTP_LOCAL_HOSTNAME": "bench.example",
    }
    return clean_environment(settings) | {"PYTHONPATH": str(_ROOT)}


async def _started(service: str, process: ServerProcess, port: int) -> int:
    """Wait until a service is ready; return its process id."""
    end = time.monotonic() + START_SECONDS
    while process.running and time.monotonic() < end:
        try:
            await expect(port, request("GET", "/readyz"))
        except (OSError, asyncio.IncompleteReadError):
            await asyncio.sleep(POLL_SECONDS)
        else:
            break
    pid = process.pid
    if pid is None or time.monotonic() >= end:
        last = "\n".join(process.output().splitlines()[-15:])
        raise StartError(f"{service} does not start; its log {process.log} ends with:\n{last}")
    return pid


async def _stop(processes: Iterable[ServerProcess]) -> None:
    await asyncio.gather(*(process.stop() for process in processes))
