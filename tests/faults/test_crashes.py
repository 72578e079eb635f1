"""Each service is killed with -9 in the middle of a run of 2,000 events and started again, most of them twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from contracts.events.delivery import DeliveryStatus
from standins.mastodon import MastodonStandin
from standins.rate_window import RateWindow
from standins.server import serve
from tests.faults.installation import Installation
from tests.faults.outcomes import Outcome
from tests.faults.performing import MID_RUN, Performance, performing
from tests.faults.playbook import ANSWERS, OFFERS, SHIPMENTS
from tests.faults.traffic import EVENTS, Run

pytestmark = pytest.mark.faults


async def crash(performance: Performance, victim: str, *, at: float = MID_RUN, go_on_to: float = 1) -> None:
    """Kill a service in mid-run, let the events go on, start it again."""
    service = performance.site.services[victim]
    await performance.reached(victim, at)
    await service.kill()
    assert performance.progress(victim) < 1, f"{victim} was done before it was killed"
    performance.go_on(go_on_to)
    service.start()
    await service.ready()


@pytest.mark.parametrize("victim", ["gateway", "profile", "journey", "rules", "timeline"])
async def test_nothing_is_lost_and_nothing_is_doubled(site: Installation, victim: str) -> None:
    async with performing(site, Run(f"{victim}-crash", SHIPMENTS)) as performance:
        await crash(performance, victim, go_on_to=5 / 6)
        await crash(performance, victim, at=2 / 3)
        outcome = await performance.outcome()
    outcome.expect_one_plan_each()
    outcome.expect_one_arrival_each(performance.arrivals())
    await site.quiet()


async def test_a_marketing_email_never_comes_twice_and_is_known_to_be_doubtful(
    site: Installation, tell: Callable[[str], None]
) -> None:
    async with performing(site, Run("email-crash-marketing", OFFERS)) as performance:
        await crash(performance, "email")
        outcome = await performance.outcome()
    outcome.expect_one_plan_each()
    outcome.expect_statuses({DeliveryStatus.SENT, DeliveryStatus.UNKNOWN})
    arrived = arrivals_of(outcome, performance)
    assert max(arrived.values()) == 1, "a marketing email came twice"
    sent, unknown = outcome.orders_with(DeliveryStatus.SENT), outcome.orders_with(DeliveryStatus.UNKNOWN)
    assert sent <= arrived.keys(), "emails that count as sent never arrived"
    assert unknown, "nothing was being handed over when the service was killed"
    tell(f"email killed: {len(unknown)} marketing emails are unknown; {len(unknown & arrived.keys())} of them arrived")
    await site.quiet()


async def test_a_transactional_email_is_never_lost_and_doubled_only_where_nobody_could_know(
    site: Installation, tell: Callable[[str], None]
) -> None:
    async with performing(site, Run("email-crash-transactional", SHIPMENTS)) as performance:
        await crash(performance, "email")
        outcome = await performance.outcome()
    outcome.expect_one_plan_each()
    outcome.expect_statuses({DeliveryStatus.SENT})
    arrived = arrivals_of(outcome, performance)
    assert arrived.keys() == outcome.stories.keys(), "emails were lost"
    repeated = {order for order, story in outcome.stories.items() if story.attempts > 1}
    doubled = {order for order, times in arrived.items() if times > 1}
    assert max(arrived.values()) <= 2, "an email came more than twice"
    assert doubled <= repeated, "emails came twice that nobody had reason to repeat"
    assert repeated, "nothing was being handed over when the service was killed"
    tell(f"email killed: {len(repeated)} transactional emails were repeated; {len(doubled)} of them came twice")
    await site.quiet()


async def test_a_post_comes_exactly_once_because_its_key_is_repeated(
    site: Installation, tell: Callable[[str], None]
) -> None:
    standin = MastodonStandin(posts=RateWindow(10 * EVENTS, 3600))
    async with serve(standin.app, port=site.social_port), site.with_service("social"):
        run = Run("social-crash", ANSWERS)
        async with performing(
            site, run, lambda: [str(post.idempotency_key) for post in standin.messages]
        ) as performance:
            await crash(performance, "social")
            outcome = await performance.outcome()
        await site.quiet()
    outcome.expect_one_plan_each()
    outcome.expect_statuses({DeliveryStatus.SENT})
    arrived = arrivals_of(outcome, performance)
    assert arrived == Counter(outcome.stories.keys()), "posts were lost or doubled"
    repeated = [order for order, story in outcome.stories.items() if story.attempts > 1]
    assert repeated, "nothing was being handed over when the service was killed"
    tell(f"social killed: {len(repeated)} posts were repeated under the same key; none came twice")


def arrivals_of(outcome: Outcome, performance: Performance) -> Counter[str]:
    """Return how often the email about each order arrived."""
    order_of = {story.message_id: order for order, story in outcome.stories.items()}
    return Counter(order_of[message_id] for message_id in performance.arrivals())
