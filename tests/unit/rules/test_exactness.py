"""Caps and collisions hold exactly, whoever asks at once and whatever dies: compared with counting by hand.

Journeys, agents and other systems ask for messages to people who turn out to be one person, while workers take batches
of any size, decide on states that somebody else changes meanwhile, and die before or after they commit or publish.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerMerged
from contracts.events.message import MessageDeferred, MessagePlanned, MessageRequested, MessageSuppressed
from contracts.playbook import Collision, FrequencyCap, Policies
from contracts.values import Channel
from tests.support.driving import event as enveloped
from tests.unit.rules.support import ALL_FREE, Changes, mira, reported, request, sale, skyline, survey
from tests.unit.rules.workshop import PARTITIONS, Crash, Workshop

PEOPLE = ("mira", "visitor", "tablet")
MINUTE = timedelta(minutes=1)
LIFE = timedelta(days=7)
OVER = timedelta(days=60)
BERLIN = ZoneInfo("Europe/Berlin")

Ask: TypeAlias = tuple[Literal["ask"], str, str, int, tuple[str, ...], int]
Step: TypeAlias = (
    Ask
    | tuple[Literal["again"], int]
    | tuple[Literal["merge"], str, str]
    | tuple[Literal["report"], int, str]
    | tuple[Literal["work"], int, int, Crash]
    | tuple[Literal["race"], int, int, int]
    | tuple[Literal["leftovers"]]
    | tuple[Literal["pass"], int]
)
people, partitions = st.sampled_from(PEOPLE), st.integers(0, PARTITIONS - 1)
crashes: st.SearchStrategy[Crash] = st.sampled_from(["nowhere", "before_commit", "after_commit", "after_publish"])
asks = st.tuples(
    st.just("ask"),
    people,
    st.sampled_from(["spring-sale", "how-was-it"]),
    st.sampled_from([10, 50, 90]),
    st.sampled_from([("email",), ("sms",), ("email", "sms"), ("sms", "email")]),
    st.sampled_from([0, 0, 30, 300]),
)
happenings: st.SearchStrategy[Step] = st.one_of(
    st.tuples(st.just("again"), st.integers(0, 30)),
    st.tuples(st.just("merge"), people, people),
    st.tuples(st.just("report"), st.integers(0, 30), st.sampled_from(["failed", "read"])),
)
works: st.SearchStrategy[Step] = st.one_of(
    st.tuples(st.just("work"), partitions, st.integers(1, 4), crashes),
    st.tuples(st.just("work"), partitions, st.integers(1, 4), crashes),
    st.tuples(st.just("race"), partitions, partitions, st.integers(1, 4)),
    st.just(("leftovers",)),
)
rounds = st.tuples(
    st.lists(asks, min_size=1, max_size=3),
    st.lists(happenings, max_size=2),
    st.lists(works, min_size=2, max_size=5),
    st.sampled_from([0, 1, 10, 60, 400]).map(lambda minutes: [("pass", minutes)]),
).map(lambda parts: [step for part in parts for step in part])
"""Somebody asks, something happens, workers work, time passes."""

caps = st.fixed_dictionaries(
    {"limit": st.integers(1, 3), "over": st.sampled_from(["suppress", "defer"])},
    optional={
        "purposes": st.sampled_from([["marketing"], ["survey"]]),
        "topics": st.just(["fares"]),
        "channels": st.sampled_from([["email"], ["sms"], ["email", "sms"]]),
    },
)
windows = st.one_of(
    st.sampled_from([20, 90, 700]).map(lambda minutes: {"per": minutes * MINUTE}),
    st.sampled_from(["day", "week"]).map(lambda each: {"each": each}),
)
collisions = st.fixed_dictionaries(
    {
        "within": st.sampled_from([15 * MINUTE, 120 * MINUTE]),
        "loser": st.sampled_from(["suppress", "defer"]),
        "second": st.sampled_from(["goes_out", "loses"]),
    },
    optional={"purposes": st.sampled_from([["marketing"], ["survey"]])},
)


@st.composite
def policies(draw: st.DrawFn) -> Policies:
    rules: Changes = {
        **ALL_FREE,
        "caps": [{"id": f"cap-{n}", **draw(caps), **draw(windows)} for n in range(draw(st.integers(1, 3)))],
        "collisions": [{"id": f"collision-{n}", **draw(collisions)} for n in range(draw(st.integers(0, 1)))],
        "lifetimes": [{"id": "a-week", "lives": LIFE}],
    }
    if draw(st.booleans()):
        # Noon UTC is 13:00 in Berlin: what is asked for soon waits, and then everything wants to go out at once.
        rules["quiet_hours"] = [{"id": "siesta", "start": "13:10", "end": "16:00"}]
    if draw(st.booleans()):
        rules["escalations"] = [{"id": "reach-them", "unread_after": 45 * MINUTE}]
    return Policies.model_validate(rules)


@dataclass
class Town:
    """A workshop, everybody who asks it for something, and what was asked for."""

    workshop: Workshop
    asked: list[Event[EventData]] = field(default_factory=list)
    merges: int = 0

    def requests(self) -> dict[str, tuple[MessageRequested, datetime]]:
        """By message id: what was asked for, and when."""
        return {
            one.data.message_id: (one.data, one.time) for one in self.asked if isinstance(one.data, MessageRequested)
        }

    async def take(self, step: Step) -> None:
        """Let one thing happen."""
        shop = self.workshop
        match step:
            case ("ask", who, message, priority, wishes, minutes):
                self._ask(who, message, priority, wishes, minutes)
            case ("again", number):
                shop.enqueue(self.asked[number % len(self.asked)])
            case ("merge", gone, survivor):
                self._merge(gone, survivor)
            case ("report", number, status):
                self._report(number, status)
            case ("work", partition, most, crash):
                await self._work(partition, most, crash)
            case ("race", one, other, most):
                # Both decide on what they loaded; whoever commits second may find that it is not so any more.
                works = [await shop.take(partition, most) for partition in (one, other)]
                _ = [shop.settle(work) for work in works if work is not None]
            case ("leftovers",):
                shop.leftovers()
            case ("pass", minutes):
                shop.tick(shop.now + minutes * MINUTE)

    async def _work(self, partition: int, most: int, crash: Crash) -> None:
        work = await self.workshop.take(partition, most)
        if work is not None:
            self.workshop.settle(work, crash)

    def _ask(self, who: str, message: str, priority: int, wishes: tuple[str, ...], minutes: int) -> None:
        now = self.workshop.now
        wanted = request(
            message,
            mira(who),
            message_id=f"m-{len(self.asked)}",
            priority=priority,
            channels=wishes,
            expires_at=now + minutes * MINUTE if minutes else None,
        )
        self.asked.append(enveloped(wanted, subject=who, now=now))
        self.workshop.enqueue(self.asked[-1])

    def _merge(self, gone: str, survivor: str) -> None:
        if gone != survivor:
            self.merges += 1
            known = mira(survivor, revision=10 + self.merges)
            data = CustomerMerged(customer=known, merged_customer_id=gone, because="same phone")
            self.workshop.enqueue(enveloped(data, subject=survivor, now=self.workshop.now))

    def _report(self, number: int, status: str) -> None:
        sent = [one for one in self.workshop.told.values() if isinstance(one.data, MessagePlanned)]
        if not sent:
            return
        planned = sent[number % len(sent)].data
        assert isinstance(planned, MessagePlanned)
        update = reported(
            status,
            planned.message_id,
            message=planned.message,
            purpose=planned.purpose,
            customer_id=planned.customer_id,
            channel=planned.rendition.content.channel,
        )
        self.workshop.enqueue(enveloped(update, subject=planned.customer_id, now=self.workshop.now))

    async def come_to_rest(self) -> None:
        """Let workers who do not die any more finish everything, however late it is due."""
        until = self.workshop.now + OVER
        while True:
            self.workshop.leftovers()
            for partition in range(PARTITIONS):
                while (work := await self.workshop.take(partition, 3)) is not None:
                    self.workshop.settle(work)
            due = self.workshop.next_due()
            if due is None or due > until:
                return
            self.workshop.tick(max(due, self.workshop.now))


@dataclass
class Books:
    """What a clerk writes down who reads every commit in its order, and counts by hand."""

    policies: Policies
    asked: dict[str, tuple[MessageRequested, datetime]]
    same: dict[str, str] = field(default_factory=dict)
    contacts: list[tuple[str, MessagePlanned, Event[EventData]]] = field(default_factory=list)
    waiting: dict[str, tuple[str, MessageDeferred]] = field(default_factory=dict)

    def who(self, customer: str) -> str:
        while customer in self.same:
            customer = self.same[customer]
        return customer

    def read(self, one: Event[EventData]) -> None:
        """Write down what was committed, and check that it may be."""
        match one.data:
            case CustomerMerged(customer=customer, merged_customer_id=merged):
                survivor, gone = self.who(customer.customer_id), self.who(merged)
                if survivor != gone:
                    self.same[gone] = survivor
            case MessagePlanned() as planned:
                self._check_planned(planned, one)
                self.contacts.append((planned.customer_id, planned, one))
                self.waiting.pop(planned.message_id, None)
            case MessageDeferred() as deferred:
                self._check_reason(deferred, one)
                self.waiting[deferred.message_id] = (deferred.customer_id, deferred)
            case MessageSuppressed() as suppressed:
                self._check_reason(suppressed, one)
                self.waiting.pop(suppressed.message_id, None)
            case _:
                pass

    def _said_to(self, customer: str, but: str) -> Iterator[tuple[MessagePlanned, Event[EventData]]]:
        """Yield what was said to a person so far, under whatever id."""
        for known_as, planned, one in self.contacts:
            if self.who(known_as) == self.who(customer) and planned.message_id != but:
                yield planned, one

    def _check_planned(self, planned: MessagePlanned, one: Event[EventData]) -> None:
        assert planned.expires_at is None or one.time < planned.expires_at
        channel = Channel(planned.rendition.content.channel)
        for cap in self.policies.caps:
            if (
                _meant(cap, planned)
                and (not cap.channels or channel in cap.channels)
                and not self._counted(cap, planned, one)
            ):
                counted = self._count(cap, planned, one)
                assert counted < cap.limit, f"{cap.id} is exceeded"
        for rule in self.policies.collisions:
            if _meant(rule, planned):
                stronger = self._stronger(rule, planned, one)
                assert not stronger, f"{rule.id}: it goes out beside {stronger}"

    def _check_reason(self, held: MessageDeferred | MessageSuppressed, one: Event[EventData]) -> None:
        """What was not said was not said for a reason that is true."""
        if not held.decision.stages:
            request, asked_at = self.asked[held.message_id]
            assert one.time >= min(asked_at + LIFE, request.expires_at or one.time), "it was still worth saying"
            return
        last = held.decision.stages[-1]
        rules = {rule.id: rule for rule in self.policies.rules()}
        rule = rules.get(last.rule or "")
        if last.name == "frequency_cap":
            assert isinstance(rule, FrequencyCap)
            assert self._count(rule, held, one) >= rule.limit, f"{rule.id} has room"
        if last.name == "collision":
            assert isinstance(rule, Collision)
            assert self._stronger(rule, held, one) or self._expected(rule, held, one), f"{rule.id}: nothing is there"

    def _counted(self, cap: FrequencyCap, planned: MessagePlanned, one: Event[EventData]) -> bool:
        """Return whether the message itself is in the window already, tried on another channel."""
        return any(
            before.message_id == planned.message_id
            and (not cap.channels or before.rendition.content.channel in cap.channels)
            and _together(cap, at, one)
            for _, before, at in self.contacts
        )

    def _count(self, cap: FrequencyCap, asked: EventData, one: Event[EventData]) -> int:
        """Count the messages in the window of a cap that ends now."""
        assert isinstance(asked, MessagePlanned | MessageDeferred | MessageSuppressed)
        return len(
            {
                planned.message_id
                for planned, at in self._said_to(asked.customer_id, asked.message_id)
                if _meant(cap, planned)
                and (not cap.channels or planned.rendition.content.channel in cap.channels)
                and _together(cap, at, one)
            }
        )

    def _stronger(self, rule: Collision, asked: EventData, one: Event[EventData]) -> list[str]:
        """Return the messages that a message has to give way to."""
        assert isinstance(asked, MessagePlanned | MessageDeferred | MessageSuppressed)
        mine = self._priority(asked.message_id)
        return [
            planned.message_id
            for planned, at in self._said_to(asked.customer_id, asked.message_id)
            if _meant(rule, planned)
            and one.time - at.time < rule.within
            and (rule.second == "loses" or self._priority(planned.message_id) >= mine)
        ]

    def _expected(self, rule: Collision, asked: EventData, one: Event[EventData]) -> bool:
        assert isinstance(asked, MessageDeferred | MessageSuppressed)
        return any(
            self.who(known_as) == self.who(asked.customer_id)
            and _meant(rule, other)
            and self._priority(message_id) > self._priority(asked.message_id)
            and other.until <= one.time + rule.within
            for message_id, (known_as, other) in self.waiting.items()
        )

    def _priority(self, message_id: str) -> int:
        return self.asked[message_id][0].priority or 50


def _meant(rule: FrequencyCap | Collision, one: MessagePlanned | MessageDeferred | MessageSuppressed) -> bool:
    about_fares = one.message == "spring-sale"
    return (not rule.purposes or one.purpose in rule.purposes) and (not rule.topics or about_fares)


def _together(cap: FrequencyCap, before: Event[EventData], now: Event[EventData]) -> bool:
    """Return whether two moments are in one window of a cap, on Mira's calendar."""
    if cap.per is not None:
        return now.time - before.time < cap.per
    days = [one.time.astimezone(BERLIN).date() for one in (before, now)]
    return days[0] == days[1] if cap.each == "day" else days[0].isocalendar()[:2] == days[1].isocalendar()[:2]


