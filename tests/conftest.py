"""Servers for the tests. They start when a test first asks for them, once per run, and hold nothing afterwards."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import AsyncIterator, Iterator

import pytest
from hypothesis import HealthCheck, settings

pytest.register_assert_rewrite("tests.suites", "tests.support")

from shared.embedded import EmbeddedMongo  # noqa: E402 - after the registration above
from tests.support import mongo as mongo_support  # noqa: E402
from tests.support import rabbitmq as rabbitmq_support  # noqa: E402
from tests.support.memory import data_in_memory  # noqa: E402

RABBITMQ_FIXTURES = {"rabbitmq", "amqp_url", "restartable_rabbitmq", "own_rabbitmq"}

# Machines that run tests are shared and noisy: how long an example takes says nothing about the code.
# A change is judged by the examples everybody has; `pytest --hypothesis-profile=explore` looks for new ones.
settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("unisono", settings.get_profile("explore"), derandomize=True)
settings.load_profile("unisono")


def pytest_report_header() -> list[str]:
    return [f"RabbitMQ: {rabbitmq_support.describe_source()}", f"database: {mongo_support.describe_source()}"]


class FailuresAtOnce:
    """Says why a test failed when it fails: a run that is ended from outside never comes to its summary."""

    CHARACTERS = 3000

    def __init__(self, config: pytest.Config) -> None:
        self._terminal = config.get_terminal_writer()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._terminal.line(
                f"\n{report.nodeid} failed in {report.when}:\n{report.longreprtext[-self.CHARACTERS :]}"
            )


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(FailuresAtOnce(config))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs RabbitMQ, so that `-m "not amqp"` is right without anybody keeping a list."""
    for item in items:
        if RABBITMQ_FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("amqp")


@pytest.fixture(scope="session")
def rabbitmq(tmp_path_factory: pytest.TempPathFactory) -> Iterator[rabbitmq_support.Broker]:
    """The run's broker. It is missing: the test fails and says what to do; it is never skipped."""
    if given := os.environ.get(rabbitmq_support.URL_VARIABLE):
        yield rabbitmq_support.GivenRabbitMQ(given)
        return
    with data_in_memory(tmp_path_factory.mktemp("rabbitmq")) as folder:
        node = rabbitmq_support.PrivateRabbitMQ(folder)
        asyncio.run(node.start())
        yield node
        asyncio.run(node.kill())


@pytest.fixture
def amqp_url(rabbitmq: rabbitmq_support.Broker) -> Iterator[str]:
    """Address of a virtual host for this test alone (a given broker: of its shared one, so use `bus_prefix` too)."""
    name = f"test-{secrets.token_hex(6)}"
    yield rabbitmq.open_virtual_host(name)
    rabbitmq.close_virtual_host(name)


@pytest.fixture
def bus_prefix() -> str:
    """A beginning for the names of exchanges and queues that no other test uses."""
    return f"test-{secrets.token_hex(6)}"


@pytest.fixture
async def restartable_rabbitmq(
    rabbitmq: rabbitmq_support.Broker,
) -> AsyncIterator[rabbitmq_support.PrivateRabbitMQ]:
    """The run's private node, which this test may stop, kill and start; it runs again afterwards."""
    if not isinstance(rabbitmq, rabbitmq_support.PrivateRabbitMQ):
        pytest.skip(f"the broker of {rabbitmq_support.URL_VARIABLE} is not ours to restart")
    yield rabbitmq
    await rabbitmq.start()


@pytest.fixture(scope="module")
def own_rabbitmq(tmp_path_factory: pytest.TempPathFactory) -> Iterator[rabbitmq_support.PrivateRabbitMQ]:
    """A node for one module alone, which its tests may freeze without anybody else standing still."""
    if rabbitmq_support.URL_VARIABLE in os.environ:
        pytest.skip(f"with {rabbitmq_support.URL_VARIABLE} no node is started here")
    with data_in_memory(tmp_path_factory.mktemp("own-rabbitmq")) as folder:
        node = rabbitmq_support.PrivateRabbitMQ(folder)
        asyncio.run(node.start())
        yield node
        asyncio.run(node.kill())


@pytest.fixture(scope="session")
def mongo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[mongo_support.Database]:
    """The run's database server."""
    if given := os.environ.get(mongo_support.URL_VARIABLE):
        yield mongo_support.GivenMongo(given)
        return
    with data_in_memory(tmp_path_factory.mktemp("mongo")) as folder:
        server = mongo_support.private_mongo(folder)
        asyncio.run(server.start())
        yield server
        asyncio.run(server.kill())


@pytest.fixture
def mongo_url(mongo: mongo_support.Database) -> str:
    """Address of the database server; take the database's name from `database_prefix`."""
    return mongo.url


@pytest.fixture
def database_prefix(mongo: mongo_support.Database) -> Iterator[str]:
    """A beginning for the names of databases that no other test uses; they are dropped after the test."""
    prefix = f"test_{secrets.token_hex(6)}"
    yield prefix
    with mongo_support.client_of(mongo.url) as client:
        mongo_support.drop_databases(client, prefix)


@pytest.fixture
async def restartable_mongo(mongo: mongo_support.Database) -> AsyncIterator[EmbeddedMongo]:
    """The run's embedded database, which this test may stop, kill and start; it runs again afterwards."""
    if not isinstance(mongo, EmbeddedMongo):
        pytest.skip(f"the database of {mongo_support.URL_VARIABLE} is not ours to restart")
    yield mongo
    await mongo.start()
