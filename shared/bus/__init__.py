"""The bus: topology as data, two transports behind one protocol, batches of events as messages."""

from shared.bus.errors import BusError, BusUnavailableError, UnroutableError
from shared.bus.topology import Topology, partition_of
from shared.bus.transport import InboundMessage, OutboundMessage, Subscription, Transport

__all__ = [
    "BusError",
    "BusUnavailableError",
    "InboundMessage",
    "OutboundMessage",
    "Subscription",
    "Topology",
    "Transport",
    "UnroutableError",
    "partition_of",
]
