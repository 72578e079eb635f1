"""Events that no journey waits for: until profile, journey, rules and timeline have all handled them."""

from __future__ import annotations

import time
from collections.abc import Iterable

from benchmarks.calls import Call, batches, single, view
from benchmarks.checks import PASSED_BY, expected_after
from benchmarks.figures import Figure, Measured
from benchmarks.plan import Plan
from benchmarks.site import Site
from benchmarks.web import send_all


async def unmatched(site: Site, plan: Plan) -> list[Measured]:
    """Return events per second, sent many per request and one per request."""
    batched = tuple([await events_per_second(site, plan, plan.unmatched) for _ in range(plan.rounds)])
    singles = tuple([await events_per_second(site, plan, plan.unmatched, alone=True) for _ in range(plan.rounds)])
    load = (
        f"{plan.unmatched} events of {plan.customers} customers: {plan.per_request} per POST /v1/batch over "
        f"{plan.connections} connections, then one per POST /v1/track over {plan.single_connections}"
    )
    figures = (
        Figure("in batches", "events/s", "higher", batched),
        Figure("one per request", "events/s", "higher", singles),
    )
    return [Measured("unmatched", load, figures)]


async def events_per_second(site: Site, plan: Plan, count: int, *, alone: bool = False) -> float:
    """Send events nobody waits for and return how many per second went through."""
    calls: Iterable[Call] = (view(number % plan.customers, number) for number in range(count))
    requests = [single(call) for call in calls] if alone else list(batches(calls, plan.per_request))
    expected = await expected_after(site, PASSED_BY, count)
    started = time.monotonic()
    await send_all(site.gateway, requests, plan.single_connections if alone else plan.connections)
    await site.until_handled(expected)
    return count / (time.monotonic() - started)
