"""Nobody is woken: deferral to the end of the quiet hours, by the customer's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.unit.rules.support import ALL_FREE, Changes, card_request, decided, mira, outcomes, request, stage_of

NIGHT = {"id": "night", "purposes": ["marketing", "survey"], "start": "21:00", "end": "08:00"}
LUNCH = {"id": "lunch", "purposes": ["marketing"], "start": "12:00", "end": "13:30"}
POLICIES = {**ALL_FREE, "quiet_hours": [NIGHT, LUNCH]}


def at(text: str) -> datetime:
    """A moment on 10 March 2026, or another day of that month (`11 08:00`), UTC. Berlin is one hour ahead."""
    day, _, clock = text.rpartition(" ")
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 3, int(day or 10), hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("message", "now", "until"),
    [
        pytest.param("spring-sale", "19:59", None, id="20:59 in Berlin"),
        pytest.param("spring-sale", "20:00", "11 07:00", id="21:00 sharp: quiet until tomorrow"),
        pytest.param("spring-sale", "23:30", "11 07:00", id="half past midnight"),
        pytest.param("spring-sale", "06:59", "07:00", id="the last minute of the night"),
        pytest.param("spring-sale", "07:00", None, id="8:00 sharp"),
        pytest.param("spring-sale", "11:15", "12:30", id="lunch"),
        pytest.param("how-was-it", "11:15", None, id="lunch is not quiet for surveys"),
        pytest.param("delay-apology", "23:30", None, id="service messages are not named by a rule"),
    ],
)
def test_quiet_hours_defer(message: str, now: str, until: str | None) -> None:
    result = decided(request(message), POLICIES, now=at(now))

    assert result.until == (at(until) if until else None)
    assert result.decision.outcome == ("deferred" if until else "planned")
    if until:
        assert outcomes(result)[-1] == ("quiet_hours", "deferred")
        assert result.rendition is None


def test_the_reason_names_the_rule_and_both_times() -> None:
    result = decided(request("spring-sale"), POLICIES, now=at("20:10"))

    assert result.decision.reason == (
        "It is 21:10 in Europe/Berlin, within the quiet hours 'night' (21:00 to 08:00) for marketing messages; "
        "it is decided again at 2026-03-11 08:00 (Europe/Berlin)."
    )
    assert result.decision.stages[-1].rule == "night"


@pytest.mark.parametrize("purpose", ["service", "transactional"])
def test_a_rule_may_name_service_and_transactional(purpose: str) -> None:
    policies = {**ALL_FREE, "quiet_hours": [{**NIGHT, "purposes": [purpose]}]}

    assert decided(request(purpose=purpose), policies, now=at("22:00")).decision.outcome == "deferred"


def test_without_a_time_zone_the_brands_own_holds_and_the_record_says_so() -> None:
    # 20:30 UTC is 21:30 in Zurich, the brand's zone, and mid-afternoon in New York.
    unknown, new_york = mira(time_zone=None), mira(time_zone="America/New_York")

    in_brands_zone = decided(request("spring-sale", unknown), POLICIES, now=at("20:30"))
    in_own_zone = decided(request("spring-sale", new_york), POLICIES, now=at("20:30"))

    assert in_brands_zone.until == at("11 07:00")
    assert "the brand's own time zone because the customer's is not known" in in_brands_zone.decision.reason
    assert in_brands_zone.decision.stages[-1].inputs["time_zone_of"] == "playbook"
    assert in_own_zone.decision.outcome == "planned"
    assert stage_of(in_own_zone, "quiet_hours").inputs["time_zone_of"] == "customer"


@pytest.mark.parametrize(
    ("expires", "outcome"),
    [
        pytest.param("11 06:59", "suppressed", id="expires in the night"),
        pytest.param("11 07:00", "suppressed", id="expires when the night ends"),
        pytest.param("11 07:01", "deferred", id="lives a minute longer"),
    ],
)
def test_what_would_come_too_late_is_suppressed_at_once(expires: str, outcome: str) -> None:
    result = decided(request("spring-sale", expires_at=at(expires)), POLICIES, now=at("22:00"))

    assert result.decision.outcome == outcome
    if outcome == "suppressed":
        assert "but the message expires at" in result.decision.reason


@pytest.mark.parametrize(
    ("rules", "until"),
    [
        pytest.param([("a", "20:00", "23:00"), ("b", "22:00", "07:00")], "11 06:00", id="overlapping"),
        pytest.param([("a", "20:00", "23:00"), ("b", "23:00", "06:00")], "11 05:00", id="one after the other"),
        pytest.param([("a", "20:00", "23:00"), ("b", "23:30", "06:00")], "22:00", id="half an hour between them"),
    ],
)
def test_several_rules_hold_together(rules: list[tuple[str, str, str]], until: str) -> None:
    hours = [{"id": id_, "purposes": ["marketing"], "start": start, "end": end} for id_, start, end in rules]

    result = decided(request("spring-sale"), {**ALL_FREE, "quiet_hours": hours}, now=at("20:00"))

    assert result.until == at(until)


def test_rules_that_leave_no_time_of_the_day_are_found_out() -> None:
    hours = [
        {"id": "day", "purposes": ["marketing"], "start": "08:00", "end": "20:00"},
        {"id": "night", "purposes": ["marketing"], "start": "20:00", "end": "08:00"},
    ]

    result = decided(request("spring-sale"), {**ALL_FREE, "quiet_hours": hours}, now=at("12:00"))

    assert result.decision.outcome == "suppressed"
    assert "'day' and 'night' together leave no time of the day free" in result.decision.reason


def test_the_crew_is_on_duty() -> None:
    policies: Changes = {**ALL_FREE, "quiet_hours": [{**NIGHT, "purposes": ["service"]}]}

    assert decided(card_request(), policies, now=at("22:00")).decision.outcome == "planned"


def test_seconds_count() -> None:
    late = at("19:59") + timedelta(seconds=59, microseconds=999_999)

    assert decided(request("spring-sale"), POLICIES, now=late).decision.outcome == "planned"
    assert decided(request("spring-sale"), POLICIES, now=late + timedelta(microseconds=1)).until == at("11 07:00")
