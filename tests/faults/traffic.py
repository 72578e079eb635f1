"""Events in: a company that posts in order and repeats what was not accepted, under the same message ids."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

import httpx

from contracts.ids import derived_id
from tests.faults.playbook import ORDER, Topic

WRITE_KEY = "company"
CUSTOMERS = 500
EVENTS = 2000
PER_REQUEST = 40
PAUSE_WITHOUT_ANSWER = 0.1

Call = dict[str, object]


@dataclass(frozen=True)
class Run:
    """So many events about one topic, dealt out to all customers in turn."""

    name: str
    topic: Topic
    events: int = EVENTS
    begun_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @cached_property
    def orders(self) -> list[str]:
        """What the messages are about, in the order of their events."""
        return [f"{self.name}-{number:05d}" for number in range(self.events)]

    @cached_property
    def order_of(self) -> dict[str, str]:
        """Correlation id → order: the gateway derives an event's id from write key and message id."""
        return {derived_id(WRITE_KEY, order): order for order in self.orders}

    @cached_property
    def orders_of(self) -> dict[str, list[str]]:
        """Customer → their orders, in order."""
        return {customer(index): self.orders[index::CUSTOMERS] for index in range(min(CUSTOMERS, self.events))}

    def calls(self) -> list[Call]:
        return [
            {
                "type": "track",
                "messageId": order,
                "userId": customer(number % CUSTOMERS),
                "event": self.topic.event,
                "properties": {ORDER: order},
            }
            for number, order in enumerate(self.orders)
        ]


def customer(index: int) -> str:
    return f"customer-{index:03d}"


def introductions() -> list[Call]:
    """Return calls that say who everybody is, and that all of them agreed to marketing."""
    return [
        {
            "type": "identify",
            "messageId": f"identify-{customer(index)}",
            "userId": customer(index),
            "traits": {"email": f"{customer(index)}@mail.example", "social": f"@c{index:03d}", "locale": "en"},
            "context": {"consents": [{"purpose": "marketing", "granted": True}]},
        }
        for index in range(CUSTOMERS)
    ]


@dataclass(frozen=True)
class Refusal:
    """An answer other than success; `status` is None where there was none at all."""

    status: int | None
    content_type: str = ""
    retry_after: str = ""


@dataclass
class Company:
    """Posts calls one request after another, so that each customer's events arrive in order whatever fails."""

    url: str
    calls: Sequence[Call]
    allowed: int | None = None
    accepted: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    _allowed_more: asyncio.Event = field(default_factory=asyncio.Event)

    def allow(self, calls: int) -> None:
        """Let it post as many calls as this in all."""
        self.allowed = calls
        self._allowed_more.set()

    async def post(self) -> None:
        """Post everything, as far as it is allowed; None: without waiting."""
        async with httpx.AsyncClient(base_url=self.url, auth=(WRITE_KEY, ""), timeout=60.0, trust_env=False) as client:
            for start in range(0, len(self.calls), PER_REQUEST):
                while self.allowed is not None and start >= self.allowed:
                    self._allowed_more.clear()
                    await self._allowed_more.wait()
                await self._post(client, self.calls[start : start + PER_REQUEST])

    async def _post(self, client: httpx.AsyncClient, calls: Sequence[Call]) -> None:
        while (refusal := await _try(client, calls)) is not None:
            assert refusal.status in {None, 503}, refusal
            self.refusals.append(refusal)
            await asyncio.sleep(float(refusal.retry_after or PAUSE_WITHOUT_ANSWER))
        self.accepted += len(calls)

    def answered(self) -> Iterator[Refusal]:
        """Yield the refusals that were answers, not broken connections."""
        return (refusal for refusal in self.refusals if refusal.status is not None)


async def _try(client: httpx.AsyncClient, calls: Sequence[Call]) -> Refusal | None:
    try:
        response = await client.post("/v1/batch", json={"batch": list(calls)})
    except httpx.TransportError:
        return Refusal(None)
    if response.status_code == 200:
        return None
    return Refusal(
        response.status_code, response.headers.get("content-type", ""), response.headers.get("retry-after", "")
    )
