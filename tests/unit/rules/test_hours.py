"""Send windows, and hours by channel, country, weekday and holiday."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.support.driving import NOON
from tests.unit.rules.support import ALL_FREE, Changes, card_request, decided, mira, outcomes, request, stage_of

OFFICE = {"days": ["mon", "tue", "wed", "thu", "fri"], "start": "09:00", "end": "17:00"}
SATURDAY = {"days": ["sat"], "start": "10:00", "end": "14:00"}
HOLIDAYS = {"DE": ["2026-04-03", "2026-04-06"], "CH": ["2026-08-01"]}


def at(text: str) -> datetime:
    """A moment of 2026 by the clocks of Berlin in March before the 29th: `03-10 13:00`."""
    return datetime.fromisoformat(f"2026-{text.replace(' ', 'T')}:00+01:00").astimezone(UTC)


def windowed(*opened: Changes, **window: object) -> Changes:
    return {**ALL_FREE, "holidays": HOLIDAYS, "send_windows": [{"id": "office", "open": [*opened], **window}]}


@pytest.mark.parametrize(
    ("opened", "now", "until"),
    [
        pytest.param([OFFICE], "03-10 09:00", None, id="Tuesday, when the office opens"),
        pytest.param([OFFICE], "03-10 08:59", "03-10 09:00", id="a minute before"),
        pytest.param([OFFICE], "03-10 16:59", None, id="the last minute"),
        pytest.param([OFFICE], "03-10 17:00", "03-11 09:00", id="closing time"),
        pytest.param([OFFICE], "03-13 17:00", "03-16 09:00", id="Friday evening"),
        pytest.param([OFFICE, SATURDAY], "03-13 17:00", "03-14 10:00", id="Saturday is another window"),
        pytest.param([{"days": ["sun"]}], "03-10 12:00", "03-15 00:00", id="Sundays only, all day"),
        pytest.param([{"start": "22:00", "end": "02:00"}], "03-10 01:59", None, id="over midnight"),
        pytest.param(
            [{"days": ["tue"], "start": "22:00", "end": "02:00"}], "03-11 01:59", None, id="the night of Tuesday"
        ),
        pytest.param(
            [{"days": ["tue"], "start": "22:00", "end": "02:00"}],
            "03-10 01:59",
            "03-10 22:00",
            id="the night before it",
        ),
    ],
)
def test_send_windows(opened: list[Changes], now: str, until: str | None) -> None:
    result = decided(request("spring-sale"), windowed(*opened), now=at(now))

    assert result.until == (at(until) if until else None)
    assert stage_of(result, "quiet_hours").outcome == ("deferred" if until else "passed")


def test_the_reason_names_the_window() -> None:
    result = decided(request("spring-sale"), windowed(OFFICE, SATURDAY), now=at("03-10 18:30"))

    assert result.decision.reason == (
        "It is 18:30 in Europe/Berlin, outside the send window 'office' "
        "(mon, tue, wed, thu and fri 09:00 to 17:00 and sat 10:00 to 14:00) for marketing messages; "
        "it is decided again at 2026-03-11 09:00 (Europe/Berlin)."
    )
    assert (result.decision.stages[-1].rule, result.decision.stages[-1].rule_version) == ("office", 1)


@pytest.mark.parametrize(
    ("country", "now", "until"),
    [
        pytest.param("DE", "04-02 17:00", "04-07 08:00", id="Good Friday to Easter Monday"),
        pytest.param("CH", "04-02 17:00", "04-03 08:00", id="no holidays there"),
        pytest.param(None, "04-02 17:00", "04-03 08:00", id="none are known of a country that is not known"),
    ],
)
def test_holidays_are_those_of_the_customers_country(country: str | None, now: str, until: str) -> None:
    policies = {
        **windowed(OFFICE),
        "quiet_hours": [{"id": "holidays", "purposes": ["marketing"], "days": ["holiday"]}],
    }
    customer = mira(country=country, country_from="trait" if country else None)

    result = decided(request("spring-sale", customer), policies, now=at(now))

    # Germany puts its clock forward on 29 March: nine o'clock is eight by winter time.
    assert result.until == at(until)
    assert result.decision.stages[-1].inputs["country"] == country


@pytest.mark.parametrize(
    ("hours", "country", "closed"),
    [
        pytest.param({}, None, True, id="everywhere"),
        pytest.param({"countries": ["FR"]}, "FR", True, id="her country"),
        pytest.param({"countries": ["FR"]}, "DE", False, id="another country"),
        pytest.param({"countries": ["FR"]}, None, False, id="country not known"),
        pytest.param({"days": ["tue"]}, None, True, id="on Tuesdays"),
        pytest.param({"days": ["wed", "holiday"]}, None, False, id="on other days"),
        pytest.param({"purposes": ["survey"]}, None, False, id="another purpose"),
        pytest.param({"messages": ["spring-sale"]}, None, True, id="this message"),
        pytest.param({"owners": ["growth"]}, None, False, id="another team"),
        pytest.param({"channels": ["email"]}, None, True, id="this channel"),
        pytest.param({"channels": ["sms"]}, None, False, id="another channel"),
    ],
)
def test_hours_hold_for_what_they_name(hours: Changes, country: str | None, closed: bool) -> None:
    policies = {**ALL_FREE, "quiet_hours": [{"id": "noon", "start": "12:30", "end": "13:30", **hours}]}

    result = decided(request("spring-sale", mira(country=country)), policies)

    assert result.decision.outcome == ("deferred" if closed else "planned")


TEXTS_AT_DAY = {"id": "texts", "channels": ["sms"], "open": [{"start": "14:00", "end": "20:00"}]}
MAILS_AT_NIGHT = {"id": "mails", "channels": ["email"], "open": [{"start": "22:00", "end": "06:00"}]}


@pytest.mark.parametrize(
    ("windows", "wishes", "outcome", "channel"),
    [
        pytest.param([TEXTS_AT_DAY], ["sms", "email"], "planned", "email", id="another channel goes before waiting"),
        pytest.param([TEXTS_AT_DAY], ["sms"], "deferred", None, id="no other channel, so it waits"),
        pytest.param([TEXTS_AT_DAY, MAILS_AT_NIGHT], ["email", "sms"], "deferred", None, id="all are closed"),
    ],
)
def test_a_closed_channel_is_passed_over(
    windows: list[Changes], wishes: list[str], outcome: str, channel: str | None
) -> None:
    result = decided(request("spring-sale", channels=wishes), {**ALL_FREE, "send_windows": windows})

    assert (result.decision.outcome, result.decision.channel) == (outcome, channel)
    if outcome == "deferred":
        assert result.until == NOON + timedelta(hours=1), "14:00 in Berlin: the first that opens"
    else:
        left_out = next(one for one in result.decision.candidates if not one.chosen)
        assert (left_out.channel, left_out.stage) == ("sms", "quiet_hours")
        assert left_out.reason == "it is outside the send window 'texts' (14:00 to 20:00) now"
        assert "; email may still be used." in stage_of(result, "quiet_hours").reason


@pytest.mark.parametrize(
    ("exempt", "said", "outcome"),
    [
        ({"urgent": True}, {"urgent": True}, "planned"),
        ({"urgent": True}, {"priority": 100}, "deferred"),
        ({"priority": 90}, {"priority": 90}, "planned"),
        ({"priority": 90}, {"priority": 89}, "deferred"),
        ({"priority": 90}, {"urgent": True}, "deferred"),
        ({}, {"urgent": True, "priority": 100}, "deferred"),
    ],
)
def test_what_is_urgent_passes_where_the_rule_says_so(exempt: Changes, said: Changes, outcome: str) -> None:
    hours = {"id": "noon", "start": "12:30", "end": "13:30", "exempt": exempt}
    quiet = {**ALL_FREE, "quiet_hours": [hours]}
    window = windowed(SATURDAY, exempt=exempt)

    for policies in (quiet, window):
        assert decided(request("spring-sale", **said), policies).decision.outcome == outcome


def test_a_window_and_quiet_hours_that_never_agree_are_found_out() -> None:
    policies = {**windowed(OFFICE), "quiet_hours": [{"id": "days", "start": "08:00", "end": "20:00"}]}

    result = decided(request("spring-sale"), policies)

    assert outcomes(result)[-1] == ("quiet_hours", "stopped")
    assert "'days' and 'office' together leave no time of the day free" in result.decision.reason


def test_the_crew_has_no_send_window() -> None:
    assert decided(card_request(), windowed(SATURDAY)).decision.outcome == "planned"
