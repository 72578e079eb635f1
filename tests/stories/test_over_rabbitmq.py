"""Both stories over RabbitMQ and the database, with every service in a process of its own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from services.cli.demo.cast import cast
from services.cli.demo.outcomes import Outcome
from services.cli.demo.play import Audience, play
from services.cli.demo.stage import Installation, Stage, demo_settings, stage_over
from services.cli.local_providers import LocalProviders, local_providers
from services.cli.registry import MODULES
from services.cli.target import Databases
from tests.support.processes import ServiceProcess, start_all

pytestmark = pytest.mark.stories


@pytest.fixture
async def providers() -> AsyncIterator[LocalProviders]:
    async with local_providers() as running:
        yield running


@pytest.fixture
async def services(
    amqp_url: str, mongo_url: str, database_prefix: str, providers: LocalProviders, tmp_path: Path
) -> AsyncIterator[dict[str, ServiceProcess]]:
    """Nine processes; a stop that is not graceful fails the test."""
    settings = {
        "UNISONO_BUS_URL": amqp_url,
        "UNISONO_MONGO_URL": mongo_url,
        "UNISONO_DATABASE_PREFIX": database_prefix,
        "UNISONO_PARTITIONS": "4",
        **demo_settings(providers),
    }
    running = {service: ServiceProcess(service, settings, tmp_path) for service in MODULES}
    try:
        await start_all(list(running.values()))
        yield running
        await asyncio.gather(*(process.stop() for process in running.values()))
    finally:
        await asyncio.gather(*(process.kill() for process in running.values()))


@pytest.fixture
async def stage(
    services: dict[str, ServiceProcess], providers: LocalProviders, mongo_url: str, database_prefix: str
) -> AsyncIterator[Stage]:
    urls = {service: process.url for service, process in services.items()}
    async with stage_over(Installation(urls, Databases(mongo_url, database_prefix)), providers) as stage:
        yield stage


async def test_both_stories_lead_to_every_outcome(stage: Stage, services: dict[str, ServiceProcess]) -> None:
    now = datetime.now(UTC)

    found = await play(stage, cast(now), now.date(), Audience())

    missing = [outcome for outcome in found if outcome.missing]
    assert not missing, _report(missing, services)
    assert len(found) > 30


def _report(missing: Sequence[Outcome], services: dict[str, ServiceProcess]) -> str:
    """Say what is missing, and what the services had to say about it."""
    lines = [f"{outcome.expected}: {outcome.missing}" for outcome in missing]
    logs = [f"--- {name}\n{process.last_lines()}" for name, process in services.items()]
    return "\n".join([*lines, *logs])
