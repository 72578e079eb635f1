"""People and what they do, sent through the handler; what it keeps is kept as the store would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.touchpoint import TouchpointRecorded
from contracts.values import CustomerSnapshot, Identifier
from services.profile.domain.customer import Customer, IdentifierLink
from services.profile.handlers import ProfileHandler
from services.profile.store import CUSTOMERS, IDENTIFIERS
from shared.processing.effects import Effects
from shared.store.model import A, AggregateType
from tests.support.driving import NOON, Driver, event

D = TypeVar("D", bound=EventData)


def identifier(text: str) -> Identifier:
    kind, _, value = text.partition(":")
    return Identifier.model_validate({"type": kind, "value": value})


def touchpoint(kind: str, *ids: str, at: datetime = NOON, **said: Any) -> Event[EventData]:
    """Return a touchpoint event; `ids` are written as `user:lea`."""
    data = TouchpointRecorded.model_validate(
        {"kind": kind, "name": said.pop("name", kind), "identifiers": [identifier(one) for one in ids], **said}
    )
    return event(data, subject=ids[0], now=at)


class CountingDriver(Driver):
    def __init__(self) -> None:
        super().__init__()
        self.queries = 0

    async def load(self, kind: AggregateType[A], ids: Iterable[str]) -> dict[str, A]:
        self.queries += 1
        return await super().load(kind, ids)


class People:
    """Everybody profile knows."""

    def __init__(self) -> None:
        self.driver = CountingDriver()
        self.handler = ProfileHandler(self.driver)

    async def handle(self, *events: Event[EventData], now: datetime = NOON) -> Effects:
        self.driver.queries = 0
        return await self.driver.handle(self.handler, *events, now=now)

    async def call(self, kind: str, *ids: str, **said: Any) -> Effects:
        return await self.handle(touchpoint(kind, *ids, **said))

    def links(self) -> dict[str, str]:
        return {
            state.id: state.customer_id for state in self.driver.saved.values() if isinstance(state, IdentifierLink)
        }

    def customers(self) -> dict[str, Customer]:
        return {state.id: state for state in self.driver.saved.values() if isinstance(state, Customer)}

    def living(self) -> list[Customer]:
        return [customer for customer in self.customers().values() if customer.merged_into is None]

    def who(self, text: str) -> Customer:
        """Return the customer an identifier points at, which is always a living one."""
        customer = self.customers()[self.links()[text]]
        assert customer.merged_into is None
        return customer

    def keep(self, *states: Customer | IdentifierLink) -> None:
        for state in states:
            kind: AggregateType[Any] = CUSTOMERS if isinstance(state, Customer) else IDENTIFIERS
            self.driver.saved[(kind.collection, state.id)] = state.model_copy(update={"version": 1})


def told(effects: Effects, kind: type[D]) -> list[D]:
    return [one.data for one in effects.events if isinstance(one.data, kind)]


def order(effects: Effects) -> list[str]:
    return [type(one.data).__name__ for one in effects.events]


def snapshot(effects: Effects) -> CustomerSnapshot:
    """Return the profile all events of a call carry."""
    carriers = [
        one.data for one in effects.events if isinstance(one.data, CustomerActed | CustomerChanged | CustomerMerged)
    ]
    assert carriers, "nothing was told"
    assert all(carrier.customer == carriers[0].customer for carrier in carriers)
    assert all(one.subject == one.partitionkey == carriers[0].customer.customer_id for one in effects.events)
    return carriers[0].customer


def ids(customer: Customer | CustomerSnapshot) -> Sequence[str]:
    return [str(one) for one in customer.identifiers]
