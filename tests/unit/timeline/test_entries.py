"""Every event the timeline gets becomes one entry with one plain sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from contracts.catalogue import consumed_by, type_of
from contracts.envelope import EventData
from contracts.events.delivery import DeliveryStatus
from contracts.events.journey import JourneyEnded, JourneyEntered
from contracts.events.message import MessageDeferred
from contracts.events.suppression import SuppressionChanged
from contracts.events.task import TaskCompleted
from contracts.values import Channel, Purpose
from services.timeline.domain.entries import entry_of
from services.timeline.domain.entry import EntryKind, Planned, Suppressed, TimelineEntry
from tests.support.driving import NOON, event
from tests.unit.timeline.support import (
    CONTENT,
    JOURNEY,
    PLAYBOOK,
    acted,
    changed,
    customer,
    decision,
    delivery,
    merged,
    planned,
    suppressed,
)

DEFERRED = MessageDeferred(
    message_id="m-3",
    message="test-drive-invitation",
    playbook=PLAYBOOK,
    purpose=Purpose.MARKETING,
    customer_id="customer-1",
    until=datetime(2026, 3, 11, 7, 0, tzinfo=UTC),
    decision=decision("deferred", "It is night where the customer is.", Channel.SMS),
)
TASK = TaskCompleted(
    message_id="m-4", message="greet_passenger", customer_id="customer-1", store="lx38", completed_by="Kim"
)


LISTED = SuppressionChanged(
    customer_id="customer-1",
    playbook="skyline",
    rule="do-not-contact",
    change="added",
    by="ines@skyline.example",
    because="asked on the phone.",
)


def ended(how: str, why: str) -> JourneyEnded:
    return JourneyEnded.model_validate(
        {"customer_id": "customer-1", "playbook": PLAYBOOK, "journey": JOURNEY, "how": how, "why": why}
    )


CASES: list[tuple[EventData, str]] = [
    (acted(), "Complaint posted on social"),
    (acted("order_completed", channel=None), "Order completed"),
    (acted("VIP Lounge Visited", channel=Channel.INSTORE), "VIP lounge visited in store"),
    (acted("Model X", kind="page", channel=None), "Viewed the page “Model X”"),
    (acted("Boarding", kind="screen", channel=Channel.SMS), "Opened the screen “Boarding” by SMS"),
    (changed("traits", "preferred_channel", customer=customer()), "Profile changed: traits, preferred channel"),
    (changed(*"abcdefg", customer=customer()), "Profile changed: a, b, c, d, e and 2 more"),
    (merged("customer-1", "customer-9"), "Joined with customer customer-9: the phone number is the same"),
    (
        JourneyEntered(customer_id="customer-1", playbook=PLAYBOOK, journey=JOURNEY),
        "Entered the journey “Upset passenger”",
    ),
    (ended("goal", "A survey came back."), "Reached the goal of “Upset passenger”: a survey came back"),
    (ended("exit", ""), "Left the journey “Upset passenger”"),
    (ended("completed", ""), "Completed the journey “Upset passenger”"),
    (ended("merged", ""), "Journey “Upset passenger” ended by joining two customers"),
    (planned("flight-apology", Channel.SOCIAL, "de"), "Flight apology to be sent on social in German"),
    (planned("follow-up", Channel.EMAIL, "pt-BR"), "Follow up to be sent by email in Portuguese (Brazil)"),
    (planned("follow-up", Channel.SMS, "tlh"), "Follow up to be sent by SMS in tlh"),
    (planned("greet", Channel.INSTORE, "en"), "Greet to be done on the store board in English"),
    (DEFERRED, "Test drive invitation put off until 2026-03-11 07:00 UTC: it is night where the customer is"),
    (suppressed("promotion", "A complaint case is open."), "Promotion held back: a complaint case is open"),
    (suppressed("promotion", "SMS needs consent."), "Promotion held back: SMS needs consent"),
    (
        LISTED,
        "The customer put on the list “Do not contact” by ines@skyline.example: asked on the phone",
    ),
    (
        LISTED.model_copy(
            update={"change": "lifted", "rule": "bounces", "channel": Channel.EMAIL, "one_address": True}
        ),
        "Email taken off the list “Bounces” by ines@skyline.example: asked on the phone",
    ),
    (delivery(DeliveryStatus.SENT), "Flight apology sent on social"),
    (delivery(DeliveryStatus.DELIVERED, Channel.SMS), "Flight apology delivered by SMS"),
    (delivery(DeliveryStatus.READ, Channel.EMAIL), "Flight apology was read (by email)"),
    (
        delivery(DeliveryStatus.RETRYING, detail="Too many requests.", attempt=2),
        "Flight apology not sent on social yet, attempt 2 did not succeed: Too many requests",
    ),
    (
        delivery(DeliveryStatus.FAILED, Channel.SMS, detail="The number does not exist."),
        "Flight apology could not be sent by SMS: the number does not exist",
    ),
    (delivery(DeliveryStatus.BOUNCED, Channel.EMAIL), "Flight apology came back undelivered (by email)"),
    (delivery(DeliveryStatus.EXPIRED), "Flight apology not sent on social, it was too late"),
    (delivery(DeliveryStatus.UNKNOWN), "Flight apology may or may not have been sent on social"),
    (TASK, "Greet passenger done by Kim in lx38"),
    (
        TASK.model_copy(update={"note": "Gave a voucher."}),
        "Greet passenger done by Kim in lx38: Gave a voucher",
    ),
]
KINDS: dict[str, tuple[EntryKind, Channel | None]] = {
    "customer.acted": ("acted", Channel.SOCIAL),
    "customer.changed": ("changed", None),
    "customer.merged": ("merged", None),
    "journey.entered": ("journey-entered", None),
    "journey.ended": ("journey-ended", None),
    "message.planned": ("planned", Channel.SOCIAL),
    "message.deferred": ("deferred", Channel.SMS),
    "message.suppressed": ("suppressed", None),
    "suppression.changed": ("suppression-list", None),
    "delivery.updated": ("delivery", Channel.SOCIAL),
    "task.completed": ("task", Channel.INSTORE),
}


@pytest.mark.parametrize(("data", "title"), CASES, ids=[case[1] for case in CASES])
def test_an_event_tells_one_sentence(data: EventData, title: str) -> None:
    assert entry_of(event(data)).title == title


def test_every_event_has_its_kind_and_channel() -> None:
    first_of_each = {type(data): entry_of(event(data)) for data, _ in reversed(CASES)}
    found = {
        type_of(model).removeprefix("io.unisono.").removesuffix(".v1"): (entry.kind, entry.channel)
        for model, entry in first_of_each.items()
    }
    assert found == KINDS
    assert all(entry.kind == entry.detail.kind for entry in first_of_each.values())


@pytest.mark.parametrize("data", [case[0] for case in CASES], ids=[case[1] for case in CASES])
def test_an_entry_survives_the_store(data: EventData) -> None:
    entry = entry_of(event(data))
    assert TimelineEntry.model_validate_json(entry.model_dump_json()) == entry


def test_no_event_of_the_catalogue_is_left_out() -> None:
    assert {type_of(type(case[0])) for case in CASES} == {entry.type for entry in consumed_by("timeline")}


@pytest.mark.parametrize("status", DeliveryStatus)
def test_every_delivery_status_has_its_words(status: DeliveryStatus) -> None:
    assert entry_of(event(delivery(status))).title.startswith("Flight apology ")


def test_an_entry_says_where_it_comes_from() -> None:
    trace = "0af7651916cd43dd8448eb211c80319c"
    cause = event(delivery(DeliveryStatus.SENT), id="e-1").model_copy(
        update={"traceparent": f"00-{trace}-b7ad6b7169203331-01", "correlationid": "touch-1"}
    )
    entry = entry_of(cause)
    assert (entry.id, entry.customer_id, entry.at) == ("e-1", "customer-1", NOON)
    assert (entry.message_id, entry.journey) == ("m-1", JOURNEY)
    assert (entry.correlation_id, entry.trace_id) == ("touch-1", trace)


def test_a_plan_holds_the_words_as_sent_and_the_decision_stage_by_stage() -> None:
    data = planned("flight-apology", Channel.EMAIL, "en")
    detail = entry_of(event(data)).detail
    assert isinstance(detail, Planned)
    assert detail.rendition.content == CONTENT[Channel.EMAIL]
    assert detail.decision.stages[0].reason == "The customer can be reached."


def test_silence_is_explained() -> None:
    detail = entry_of(event(suppressed("promotion", "A complaint case is open."))).detail
    assert isinstance(detail, Suppressed)
    assert detail.decision.outcome == "suppressed"
