"""Partitions are handled side by side: what two workers learn about one person at once must not make two of them."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Sequence

import pytest
from structlog.testing import capture_logs

from contracts.envelope import Event, EventData
from services.profile.domain.customer import Customer, IdentifierLink
from services.profile.handlers import ProfileHandler
from services.profile.store import COLLECTIONS, CUSTOMERS, IDENTIFIERS
from shared.processing.deciding import Deciding
from shared.store import ConflictError, Store, WriteSet
from tests.support.driving import NOON
from tests.unit.profile.people import ids, touchpoint

PEOPLE, WORKERS, CALLS = 12, 6, 300


@pytest.fixture
async def store(mongo_url: str, database_prefix: str) -> AsyncIterator[Store]:
    store = Store.open(mongo_url, f"{database_prefix}_profile")
    await store.prepare(COLLECTIONS)
    yield store
    await store.close()


async def work(store: Store, batch: Sequence[Event[EventData]]) -> int:
    """Handle a batch as a unit of work; return how often somebody else was first."""
    handling = Deciding(ProfileHandler(store))
    for conflicts in range(100):
        result = await handling.handle(batch, NOON)
        assert not result.rejected
        assert not result.retried
        try:
            await store.commit(WriteSet(now=NOON, saves=result.effects.saves))
        except ConflictError:
            await asyncio.sleep(random.uniform(0, 0.01 * conflicts))
        else:
            return conflicts
    raise AssertionError("never got through")


def call(people: random.Random) -> Event[EventData]:
    person = people.randrange(PEOPLE)
    ways = (f"user:{person}", f"email:{person}", f"anonymous:phone-{person}", f"anonymous:tablet-{person}")
    named = people.sample(ways, people.choice([1, 2, 2, 3]))
    return touchpoint(people.choice(["identify", "track"]), *named, traits={"seen": people.random()})


async def test_workers_that_meet_the_same_people_agree_on_who_they_are(store: Store) -> None:
    people = random.Random(7)
    batches = [[call(people) for _ in range(people.choice([1, 3]))] for _ in range(CALLS)]

    async def worker(number: int) -> int:
        return sum([await work(store, batch) for batch in batches[number::WORKERS]])

    with capture_logs():
        conflicts = await asyncio.gather(*(worker(number) for number in range(WORKERS)))
    assert sum(conflicts) > 0, "nobody met anybody: this proves nothing"

    links: list[IdentifierLink] = await store.find(IDENTIFIERS, {}, limit=10_000)
    customers: list[Customer] = await store.find(CUSTOMERS, {}, limit=10_000)
    living = {one.id: one for one in customers if one.merged_into is None}
    assert len(living) == PEOPLE
    listed = Counter(text for one in living.values() for text in ids(one))
    assert set(listed.values()) == {1}
    assert {link.id: link.customer_id for link in links} == {
        text: one.id for one in living.values() for text in ids(one)
    }
    assert all(one.merged_into in living for one in customers if one.merged_into)
    assert all(len(one.user_ids) == 1 for one in living.values())
