"""What a voice guide can say of the checks: how serious they are, that they are off, that they are waived."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from contracts.playbook import Voice
from contracts.values import Channel
from shared.voice.cases import SAMPLE_GUIDE
from shared.voice.engine import Engine, stopping
from shared.voice.rendered import Rendered, Turn
from shared.voice.text import Text

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
LEAK = "Hello {{ name }}, welcome."


def engine(**guide: Any) -> Engine:
    return Engine(Voice.model_validate({**SAMPLE_GUIDE, **guide}))


def turn(by: Engine, text: str, message: str = "welcome", channel: Channel = Channel.SMS) -> Turn:
    guide = by.guides.resolve("en", channel, "welcome")
    return Turn(Rendered(guide=guide, moment="send", message=message, words={"text": Text(text)}), (), NOW)


def test_an_error_stops_and_says_where() -> None:
    by = engine()
    [objection] = by.before_send(turn(by, LEAK))
    assert stopping([objection]) is objection
    assert (objection.check, objection.excerpt, objection.start, objection.end) == (
        "placeholder-leak",
        "{{ name }}",
        6,
        16,
    )


def test_a_guide_makes_a_check_milder() -> None:
    by = engine(checks={"placeholder-leak": {"severity": "warning", "reason": "we like braces"}})
    [objection] = by.before_send(turn(by, LEAK))
    assert objection.severity == "warning"
    assert stopping([objection]) is None


def test_a_guide_switches_a_check_off() -> None:
    by = engine(checks={"placeholder-leak": {"severity": "off"}})
    assert by.before_send(turn(by, LEAK)) == []


@pytest.mark.parametrize(
    ("waiver", "waived"),
    [
        ({}, True),
        ({"message": "welcome", "locale": "en", "channel": "sms", "excerpt": "{{ name }}"}, True),
        ({"until": "2026-05-04"}, True),
        ({"until": "2026-05-03"}, False),
        ({"message": "farewell"}, False),
        ({"locale": "de"}, False),
        ({"channel": "email"}, False),
        ({"excerpt": "{{ other }}"}, False),
    ],
)
def test_a_waiver_holds_for_what_it_names_until_its_last_day(waiver: dict[str, str], waived: bool) -> None:
    by = engine(waivers=[{"check": "placeholder-leak", "reason": "a joke", "until": date(2026, 12, 31), **waiver}])
    [objection] = by.before_send(turn(by, LEAK))
    assert (objection.waived == "a joke") is waived
    assert objection.stops is not waived


def test_before_a_send_a_promise_in_other_words_is_seen_without_the_other_renditions() -> None:
    refund = {"id": "refund", "wording": {"en": "You get your money back within a week."}, "watch": {"en": ["refund"]}}
    by = engine(promises=[refund])
    assert "promise-wording" in {check.id for check in by.checks("send")}
    [objection] = by.before_send(turn(by, "Your refund is on its way."))
    assert (objection.check, objection.excerpt, objection.rule) == ("promise-wording", "refund", "refund")
    assert by.before_send(turn(by, "Your refund is on its way. You get your money back within a week.")) == []
    assert by.before_send(turn(by, "Your seat is free.")) == []
