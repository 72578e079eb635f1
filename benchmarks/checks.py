"""What must come out of what goes in: every scenario checks that nothing was lost and nothing doubled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.calls import address_of
from benchmarks.site import LossError, Site
from standins.arrival_log import Arrival

ORDER: Mapping[str, int] = {"profile": 1, "journey": 1, "rules": 3, "email": 1, "timeline": 5}
"""Events each service handles for one order: rules sees what the customer did, the request and the delivery; timeline
what they did, that the journey began and ended, what was planned and that it was delivered."""

PASSED_BY: Mapping[str, int] = {"profile": 1, "journey": 1, "rules": 1, "timeline": 1}
"""Events each service handles for a call that leads to nothing further."""


async def expected_after(site: Site, per_call: Mapping[str, int], calls: int) -> dict[str, int]:
    """Return how many events each service will have handled when it is through with so many more calls."""
    before = await site.handled()
    return {service: before[service] + count * calls for service, count in per_call.items()}


def each_arrived(site: Site, arrivals: Sequence[Arrival], customers: Iterable[int]) -> None:
    """Raise LossError unless each of these customers got one message per mention, and nobody else any."""
    expected = Counter(address_of(customer) for customer in customers)
    found = Counter(arrival.recipient for arrival in arrivals)
    if found != expected:
        missing, doubled = (expected - found).total(), (found - expected).total()
        raise LossError(f"{site.name}: of {expected.total()} messages {missing} are missing, {doubled} too many")
