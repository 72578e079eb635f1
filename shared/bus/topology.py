"""The topology, as data: one exchange, one queue per service and partition, bindings from the catalogue.

Queues are quorum queues with a single active consumer, so the events of one partition are handled one after another by
one worker, while the others stand by. Routing keys are `<type>[.<channel>].<partition>`, and every binding is exact.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cached_property

from contracts.catalogue import CATALOGUE, SERVICES, CatalogueEntry, consumed_by
from contracts.envelope import Event, EventData
from contracts.values import Channel


def partition_of(key: str, partitions: int) -> int:
    """Return the partition of a key: CRC-32 (the same in every process and release), modulo their number."""
    return zlib.crc32(key.encode()) % partitions


@dataclass(frozen=True)
class QueueSpec:
    """One queue: its name, whose it is, and the routing keys that lead to it."""

    name: str
    service: str
    partition: int
    bindings: tuple[str, ...]


@dataclass(frozen=True)
class Topology:
    """Everything that is declared on the broker. `prefix` separates installations on one broker."""

    prefix: str = "unisono"
    partitions: int = 8

    @property
    def exchange(self) -> str:
        """The direct exchange all events are published to."""
        return f"{self.prefix}.events"

    def queue_name(self, service: str, partition: int) -> str:
        """Return the name of a service's queue for a partition."""
        return f"{self.prefix}.{service}.{partition:02d}"

    def routing_key(self, event: Event[EventData]) -> str:
        """Return where an event goes: by its type, its channel where that type is routed by it, its partition."""
        entry = CATALOGUE[event.type]
        suffix = f"{partition_of(event.partitionkey, self.partitions):02d}"
        if not entry.by_channel:
            return f"{event.type}.{suffix}"
        if event.channel is None:
            raise ValueError(f"{event.type} is routed by channel, and event {event.id} names none")
        return f"{event.type}.{event.channel.value}.{suffix}"

    @cached_property
    def queues(self) -> tuple[QueueSpec, ...]:
        """All queues of all services that consume anything."""
        return tuple(
            QueueSpec(self.queue_name(service, partition), service, partition, self._bindings(service, partition))
            for service in SERVICES
            if consumed_by(service)
            for partition in range(self.partitions)
        )

    @cached_property
    def destinations(self) -> dict[str, tuple[str, ...]]:
        """Routing key → the queues it leads to."""
        found: dict[str, tuple[str, ...]] = {}
        for queue in self.queues:
            for key in queue.bindings:
                found[key] = (*found.get(key, ()), queue.name)
        return found

    def _bindings(self, service: str, partition: int) -> tuple[str, ...]:
        return tuple(
            f"{prefix}.{partition:02d}" for entry in consumed_by(service) for prefix in _prefixes(service, entry)
        )


def _prefixes(service: str, entry: CatalogueEntry) -> tuple[str, ...]:
    if not entry.by_channel:
        return (entry.type,)
    own = [channel for channel in Channel if channel.value == service] or list(Channel)
    return tuple(f"{entry.type}.{channel.value}" for channel in own)
