"""Dry runs: what would be decided and why, on a case that is written out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.content import EmailContent
from contracts.decision import Decision
from contracts.events.message import MessageRequested
from contracts.values import Purpose
from services.rules.domain.book import compile_book
from services.rules.domain.record import DecisionRecord
from services.rules.settings import RulesSettings
from services.rules.simulation import running
from services.rules.simulation.answer import SimulatedDecision, SimulationAnswer
from services.rules.simulation.case import Case
from services.rules.simulation.examples import EXAMPLES
from services.rules.simulation.simulator import simulate
from tests.support.driving import NOON
from tests.unit.rules.support import (
    ALL_FREE,
    FREE_SERVICE,
    MANY_KINDS,
    Changes,
    Room,
    apology,
    mira,
    sale,
    skyline,
)


def run(case: Mapping[str, Any]) -> SimulationAnswer:
    return simulate(Case.model_validate(case), (), None, NOON, RulesSettings())


class Came(NamedTuple):
    """What came of one decision; `at` and `until` as hours and minutes of UTC with the day before."""

    request: int
    at: str
    because: str
    outcome: str
    stage: str
    rule: str | None = None
    channel: str | None = None
    until: str | None = None


def came(one: SimulatedDecision) -> Came:
    last = one.decision.stages[-1]
    return Came(
        one.request,
        f"{one.at:%d %H:%M}",
        one.because,
        one.decision.outcome,
        last.name,
        last.rule,
        one.decision.channel.value if one.decision.channel else None,
        f"{one.until:%d %H:%M}" if one.until else None,
    )


PLANNED = ("planned", "voice_check", None)

STORIES = {
    "quiet-hours": [
        Came(0, "29 00:30", "requested", "deferred", "quiet_hours", "nights", until="29 01:00"),
        Came(0, "29 01:00", "woken", *PLANNED, "email"),
    ],
    "caps": [
        Came(0, "10 09:00", "requested", "suppressed", "frequency_cap", "one-survey"),
        Came(1, "11 09:00", "requested", *PLANNED, "email"),
        Came(2, "12 09:00", "requested", *PLANNED, "email"),
        Came(3, "13 09:00", "requested", *PLANNED, "email"),
        Came(4, "14 09:00", "requested", "deferred", "frequency_cap", "two-a-week", until="15 11:00"),
    ],
    "consent": [Came(0, "10 09:00", "requested", *PLANNED, "email")],
    "open-case": [
        Came(0, "10 10:00", "requested", "suppressed", "open_case", "complaint"),
        Came(1, "10 12:00", "requested", *PLANNED, "email"),
    ],
    "collision": [
        Came(0, "10 09:00", "requested", *PLANNED, "email"),
        Came(1, "10 09:05", "requested", "deferred", "collision", "one-a-day", until="11 09:00"),
        Came(1, "11 09:00", "woken", *PLANNED, "email"),
    ],
    "channels": [
        Came(0, "10 09:00", "requested", *PLANNED, "email"),
        Came(0, "10 09:01", "undelivered", *PLANNED, "sms"),
    ],
    "unknown-zone": [Came(0, "10 22:30", "requested", "deferred", "quiet_hours", "nights", until="11 07:00")],
}


@pytest.mark.parametrize("name", STORIES)
def test_the_examples_of_the_documentation(name: str) -> None:
    assert [came(one) for one in run(EXAMPLES[name].case).decisions] == STORIES[name]


def test_every_example_has_its_story() -> None:
    assert {*STORIES, "stored"} == EXAMPLES.keys()


def test_the_reason_says_whose_zone_it_is_where_nobody_knows_the_one_given() -> None:
    answer = run(EXAMPLES["unknown-zone"].case)
    assert "the brand's own time zone because the customer's is not known" in answer.decisions[0].decision.reason
    assert answer.notes == (
        "'Mars/Olympus_Mons' is no time zone of the IANA database, so the customer's zone is not known.",
    )


def test_candidates_that_were_not_chosen_are_told_with_their_reasons() -> None:
    (decision,) = run(EXAMPLES["consent"].case).decisions
    assert [(one.channel.value, one.chosen, one.stage) for one in decision.decision.candidates] == [
        ("sms", False, "consent"),
        ("social", False, "consent"),
        ("email", True, "channel_choice"),
    ]


def test_without_copy_nothing_is_written_and_the_stages_say_so() -> None:
    answer = run({"policies": ALL_FREE, "requests": [{"purpose": "marketing"}]})
    (one,) = answer.decisions
    skipped = {stage.name: stage.reason for stage in one.decision.stages if stage.inputs.get("skipped") is True}
    assert skipped == {
        "locale_choice": "There is no copy, so no locale is chosen.",
        "render": "There is no copy, so nothing is written.",
        "voice_check": "There is no copy, so no words are checked.",
    }
    assert (one.rendition, one.decision.locale, one.decision.id, answer.playbook) == (None, None, None, None)


def test_a_whole_playbook_written_out_writes_the_words() -> None:
    definition = skyline(FREE_SERVICE, messages=[apology(purpose="service")]).model_dump(mode="json", by_alias=True)
    request = {"message": "delay-apology", "facts": {"flight": "SK 42"}, "channels": ["email"]}
    profile = {"locale": "de", "traits": {"first_name": "Mira"}}

    answer = run({"definition": definition, "profile": profile, "requests": [request, {**request, "facts": {}}]})

    planned, suppressed = answer.decisions
    assert planned.rendition is not None
    assert planned.rendition.locale == "de"
    assert planned.rendition.content == EmailContent(
        subject="Es tut uns leid", text="Guten Tag Mira, der Flug SK 42 war verspätet."
    )
    assert (suppressed.decision.stages[-1].name, suppressed.rendition) == ("render", None)
    assert (answer.playbook, answer.version) == ("skyline", None)


def test_policies_in_place_of_those_of_a_playbook() -> None:
    definition = skyline(FREE_SERVICE, messages=[sale(purpose="marketing")]).model_dump(mode="json", by_alias=True)
    request = {"message": "spring-sale", "facts": {"discount": 0.2}, "channels": ["email"]}
    refused = run({"definition": definition, "requests": [request]})
    allowed = run({"definition": definition, "policies": ALL_FREE, "requests": [request]})
    outcomes = [answer.decisions[0].decision.outcome for answer in (refused, allowed)]
    assert outcomes == ["suppressed", "planned"]


MARKETING = {"purpose": "marketing", "channels": ["email"]}
ABOUT_FARES = {**MARKETING, "topic": "fares", "owner": "crm", "journey": "welcome"}


@pytest.mark.parametrize(
    ("state", "request_", "stage", "rule"),
    [
        pytest.param({}, MARKETING, "voice_check", None, id="nothing stands against it"),
        pytest.param({"open_cases": ["complaint"]}, MARKETING, "open_case", "complaint", id="a case by its id"),
        pytest.param(
            {"open_cases": [{"rule": "complaint", "opened_at": "2026-03-08T12:00:00Z"}]},
            MARKETING,
            "voice_check",
            None,
            id="a case that has closed by itself",
        ),
        pytest.param(
            {"suppressions": [{"rule": "bounced", "channel": "email", "address": "CUSTOMER@example.com"}]},
            MARKETING,
            "suppression_list",
            "bounced",
            id="an address on a list",
        ),
        pytest.param(
            {"suppressions": [{"rule": "bounced", "channel": "email", "address": "other@example.com"}]},
            MARKETING,
            "voice_check",
            None,
            id="another address on a list",
        ),
        pytest.param(
            {"suppressions": [{"rule": "left-us"}]}, MARKETING, "suppression_list", "left-us", id="the whole customer"
        ),
        pytest.param(
            {"history": [{**ABOUT_FARES, "channels": ..., "channel": "sms", "at": "2026-03-09T12:00:00Z"}] * 2},
            ABOUT_FARES,
            "frequency_cap",
            "two",
            id="what was said before, by topic, owner and journey",
        ),
        pytest.param(
            {"history": [{"purpose": "marketing", "channel": "sms", "at": "2026-03-09T12:00:00Z"}] * 2},
            ABOUT_FARES,
            "voice_check",
            None,
            id="what was said before by somebody else",
        ),
        pytest.param(
            {"waiting": [{"purpose": "survey", "topic": "trips", "priority": 80, "until": "2026-03-10T13:00:00Z"}]},
            {**MARKETING, "topic": "trips"},
            "collision",
            "one",
            id="what waits and is more important",
        ),
    ],
)
def test_everything_a_decision_goes_by_can_be_written_out(
    state: Changes, request_: Changes, stage: str, rule: str | None
) -> None:
    for one in state.get("history", ()):
        one.pop("channels", None)
    answer = run({"at": NOON, "policies": MANY_KINDS, "state": state, "requests": [request_]})
    last = answer.decisions[0].decision.stages[-1]
    assert (last.name, last.rule) == (stage, rule)


def test_what_customers_do_and_what_becomes_of_messages_has_its_effect() -> None:
    at = {minute: (NOON + timedelta(minutes=minute)).isoformat() for minute in range(6)}
    answer = run(
        {
            "policies": MANY_KINDS,
            "requests": [
                {**MARKETING, "id": "first", "at": at[0]},
                {**MARKETING, "at": at[2]},
                {**MARKETING, "at": at[4]},
            ],
            "deliveries": [
                {"at": at[1], "message_id": "first", "status": "bounced"},
                {"at": at[1], "message_id": "nothing", "status": "sent"},
            ],
            "acts": [{"at": at[3], "name": "Account Closed"}],
        }
    )
    assert [came(one)[3:6] for one in answer.decisions] == [
        PLANNED,
        ("suppressed", "suppression_list", "bounced"),
        ("suppressed", "suppression_list", "bounced"),
    ]
    assert [one.rule for one in answer.state.suppressions] == ["bounced", "left-us"]
    assert answer.notes == ("The delivery of 'nothing' is left out: no such message was planned.",)


def test_unread_messages_move_on_if_time_goes_by() -> None:
    escalation = {"id": "read-it", "to": ["email", "sms"], "unread_after": "2h", "undelivered": False}
    case = {
        "at": NOON,
        "policies": {**ALL_FREE, "escalations": [escalation]},
        "requests": [{"purpose": "service", "channels": ["email"]}],
    }
    still = run(case)
    assert [came(one)[2:4] for one in still.decisions] == [("requested", "planned")]
    assert [(one.rule, one.tried) for one in still.state.followed] == [("read-it", ("email",))]
    moving = run({**case, "wake": True})
    assert [(one.because, one.decision.channel) for one in moving.decisions] == [
        ("requested", "email"),
        ("unread", "sms"),
    ]


def test_a_run_that_finds_no_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "MOST_DECISIONS", 2)
    answer = run({"policies": ALL_FREE, "requests": [MARKETING] * 3})
    assert len(answer.decisions) == 2
    assert answer.notes == ("After 2 decisions the run was stopped; something still waits.",)


def test_requests_begin_where_the_one_before_was() -> None:
    times = ["2026-03-10T09:00:00+01:00", None, "2026-03-10T10:00:00Z", None]
    requests = [{**MARKETING, "at": at} for at in times]
    answer = run({"at": "2026-03-01T00:00:00Z", "policies": ALL_FREE, "requests": [MARKETING, *requests]})
    assert [f"{one.at:%d %H}" for one in answer.decisions] == ["01 00", "10 08", "10 08", "10 10", "10 10"]


POLICIES: Changes = {
    "consent": [{"id": f"{one.value}-free", "purpose": one.value, "requires": "none"} for one in Purpose],
    "caps": [
        {"id": "rolling", "purposes": ["marketing", "survey"], "limit": 2, "per": "3d"},
        {"id": "calendar", "purposes": ["marketing"], "limit": 1, "each": "day", "over": "defer"},
        {"id": "by-sms", "channels": ["sms"], "limit": 1, "per": "1d"},
    ],
    "collisions": [{"id": "gives-way", "purposes": ["marketing", "survey"], "within": "6h", "loser": "defer"}],
    "quiet_hours": [{"id": "nights", "purposes": ["marketing"], "start": "21:00", "end": "08:00"}],
    "cases": [{"id": "complaint", "opens_on": ["Complaint"], "closes_after": "1d", "suppresses": ["marketing"]}],
}
ZONES = st.sampled_from(["Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu", None])
ASKED: st.SearchStrategy[Changes] = st.builds(
    dict,
    hours=st.integers(0, 240),
    message=st.sampled_from(["delay-apology", "spring-sale", "how-was-it"]),
    channels=st.sampled_from([["email"], ["sms"], ["sms", "email"]]),
    priority=st.sampled_from([20, 50, 80]),
)
BOOK = skyline(POLICIES).model_dump(mode="json", by_alias=True)
PURPOSES = {"delay-apology": "service", "spring-sale": "marketing", "how-was-it": "survey"}
FACTS = {"delay-apology": {"flight": "SK 42"}, "spring-sale": {"discount": 0.2}, "how-was-it": {}}


def at_hour(hours: int) -> datetime:
    return NOON + timedelta(hours=hours)


def written(number: int, asked: Changes) -> Changes:
    """A request as a case writes it."""
    message = asked["message"]
    return {
        "id": f"m-{number}",
        "at": at_hour(asked["hours"]),
        "message": message,
        "purpose": PURPOSES[message],
        "facts": FACTS[message],
        "channels": asked["channels"],
        "priority": asked["priority"],
    }


def told(decision: Decision) -> Decision:
    return decision.model_copy(update={"id": None})


@given(zone=ZONES, asked=st.lists(ASKED, min_size=1, max_size=8))
@settings(max_examples=40)
async def test_a_dry_run_decides_as_the_service_does(zone: str | None, asked: list[Changes]) -> None:
    asked = sorted(asked, key=lambda one: one["hours"])
    book = skyline(POLICIES)
    customer = mira(time_zone=zone)
    room = Room()
    await room.publish(book)
    for number, one in enumerate(asked):
        room.now = at_hour(one["hours"])
        wanted = written(number, one)
        await room.handle(
            MessageRequested(
                message_id=wanted["id"],
                playbook=compile_book(book, 1).ref,
                customer=customer,
                **{name: wanted[name] for name in ("message", "purpose", "facts", "channels", "priority")},
            )
        )
    kept = [one for one in room.records.values() if isinstance(one, DecisionRecord)]

    profile = customer.model_dump(mode="json", exclude={"revision"})
    requests = [written(number, one) for number, one in enumerate(asked)]
    definition = book.model_dump(mode="json", by_alias=True)
    answer = run({"definition": definition, "profile": profile, "requests": requests})

    assert [told(one.decision) for one in answer.decisions] == [told(one.decision) for one in kept]
    assert [(one.message_id, one.at, one.until) for one in answer.decisions] == [
        (one.message_id, one.at, one.until) for one in kept
    ]


@given(zone=ZONES, asked=st.lists(ASKED, min_size=2, max_size=8), part=st.integers(1, 7))
@settings(max_examples=40)
def test_a_case_may_go_on_where_another_ended(zone: str | None, asked: list[Changes], part: int) -> None:
    requests = [written(number, one) for number, one in enumerate(sorted(asked, key=lambda one: one["hours"]))]
    part = min(part, len(requests) - 1)
    case = {"at": NOON, "definition": BOOK, "profile": {"time_zone": zone}}

    whole = run({**case, "requests": requests})
    first = run({**case, "requests": requests[:part]})
    state = first.state.model_dump(mode="json", exclude={"followed"})
    second = run({**case, "state": state, "requests": requests[part:]})

    assert [one.decision for one in (*first.decisions, *second.decisions)] == [one.decision for one in whole.decisions]
    assert second.state == whole.state


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
@pytest.mark.parametrize("until", ["9999-12-31", "9999-12-31T23:59:59", "0001-01-01", "0001-01-01T00:00:00"])
def test_an_offer_may_hold_to_the_edge_of_the_calendar(until: str, zone: str) -> None:
    kind = "datetime" if "T" in until else "date"
    facts = {"discount": {"type": "percent"}, "valid_until": {"type": kind}}
    offer = {"facts": ["discount"], "until": "valid_until"}
    message = sale(purpose="marketing", facts=facts, offer=offer)
    definition = skyline(ALL_FREE, messages=[message]).model_dump(mode="json", by_alias=True)
    request = {"message": "spring-sale", "facts": {"discount": 0.2, "valid_until": until}, "channels": ["email"]}

    answer = run({"definition": definition, "profile": {"time_zone": zone}, "requests": [request] * 2})

    assert [one.decision.outcome for one in answer.decisions] == ["planned", "planned"]
