"""The bus as services see it, whichever transport carries it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from shared.bus.topology import Topology


@dataclass(frozen=True)
class OutboundMessage:
    """A CloudEvents batch on its way out. With `queue` it goes to that queue alone, otherwise by its routing key."""

    id: str
    routing_key: str
    body: bytes
    count: int
    queue: str | None = None
    attempts: int = 0


@dataclass(frozen=True)
class InboundMessage:
    """A CloudEvents batch that came in. `tag` is what the transport needs to acknowledge it."""

    id: str
    body: bytes
    count: int
    attempts: int
    redelivered: bool
    tag: int


class Subscription(Protocol):
    """One consumer of one queue. When its connection is lost, `take` raises; what was not acknowledged comes again."""

    async def take(self, max_events: int) -> list[InboundMessage]:
        """Wait for at least one message; return what is there, up to about `max_events` events.

        Raises BusUnavailableError when the connection is lost.
        """

    async def ack(self, messages: Sequence[InboundMessage]) -> None:
        """Acknowledge messages, all those given and taken before them. Raises BusUnavailableError."""

    async def close(self) -> None:
        """Stop consuming; what was not acknowledged goes back to the queue, in order."""


class Transport(Protocol):
    """A connection to the bus."""

    async def connect(self) -> None:
        """Connect and declare the topology. Raises BusUnavailableError."""

    async def publish(self, messages: Sequence[OutboundMessage]) -> None:
        """Publish in this order; returns when the broker has taken responsibility for every one.

        Raises BusUnavailableError (some may have been taken; publishing all again is harmless) or UnroutableError.
        """

    async def subscribe(self, queue: str, *, preferred: bool = False) -> Subscription:
        """Begin consuming a queue, or stand by while somebody else does. Raises BusUnavailableError.

        With `preferred`, a consumer that is not preferred is relieved once what it holds is acknowledged (RabbitMQ from
        4.0; before, whoever came first goes on).
        """

    async def waiting(self, queues: Sequence[str]) -> int:
        """Return how many messages wait in these queues, not counting those a consumer holds."""

    async def ping(self) -> None:
        """Return if the broker answers; raises BusUnavailableError otherwise."""

    async def close(self) -> None:
        """Disconnect in order."""

    @property
    def topology(self) -> Topology:
        """What was declared."""
