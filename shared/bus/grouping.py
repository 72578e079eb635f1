"""Many events in one message: grouping that keeps every customer's events in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from contracts.codec import encode, encode_batch
from contracts.envelope import Event, EventData
from contracts.ids import new_id
from shared.bus.topology import Topology
from shared.bus.transport import OutboundMessage

MAX_EVENTS = 100
"""Events per message: beyond this, larger batches gain nothing that can be measured."""

MAX_BYTES = 512 * 1024
"""Bytes per message, so that a queue's head is never a lump that takes long to move."""


@dataclass
class Group:
    """Events that travel together: same routing key, in order."""

    routing_key: str
    encoded: list[bytes] = field(default_factory=list)
    size: int = 0

    def takes(self, encoded: bytes) -> bool:
        """Whether there is room for one more."""
        return not self.encoded or (len(self.encoded) < MAX_EVENTS and self.size + len(encoded) <= MAX_BYTES)

    def add(self, encoded: bytes) -> None:
        """Add one event."""
        self.encoded.append(encoded)
        self.size += len(encoded)

    @property
    def body(self) -> bytes:
        """The CloudEvents JSON batch."""
        return encode_batch(self.encoded)


def group(events: Iterable[Event[EventData]], topology: Topology) -> list[Group]:
    """Return the events as groups to publish in this order.

    An event joins the newest group of its routing key, unless an event of the same partition key is already in a later
    group: then it begins a new one. So for each partition key the order of the events is the order of the groups.
    """
    groups: list[Group] = []
    newest: dict[str, int] = {}
    last_of_key: dict[str, int] = {}
    for event in events:
        routing_key = topology.routing_key(event)
        encoded = encode(event)
        position = newest.get(routing_key, -1)
        if position < last_of_key.get(event.partitionkey, 0) or not groups[position].takes(encoded):
            groups.append(Group(routing_key))
            position = len(groups) - 1
            newest[routing_key] = position
        groups[position].add(encoded)
        last_of_key[event.partitionkey] = position
    return groups


def messages_of(groups: Sequence[Group]) -> list[OutboundMessage]:
    """Return groups as messages with new ids."""
    return [OutboundMessage(new_id(), one.routing_key, one.body, len(one.encoded)) for one in groups]
