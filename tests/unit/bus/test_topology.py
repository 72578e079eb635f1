"""The topology agrees with the catalogue: what is published is consumed, by whom the catalogue says."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.catalogue import CATALOGUE, CHANNEL_SERVICES, consumed_by
from contracts.values import Channel
from shared.bus import Topology, partition_of

TOPOLOGY = Topology(prefix="test", partitions=3)


@pytest.mark.parametrize("event_type", CATALOGUE)
def test_every_event_reaches_its_consumers_and_nobody_else(event_type: str) -> None:
    entry = CATALOGUE[event_type]
    for partition in range(3):
        for channel in Channel if entry.by_channel else [None]:
            middle = f".{channel.value}" if channel else ""
            queues = TOPOLOGY.destinations[f"{event_type}{middle}.{partition:02d}"]
            expected = {
                service
                for service in entry.consumers
                if not (entry.by_channel and service in CHANNEL_SERVICES and channel and service != channel.value)
            }
            assert set(queues) == {TOPOLOGY.queue_name(service, partition) for service in expected}


def test_each_service_that_consumes_has_one_queue_per_partition() -> None:
    counts = Counter(queue.service for queue in TOPOLOGY.queues)
    assert set(counts.values()) == {3}
    assert "gateway" not in counts
    assert all(consumed_by(service) for service in counts)


def test_partitions_of_keys_are_the_same_in_every_release() -> None:
    """Changing the hash would send a customer's events to another worker than their earlier ones."""
    assert [partition_of(key, 8) for key in ("user:42", "customer-1", "Zürich", "")] == [6, 5, 6, 0]


@given(st.text(max_size=20))
def test_keys_spread_evenly(prefix: str) -> None:
    counts = Counter(partition_of(f"{prefix}{number}", 8) for number in range(2000))
    assert max(counts.values()) < 2000 / 8 * 1.5
