"""One event of every type, with every field that has a value to give."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from contracts.catalogue import CATALOGUE, type_of
from contracts.content import EmailContent, InstoreContent, Rendition, SocialContent
from contracts.decision import Candidate, Decision, Stage
from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerActed, CustomerChanged, CustomerMerged
from contracts.events.delivery import DeliveryRetryDue, DeliveryStatus, DeliveryUpdated
from contracts.events.journey import JourneyEnded, JourneyEntered, JourneyTimerDue
from contracts.events.message import (
    MessageDeferred,
    MessagePlanned,
    MessageRequested,
    MessageSuppressed,
    MessageUnreadDue,
    MessageWakeDue,
)
from contracts.events.playbook import PlaybookPublished
from contracts.events.suppression import SuppressionChanged
from contracts.events.task import TaskCompleted
from contracts.events.touchpoint import Touchpoint, TouchpointRecorded
from contracts.values import Addresses, Channel, Consent, CustomerSnapshot, Identifier, JourneyRef, PlaybookRef, Purpose
from shared.playbook.loader import load_playbook

ROOT = Path(__file__).parents[3]
NOON = datetime(2026, 3, 29, 10, 0, 0, 250_000, tzinfo=UTC)

CONSENT = Consent(
    purpose=Purpose.MARKETING,
    channel=Channel.EMAIL,
    granted=True,
    at=NOON,
    source="newsletter form, Geneva",
    text="Yes, write to me about offers.",
    ip="2001:db8::7",
    agent="Ines, desk 4",
)
SAID = {
    "kind": "track",
    "name": "Complaint Posted",
    "identifiers": (Identifier(type="user", value="mia"), Identifier(type="anonymous", value="device-7")),
    "properties": {
        "flight": "SK101",
        "text": "Zu spät, schon wieder! 😠",
        "seat": None,
        "tags": ["delay", 2, 0.5, True],
    },
    "traits": {"first_name": "Mia"},
    "consents": (CONSENT,),
    "locale": "de-CH",
    "time_zone": "Europe/Zurich",
    "channel": Channel.SOCIAL,
    "thread": "113999",
}
MIA = CustomerSnapshot(
    customer_id="c-mia",
    revision=3,
    identifiers=(Identifier(type="user", value="mia"),),
    traits={"first_name": "Mia", "miles": 12_500},
    addresses=Addresses(email="mia@example.com", phone="+41790000000", social="@mia@example.social"),
    locale="de-CH",
    time_zone="Europe/Zurich",
    country="CH",
    country_from="phone",
    preferred_channel=Channel.SOCIAL,
    consents=(CONSENT,),
)
BOOK = PlaybookRef(playbook="skyline", version=4)
STEP = JourneyRef(journey="upset-passenger", version=4, instance_id="i-1", step="apologise")
MESSAGE = {
    "message_id": "m-1",
    "message": "complaint-apology",
    "playbook": BOOK,
    "purpose": Purpose.SERVICE,
    "customer_id": "c-mia",
    "journey": STEP,
}
REQUEST = MessageRequested(
    message_id="m-1",
    message="complaint-apology",
    playbook=BOOK,
    purpose=Purpose.SERVICE,
    customer=MIA,
    channels=("origin", "email"),
    origin_channel=Channel.SOCIAL,
    thread="113999",
    facts={"flight": "SK101"},
    journey=STEP,
    store="flight-SK101",
    task=True,
    expires_at=NOON,
    priority=90,
    urgent=True,
    owner="customer-care@skyline.example",
)
DECISION = Decision(
    outcome="planned",
    reason="She is on this channel now.",
    stages=(
        Stage(
            name="consent",
            outcome="passed",
            reason="Service needs none.",
            rule="service",
            rule_version=4,
            rule_owner="legal@skyline.example",
            inputs={"asked": 1},
        ),
        Stage(name="channel_choice", outcome="narrowed", reason="She is on this channel now."),
    ),
    channel=Channel.SOCIAL,
    locale="de",
    candidates=(
        Candidate(channel=Channel.SOCIAL, chosen=True, stage="channel_choice", reason="she is on this channel now"),
        Candidate(channel=Channel.SMS, chosen=False, stage="consent", reason="she said no"),
    ),
)


def planned(rendition: Rendition) -> MessagePlanned:
    return MessagePlanned.model_validate(
        {**MESSAGE, "address": "@mia@example.social", "rendition": rendition, "decision": DECISION, "expires_at": NOON}
    )


REPLY = planned(Rendition(locale="de", content=SocialContent(text="Das tut uns leid.", in_reply_to="113999")))
MAIL = planned(Rendition(locale="de", content=EmailContent(subject="SK101", text="Liebe Mia", html="<p>Liebe Mia</p>")))
CARD = planned(
    Rendition(locale="en", content=InstoreContent(title="Seat 4A", text="Say sorry.", store="flight-SK101", task=True))
)

SAMPLES: tuple[EventData, ...] = (
    TouchpointRecorded.model_validate(SAID),
    CustomerActed(touchpoint=Touchpoint.model_validate(SAID), customer=MIA),
    CustomerChanged(customer=MIA, changed=("traits.miles", "locale")),
    CustomerMerged(customer=MIA, merged_customer_id="c-device-7", because="identified as user:mia"),
    JourneyEntered(customer_id="c-mia", playbook=BOOK, journey=STEP),
    JourneyEnded(customer_id="c-mia", playbook=BOOK, journey=STEP, how="goal", why="she wrote that all is well"),
    SuppressionChanged(
        customer_id="c-mia",
        playbook="skyline",
        rule="do-not-contact",
        change="added",
        by="ines@skyline.example",
        because="Asked on the phone.",
    ),
    JourneyTimerDue(customer_id="c-mia", instance_id="i-1", step="let-it-settle", visit=2),
    REQUEST,
    MessageWakeDue(request=REQUEST, deferrals=1, moving_on=True),
    MessageUnreadDue(customer_id="c-mia", message_id="m-1", channel=Channel.EMAIL),
    REPLY,
    MAIL,
    CARD,
    MessageDeferred.model_validate({**MESSAGE, "until": NOON, "decision": DECISION}),
    MessageSuppressed.model_validate({**MESSAGE, "decision": DECISION}),
    DeliveryUpdated(
        message_id="m-1",
        message="complaint-apology",
        purpose=Purpose.SERVICE,
        customer_id="c-mia",
        channel=Channel.SOCIAL,
        provider="mastodon",
        status=DeliveryStatus.SENT,
        attempt=1,
        provider_ref="114000",
        detail="200 OK",
        journey=STEP,
    ),
    DeliveryRetryDue(planned=REPLY, attempt=1),
    TaskCompleted(
        message_id="m-2",
        message="crew-card",
        customer_id="c-mia",
        store="flight-SK101",
        completed_by="Ines",
        note="brought her a coffee",
        journey=STEP,
    ),
    PlaybookPublished(version=4, playbook=load_playbook(ROOT / "playbooks" / "skyline")),
)


def enveloped(data: EventData) -> Event[EventData]:
    """Return the data as an event that follows from another one."""
    by_channel = CATALOGUE[type_of(type(data))].by_channel
    return Event[EventData](
        id="0195e5a0-0000-7000-8000-000000000002",
        type=type_of(type(data)),
        source="/unisono/test",
        subject="c-mia",
        time=NOON,
        partitionkey="c-mia",
        traceparent="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        correlationid="0195e5a0-0000-7000-8000-000000000001",
        causationid="0195e5a0-0000-7000-8000-000000000001",
        channel=Channel.SOCIAL if by_channel else None,
        data=data,
    )
