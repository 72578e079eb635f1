"""One installation for all fault tests: starting it takes longer than any of them."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Generator, Iterator

import pytest

from tests.faults.installation import Installation
from tests.support import mongo as mongo_support
from tests.support import rabbitmq as rabbitmq_support

TOLD = pytest.StashKey[list[str]]()


@pytest.fixture(scope="package")
def running_installation(
    rabbitmq: rabbitmq_support.Broker,
    mongo: mongo_support.Database,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Installation]:
    prefix = f"faults-{secrets.token_hex(6)}"
    bus_url = rabbitmq.open_virtual_host(prefix)
    installation = Installation(bus_url, mongo.url, prefix, tmp_path_factory.mktemp("faults"))
    try:
        asyncio.run(installation.start())
        yield installation
        asyncio.run(_stop_in_good_order(installation))
    finally:
        asyncio.run(installation.kill())
        installation.close()
        rabbitmq.close_virtual_host(prefix)


async def _stop_in_good_order(installation: Installation) -> None:
    """Once nobody consumes, the broker counts what was never acknowledged, too."""
    await installation.stop()
    await installation.quiet(timeout=5)


@pytest.fixture
async def site(running_installation: Installation) -> Installation:
    """The installation, with all its services running, whatever an earlier test did."""
    await running_installation.all_ready()
    return running_installation


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Note a line for the end of the run: what a crash cost is worth knowing, also when it is within the promise."""
    return request.config.stash.setdefault(TOLD, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(TOLD, []):
        terminalreporter.write_line(line)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show with a failure what the services said last."""
    report = yield
    installation = getattr(item, "funcargs", {}).get("running_installation")
    if report.failed and isinstance(installation, Installation):
        report.sections += [(f"log of {name}", text) for name, text in installation.logs() if text]
    return report
