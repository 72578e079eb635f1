"""The database is killed in the middle of a run and comes back: nobody has to restart anything else."""

from __future__ import annotations

import pytest

from shared.embedded import EmbeddedMongo
from tests.faults.installation import Installation
from tests.faults.performing import performing
from tests.faults.playbook import OFFERS
from tests.faults.traffic import Run
from tests.support.waiting import eventually

pytestmark = pytest.mark.faults


async def test_a_database_that_was_killed_costs_time_and_nothing_else(
    restartable_mongo: EmbeddedMongo, site: Installation
) -> None:
    processes = site.process_ids()
    async with performing(site, Run("database-crash", OFFERS)) as performance:
        company = performance.company
        await performance.reached("email")
        await restartable_mongo.kill()
        performance.go_on()
        # Accepting needs the broker alone: nobody outside notices.
        await eventually(lambda: company.accepted == performance.run.events, timeout=60, what="all is accepted")
        await restartable_mongo.start()
        outcome = await performance.outcome()

    assert company.refusals == []
    # Marketing, so that a send which was repeated, or was not made for fear of repeating it, would be seen.
    outcome.expect_one_plan_each()
    outcome.expect_one_arrival_each(performance.arrivals())
    await site.quiet()
    assert site.process_ids() == processes, "a service ended"
