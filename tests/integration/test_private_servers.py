"""The servers that the tests and the demo bring along: they keep data, come back, refuse clearly and leave nothing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import aio_pika
import pymongo
import pytest
from pymongo.collection import Collection

from shared.embedded import EmbeddedMongo, EmbeddedMongoError
from shared.embedded.process import ServerProcess
from tests.support import rabbitmq as rabbitmq_support
from tests.support.memory import data_in_memory
from tests.support.mongo import client_of, private_mongo
from tests.support.waiting import eventually

PLACE = "visits"
WRITERS = 12
TRANSACTIONS = 8
OWNER_OF_A_DATABASE = """
import asyncio, sys
from pathlib import Path
from shared.embedded import EmbeddedMongo

async def main():
    server = EmbeddedMongo(Path(sys.argv[1]), journal_size="64MB", die_with_parent=sys.argv[2] == "bound")
    await server.start()
    print(server.pid, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.fixture
async def own_mongo(tmp_path: Path) -> AsyncIterator[EmbeddedMongo]:
    async with private_mongo(tmp_path / "mongo") as server:
        yield server


def visits(client: pymongo.MongoClient[dict[str, object]]) -> Collection[dict[str, object]]:
    return client["dealership"][PLACE]


def write_at_length(client: pymongo.MongoClient[dict[str, object]], writer: int) -> int:
    """Write, and take away again, what is a multiple of a small cache; return in how many transactions."""
    rows = client["dealership"][f"rows-{writer}"]
    rows.create_index("at")
    for number in range(TRANSACTIONS):
        with client.start_session() as session, session.start_transaction():
            rows.insert_many([{"at": number, "text": "x" * 15_000} for _ in range(100)], session=session)
            rows.delete_many({"at": number - 1}, session=session)
    return TRANSACTIONS


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


class TestEmbeddedMongo:
    async def test_a_transaction_commits_as_a_whole(self, own_mongo: EmbeddedMongo) -> None:
        with client_of(own_mongo.url) as client, client.start_session() as session:
            with session.start_transaction():
                visits(client).insert_one({"_id": "ana"}, session=session)
                client["dealership"]["outbox"].insert_one({"_id": "ana visited"}, session=session)
            assert visits(client).count_documents({}) == 1
            assert client["dealership"]["outbox"].count_documents({}) == 1

    async def test_an_aborted_transaction_leaves_nothing(self, own_mongo: EmbeddedMongo) -> None:
        with client_of(own_mongo.url) as client, client.start_session() as session:
            session.start_transaction()
            visits(client).insert_one({"_id": "ana"}, session=session)
            session.abort_transaction()
            assert visits(client).count_documents({}) == 0

    async def test_what_was_written_survives_a_kill_and_the_address_stays(self, own_mongo: EmbeddedMongo) -> None:
        address = own_mongo.url
        with client_of(own_mongo.url) as client:
            for number in range(500):
                visits(client).insert_one({"_id": number})
            await own_mongo.kill()
            assert not own_mongo.running
            await own_mongo.start()
            assert own_mongo.url == address
            assert visits(client).count_documents({}) == 500

    async def test_the_system_may_choose_the_port(self, tmp_path: Path) -> None:
        server = EmbeddedMongo(tmp_path / "mongo", journal_size="64MB")
        with pytest.raises(EmbeddedMongoError, match="start it first"):
            _ = server.url
        async with server:
            with client_of(server.url) as client:
                assert client.admin.command("hello")["isWritablePrimary"]
        assert not server.running
        assert server.pid is None

    async def test_many_who_write_more_than_fits_into_its_cache_all_get_on(self, tmp_path: Path) -> None:
        """Once they waited for each other for ever: one for room, the others for the one to end its transaction."""
        with data_in_memory(tmp_path / "mongo") as folder:
            async with EmbeddedMongo(folder, cache_size="64M", journal_size="64MB") as server:
                with client_of(server.url) as client, ThreadPoolExecutor(WRITERS) as writers:
                    counts = list(writers.map(partial(write_at_length, client), range(WRITERS)))
        assert counts == [TRANSACTIONS] * WRITERS

    async def test_a_second_server_over_the_same_folder_is_refused(self, own_mongo: EmbeddedMongo) -> None:
        with pytest.raises(EmbeddedMongoError, match="in use by another database server"):
            await private_mongo(own_mongo.data_folder).start()
        with client_of(own_mongo.url) as client:
            assert client.admin.command("ping")["ok"] == 1

    async def test_a_port_in_use_is_named(self, own_mongo: EmbeddedMongo, tmp_path: Path) -> None:
        second = EmbeddedMongo(tmp_path / "second", port=own_mongo.port, journal_size="64MB")
        with pytest.raises(EmbeddedMongoError, match=f"port {own_mongo.port} on 127.0.0.1 is in use"):
            await second.start()

    async def test_any_other_failure_shows_the_servers_words(self, tmp_path: Path) -> None:
        server = EmbeddedMongo(tmp_path, cache_size="plenty")
        with pytest.raises(EmbeddedMongoError, match=r"Invalid value for key 'cache_size'.*server\.log"):
            await server.start()

    async def test_without_the_program_the_error_names_the_extra(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(EmbeddedMongoError, match="extra `embedded`"):
            await EmbeddedMongo(tmp_path / "mongo").start()

    @pytest.mark.faults
    @pytest.mark.parametrize(("binding", "outlives"), [("bound", False), ("free", True)])
    async def test_it_ends_with_a_killed_owner_unless_told_otherwise(
        self, tmp_path: Path, binding: str, outlives: bool
    ) -> None:
        command = [sys.executable, "-c", OWNER_OF_A_DATABASE, str(tmp_path / "mongo"), binding]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]) as owner:
            assert owner.stdout is not None
            database = int(owner.stdout.readline())
            assert alive(database)
            owner.kill()
        if outlives:
            with pytest.raises(EmbeddedMongoError, match="in use by another database server"):
                await private_mongo(tmp_path / "mongo").start()
            os.kill(database, signal.SIGTERM)
        await eventually(lambda: not alive(database), what="the end of the database server")


