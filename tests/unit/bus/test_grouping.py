"""Grouping puts many events into few messages and keeps each customer's order."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged
from contracts.events.touchpoint import Touchpoint
from contracts.values import CustomerSnapshot, Identifier
from shared.bus import Topology, partition_of
from shared.bus.grouping import MAX_BYTES, MAX_EVENTS, group
from tests.support.driving import event
from tests.support.reading import events_in

TOPOLOGY = Topology(partitions=4)


def happened(customer: str, kind: str, *, note: str = "") -> Event[EventData]:
    snapshot = CustomerSnapshot(customer_id=customer, revision=1, traits={"note": note})
    if kind == "changed":
        return event(CustomerChanged(customer=snapshot, changed=("traits",)), subject=customer)
    touchpoint = Touchpoint(kind="track", name=kind, identifiers=(Identifier(type="user", value=customer),))
    return event(CustomerActed(touchpoint=touchpoint, customer=snapshot), subject=customer)


happenings = st.lists(
    st.builds(happened, st.sampled_from(["ana", "ben", "cleo", "dai", "eva"]), st.sampled_from(["acted", "changed"])),
    max_size=250,
)


@given(happenings)
def test_every_event_travels_once_and_each_customers_stay_in_order(events: list[Event[EventData]]) -> None:
    groups = group(events, TOPOLOGY)
    travelled = [event for one in groups for event in events_in(one.body)]
    assert sorted(one.id for one in travelled) == sorted(one.id for one in events)
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    for one in events:
        before[one.partitionkey].append(one.id)
    for one in travelled:
        after[one.partitionkey].append(one.id)
    assert after == before


@given(happenings)
def test_a_group_holds_one_routing_key_and_no_more_than_fits(events: list[Event[EventData]]) -> None:
    for one in group(events, TOPOLOGY):
        assert 1 <= len(one.encoded) <= MAX_EVENTS
        keys = {TOPOLOGY.routing_key(event) for event in events_in(one.body)}
        assert keys == {one.routing_key}


def test_events_of_one_type_and_partition_travel_together_whoever_they_are_about() -> None:
    customers = [f"c{number}" for number in range(1000) if partition_of(f"c{number}", 4) == 0][:80]
    assert len(group([happened(customer, "acted") for customer in customers], TOPOLOGY)) == 1


def test_a_change_before_an_act_does_not_split_what_others_do() -> None:
    """The usual case: for each customer a change, then an act. Two messages are enough."""
    customers = [f"c{number}" for number in range(1000) if partition_of(f"c{number}", 4) == 0][:40]
    events = [happened(customer, kind) for customer in customers for kind in ("changed", "acted")]
    assert len(group(events, TOPOLOGY)) == 2


def test_large_events_are_spread_over_messages() -> None:
    events = [happened("ana", "acted", note="x" * (MAX_BYTES // 3)) for _ in range(4)]
    groups = group(events, TOPOLOGY)
    assert [len(one.encoded) for one in groups] == [2, 2]


def test_one_event_larger_than_the_limit_still_travels() -> None:
    assert len(group([happened("ana", "acted", note="x" * (MAX_BYTES + 1))], TOPOLOGY)) == 1
