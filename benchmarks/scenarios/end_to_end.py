"""From the first HTTP request to the last email, and what that costs each process."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.calls import batches, order
from benchmarks.checks import ORDER, each_arrived, expected_after
from benchmarks.figures import Figure, Measured
from benchmarks.plan import Plan
from benchmarks.site import LossError, Site
from benchmarks.usage import cpu_between, usage_of
from benchmarks.web import send_all

STALLED_SECONDS = 60.0


@dataclass(frozen=True)
class _Round:
    per_second: float
    cpu: Mapping[str, float]


async def end_to_end(site: Site, plan: Plan) -> list[Measured]:
    """Return messages per second; and processor time per message and memory, per process."""
    rounds = [await _round(site, plan, number) for number in range(plan.rounds)]
    load = (
        f"{plan.messages} orders of {plan.customers} customers, {plan.per_request} per POST /v1/batch, "
        f"{plan.connections} connections, all at once"
    )
    rate = Figure("messages", "messages/s", "higher", tuple(one.per_second for one in rounds))
    return [Measured("end-to-end", load, (rate,)), Measured("resources", load, _resources(site, plan, rounds))]


async def _round(site: Site, plan: Plan, number: int) -> _Round:
    customers = [number * plan.customers + index % plan.customers for index in range(plan.messages)]
    orders = (order(customer, index) for index, customer in enumerate(customers))
    requests = list(batches(orders, plan.per_request))
    expected = await expected_after(site, ORDER, plan.messages)
    mark = site.arrivals.count()
    before = usage_of(site.pids)
    started = time.monotonic_ns()
    await send_all(site.gateway, requests, plan.connections)
    if not await site.arrivals.until(mark + plan.messages, timeout=STALLED_SECONDS):
        raise LossError(f"{site.name}: only {site.arrivals.count() - mark} of {plan.messages} messages have arrived")
    await site.until_handled(expected)
    used = cpu_between(before, usage_of(site.pids))
    arrived = site.arrivals.since(mark)
    each_arrived(site, arrived, customers)
    seconds = (max(arrival.monotonic_ns for arrival in arrived) - started) / 1e9
    return _Round(plan.messages / seconds, used)


def _resources(site: Site, plan: Plan, rounds: list[_Round]) -> tuple[Figure, ...]:
    memory = usage_of(site.pids).memory
    spent = {name: tuple(1000 * one.cpu[name] / plan.messages for one in rounds) for name in site.pids}
    total = tuple(map(sum, zip(*spent.values(), strict=True)))
    return (
        *(Figure(f"cpu {name}", "ms/message", "lower", values) for name, values in spent.items()),
        Figure("cpu all", "ms/message", "lower", total),
        *(Figure(f"memory {name}", "MB", "lower", (megabytes,)) for name, megabytes in memory.items()),
    )
