"""What became of a message on its channels, as `GET /messages/{id}` tells it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.events.delivery import DeliveryStatus
from contracts.values import Addresses, Channel, JourneyRef
from services.rules.domain.delivery_report import DeliveryReport, newest_of
from services.rules.settings import RulesSettings
from services.rules.store import DELIVERY_REPORTS
from tests.support.driving import NOON
from tests.support.waiting import eventually
from tests.unit.rules.house import House, open_house
from tests.unit.rules.support import FREE_SERVICE, Changes, Room, apology, mira, open_room, reported, request, skyline

POLICIES: Changes = {**FREE_SERVICE, "escalations": [{"id": "reach-them", "purposes": ["service"], "to": ["sms"]}]}
JOURNEY = JourneyRef(journey="delays", version=1, instance_id="j-1", step="apologise")
ASKED: Changes = {
    "playbook": "skyline",
    "message": "delay-apology",
    "customer": "mira",
    "facts": {"flight": "SK 42"},
    "channels": ["email"],
}


@pytest.fixture
async def house(mongo_url: str, database_prefix: str) -> AsyncIterator[House]:
    async with open_house(mongo_url, database_prefix) as house:
        await house.publish(skyline(POLICIES, messages=[apology(purpose="service")]))
        await house.meet(mira())
        yield house


async def planned(house: House) -> str:
    message_id: str = (await house.ask("k", ASKED)).json()["message_id"]
    assert (await house.message(message_id, "planned"))["deliveries"] == []
    return message_id


async def report(house: House, status: str, message_id: str, *, after: int, **changes: Any) -> None:
    """Tell of a status that was reached so many minutes after noon."""
    house.now = NOON + timedelta(minutes=after)
    await house.tell(reported(status, message_id, message="delay-apology", purpose="service", **changes))


async def deliveries(house: House, message_id: str, **statuses: str) -> list[Changes]:
    """Wait until channels have these statuses, in this order, and return what is shown of them."""

    async def reached() -> list[Changes]:
        found: list[Changes] = (await house.client.get(f"/messages/{message_id}")).json()["deliveries"]
        assert [(one["channel"], one["status"]) for one in found] == list(statuses.items())
        return found

    return await eventually(reached, what=f"{message_id} is {statuses}")


async def counted(house: House, reports: int) -> None:
    async def there() -> bool:
        return await house.at_work.store.count(DELIVERY_REPORTS, {}) == reports

    await eventually(there, what=f"{reports} reports are kept")


async def test_an_agent_sees_how_far_it_got_and_what_the_provider_said(house: House) -> None:
    message_id = await planned(house)
    await report(house, "retrying", message_id, after=1, detail="451 try again later")
    assert await deliveries(house, message_id, email="retrying") == [
        {
            "channel": "email",
            "status": "retrying",
            "at": "2026-03-10T12:01:00Z",
            "provider": "smtp",
            "attempt": 1,
            "detail": "451 try again later",
        }
    ]

    await report(house, "sent", message_id, after=2, attempt=2)
    await deliveries(house, message_id, email="sent")
    await report(house, "read", message_id, after=9, attempt=2)

    (read,) = await deliveries(house, message_id, email="read")
    assert (read["at"], read["attempt"], read["detail"]) == ("2026-03-10T12:09:00Z", 2, None)


async def test_what_was_read_stays_read_when_older_news_comes_later(house: House) -> None:
    message_id = await planned(house)
    await report(house, "read", message_id, after=9)
    await deliveries(house, message_id, email="read")

    await report(house, "sent", message_id, after=1)
    await report(house, "delivered", message_id, after=12)
    await counted(house, 3)

    (read,) = await deliveries(house, message_id, email="read")
    assert read["at"] == "2026-03-10T12:09:00Z"


async def test_each_channel_it_was_tried_on(house: House) -> None:
    message_id = await planned(house)
    await report(house, "bounced", message_id, after=1, detail="550 no such mailbox")
    await eventually(lambda: _moved_on(house, message_id), what="it moves on to SMS")
    await report(house, "delivered", message_id, after=3, channel="sms", provider="twilio")

    email, sms = await deliveries(house, message_id, email="bounced", sms="delivered")
    assert (email["detail"], sms["provider"]) == ("550 no such mailbox", "twilio")


async def _moved_on(house: House, message_id: str) -> bool:
    return bool((await house.client.get(f"/messages/{message_id}")).json()["channel"] == "sms")


async def test_what_was_sent_and_cannot_move_on_stays_planned(house: House) -> None:
    await house.meet(mira(revision=4, addresses=Addresses(email="mira@example.org")))
    message_id = await planned(house)
    await report(house, "failed", message_id, after=1)

    async def told() -> Changes:
        found: Changes = (await house.client.get(f"/messages/{message_id}")).json()
        assert len(found["decisions"]) == 2
        return found

    found = await eventually(told, what="it is decided that it does not move on")
    assert (found["status"], found["channel"], found["locale"]) == ("planned", "email", "de")
    assert found["reason"].startswith("It did not arrive by email (failed), so it moves on. There is no way")
    assert [one["decision"]["outcome"] for one in found["decisions"]] == ["suppressed", "planned"]


async def test_of_what_a_journey_sent_only_that_it_did_not_arrive(house: House) -> None:
    await house.tell(request(message_id="m-1", journey=JOURNEY, channels=("email",)))
    await house.message("m-1", "planned")
    await report(house, "sent", "m-1", after=1, journey=JOURNEY)
    await report(house, "bounced", "m-1", after=2, journey=JOURNEY, detail="550 no such mailbox")

    (bounced,) = await deliveries(house, "m-1", email="bounced")
    assert bounced["detail"] == "550 no such mailbox"
    await counted(house, 1)


ARRIVED = ("sent", "delivered", "read", "clicked", "complained", "retrying", "unknown")


async def test_what_arrives_of_the_messages_of_journeys_costs_nothing() -> None:
    room = await open_room(FREE_SERVICE)
    await room.handle(request(journey=JOURNEY))
    queries = room.customer_queries

    effects = await room.handle(*(reported(status, journey=JOURNEY) for status in ARRIVED))

    assert (effects.records, effects.saves, room.customer_queries) == ([], [], queries)


async def test_a_report_on_a_direct_request_costs_no_query() -> None:
    room = await open_room(FREE_SERVICE)
    await room.handle(request())
    queries = room.customer_queries

    effects = await room.handle(*(reported(status, "delay-apology-1") for status in ARRIVED))

    assert (len(effects.records), effects.saves, room.customer_queries) == (len(ARRIVED), [], queries)


@pytest.mark.parametrize(("decisions", "requests", "longer"), [(3, 5, 5), (5, 3, 5)])
async def test_reports_are_forgotten_no_sooner_than_the_message(decisions: int, requests: int, longer: int) -> None:
    settings = RulesSettings(keep_decisions=timedelta(days=decisions), keep_direct_requests=timedelta(days=requests))
    room = Room(settings)
    await room.publish(skyline(FREE_SERVICE))

    effects = await room.handle(reported("sent"))

    ((kind, kept),) = effects.records
    assert isinstance(kept, DeliveryReport)
    assert (kind.forgotten_at, kind.lookup(kept)["forget_at"]) == ("forget_at", NOON + timedelta(days=longer))


HISTORIES = st.sampled_from(
    [
        ("sent", "delivered", "read", "clicked", "complained"),
        ("retrying", "retrying", "sent", "delivered", "bounced"),
        ("retrying", "unknown", "delivered", "read"),
        ("retrying", "failed"),
        ("sent", "failed", "delivered"),
        ("retrying", "expired"),
        ("unknown",),
    ]
)


@given(email=HISTORIES, sms=HISTORIES, data=st.data())
def test_the_order_of_reports_makes_no_difference(
    email: tuple[str, ...], sms: tuple[str, ...], data: st.DataObject
) -> None:
    tried = [("email", email), ("sms", sms)]
    happened = [(channel, status) for channel, statuses in tried for status in statuses]
    reports = [
        DeliveryReport(
            id=f"r-{number:02}",
            message_id="m-1",
            channel=Channel(channel),
            provider="any",
            status=DeliveryStatus(status),
            attempt=1,
            at=NOON + timedelta(minutes=number),
            forget_at=NOON,
        )
        for number, (channel, status) in enumerate(happened)
    ]

    found = newest_of(data.draw(st.permutations(reports)))

    assert [(one.channel, one.status) for one in found] == [(channel, statuses[-1]) for channel, statuses in tried]
