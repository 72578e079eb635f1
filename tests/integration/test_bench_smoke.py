"""The benchmarks run, lose nothing and leave nothing behind. What they measure is not looked at here."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

import psutil
import pytest

from tests.support.mongo import client_of
from tests.support.processes import clean_environment
from tests.support.waiting import eventually

ROOT = Path(__file__).parents[2]
SCENARIOS = {"end-to-end", "resources", "unmatched", "latency", "flatness", "decisions", "voice"}

pytestmark = pytest.mark.timeout(400)


@pytest.fixture
def environment(amqp_url: str, mongo_url: str) -> Mapping[str, str]:
    """The broker and database of the tests, so that the benchmarks need not start their own."""
    return clean_environment({"UNISONO_TEST_AMQP_URL": amqp_url, "UNISONO_TEST_MONGO_URL": mongo_url})


async def test_a_quick_run_measures_every_scenario_and_leaves_nothing_behind(
    environment: Mapping[str, str], mongo_url: str, tmp_path: Path
) -> None:
    bench = await _bench(environment, "--quick", "--results", str(tmp_path))
    output, _ = await bench.communicate()
    assert bench.returncode == 0, output.decode()
    results = {file.stem: json.loads(file.read_text()) for file in tmp_path.glob("*.json")}
    assert results.keys() == SCENARIOS
    for scenario, result in results.items():
        assert result["figures"], scenario
        for figure in result["figures"]:
            assert figure["value"] >= 0, (scenario, figure)
            assert (figure["ratio"] is None) == (not figure["floor"]), (scenario, figure)
    assert all(f"## {scenario}" in (tmp_path / "table.md").read_text() for scenario in SCENARIOS)
    with client_of(mongo_url) as client:
        assert not [name for name in client.list_database_names() if name.startswith("bench")]


async def test_a_run_that_is_interrupted_ends_everything_it_started(environment: Mapping[str, str]) -> None:
    bench = await _bench(environment, "--quick")
    assert bench.stdout is not None
    # By then services and mail server run.
    while b"customers" not in await asyncio.wait_for(bench.stdout.readline(), timeout=120):
        pass
    started = psutil.Process(bench.pid).children(recursive=True)
    assert len(started) > 5
    bench.send_signal(signal.SIGINT)
    output, _ = await asyncio.wait_for(bench.communicate(), timeout=60)
    assert bench.returncode == 130, output.decode()
    await eventually(lambda: not any(process.is_running() for process in started), what="all of them have ended")


async def _bench(environment: Mapping[str, str], *arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "benchmarks", *arguments),
        cwd=ROOT,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
