"""Broker, database and mail server to measure with: private ones, or those the tests are told to use."""

from __future__ import annotations

import os
import re
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aio_pika
import psutil
from pymongo import AsyncMongoClient

from shared.bus import Topology
from shared.embedded import EmbeddedMongo
from shared.embedded.process import ServerProcess
from tests.support import mongo as mongo_support
from tests.support import rabbitmq as rabbitmq_support

_LISTENING = re.compile(r"listening on \S+:(\d+)")
_BROKER_PROGRAM = "beam.smp"


class StartError(Exception):
    """Something that is needed for measuring does not start; says what and why."""


@dataclass(frozen=True)
class Servers:
    """What all installations of a run share. `pids` has only what runs on this machine for this run."""

    amqp_url: str
    mongo_url: str
    pids: dict[str, int]
    versions: dict[str, str]
    folder: Path


@asynccontextmanager
async def servers(folder: Path) -> AsyncIterator[Servers]:
    """Start a broker and a database, or use those of UNISONO_TEST_AMQP_URL and UNISONO_TEST_MONGO_URL."""
    pids: dict[str, int] = {}
    async with AsyncExitStack() as stack:
        mongo_url = os.environ.get(mongo_support.URL_VARIABLE)
        if mongo_url is None:
            database = await stack.enter_async_context(EmbeddedMongo(folder / "database"))
            mongo_url = database.url
            assert database.pid is not None  # noqa: S101 - it has just been started
            pids["database"] = database.pid
        amqp_url = os.environ.get(rabbitmq_support.URL_VARIABLE)
        if amqp_url is None:
            node = rabbitmq_support.PrivateRabbitMQ(folder / "broker")
            stack.push_async_callback(node.kill)
            await node.start()
            amqp_url = node.url
            pids["broker"] = _child(_BROKER_PROGRAM)
        yield Servers(amqp_url, mongo_url, pids, await _versions(amqp_url, mongo_url), folder)


class Sink:
    """A mail server in a process of its own that notes when each message arrived."""

    def __init__(self, process: ServerProcess, port: int, log: Path) -> None:
        self.port = port
        self.log = log
        self._process = process

    @property
    def pid(self) -> int:
        pid = self._process.pid
        if pid is None:
            raise StartError(f"the mail server has ended; its output: {self._process.output()}")
        return pid


@asynccontextmanager
async def mail_sink(folder: Path) -> AsyncIterator[Sink]:
    """Start a mail server that keeps nothing but the log of what arrived."""
    log = folder / f"arrivals-{secrets.token_hex(4)}.jsonl"
    command = [sys.executable, "-m", "standins.smtp_sink", "--keep", "none", "--log", str(log)]
    process = ServerProcess(command, log=folder / "sink.log")
    process.start()
    try:
        if not await process.wait_until(lambda: bool(_LISTENING.search(process.output())), timeout=30):
            raise StartError(f"the mail server does not start: {process.output()}")
        found = _LISTENING.search(process.output())
        assert found is not None  # noqa: S101 - it was there a moment ago
        yield Sink(process, int(found[1]), log)
    finally:
        await process.stop()


async def clear(servers: Servers, prefix: str) -> None:
    """Remove what an installation has left on broker and database: they may be somebody else's."""
    async with await aio_pika.connect(servers.amqp_url) as connection:
        channel = await connection.channel()
        for queue in Topology(prefix).queues:
            await channel.queue_delete(queue.name)
        for exchange in (prefix, Topology(prefix).exchange):
            await channel.exchange_delete(exchange)
    with mongo_support.client_of(servers.mongo_url) as client:
        mongo_support.drop_databases(client, prefix)


def _child(name: str) -> int:
    """Return the process id of the one program of this name that this process has started."""
    return next(child.pid for child in psutil.Process().children(recursive=True) if child.name() == name)


async def _versions(amqp_url: str, mongo_url: str) -> dict[str, str]:
    async with await aio_pika.connect(amqp_url) as connection:
        broker = connection.transport.connection.server_properties if connection.transport else {}
    async with AsyncMongoClient[dict[str, object]](mongo_url, serverSelectionTimeoutMS=5000) as client:
        database = await client.admin.command("buildInfo")
    return {"broker": f"{_text(broker.get('product'))} {_text(broker.get('version'))}", "database": _server(database)}


def _server(info: dict[str, object]) -> str:
    # The embedded database answers with the MongoDB version it is like, and adds its own.
    own = info.get("secantusVersion")
    return f"secantusd-rs {own}" if own else f"MongoDB {info.get('version')}"


def _text(value: object) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)
