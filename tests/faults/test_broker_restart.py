"""RabbitMQ is killed in the middle of a run and comes back: nobody has to restart anything else."""

from __future__ import annotations

import pytest

from tests.faults.installation import Installation
from tests.faults.performing import performing
from tests.faults.playbook import OFFERS
from tests.faults.traffic import Run
from tests.support.rabbitmq import PrivateRabbitMQ
from tests.support.waiting import eventually

pytestmark = pytest.mark.faults


async def test_a_broker_that_was_killed_costs_time_and_nothing_else(
    restartable_rabbitmq: PrivateRabbitMQ, site: Installation
) -> None:
    processes = site.process_ids()
    async with performing(site, Run("broker-crash", OFFERS)) as performance:
        company = performance.company
        await performance.reached("email")
        await restartable_rabbitmq.kill()
        performance.go_on()
        await eventually(lambda: list(company.answered()), timeout=30, what="the gateway says no")
        assert company.accepted < performance.run.events
        await restartable_rabbitmq.start()
        outcome = await performance.outcome()

    refusal = next(company.answered())
    assert refusal.status == 503
    assert refusal.content_type == "application/problem+json"
    assert float(refusal.retry_after) > 0
    # Marketing, so that a send which was repeated, or was not made for fear of repeating it, would be seen.
    outcome.expect_one_plan_each()
    outcome.expect_one_arrival_each(performance.arrivals())
    await site.quiet()
    assert site.process_ids() == processes, "a service ended"
