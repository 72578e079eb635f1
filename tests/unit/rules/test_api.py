"""What support agents read about a customer."""

from __future__ import annotations

from datetime import timedelta

import httpx
from fastapi import FastAPI

from contracts.events.customer import CustomerMerged
from contracts.values import Purpose
from services.rules.api.customers import customers_router
from services.rules.customers import Customers
from shared.runtime.problems import install_problem_handlers
from tests.unit.rules.support import ALL_FREE, Changes, Room, acted, mira, open_room, request, skyline, yes

RULES: Changes = {
    **ALL_FREE,
    "cases": [
        {"id": "complaint", "opens_on": ["Complaint Filed"], "closes_after": "2d", "suppresses": ["marketing"]},
        {"id": "lost-bag", "opens_on": ["Bag Lost"], "closes_on": ["Bag Found"], "suppresses": ["survey"]},
    ],
}


async def ask(room: Room, customer_id: str) -> httpx.Response:
    return await get(room, f"/customers/{customer_id}/rules")


async def get(room: Room, path: str) -> httpx.Response:
    app = FastAPI()
    install_problem_handlers(app)
    app.include_router(customers_router(Customers(room), room.shelf, lambda: room.now))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://rules.example") as client:
        return await client.get(path)


async def test_cases_contacts_and_consents() -> None:
    room = await open_room(RULES)
    customer = mira(consents=(yes(Purpose.MARKETING, channel="email"),))
    await room.handle(request(customer=customer), acted("Complaint Filed", customer), acted("Bag Lost", customer))
    room.now += timedelta(minutes=5)
    await room.handle(request("spring-sale", customer, channels=("sms",), message_id="held-back"))
    await room.handle(request(customer=customer, channels=("sms",), message_id="sorry-again"))

    answer = await ask(room, "mira")

    assert answer.status_code == 200
    assert answer.json() == {
        "customer_id": "mira",
        "open_cases": [
            {
                "playbook": "skyline",
                "rule": "complaint",
                "opened_at": "2026-03-10T12:00:00Z",
                "opened_by": "Complaint Filed",
                "suppresses": ["marketing"],
                "closes_at": "2026-03-12T12:00:00Z",
            },
            {
                "playbook": "skyline",
                "rule": "lost-bag",
                "opened_at": "2026-03-10T12:00:00Z",
                "opened_by": "Bag Lost",
                "suppresses": ["survey"],
                "closes_at": None,
            },
        ],
        "suppressions": [],
        "waiting": [],
        "contacts": [
            {
                "message_id": "sorry-again",
                "message": "delay-apology",
                "purpose": "service",
                "channel": "sms",
                "at": "2026-03-10T12:05:00Z",
                "journey": None,
                "topic": None,
                "owner": "crm",
                "priority": 50,
            },
            {
                "message_id": "delay-apology-1",
                "message": "delay-apology",
                "purpose": "service",
                "channel": "email",
                "at": "2026-03-10T12:00:00Z",
                "journey": None,
                "topic": None,
                "owner": "crm",
                "priority": 50,
            },
        ],
        "consents": [
            {
                "purpose": "marketing",
                "channel": "email",
                "granted": True,
                "at": "2026-03-09T12:00:00Z",
                "source": "booking form",
                "text": None,
                "ip": None,
                "agent": None,
            }
        ],
    }


async def test_a_case_that_closed_by_itself_is_not_shown() -> None:
    room = await open_room(RULES)
    await room.handle(acted("Complaint Filed"))
    room.now += timedelta(days=2)

    assert (await ask(room, "mira")).json()["open_cases"] == []


async def test_an_old_id_leads_to_who_they_turned_out_to_be() -> None:
    room = await open_room(RULES)
    await room.handle(request(customer=mira("visitor")))
    await room.handle(CustomerMerged(customer=mira(), merged_customer_id="visitor", because="same phone"))

    answer = (await ask(room, "visitor")).json()

    assert answer["customer_id"] == "mira"
    assert len(answer["contacts"]) == 1


async def test_somebody_nobody_ever_wrote_to() -> None:
    answer = await ask(await open_room(), "nobody")

    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == "/problems/unknown-customer"
    assert "'nobody'" in answer.json()["detail"]


async def test_which_playbooks_decide_now() -> None:
    room = await open_room()
    await room.publish(skyline(ALL_FREE), version=2)

    assert (await get(room, "/rules/playbooks")).json() == [{"playbook": "skyline", "version": 2}]
