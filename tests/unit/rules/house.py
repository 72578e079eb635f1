"""The rules service at work on a real database: customers it knows, a playbook in force, and its HTTP API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import httpx

from contracts.envelope import EventData
from contracts.events.customer import CustomerChanged
from contracts.events.playbook import PlaybookPublished
from contracts.playbook import Playbook
from contracts.values import CustomerSnapshot
from services.rules.app import build
from services.rules.store import CUSTOMER_RULES
from tests.support.driving import NOON, event
from tests.support.hosting import Hosted, hosted
from tests.support.waiting import eventually


class House:
    """The service, and a clock to turn."""

    def __init__(self) -> None:
        self.now = NOON
        self.at_work: Hosted

    @property
    def client(self) -> httpx.AsyncClient:
        return self.at_work.client

    async def tell(self, *data: EventData, subject: str = "mira") -> None:
        await self.at_work.happen(*(event(one, subject=subject, now=self.now) for one in data))

    async def publish(self, playbook: Playbook, version: int = 1) -> None:
        await self.tell(PlaybookPublished(version=version, playbook=playbook), subject=playbook.playbook)
        expected = {"playbook": playbook.playbook, "version": version}

        async def in_force() -> bool:
            return expected in (await self.client.get("/rules/playbooks")).json()

        await eventually(in_force, what=f"version {version} is in force")

    async def meet(self, customer: CustomerSnapshot) -> None:
        """Let the rules hear of a customer, and wait until they have."""
        changed = CustomerChanged(customer=customer, changed=("identifiers",))
        await self.tell(changed, subject=customer.customer_id)

        async def known() -> bool:
            state = await self.at_work.store.get(CUSTOMER_RULES, customer.customer_id)
            return state is not None and state.customer == customer

        await eventually(known, what=f"{customer.customer_id} is known")

    async def ask(self, key: str, body: dict[str, Any], **headers: str) -> httpx.Response:
        return await self.client.post("/messages", json=body, headers={"Idempotency-Key": key, **headers})

    async def message(self, message_id: str, status: str) -> dict[str, Any]:
        """Wait until a message has a status, and return what is known of it."""

        async def reached() -> dict[str, Any]:
            answer = await self.client.get(f"/messages/{message_id}")
            body: dict[str, Any] = answer.json()
            assert (answer.status_code, body.get("status")) == (200, status)
            return body

        return await eventually(reached, what=f"message {message_id} is {status}")

    def pass_time(self, by: timedelta) -> None:
        self.now += by


@asynccontextmanager
async def open_house(mongo_url: str, database_prefix: str, *, deciding: bool = True) -> AsyncIterator[House]:
    house = House()
    async with hosted(build, mongo_url, database_prefix, clock=lambda: house.now, deciding=deciding) as at_work:
        house.at_work = at_work
        yield house