@settings(max_examples=150, deadline=None)
@given(policies(), st.lists(rounds, min_size=4, max_size=12))
async def test_no_interleaving_and_no_crash_exceeds_a_cap_or_lets_two_collide(
    rules: Policies, played: list[list[Step]]
) -> None:
    playbook = skyline(rules.model_dump(mode="json"), messages=[sale(topic="fares"), survey()])
    town = Town(Workshop(playbook))
    for step in (one for round_ in played for one in round_):
        await town.take(step)
    await town.come_to_rest()

    books = Books(rules, town.requests())
    history = town.workshop.database.history
    for one in history:
        books.read(one)
    _everything_asked_for_has_one_end(town, history)


def _everything_asked_for_has_one_end(town: Town, history: list[Event[EventData]]) -> None:
    decided = [one.data for one in history if isinstance(one.data, MessagePlanned | MessageSuppressed)]
    said = Counter(
        (one.message_id, one.rendition.content.channel) for one in decided if isinstance(one, MessagePlanned)
    )
    assert {one.message_id for one in decided} == town.requests().keys()
    assert set(said.values()) <= {1}, "a channel carries a message once"
    published = {one.id for one in town.workshop.told.values()}
    assert published >= {one.id for one in history if isinstance(one.data, MessagePlanned | MessageSuppressed)}
