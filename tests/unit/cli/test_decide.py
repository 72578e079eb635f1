"""`unisono decide`: what would be decided, told to people and to programs."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from contracts.content import EmailContent, Rendition
from contracts.decision import Candidate, Decision, Stage
from contracts.values import Channel, Purpose
from services.cli.errors import CliError
from services.cli.facts import facts_of
from services.rules.simulation.answer import SimulatedDecision, SimulationAnswer
from services.rules.simulation.state import StateAfter
from tests.support.command_line import Unisono

AT = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
CONSENT = Stage(name="consent", outcome="passed", reason="The customer agreed.", rule="ask-first")
QUIET = Stage(name="quiet_hours", outcome="deferred", reason="It is 23:30 in [Europe/Berlin].", rule="nights")


def answered(decision: Decision, **changes: Any) -> dict[str, Any]:
    one: dict[str, Any] = {
        "request": 0,
        "message_id": "message-1",
        "message": "fare-offer",
        "purpose": Purpose.MARKETING,
        "at": AT,
        "because": "requested",
        "deferrals": 0,
        "until": None,
        "decision": decision,
        "rendition": None,
        **changes,
    }
    answer = SimulationAnswer(
        customer_id="mia-1",
        playbook="skyline",
        version=3,
        decisions=(SimulatedDecision(**one),),
        state=StateAfter(),
        notes=("The zone is not known.",),
    )
    body: dict[str, Any] = json.loads(answer.model_dump_json())
    body["decisions"][0]["decision"]["something_newer"] = True
    return body


PLANNED = answered(
    Decision(
        outcome="planned",
        reason="By email, the only channel left.",
        stages=(CONSENT,),
        channel=Channel.EMAIL,
        candidates=(
            Candidate(channel=Channel.EMAIL, chosen=True, stage="channel_choice", reason="the only channel left"),
            Candidate(channel=Channel.SMS, chosen=False, stage="addressability", reason="no address is known"),
        ),
    ),
    rendition=Rendition(locale="de", content=EmailContent(subject="Lissabon", text="Ab CHF 89.")),
)
DEFERRED = answered(
    Decision(outcome="deferred", reason=QUIET.reason, stages=(CONSENT, QUIET)),
    until=datetime(2026, 3, 11, 7, 0, tzinfo=UTC),
)


def test_a_planned_message_with_its_words(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_request(
        "/decisions/simulate",
        method="POST",
        json={
            "customer": "email:mia@example.com",
            "playbook": None,
            "at": None,
            "requests": [{"message": "fare-offer", "facts": {"route": "ZRH-LIS", "discount": 0.2}, "channels": None}],
        },
    ).respond_with_json(PLANNED)

    facts = ("--fact", "route=ZRH-LIS", "--fact", "discount=0.2")
    answer = unisono(
        "decide", "--customer", "mia@example.com", "--message", "fare-offer", *facts, "--url", httpserver.url_for("")
    )

    assert answer.code == 0
    lines = [line.strip() for line in answer.out.splitlines()]
    assert lines[0] == "Planned: By email, the only channel left."
    assert [" ".join(line.replace("│", " ").split()) for line in lines if "│" in line] == [
        "✓ consent The customer agreed. ask-first"
    ]
    assert lines[-6:] == [
        "✗ sms: no address is known",
        "",
        "Lissabon",
        "Ab CHF 89.",
        "The zone is not known.",
        "fare-offer to customer mia-1 by skyline version 3; nothing of this has happened",
    ]
    assert "✓ email: the only channel left" in lines


def test_what_is_put_off_is_no_error(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_request(
        "/decisions/simulate",
        json={
            "customer": "mia-1",
            "playbook": "skyline",
            "at": "2026-03-10T22:30:00Z",
            "requests": [{"message": "fare-offer", "facts": {}, "channels": ["sms", "email"]}],
        },
    ).respond_with_json(DEFERRED)
    options = ("--playbook", "skyline", "--at", "2026-03-10T22:30:00Z", "--channel", "sms", "--channel", "email")

    answer = unisono(
        "decide", "--customer", "mia-1", "--message", "fare-offer", *options, "--url", httpserver.url_for("")
    )

    assert answer.code == 0
    assert answer.out.startswith("Deferred until 2026-03-11 07:00 UTC: It is 23:30 in [Europe/Berlin].")
    assert "… │ quiet hours" in answer.out


def test_programs_get_what_the_service_answers(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/decisions/simulate").respond_with_json(DEFERRED)
    answer = unisono("decide", "--customer", "m", "--message", "o", "--json", "--url", httpserver.url_for(""))
    assert (answer.code, json.loads(answer.out)) == (0, DEFERRED)


def test_what_is_wrong_is_an_error_by_place(unisono: Unisono, httpserver: HTTPServer) -> None:
    problem = {
        "type": "/problems/invalid-request",
        "title": "The case cannot be decided",
        "status": 422,
        "detail": "Something in the case is wrong.",
        "errors": [{"path": "body.customer", "message": "nobody is known as 'm'", "mend": "give another"}],
    }
    httpserver.expect_request("/decisions/simulate").respond_with_json(problem, status=422)
    answer = unisono("decide", "--customer", "m", "--message", "o", "--url", httpserver.url_for(""))
    assert (answer.code, answer.out) == (1, "")
    assert "body.customer: nobody is known as 'm'; give another" in answer.err


def test_another_service_at_this_address_is_noticed(unisono: Unisono, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/decisions/simulate").respond_with_json({"hello": "world"})
    answer = unisono("decide", "--customer", "m", "--message", "o", "--json", "--url", httpserver.url_for(""))
    assert (answer.code, answer.out) == (1, "")
    assert "is this its address?" in answer.err


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("flight=SK101", "SK101"),
        ("note=a=b", "a=b"),
        ("empty=", ""),
        ("count=3", 3),
        ("discount=0.2", 0.2),
        ("version=1.10", "1.10"),
        ("code=007", "007"),
        ("big=1e3", "1e3"),
        ("yes=true", True),
        ('quoted="3"', "3"),
        ('fare={"amount": "89", "currency": "CHF"}', {"amount": "89", "currency": "CHF"}),
    ],
)
def test_facts_as_people_write_them(written: str, value: object) -> None:
    assert dict(facts_of([written])) == {written.partition("=")[0]: value}


@pytest.mark.parametrize("written", ["flight", "=SK101"])
def test_what_is_no_fact(written: str) -> None:
    with pytest.raises(CliError, match="write it as name=value"):
        list(facts_of([written]))
