"""The voice guide in a playbook: checks look at the copy, examples are its tests, waivers hold for a while."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from shared.playbook.checks import check_playbook
from shared.playbook.findings import Finding
from tests.unit.playbook.books import changed

TODAY = date(2026, 5, 4)


def findings(guide: dict[str, Any]) -> list[Finding]:
    return check_playbook(changed(lambda data: data["voice"].update(guide)), today=TODAY)


def test_a_sound_playbook_has_nothing_to_mend() -> None:
    assert findings({}) == []


@pytest.mark.parametrize(
    "guide",
    [
        {"checks": {"placeholder-leek": {"severity": "off"}}},
        {"waivers": [{"check": "placeholder-leek", "reason": "a typing error", "until": "2026-12-31"}]},
    ],
)
def test_a_check_that_does_not_exist_is_told(guide: dict[str, Any]) -> None:
    [finding] = findings(guide)
    assert finding.rule == "unknown-check"
    assert "did you mean 'placeholder-leak'?" in finding.mend


def test_a_rule_without_examples_is_not_tested() -> None:
    found = findings({"names": [{"name": "Harbour Card"}]})
    assert [(one.rule, one.severity) for one in found] == [("rule-untested", "warning")] * 2
    assert "good" in found[0].message
    assert "bad" in found[1].message


def test_a_bad_example_that_nobody_objects_to_fails() -> None:
    examples = {"en": {"good": ["We found it."], "bad": ["We found it."]}}
    found = findings({"situations": {"rescue": {"emoji": 0, "examples": examples}}})
    assert [(one.rule, one.path) for one in found] == [
        ("voice-example", "voice.situations.rescue.examples.en.bad.0"),
    ]


@pytest.mark.parametrize(("until", "rules"), [("2026-05-03", ["waiver-expired"]), ("2026-05-04", [])])
def test_a_waiver_that_holds_no_longer_is_told(until: str, rules: list[str]) -> None:
    found = findings({"waivers": [{"check": "length", "reason": "until the summer", "until": until}]})
    assert [one.rule for one in found] == rules
    if rules:
        assert (found[0].path, found[0].severity) == ("voice.waivers.0.until", "warning")
        assert "has held until 2026-05-03" in found[0].message


@pytest.mark.parametrize(
    ("guide", "rule", "path", "mend"),
    [
        ({"waivers": [{"check": "length", "reason": "x", "until": "2026-12-31", "message": "fond"}]},
         "unknown-message", "voice.waivers.0.message", "messages are found, search; did you mean 'found'?"),
        ({"waivers": [{"check": "length", "reason": "x", "until": "2026-12-31", "locale": "de"}]},
         "unknown-locale", "voice.waivers.0.locale", "it speaks en, pt"),
        ({"manner": {"moves": ["apolgy"]}}, "unknown-phrases", "voice.manner.moves.0", "did you mean 'apology'?"),
        ({"channels": {"sms": {"moves": ["wave"]}}, "phrases": {"wave": {"en": []}}},
         "unknown-phrases", "voice.channels.sms.moves.0", "add it under 'phrases'"),
        ({"phrases": {"urgensy": {"en": ["tick tock"]}}}, "unused-phrases", "voice.phrases.urgensy", "'urgency'?"),
        ({"situations": {"services": {"emoji": 0, "examples": {"en": {"good": ["x"], "bad": ["x 🎉"]}}}}},
         "unknown-situation", "messages.0.situation", "write 'services'"),
    ],
)  # fmt: skip
def test_what_the_guide_names_exists(guide: dict[str, Any], rule: str, path: str, mend: str) -> None:
    [finding] = findings(guide)
    assert (finding.rule, finding.path) == (rule, path)
    assert mend in finding.mend


@pytest.mark.parametrize(
    "guide",
    [
        {"channels": {"instore": {"moves": ["wave"]}}, "phrases": {"wave": {"en": ["please look"], "pt": ["olá"]}}},
        {"phrases": {"urgency": {"en": ["tick tock"]}, "thanks": {"en": ["cheers"]}}},
        {"situations": {"tasks-of-all-kinds": {"emoji": 0, "examples": {"en": {"good": ["x"], "bad": ["x 🎉"]}}}}},
        {"waivers": [{"check": "length", "reason": "x", "until": "2026-12-31", "message": "found", "locale": "pt"}]},
    ],
)
def test_what_exists_may_be_named(guide: dict[str, Any]) -> None:
    assert findings(guide) == []
