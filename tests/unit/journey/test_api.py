"""Publishing playbooks and looking at customers' journeys over HTTP, on a real database and bus."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from contracts.codec import decode, split_batch
from contracts.envelope import Event, EventData
from contracts.events.playbook import PlaybookPublished
from services.journey.app import build
from shared.bus import Topology, Transport
from shared.bus.embedded import EmbeddedTransport
from shared.bus.grouping import group, messages_of
from shared.clock import system_clock
from shared.processing import Outlet, Processor, Relay, RowPublisher
from shared.processing.instruments import Instruments
from shared.runtime.problems import install_problem_handlers
from shared.runtime.service import Platform, batch_handler
from shared.runtime.settings import CoreSettings
from shared.store import Store
from shared.store.journal import Journal
from shared.telemetry import Metrics, Telemetry
from tests.support.waiting import eventually
from tests.unit.journey.stage import acted, merged, playbook

WELCOME = """
- journey: welcome
  entry: {event: Signed Up, when: "event.properties.plan == 'gold'"}
  goal: {event: Tour Taken}
  steps:
    - {id: hello, send: {message: hello}}
    - {id: until-asked, wait: {event: Asked, timeout: 1d 12h}}
"""


@dataclass
class House:
    """The journey service at work: its HTTP side, its database, and the bus it stands on."""

    client: httpx.AsyncClient
    store: Store
    transport: Transport

    async def put(self, body: Any, name: str = "skyline") -> httpx.Response:
        return await self.client.put(f"/playbooks/{name}", json=body)

    async def announced(self, count: int) -> list[PlaybookPublished]:
        """Return the publications that reached the rules service, once there are `count`."""
        rules = await self.transport.subscribe(self.transport.topology.queue_name("rules", 0))
        found: list[PlaybookPublished] = []
        async with asyncio.timeout(10):
            while len(found) < count:
                events = [decode(raw) for one in await rules.take(100) for raw in split_batch(one.body)]
                found += [event.data for event in events if isinstance(event.data, PlaybookPublished)]
        await rules.close()
        return found

    async def happen(self, *events: Event[EventData]) -> None:
        await self.transport.publish(messages_of(group(events, self.transport.topology)))

    async def journeys(self, customer_id: str) -> Any:
        answer = await self.client.get(f"/customers/{customer_id}/journeys")
        assert answer.status_code == 200
        return answer.json()

    async def seen(self, customer_id: str, part: str) -> Any:
        """Wait until a customer has active or past instances, and return all they are in."""

        async def shown() -> Any:
            answer = await self.journeys(customer_id)
            return answer if answer[part] else None

        return await eventually(shown, what=f"{customer_id} has {part} instances")


@pytest.fixture
async def house(mongo_url: str, database_prefix: str) -> AsyncIterator[House]:
    topology = Topology(prefix=database_prefix, partitions=1)
    transport = EmbeddedTransport(Journal.open(mongo_url, f"{database_prefix}_bus"), topology)
    await transport.connect()
    store = Store.open(mongo_url, f"{database_prefix}_journey")
    publisher = RowPublisher(store, transport, system_clock)
    relay = Relay(store, publisher, system_clock)
    outlet = Outlet(store, transport, publisher, relay, lane="journey/test")
    service = build(Platform(CoreSettings(), store, outlet, system_clock))
    await store.prepare(service.collections)
    handler = batch_handler(service)
    assert handler is not None
    instruments = Instruments(service.name, Telemetry(service.name), Metrics())
    processor = Processor(service.name, transport, store, publisher, relay, system_clock, instruments)
    processor.start(handler, projection=service.projection, is_first=lambda _: True)
    app = FastAPI()
    install_problem_handlers(app)
    for router in service.routers:
        app.include_router(router)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://journey.example") as client:
        yield House(client, store, transport)
    await processor.stop()
    await transport.close()
    await store.close()


def written(journeys: str = WELCOME, **changes: Any) -> dict[str, Any]:
    """Return a playbook as the command line sends it."""
    return playbook(journeys).model_dump(mode="json", by_alias=True, exclude_none=True) | changes


async def test_a_playbook_is_published_once_per_content_and_announced(house: House) -> None:
    first = await house.put(written())
    assert (first.status_code, first.json()) == (200, {"playbook": "skyline", "version": 1, "changed": True})
    again = await house.put(written())
    assert (again.status_code, again.json()) == (200, {"playbook": "skyline", "version": 1, "changed": False})
    other = await house.put(written(title="Skyline, in autumn"))
    assert other.json() == {"playbook": "skyline", "version": 2, "changed": True}
    assert [(one.version, one.playbook.title) for one in await house.announced(2)] == [
        (1, "skyline"),
        (2, "Skyline, in autumn"),
    ]


async def test_playbooks_in_force_are_listed_and_shown_as_they_were_written(house: House) -> None:
    await house.put(written())
    await house.put(written(playbook="alpine"), name="alpine")
    listed = (await house.client.get("/playbooks")).json()
    assert [(one["playbook"], one["version"]) for one in listed] == [("alpine", 1), ("skyline", 1)]
    shown = (await house.client.get("/playbooks/skyline")).json()
    assert (shown["playbook"], shown["version"]) == ("skyline", 1)
    assert (await house.put(shown["definition"])).json()["changed"] is False


async def test_two_who_publish_at_the_same_time_get_one_version_each(house: House) -> None:
    titles = [f"draft {number}" for number in range(4)]
    answers = await asyncio.gather(*(house.put(written(title=title)) for title in titles))
    assert {answer.status_code for answer in answers} == {200}
    assert sorted(answer.json()["version"] for answer in answers) == [1, 2, 3, 4]
    assert {one.playbook.title for one in await house.announced(4)} == set(titles)


FAULTS = [
    pytest.param("next: nowhere", "journeys.0.steps.0.next", id="unknown step"),
    pytest.param("next: until-asked}\n    - {id: lost, exit: lost", "journeys.0.steps.1", id="unreachable step"),
]


@pytest.mark.parametrize(("fault", "path"), FAULTS)
async def test_a_playbook_with_errors_is_not_published_and_says_what_to_mend(
    house: House, fault: str, path: str
) -> None:
    wrong = WELCOME.replace("{id: hello, send: {message: hello}}", f"{{id: hello, send: {{message: hello}}, {fault}}}")
    answer = await house.put(written(wrong))
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    problem = answer.json()
    assert problem["type"] == "/problems/invalid-playbook"
    assert path in [error["path"] for error in problem["errors"]]
    assert all(error["message"] and error["mend"] for error in problem["errors"])
    assert (await house.client.get("/playbooks")).json() == []


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"playbook": "skyline"}, "body.title"),
        (written() | {"time_zone": "Europe/Atlantis"}, "body.time_zone"),
        (written() | {"surprise": 1}, "body.surprise"),
    ],
)
async def test_what_is_no_playbook_is_refused_by_place(house: House, body: dict[str, Any], path: str) -> None:
    answer = await house.put(body)
    assert answer.status_code == 422
    assert path in [error["path"] for error in answer.json()["errors"]]


async def test_the_name_in_the_address_is_the_playbooks_own(house: House) -> None:
    answer = await house.put(written(), name="alpine")
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-playbook")
    assert "'alpine'" in answer.json()["detail"]
    assert "'skyline'" in answer.json()["detail"]


async def test_a_playbook_nobody_published_is_not_found(house: House) -> None:
    answer = await house.client.get("/playbooks/skyline")
    assert (answer.status_code, answer.json()["type"]) == (404, "/problems/unknown-playbook")


async def test_a_customer_is_seen_walking_from_entry_to_goal(house: House) -> None:
    assert await house.journeys("gina") == {"customer_id": "gina", "active": [], "past": []}
    await house.put(written())
    await house.happen(acted("gina", "Signed Up", plan="gold"), acted("hans", "Signed Up", plan="silver"))

    shown = await house.seen("gina", "active")
    (inside,) = shown["active"]
    assert inside["playbook"] == {"playbook": "skyline", "version": 1}
    assert (inside["journey"], inside["step"], inside["key"]) == ("welcome", "until-asked", None)
    assert (inside["waiting"]["kind"], inside["waiting"]["event"]) == ("event", "Asked")
    assert inside["entered_at"] == inside["since"]

    await house.happen(acted("gina", "Tour Taken"))
    shown = await house.seen("gina", "past")
    assert shown["active"] == []
    (over,) = shown["past"]
    assert (over["instance_id"], over["how"], over["step"]) == (inside["instance_id"], "goal", "until-asked")
    assert await house.journeys("hans") == {"customer_id": "hans", "active": [], "past": []}


async def test_the_same_event_delivered_twice_lets_nobody_in_twice(house: House) -> None:
    always = WELCOME.replace("plan == 'gold'\"", "plan == 'gold'\", key: event.properties.n, reentry: {mode: always}")
    await house.put(written(always))
    event = acted("gina", "Signed Up", plan="gold", n=1)
    await house.happen(event)
    await house.seen("gina", "active")
    await house.happen(acted("gina", "Tour Taken"), event, acted("gina", "Signed Up", plan="gold", n=2))
    shown = await house.seen("gina", "past")
    assert [one["key"] for one in (*shown["past"], *shown["active"])] == ["1", "2"]


async def test_a_merged_customer_is_shown_as_the_survivor(house: House) -> None:
    await house.put(written())
    await house.happen(acted("visitor", "Signed Up", plan="gold"))
    await house.seen("visitor", "active")
    await house.happen(merged("visitor", "gina"))
    (instance,) = (await house.seen("gina", "active"))["active"]
    assert await house.journeys("visitor") == {"customer_id": "gina", "active": [instance], "past": []}
