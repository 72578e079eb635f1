"""`unisono timeline`: whose it is, and how it reads."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from pytest_httpserver import HTTPServer

from contracts.content import EmailContent, InstoreContent, Rendition, SmsContent
from contracts.decision import Decision, Outcome, Stage
from contracts.events.delivery import DeliveryStatus
from contracts.values import Channel, PlaybookRef, Purpose
from services.cli.timeline import identifier_of
from services.timeline.domain.entry import Acted, Delivery, Detail, Merged, Planned, Suppressed, TimelineEntry
from tests.support.command_line import Unisono

AT = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
SKYLINE = PlaybookRef(playbook="skyline", version=1)
CONSENT = Stage(name="consent", outcome="passed", reason="Service messages need no consent.")
CAPPED = Stage(name="frequency_cap", outcome="stopped", reason="Rule 'one' allows 1 survey message in 60 days.")


def decision(outcome: Outcome, *stages: Stage) -> Decision:
    return Decision(outcome=outcome, reason=stages[-1].reason, stages=stages)


def entry(number: int, title: str, detail: Detail, channel: Channel | None = None) -> TimelineEntry:
    return TimelineEntry(
        id=f"entry-{number}",
        customer_id="ana",
        at=AT,
        kind=detail.kind,
        channel=channel,
        title=title,
        detail=detail,
        correlation_id="c",
    )


def planned(content: EmailContent | SmsContent | InstoreContent) -> Planned:
    return Planned(
        message="apology",
        purpose=Purpose.SERVICE,
        playbook=SKYLINE,
        rendition=Rendition(locale="en", content=content),
        address="ana@example.com",
        decision=decision("planned", CONSENT),
    )


STORY = (
    entry(
        6,
        "Survey held back",
        Suppressed(
            message="survey",
            purpose=Purpose.SURVEY,
            playbook=SKYLINE,
            decision=decision("suppressed", CONSENT, CAPPED),
        ),
    ),
    entry(
        5,
        "Apology sent by email",
        Delivery(message="a", purpose=Purpose.SERVICE, provider="smtp", status=DeliveryStatus.SENT, attempt=1),
        Channel.EMAIL,
    ),
    entry(4, "A card", planned(InstoreContent(title="Seat 14C", text="Somebody is sad", store="s")), Channel.INSTORE),
    entry(3, "A text", planned(SmsContent(text="Sorry, [bold]Ana[/]")), Channel.SMS),
    entry(2, "An email", planned(EmailContent(subject="We are sorry", text="Hello Ana")), Channel.EMAIL),
    entry(1, "Joined with customer x", Merged(merged_customer_id="x", because="same phone")),
    entry(0, "Complaint posted", Acted(touchpoint="track", name="Complaint Posted", properties={})),
)


def page(*entries: TimelineEntry, merged: tuple[str, ...] = (), cursor: str | None = None) -> dict[str, object]:
    return {
        "customer_id": "ana",
        "merged_customer_ids": merged,
        "entries": [json.loads(one.model_dump_json()) for one in entries],
        "next_cursor": cursor,
        "something_newer": True,
    }


@pytest.mark.parametrize(
    ("written", "identifier"),
    [
        ("user:42", "user:42"),
        ("anonymous:tablet", "anonymous:tablet"),
        ("jo@example.com", "email:jo@example.com"),
        (" jo.doe+x@mail.example.com ", "email:jo.doe+x@mail.example.com"),
        ("+41 44 668 18 00", "phone:+41446681800"),
        ("+41446681800", "phone:+41446681800"),
        ("social:mia@remote.example", "social:mia@remote.example"),
        ("01a20041-e070-74f4-bb73-779c53a7cd35", None),
        ("42", None),
        ("jo", None),
    ],
)
def test_what_people_write_as_an_identifier(written: str, identifier: str | None) -> None:
    assert identifier_of(written) == identifier


def test_the_story_is_told_with_its_words_and_reasons(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_request(
        "/timeline", query_string={"identifier": "email:ana@example.com", "limit": "50"}
    ).respond_with_json(page(*STORY, merged=("x",), cursor="more"))

    answer = unisono("timeline", "ana@example.com", "--url", httpserver.url_for(""))

    assert answer.code == 0
    *table, last = answer.out.splitlines()
    told = [line.split("│")[3].strip() for line in table if line.startswith("│")]
    assert [line for line in told if line] == [
        "Survey held back",
        "✓ consent: Service messages need no consent.",
        "✗ frequency cap: Rule 'one' allows 1 survey message in 60 days.",
        "Apology sent by email",
        "A card",
        "Seat 14C",
        "Somebody is sad",
        "✓ consent: Service messages need no consent.",
        "A text",
        "Sorry, [bold]Ana[/]",
        "✓ consent: Service messages need no consent.",
        "An email",
        "We are sorry",
        "Hello Ana",
        "✓ consent: Service messages need no consent.",
        "Joined with customer x",
        "Complaint posted",
    ]
    assert last == "customer ana, joined with x: 7 entries; there is more, see it with --limit"


def test_a_customer_id_and_filters_are_passed_on(unisono: Unisono, httpserver: HTTPServer) -> None:
    query = {"limit": "3", "channel": "sms", "kind": "planned"}
    httpserver.expect_request("/customers/an a/timeline", query_string=query).respond_with_json(page(STORY[3]))

    shown = unisono(
        "timeline", "an a", "--limit", "3", "--channel", "sms", "--kind", "planned", "--url", httpserver.url_for("")
    )

    assert shown.code == 0
    assert "customer ana: 1 entry\n" in shown.out


def test_nothing_on_record(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/customers/ana/timeline").respond_with_json(page())
    answer = unisono("timeline", "ana", "--url", httpserver.url_for(""))
    assert (answer.code, answer.out) == (0, "Nothing is on record for customer ana.\n")
