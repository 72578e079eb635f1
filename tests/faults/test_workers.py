"""Two workers share a service; when one is killed, the other takes over, and every customer's order is kept."""

from __future__ import annotations

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.faults.installation import Installation
from tests.faults.performing import PATIENCE, performing
from tests.faults.playbook import SHIPMENTS
from tests.faults.traffic import Run
from tests.support.processes import ServiceProcess
from tests.support.rabbitmq import PrivateRabbitMQ
from tests.support.waiting import eventually

pytestmark = pytest.mark.faults


async def test_the_other_worker_takes_over(site: Installation) -> None:
    await site.services["journey"].stop()
    async with site.with_service("journey", "1/2", "2/2") as workers:
        one, other = workers
        async with performing(site, Run("worker-crash", SHIPMENTS)) as performance:
            await performance.reached("journey")
            shares = [await handled(worker) for worker in workers]
            await one.kill()
            assert performance.progress("journey") < 1, "all was done before one worker was killed"
            performance.go_on()
            outcome = await performance.outcome()
        assert await handled(other) > shares[1]
        await site.quiet()
    assert min(shares) > 0, f"one of two workers had nothing to do: {shares}"
    outcome.expect_one_plan_each()
    outcome.expect_one_arrival_each(performance.arrivals())


async def test_a_worker_that_wakes_up_without_its_partitions_changes_nothing(
    restartable_rabbitmq: PrivateRabbitMQ, site: Installation
) -> None:
    await site.services["journey"].stop()
    async with site.with_service("journey", "1/2", "2/2") as (sleeper, other):
        async with performing(site, Run("worker-asleep", SHIPMENTS)) as performance:
            await performance.reached("journey")
            sleeper.pause()
            # What the broker does by itself after some missed heartbeats; the others connect again.
            restartable_rabbitmq.drop_connections()
            performance.go_on()
            await eventually(lambda: performance.progress("journey") >= 1, timeout=PATIENCE, what="the other does all")
            sleeper.resume()
            await sleeper.ready()
            outcome = await performance.outcome()
        await site.quiet()
        assert other.running
    outcome.expect_one_plan_each()
    outcome.expect_one_arrival_each(performance.arrivals())


async def handled(worker: ServiceProcess) -> float:
    """Return how many events a worker has handled since it was started."""
    async with httpx.AsyncClient(base_url=worker.url, trust_env=False) as client:
        text = (await client.get("/metrics")).text
    return sum(
        sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == "unisono_events_total" and sample.labels["outcome"] == "handled"
    )
