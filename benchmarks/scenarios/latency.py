"""How long one message takes when few come, from the HTTP request to the mail server, and what it costs then."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack

from benchmarks.calls import address_of, order, single
from benchmarks.checks import ORDER, each_arrived, expected_after
from benchmarks.figures import Figure, Measured, percentile
from benchmarks.plan import Plan
from benchmarks.site import LossError, Site
from benchmarks.usage import cpu_between, usage_of
from benchmarks.web import Connection, UnexpectedAnswerError, connected

STALLED_SECONDS = 30.0
CONNECTIONS = 4


async def latency(site: Site, plan: Plan) -> list[Measured]:
    """Return percentiles in milliseconds, and processor time per message over all processes.

    Each event is another customer's, so its message is known by the address.
    """
    count = min(int(plan.latency_rate * plan.latency_seconds), plan.all_customers)
    expected = await expected_after(site, ORDER, count)
    mark = site.arrivals.count()
    before = usage_of(site.pids)
    started = await _send(site, plan, count)
    if not await site.arrivals.until(mark + count, timeout=STALLED_SECONDS):
        raise LossError(f"{site.name}: only {site.arrivals.count() - mark} of {count} messages have arrived")
    await site.until_handled(expected)
    spent = sum(cpu_between(before, usage_of(site.pids)).values())
    arrived = site.arrivals.since(mark)
    each_arrived(site, arrived, range(count))
    taken = [(arrival.monotonic_ns - started[arrival.recipient]) / 1e6 for arrival in arrived]
    figures = tuple(
        Figure(name, "ms", "lower", (percentile(taken, share),))
        for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("longest", 1.0))
    )
    cost = Figure("cpu all", "ms/message", "lower", (1000 * spent / count,))
    return [Measured("latency", f"{count} orders at {plan.latency_rate:g} per second", (*figures, cost))]


async def _send(site: Site, plan: Plan, count: int) -> dict[str, int]:
    """Send orders evenly, however long answers take; return when each request started, by address."""
    started: dict[str, int] = {}
    idle: asyncio.Queue[Connection] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    async def send(customer: int) -> None:
        sent = single(order(customer, customer))
        connection = await idle.get()
        started[address_of(customer)] = time.monotonic_ns()
        answer = await connection.exchange(sent)
        idle.put_nowait(connection)
        if answer.status != 200:
            raise UnexpectedAnswerError(f"answered with {answer.status}: {answer.body!r}")

    async with AsyncExitStack() as stack:
        for _ in range(CONNECTIONS):
            idle.put_nowait(await stack.enter_async_context(connected(site.gateway)))
        async with asyncio.TaskGroup() as group:
            begin = loop.time()
            for customer in range(count):
                await asyncio.sleep(begin + customer / plan.latency_rate - loop.time())
                group.create_task(send(customer))
    return started
