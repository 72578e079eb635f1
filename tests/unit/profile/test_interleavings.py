"""Whatever is said about whom, in whatever order and batches: nobody is lost, nobody is two people."""

from __future__ import annotations

import asyncio
from collections import Counter
from itertools import groupby

from hypothesis import given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from tests.unit.profile.people import People, ids, touchpoint

USERS = [f"user:{name}" for name in ("lea", "tom", "old")]
OTHERS = ["email:home@example.com", "phone:+41446681800", "anonymous:tablet", "anonymous:phone", "anonymous:old"]


@st.composite
def calls(draw: st.DrawFn) -> Event[EventData]:
    kind = draw(st.sampled_from(["identify", "track", "alias"]))
    if kind == "alias":
        new, old = draw(st.permutations(USERS))[:2]
        return touchpoint("alias", new, old, "anonymous:" + old.partition(":")[2])
    user = draw(st.sampled_from([None, *USERS]))
    others = draw(st.lists(st.sampled_from(OTHERS), max_size=3, unique=True))
    named = [*([user] if user else []), *others] or ["anonymous:tablet"]
    return touchpoint(kind, *named, traits=draw(st.sampled_from([{}, {"seat": "12A"}, {"seat": None}])))


BATCHES = st.lists(st.lists(calls(), min_size=1, max_size=4), max_size=8)


def replay(batches: list[list[Event[EventData]]]) -> tuple[People, list[Event[EventData]]]:
    people = People()
    told: list[Event[EventData]] = []

    async def play() -> None:
        for batch in batches:
            told.extend((await people.handle(*batch)).events)

    with capture_logs():
        asyncio.run(play())
    return people, told


@settings(deadline=None, max_examples=300)
@given(BATCHES)
def test_identities_stay_consistent(batches: list[list[Event[EventData]]]) -> None:
    people, told = replay(batches)
    customers = people.customers()
    # One identifier, one living customer, in both directions, without a chain.
    listed = Counter(text for customer in people.living() for text in ids(customer))
    assert all(count == 1 for count in listed.values())
    assert set(listed) == set(people.links())
    for text, customer_id in people.links().items():
        assert customers[customer_id].merged_into is None
        assert text in ids(customers[customer_id])
    # Nobody anybody was ever told about is lost.
    for one in told:
        assert isinstance(one.data, CustomerActed | CustomerChanged | CustomerMerged)
        seen = customers[one.data.customer.customer_id]
        survivor = customers[seen.merged_into] if seen.merged_into else seen
        assert survivor.merged_into is None
        assert seen is survivor or seen.id in survivor.aliases
    gone = {customer.id for customer in customers.values() if customer.merged_into}
    assert gone == {alias for customer in people.living() for alias in customer.aliases}
    merged = [one.data.merged_customer_id for one in told if isinstance(one.data, CustomerMerged)]
    assert Counter(merged) == Counter(gone), "every merge is told, once"


@settings(deadline=None, max_examples=200)
@given(BATCHES)
def test_two_users_become_one_only_by_an_alias_call(batches: list[list[Event[EventData]]]) -> None:
    without = [[one for one in batch if one.data.kind != "alias"] for batch in batches]  # type: ignore[attr-defined]
    people, _ = replay([batch for batch in without if batch])
    assert all(len(customer.user_ids) <= 1 for customer in people.living())


@settings(deadline=None, max_examples=200)
@given(BATCHES)
def test_how_calls_are_batched_makes_no_difference(batches: list[list[Event[EventData]]]) -> None:
    def shape(people: People) -> set[tuple[frozenset[str], str]]:
        return {(frozenset(ids(one)), str(sorted(one.traits.items()))) for one in people.living()}

    one_by_one, told_singly = replay([[call] for batch in batches for call in batch])
    batched, told_batched = replay(batches)
    assert shape(one_by_one) == shape(batched)
    assert [one.type for one in told_singly] == [one.type for one in told_batched]


@settings(deadline=None, max_examples=100)
@given(BATCHES)
def test_revisions_of_a_customer_only_grow_with_changes(batches: list[list[Event[EventData]]]) -> None:
    _, told = replay(batches)
    latest: dict[str, int] = {}
    for _, one_call in groupby(told, key=lambda one: one.causationid):
        for one in one_call:
            assert isinstance(one.data, CustomerActed | CustomerChanged | CustomerMerged)
            customer = one.data.customer
            before = latest.get(customer.customer_id, 0)
            assert customer.revision == before if isinstance(one.data, CustomerActed) else customer.revision > before
            if not isinstance(one.data, CustomerMerged):
                latest[customer.customer_id] = customer.revision
