"""Whether an event costs more when more journeys are published."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.figures import Figure, Measured
from benchmarks.plan import Plan
from benchmarks.playbooks import bench_playbook, publish
from benchmarks.scenarios.unmatched import events_per_second
from benchmarks.site import Site


async def flatness(site: Site, plan: Plan) -> list[Measured]:
    """Return events per second for some numbers of journeys, and the most journeys' rate by the fewest's.

    Rounds go up and down the numbers in turn, so that what grows with time alone is no one number's burden.
    """
    rates: dict[int, list[float]] = defaultdict(list)
    in_force = 0
    for number in range(plan.flat_rounds):
        for journeys in plan.journeys if number % 2 == 0 else reversed(plan.journeys):
            if journeys != in_force:
                # The number a round ends with is the next one's first; what is in force already is not published again.
                await publish(site, bench_playbook(journeys))
                in_force = journeys
            rates[journeys].append(await events_per_second(site, plan, plan.flat_events))
    fewest, most = min(plan.journeys), max(plan.journeys)
    ratios = tuple(high / low for high, low in zip(rates[most], rates[fewest], strict=True))
    figures = (
        *(Figure(f"{journeys} journeys", "events/s", "higher", tuple(rates[journeys])) for journeys in plan.journeys),
        Figure(f"{most} by {fewest} journeys", "ratio", "higher", ratios),
    )
    return [Measured("flatness", f"{plan.flat_events} events that match no journey, in batches", figures)]
