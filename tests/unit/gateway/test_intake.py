"""The group commit, its back-pressure and its failures."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from structlog.testing import capture_logs

from contracts.envelope import Event, EventData
from contracts.events.touchpoint import TouchpointRecorded
from contracts.values import Identifier
from services.gateway.intake import Intake, IntakeClosedError, IntakeFullError
from shared.bus.errors import BusUnavailableError
from tests.support.driving import event
from tests.support.waiting import eventually
from tests.unit.gateway.doubles import RecordingOutlet, Site, open_site, touchpoint


def call(name: str) -> dict[str, str]:
    return {"userId": "lea-7", "event": name}


async def send_while_held(site: Site, *names: str) -> list[asyncio.Task[httpx.Response]]:
    """Start one call per name, the first of which is being published, and return when all have arrived."""
    site.outlet.gate.clear()
    tasks = []
    for name in names:
        tasks.append(asyncio.create_task(site.send("track", call(name))))
        await eventually(lambda: site.clock.looks == len(tasks) and site.outlet.attempts == 1)
    return tasks


async def test_calls_that_arrive_during_a_publish_are_published_together(site: Site) -> None:
    tasks = await send_while_held(site, "A", "B", "C", "D")
    assert site.outlet.attempts == 1
    assert not any(task.done() for task in tasks)
    site.outlet.gate.set()
    assert [(await task).status_code for task in tasks] == [200] * 4
    assert [[touchpoint(one).name for one in group] for group in site.outlet.groups] == [["A"], ["B", "C", "D"]]


async def test_groups_are_bounded_but_a_batch_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_site(monkeypatch, group_events="2") as site:
        tasks = await send_while_held(site, "A", "B", "C", "D")
        tasks.append(
            asyncio.create_task(
                site.send("batch", {"batch": [{"type": "track", **call(name)} for name in ("E", "F", "G")]})
            )
        )
        site.outlet.gate.set()
        await asyncio.gather(*tasks)
        assert [[touchpoint(one).name for one in group] for group in site.outlet.groups] == [
            ["A"],
            ["B", "C"],
            ["D"],
            ["E", "F", "G"],
        ]


async def test_a_broker_that_cannot_be_reached_is_answered_with_503_and_the_next_call_works(site: Site) -> None:
    site.outlet.failures.append(BusUnavailableError("no connection"))
    with capture_logs():
        refused = await site.send("track", call("A"))
    assert refused.status_code == 503
    assert int(refused.headers["retry-after"]) > 0
    assert refused.headers["content-type"] == "application/problem+json"
    assert (await site.send("track", call("B"))).status_code == 200


async def test_an_event_that_cannot_be_published_fails_alone(site: Site) -> None:
    site.outlet.poison = "C"
    tasks = await send_while_held(site, "A", "B", "C", "D")
    with capture_logs() as log:
        site.outlet.gate.set()
        assert [(await task).status_code for task in tasks] == [200, 200, 500, 200]
    assert {line["log_level"] for line in log} == {"warning", "error"}
    assert [touchpoint(one).name for one in site.outlet.events] == ["A", "B", "D"]


async def test_a_client_that_hangs_up_disturbs_nobody(site: Site) -> None:
    tasks = await send_while_held(site, "A", "B", "C")
    tasks[1].cancel()
    await asyncio.gather(tasks[1], return_exceptions=True)
    site.outlet.gate.set()
    assert [(await tasks[place]).status_code for place in (0, 2)] == [200, 200]


async def test_a_gateway_that_stops_answers_with_503(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_site(monkeypatch) as site:
        pass
    async with httpx.AsyncClient(transport=httpx.ASGITransport(site.app), base_url="https://ingest.example") as client:
        refused = await client.post("/v1/track", json={**call("A"), "writeKey": "s3cret"})
    assert refused.status_code == 503
    assert refused.headers["retry-after"] == "1"
    assert refused.json()["type"] == "/problems/overloaded"


def events(count: int) -> list[Event[EventData]]:
    data = TouchpointRecorded(kind="track", name="E", identifiers=(Identifier(type="user", value="u"),))
    return [event(data) for _ in range(count)]


async def test_more_than_may_wait_is_refused_until_there_is_room() -> None:
    outlet = RecordingOutlet()
    intake = Intake(outlet.publish, limit=5, group=100)
    async with intake.running():
        outlet.gate.clear()
        accepted = [asyncio.create_task(intake.accept(events(1)))]
        await eventually(lambda: outlet.attempts == 1)
        accepted += [asyncio.create_task(intake.accept(events(count))) for count in (2, 3)]
        await eventually(lambda: intake.waiting == 5)
        with pytest.raises(IntakeFullError, match="5 events"):
            await intake.accept(events(1))
        outlet.gate.set()
        await asyncio.gather(*accepted)
        await intake.accept(events(5))
    assert [len(group) for group in outlet.groups] == [1, 5, 5]


async def test_a_stop_drains_what_waits_and_lets_nothing_in() -> None:
    outlet = RecordingOutlet()
    intake = Intake(outlet.publish, limit=100, group=2)
    outlet.gate.clear()
    stopping = asyncio.Event()

    async def run() -> None:
        async with intake.running():
            await stopping.wait()

    running = asyncio.create_task(run())
    await asyncio.sleep(0)
    accepted = [asyncio.create_task(intake.accept(events(1))) for _ in range(5)]
    await eventually(lambda: outlet.attempts == 1 and intake.waiting == 3)
    stopping.set()
    await eventually(lambda: not intake.open)
    with pytest.raises(IntakeClosedError):
        await intake.accept(events(1))
    assert not running.done()
    outlet.gate.set()
    await asyncio.gather(running, *accepted)
    assert len(outlet.events) == 5


async def test_a_cancelled_stop_leaves_nobody_waiting() -> None:
    outlet = RecordingOutlet()
    intake = Intake(outlet.publish, limit=100, group=1)
    outlet.gate.clear()

    async def run() -> None:
        async with intake.running():
            await asyncio.Event().wait()

    running = asyncio.create_task(run())
    await asyncio.sleep(0)
    accepted = [asyncio.create_task(intake.accept(events(1))) for _ in range(3)]
    await eventually(lambda: outlet.attempts == 1 and intake.waiting == 2)
    for _ in range(2):
        running.cancel()
        await asyncio.sleep(0)
    await asyncio.gather(running, return_exceptions=True)
    results = await asyncio.gather(*accepted, return_exceptions=True)
    assert all(isinstance(result, IntakeClosedError) for result in results)