class TestServerProcess:
    async def test_a_program_that_ignores_the_request_to_end_is_killed(self, tmp_path: Path) -> None:
        shell = shutil.which("sh") or "sh"
        stubborn = ServerProcess(
            [shell, "-c", "trap '' TERM; echo ready; while true; do sleep 0.05; done"], log=tmp_path / "log"
        )
        stubborn.start()
        assert await stubborn.wait_until(lambda: "ready" in stubborn.output(), timeout=10)
        assert await stubborn.stop(timeout=0.2) is False
        assert not stubborn.running
        assert stubborn.exit_code == -signal.SIGKILL

    async def test_output_is_that_of_the_last_run(self, tmp_path: Path) -> None:
        clock = ServerProcess([sys.executable, "-c", "import os; print('run of', os.getpid())"], log=tmp_path / "log")
        for _ in range(2):
            clock.start()
            pid = clock.pid
            assert await clock.wait_ended(timeout=10)
            assert clock.output() == f"run of {pid}\n"
            assert clock.exit_code == 0


class TestPrivateRabbitMQ:
    async def test_each_test_has_a_place_of_its_own(self, rabbitmq: rabbitmq_support.Broker, amqp_url: str) -> None:
        if isinstance(rabbitmq, rabbitmq_support.PrivateRabbitMQ):
            assert amqp_url != rabbitmq.url
        async with await aio_pika.connect(amqp_url) as connection:
            channel = await connection.channel()
            queue = await channel.declare_queue(exclusive=True)
            await channel.default_exchange.publish(aio_pika.Message(b"boarding"), routing_key=queue.name)
            message = await queue.get()
            assert message is not None
            assert message.body == b"boarding"

    @pytest.mark.faults
    @pytest.mark.parametrize("end", ["stop", "kill"])
    async def test_confirmed_messages_survive(
        self, end: str, restartable_rabbitmq: rabbitmq_support.PrivateRabbitMQ, amqp_url: str, bus_prefix: str
    ) -> None:
        async with await aio_pika.connect(amqp_url) as connection:
            channel = await connection.channel()
            await channel.declare_queue(bus_prefix, durable=True, arguments={"x-queue-type": "quorum"})
            for number in range(20):
                await channel.default_exchange.publish(aio_pika.Message(b"%d" % number), routing_key=bus_prefix)
        await eventually(lambda: restartable_rabbitmq.has_on_disk(bus_prefix), what="the queue on disk")
        await (restartable_rabbitmq.stop() if end == "stop" else restartable_rabbitmq.kill())
        assert not restartable_rabbitmq.running
        await restartable_rabbitmq.start()
        async with await aio_pika.connect(amqp_url) as connection:
            queue = await (await connection.channel()).get_queue(bus_prefix)
            received = [await eventually(lambda: queue.get(no_ack=True, fail=False)) for _ in range(20)]
            assert [message.body for message in received if message] == [b"%d" % number for number in range(20)]

    @pytest.mark.faults
    async def test_connections_can_be_dropped_from_the_brokers_side(
        self, restartable_rabbitmq: rabbitmq_support.PrivateRabbitMQ, amqp_url: str
    ) -> None:
        async with await aio_pika.connect(amqp_url) as connection:
            await eventually(restartable_rabbitmq.drop_connections, what="the broker to know of the connection")
            await eventually(lambda: not connection.connected.is_set(), what="the client's connection to end")

    def test_without_the_program_the_error_says_what_to_do(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(rabbitmq_support, "SERVER_PROGRAM", tmp_path / "rabbitmq-server")
        with pytest.raises(RuntimeError, match=r"make test.*UNISONO_TEST_AMQP_URL"):
            rabbitmq_support.PrivateRabbitMQ(tmp_path)
