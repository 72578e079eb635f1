"""What became of every event of a run, as the customers' timelines tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from contracts.events.delivery import DeliveryStatus
from services.timeline.domain.entry import Delivery, TimelineEntry
from services.timeline.store import ENTRIES
from shared.store import Store
from tests.faults.traffic import Run

ENTRIES_PER_EVENT = 5
"""It was acted, a journey began, a message was planned, the journey ended, and the message was delivered."""

WAITING = {DeliveryStatus.RETRYING}


@dataclass
class Story:
    """All entries one event led to, oldest first."""

    entries: list[TimelineEntry] = field(default_factory=list)

    def of(self, kind: str) -> list[TimelineEntry]:
        return [entry for entry in self.entries if entry.kind == kind]

    @property
    def message_id(self) -> str:
        """The id of its message; for stories that hold exactly one."""
        (planned,) = self.of("planned")
        assert planned.message_id is not None
        return planned.message_id

    @property
    def deliveries(self) -> list[Delivery]:
        return [entry.detail for entry in self.of("delivery") if isinstance(entry.detail, Delivery)]

    @property
    def ends(self) -> list[DeliveryStatus]:
        """The statuses after which nothing more is tried."""
        return [delivery.status for delivery in self.deliveries if delivery.status not in WAITING]

    @property
    def attempts(self) -> int:
        """How often the message was handed over, as far as the ledger knows."""
        return max((delivery.attempt for delivery in self.deliveries), default=0)


@dataclass(frozen=True)
class Outcome:
    """Order → story, for a whole run."""

    run: Run
    stories: Mapping[str, Story]

    @property
    def complete(self) -> bool:
        """Whether every event's message has got as far as it will."""
        return all(story.ends for story in self.stories.values())

    def expect_one_plan_each(self) -> None:
        """Fail unless each event had its effects exactly once, up to the words, and each customer's in order."""
        for kind in ("acted", "journey-entered", "planned", "journey-ended"):
            wrong = {order: len(story.of(kind)) for order, story in self.stories.items() if len(story.of(kind)) != 1}
            assert not wrong, f"{len(wrong)} events do not have exactly one {kind}: {_some(wrong)}"
        for customer, orders in self.run.orders_of.items():
            decided = sorted(orders, key=lambda order: self.stories[order].of("planned")[0].position)
            assert decided == orders, f"{customer}'s events were decided out of order: {decided}, not {orders}"

    def expect_one_arrival_each(self, arrivals: Sequence[str]) -> None:
        """Fail unless each message arrived exactly once, in the order of its customer's events, and is `sent`."""
        self.expect_statuses({DeliveryStatus.SENT})
        found = Counter(arrivals)
        times = {order: found[story.message_id] for order, story in self.stories.items()}
        wrong = {order: number for order, number in times.items() if number != 1}
        assert not wrong, f"{len(wrong)} messages did not arrive exactly once: {_some(wrong)}"
        assert len(arrivals) == len(self.stories), "messages arrived that nobody planned"
        place = {message_id: number for number, message_id in enumerate(arrivals)}
        for customer, orders in self.run.orders_of.items():
            arrived = sorted(orders, key=lambda order: place[self.stories[order].message_id])
            assert arrived == orders, f"{customer}'s messages arrived out of order: {arrived}, not {orders}"

    def expect_statuses(self, allowed: set[DeliveryStatus]) -> None:
        """Fail if a delivery ended otherwise, or more than once."""
        ends = {order: story.ends for order, story in self.stories.items()}
        wrong = {order: found for order, found in ends.items() if len(found) != 1 or found[0] not in allowed}
        assert not wrong, f"{len(wrong)} deliveries did not end in one of {sorted(allowed)}: {_some(wrong)}"

    def orders_with(self, status: DeliveryStatus) -> set[str]:
        """Return the orders whose delivery ended so."""
        return {order for order, story in self.stories.items() if story.ends == [status]}


async def outcome_of(run: Run, timeline: Store) -> Outcome:
    """Read what the timeline has about a run: of all customers at once, which its HTTP API does not offer."""
    stories = {order: Story() for order in run.orders}
    since = run.begun_at.isoformat(timespec="microseconds")
    found = await timeline.find(ENTRIES, {"position": {"$gt": since}}, limit=20 * ENTRIES_PER_EVENT * run.events)
    for entry in sorted(found, key=lambda one: one.position):
        if (order := run.order_of.get(entry.correlation_id)) is not None:
            stories[order].entries.append(entry)
    return Outcome(run, stories)


def _some(wrong: Mapping[str, object]) -> str:
    return ", ".join(f"{order}: {found}" for order, found in list(wrong.items())[:5])
