"""Publishing playbooks and looking at customers' journeys over HTTP, on a real database and bus."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from contracts.events.playbook import PlaybookPublished
from services.journey.app import build
from tests.support.hosting import Hosted, hosted
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


class House:
    """The journey service at work."""

    def __init__(self, at_work: Hosted) -> None:
        self._at_work = at_work
        self.client = at_work.client
        self.happen = at_work.happen

    async def put(self, body: Any, name: str = "skyline") -> httpx.Response:
        return await self.client.put(f"/playbooks/{name}", json=body)

    async def announced(self, count: int) -> list[PlaybookPublished]:
        """Return the publications that reached the rules service, once there are `count`."""
        return [event.data for event in await self._at_work.received("rules", PlaybookPublished, count)]

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
    async with hosted(build, mongo_url, database_prefix) as at_work:
        yield House(at_work)


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
