"""Who answers for a message that a check stopped can ask which one, why, and since when."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from contracts.decision import Decision
from contracts.values import Channel
from services.rules.domain.alert import Stop, VoiceAlert, alert_of
from services.rules.store import VOICE_ALERTS
from shared.store import WriteSet
from tests.support.driving import NOON
from tests.support.waiting import eventually
from tests.unit.rules.house import House, open_house
from tests.unit.rules.support import ALL_FREE, mira, request, sale, skyline


@pytest.fixture
async def house(mongo_url: str, database_prefix: str) -> AsyncIterator[House]:
    async with open_house(mongo_url, database_prefix) as house:
        yield house


def alert(owner: str, message: str, hours: int) -> VoiceAlert:
    at = NOON + timedelta(hours=hours)
    decision = Decision(
        outcome="suppressed", reason="So it is.", stages=(), channel=Channel.SMS, locale="de", id=f"d-{hours}"
    )
    return alert_of(Stop("length", owner), request(message), decision, at, at + timedelta(days=30))


async def listed(house: House, **query: Any) -> list[str]:
    """Follow `next_cursor` from the newest to the oldest alert; return the messages."""
    messages: list[str] = []
    while True:
        page = (await house.client.get("/voice/alerts", params=query)).raise_for_status().json()
        assert len(page["alerts"]) <= query.get("limit", 50)
        messages += [one["message"] for one in page["alerts"]]
        if page["next_cursor"] is None:
            return messages
        query["cursor"] = page["next_cursor"]


async def test_the_owner_sees_what_was_stopped_and_by_which_decision(house: House) -> None:
    await house.publish(skyline(ALL_FREE, messages=[sale(owner="growth@skyline.example")]))
    nosy = mira(traits={"first_name": "{{ facts.discount }}"})
    await house.tell(request("spring-sale", nosy))

    async def alerted() -> list[dict[str, Any]]:
        page = (await house.client.get("/voice/alerts", params={"owner": "growth@skyline.example"})).json()
        alerts: list[dict[str, Any]] = page["alerts"]
        assert alerts
        return alerts

    [found] = await eventually(alerted)
    decision = (await house.client.get(f"/decisions/{found.pop('decision_id')}")).json()
    assert found == {
        "at": "2026-03-10T12:00:00Z",
        "message": "spring-sale",
        "playbook": {"playbook": "skyline", "version": 1},
        "purpose": "marketing",
        "check": "placeholder-leak",
        "owner": "growth@skyline.example",
        "channel": "email",
        "locale": "de",
    }
    assert decision["customer_id"] == "mira"
    assert "mend the template" in decision["decision"]["reason"]


async def test_by_owner_by_time_and_page_by_page(house: House) -> None:
    alerts = [alert("crm", f"message-{hour}", hour) for hour in range(5)]
    alerts += [alert("growth", f"fares-{hour}", hour) for hour in range(2)]
    await house.at_work.store.commit(WriteSet(now=NOON, records=[(VOICE_ALERTS, one) for one in alerts]))
    assert await listed(house, owner="crm") == [f"message-{hour}" for hour in (4, 3, 2, 1, 0)]
    assert await listed(house, owner="growth") == ["fares-1", "fares-0"]
    assert await listed(house, owner="nobody") == []
    assert len(await listed(house)) == 7
    since = (NOON + timedelta(hours=3)).isoformat()
    assert await listed(house, since=since) == ["message-4", "message-3"]
    assert await listed(house, owner="crm", since=since, limit=1) == ["message-4", "message-3"]
    for limit in (1, 2, 5, 6):
        assert await listed(house, owner="crm", limit=limit) == [f"message-{hour}" for hour in (4, 3, 2, 1, 0)]


async def test_what_is_alike_within_an_hour_is_one_alert(house: House) -> None:
    first, second = alert("crm", "fares", 0), alert("crm", "fares", 0).model_copy(update={"decision_id": "d-2"})
    for one in (first, second):
        await house.at_work.store.commit(WriteSet(now=NOON, records=[(VOICE_ALERTS, one)]))
    page = (await house.client.get("/voice/alerts")).json()
    assert [one["decision_id"] for one in page["alerts"]] == ["d-0"]


@pytest.mark.parametrize(
    ("query", "status", "path"),
    [
        ({"cursor": "nonsense"}, 400, "query.cursor"),
        ({"limit": 0}, 422, "query.limit"),
        ({"since": "yesterday"}, 422, "query.since"),
        ({"since": "2026-03-10T12:00:00"}, 422, "query.since"),
    ],
)
async def test_what_cannot_be_asked(house: House, query: dict[str, str], status: int, path: str) -> None:
    answer = await house.client.get("/voice/alerts", params=query)
    assert answer.status_code == status
    assert [one["path"] for one in answer.json()["errors"]] == [path]
