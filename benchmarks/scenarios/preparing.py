"""Before anything is measured: customers are known, and everything has been used once."""

from __future__ import annotations

from benchmarks.calls import IDENTIFIED_AT_ONCE, batches, identify, order
from benchmarks.checks import ORDER, PASSED_BY, expected_after
from benchmarks.plan import Plan
from benchmarks.site import Site
from benchmarks.web import send_all

WARM_UP_ORDERS = 100


async def prepare(site: Site, plan: Plan) -> None:
    """Identify all customers of the plan and one more, who then warms everything up."""
    one_more = plan.all_customers
    customers = one_more + 1
    expected = await expected_after(site, PASSED_BY, customers)
    await send_all(site.gateway, batches(map(identify, range(customers)), IDENTIFIED_AT_ONCE), plan.connections)
    await site.until_handled(expected)
    expected = await expected_after(site, ORDER, WARM_UP_ORDERS)
    orders = (order(one_more, number) for number in range(WARM_UP_ORDERS))
    await send_all(site.gateway, batches(orders, 1), plan.connections)
    await site.until_handled(expected)
