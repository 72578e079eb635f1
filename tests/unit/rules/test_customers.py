"""What customers do and become: cases, snapshots, merges. What no rule is concerned with costs nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from contracts.envelope import EventData
from contracts.events.customer import CustomerChanged, CustomerMerged
from contracts.events.delivery import DeliveryStatus, DeliveryUpdated
from contracts.events.message import MessagePlanned, MessageSuppressed
from contracts.events.task import TaskCompleted
from contracts.values import Addresses, Channel, Identifier, JourneyRef, Purpose
from services.rules.domain.customer import CustomerRules
from tests.support.driving import NOON
from tests.unit.rules.support import ALL_FREE, Changes, acted, mira, only, open_room, request, skyline

COMPLAINT: Changes = {
    "id": "complaint",
    "opens_on": ["Complaint Filed", "Post Written"],
    "closes_on": ["Complaint Resolved"],
    "closes_on_task": ["comfort-passenger"],
    "closes_after": "2d",
    "suppresses": ["marketing"],
}
LOST_BAG: Changes = {"id": "lost-bag", "opens_on": ["Bag Lost"], "closes_on": ["Bag Found"], "suppresses": ["survey"]}
RULES: Changes = {**ALL_FREE, "cases": [COMPLAINT, LOST_BAG]}


def task_completed(message: str = "comfort-passenger", customer_id: str = "mira") -> TaskCompleted:
    return TaskCompleted(
        message_id="card-1", message=message, customer_id=customer_id, store="cabin", completed_by="Ines"
    )


VISITOR = mira("visitor", identifiers=(Identifier(type="anonymous", value="device-1"),))
DELIVERED = DeliveryUpdated(
    message_id="m",
    message="spring-sale",
    purpose=Purpose.MARKETING,
    customer_id="mira",
    channel=Channel.EMAIL,
    provider="smtp",
    status=DeliveryStatus.SENT,
    attempt=1,
    journey=JourneyRef(journey="spring", version=1, instance_id="j-1", step="offer"),
)


async def test_a_case_opens_once_and_is_renewed() -> None:
    room = await open_room(RULES)
    await room.handle(acted("Complaint Filed"))
    room.now += timedelta(days=1)
    await room.handle(acted("Post Written"))

    (case,) = room.known().cases
    assert (case.playbook, case.rule, case.opened_by) == ("skyline", "complaint", "Complaint Filed")
    assert (case.opened_at, case.renewed_at) == (NOON, NOON + timedelta(days=1))
    assert room.known().customer == mira()


async def test_a_case_that_closed_by_itself_opens_anew() -> None:
    room = await open_room(RULES)
    await room.handle(acted("Complaint Filed"))
    room.now += timedelta(days=2)
    await room.handle(acted("Post Written"))

    (case,) = room.known().cases
    assert (case.opened_at, case.opened_by) == (room.now, "Post Written")


@pytest.mark.parametrize(
    ("closing", "left"),
    [
        pytest.param(acted("Complaint Resolved"), ["lost-bag"], id="by an event"),
        pytest.param(task_completed(), ["lost-bag"], id="by its task"),
        pytest.param(acted("Bag Found"), ["complaint"], id="the other one"),
        pytest.param(task_completed("clean-seat"), ["complaint", "lost-bag"], id="another task"),
        pytest.param(acted("Complaint Resolved", mira("jonas")), ["complaint", "lost-bag"], id="another customer"),
    ],
)
async def test_cases_close(closing: EventData, left: list[str]) -> None:
    room = await open_room(RULES)
    await room.handle(acted("Complaint Filed"), acted("Bag Lost"))

    await room.handle(closing)

    assert [case.rule for case in room.known().cases] == left


@pytest.mark.parametrize(
    ("ignored", "queries"),
    [
        pytest.param(acted("Page Viewed"), 0, id="an event no rule names"),
        pytest.param(task_completed("clean-seat"), 0, id="a task no rule names"),
        pytest.param(DELIVERED, 0, id="a delivery of what a journey sent"),
        pytest.param(acted("Complaint Resolved"), 1, id="closes nothing"),
        pytest.param(task_completed(), 1, id="closes no case either"),
        pytest.param(CustomerChanged(customer=VISITOR, changed=("identifiers",)), 1, id="somebody without a name"),
    ],
)
async def test_what_concerns_nobody_writes_nothing(ignored: EventData, queries: int) -> None:
    room = await open_room(RULES)
    before = room.customer_queries

    effects = await room.handle(ignored, ignored, ignored)

    assert (effects.saves, effects.events, effects.scheduled, effects.records) == ([], [], [], [])
    assert room.customer_queries - before == queries
    assert room.state() is None


async def test_everybody_with_a_name_is_known_before_anybody_writes_to_them() -> None:
    room = await open_room(RULES)

    await room.handle(CustomerChanged(customer=mira(), changed=("identifiers",)))

    assert room.known() == CustomerRules(id="mira", version=1, customer=mira())


async def test_a_change_refreshes_what_is_known_if_it_is_newer() -> None:
    room = await open_room(RULES)
    await room.handle(request(customer=mira(revision=5)))

    older = await room.handle(CustomerChanged(customer=mira(revision=4, locale="fr"), changed=("locale",)))
    newer = await room.handle(CustomerChanged(customer=mira(revision=6, locale="en"), changed=("locale",)))

    assert older.saves == []
    assert len(newer.saves) == 1
    assert room.known().customer == mira(revision=6, locale="en")


MERGED = CustomerMerged(
    customer=mira("mira", revision=9, locale="en"), merged_customer_id="visitor", because="the same phone number"
)
CAPPED: Changes = {**RULES, "caps": [{"id": "once", "purposes": ["marketing"], "limit": 1, "per": "7d"}]}


async def test_two_customers_turn_out_to_be_one() -> None:
    room = await open_room(RULES)
    visitor = mira("visitor")
    await room.handle(request(message_id="to-visitor", customer=visitor), acted("Complaint Filed", visitor))
    room.now += timedelta(hours=1)
    await room.handle(request(message_id="to-mira"), acted("Complaint Filed"), acted("Bag Lost"))
    as_visitor = room.known("visitor")

    await room.handle(MERGED)

    survivor = room.known("mira")
    assert [contact.message_id for contact in survivor.contacts] == ["to-visitor", "to-mira"]
    assert [(case.rule, case.opened_at, case.renewed_at) for case in survivor.cases] == [
        ("complaint", NOON, room.now),
        ("lost-bag", room.now, room.now),
    ]
    assert survivor.customer == MERGED.customer
    alias = room.known("visitor")
    assert alias.moved_to == "mira"
    assert alias.contacts == as_visitor.contacts, "a merge can be taken back: the old history stays"


async def test_a_merge_that_comes_twice_doubles_nothing() -> None:
    room = await open_room(RULES)
    await room.handle(request(customer=mira("visitor")))
    await room.handle(MERGED)

    effects = await room.handle(MERGED)

    assert effects.saves == []
    assert len(room.known().contacts) == 1


async def test_requests_for_the_old_id_are_decided_on_the_one_person() -> None:
    room = await open_room(CAPPED)
    await room.handle(request("spring-sale", message_id="first"))
    await room.handle(MERGED)

    under_way = await room.handle(request("spring-sale", mira("visitor", revision=99), message_id="second"))
    service = await room.handle(request(customer=mira("visitor", addresses=Addresses()), message_id="third"))

    suppressed, planned = only(under_way), only(service)
    assert isinstance(suppressed, MessageSuppressed)
    assert (suppressed.customer_id, under_way.events[0].partitionkey) == ("mira", "mira")
    assert isinstance(planned, MessagePlanned)
    assert (planned.customer_id, planned.address, planned.rendition.locale) == ("mira", "mira@example.org", "en")
    assert room.known("visitor").contacts == ()


async def test_merge_and_request_in_one_batch() -> None:
    room = await open_room(CAPPED)

    effects = await room.handle(
        request("spring-sale", mira("visitor"), message_id="first"),
        MERGED,
        request("spring-sale", mira("visitor"), message_id="second"),
        request("spring-sale", message_id="third"),
    )

    assert [type(one.data) for one in effects.events] == [MessagePlanned, MessageSuppressed, MessageSuppressed]


async def test_aliases_are_followed_along_a_chain() -> None:
    room = await open_room(CAPPED)
    await room.handle(request("spring-sale", mira("tablet"), message_id="first"))
    await room.handle(CustomerMerged(customer=mira("visitor"), merged_customer_id="tablet", because="same device"))
    await room.handle(MERGED)

    suppressed = only(await room.handle(request("spring-sale", mira("tablet"), message_id="second")))

    assert isinstance(suppressed, MessageSuppressed)
    assert suppressed.customer_id == "mira"


async def test_merges_that_arrive_in_the_other_order_end_in_one_person() -> None:
    room = await open_room(CAPPED)
    await room.handle(request("spring-sale", mira("tablet"), message_id="first"))
    await room.handle(MERGED)
    await room.handle(CustomerMerged(customer=mira("visitor"), merged_customer_id="tablet", because="same device"))

    assert [contact.message_id for contact in room.known("mira").contacts] == ["first"]
    assert room.known("tablet").moved_to == "mira"


async def test_cases_of_two_playbooks_do_not_mix() -> None:
    room = await open_room(RULES)
    await room.publish(skyline(RULES, playbook="lodge"))

    await room.handle(acted("Complaint Filed"))

    assert [case.key for case in room.known().cases] == [("lodge", "complaint"), ("skyline", "complaint")]
    assert isinstance(room.known(), CustomerRules)
