"""The playbook in which everything is wrong once: each check finds its fault, in its place, and nothing else."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from shared.playbook.checking.problem import RULES
from shared.playbook.findings import Finding
from shared.playbook.loader import check_folder
from shared.voice.checks import CHECKS
from tests.support.command_line import Unisono, command_line

BROKEN = Path(__file__).parents[3] / "playbooks" / "broken"

ONLY_BEFORE_A_SEND = {
    "placeholder-leak": "samples leave nothing of a template: only values of a customer bring in more",
    "register-drift": "it compares with what this customer was told",
    "offer-contradiction": "it compares with offers that this customer has",
    "tone-after-complaint": "it asks whether this customer has complained",
    "language-switch": "it compares with the language this customer was written to in",
    "name-form": "it compares with the name this customer was greeted by",
    "greeting-repeated": "it asks whether this thread has a greeting already",
    "term-drift": "it compares with the words this customer was told",
}
"""Checks that cannot fire in a playbook, and why."""

CAN_FIRE = {*RULES, *(check.id for check in CHECKS if "publish" in check.moments)}

_MARK = re.compile(r"^ *# ([a-z]+(?:-[a-z]+)*): ", re.MULTILINE)
"""The comment above a fault, by which its reader knows which check objects."""

_ELSEWHERE = {
    "voice-missing": "voice.yaml",
    "voice-example": "voice.yaml",
    "unknown-phrases": "voice.yaml",
    "unused-phrases": "voice.yaml",
    "rule-untested": "voice.yaml",
    "unknown-check": "voice.yaml",
    "waiver-expired": "voice.yaml",
    **dict.fromkeys(
        (
            *("no-such-task", "shadowed-consent", "shadowed-policy", "never-matches", "never-open", "no-costs"),
            *("unknown-topic", "unknown-journey", "unknown-owner", "unknown-country", "unreachable-cap"),
            *("waits-for-ever", "expires-waiting", "expires-unread", "everybody-held-out"),
            *("escalates-to-board", "escalates-without-copy", "doubled-policy", "no-holidays"),
            *("unreachable-lifetime", "exempts-everything", "lifts-nothing"),
        ),
        "policies.yaml",
    ),
}
"""Rules about the guide and the policies; any other has a message or a journey of its own."""

Place = tuple[str, str, int]


def marked() -> list[Place]:
    """Return rule, file and line of every fault: the line below its comment."""
    places: list[Place] = []
    for file in sorted(BROKEN.rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        name = file.relative_to(BROKEN).as_posix()
        places += [(mark[1], name, text.count("\n", 0, mark.start()) + 2) for mark in _MARK.finditer(text)]
    return places


@pytest.fixture(scope="module")
def findings() -> list[Finding]:
    return check_folder(BROKEN)


def test_every_check_that_can_fire_has_its_fault() -> None:
    assert {rule for rule, _, _ in marked()} == CAN_FIRE


def test_each_check_fires_once_below_its_comment(findings: list[Finding]) -> None:
    assert sorted((one.rule, one.file, one.line) for one in findings) == sorted(marked())
    assert set(Counter(one.rule for one in findings).values()) == {1}


def test_a_fault_stands_in_the_file_with_its_name() -> None:
    for rule, file, _ in marked():
        assert file in {_ELSEWHERE.get(rule), f"messages/{rule}.yaml", f"journeys/{rule}.yaml"}


def test_what_cannot_fire_has_a_reason() -> None:
    assert set(ONLY_BEFORE_A_SEND) == {check.id for check in CHECKS} - CAN_FIRE


def test_what_is_found_is_an_error_unless_its_check_says_so(findings: list[Finding]) -> None:
    severities = {check.id: check.severity for check in CHECKS}
    for one in findings:
        assert one.severity == severities.get(one.rule, one.severity)
    assert {one.rule for one in findings if one.severity == "warning" and one.rule not in severities} == {
        *(
            "unused-fact",
            "unused-locale",
            "unused-message",
            "unused-phrases",
            "unknown-situation",
            "rule-untested",
            "waiver-expired",
        ),
        *("shadowed-policy", "never-matches", "unreachable-cap", "everybody-held-out", "no-costs"),
        *("waits-for-ever", "expires-waiting", "expires-unread", "doubled-policy", "no-holidays"),
        *("unreachable-lifetime", "exempts-everything", "lifts-nothing"),
    }


@pytest.fixture
def unisono(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Unisono:
    return command_line(monkeypatch, capsys, tmp_path)


def test_the_command_names_each_and_ends_with_1(unisono: Unisono) -> None:
    answer = unisono("check", str(BROKEN))
    assert answer.code == 1
    for rule, file, line in marked():
        assert re.search(rf"^{file}:{line}:\d+ .* (?:error|warning) {rule}$", answer.out, re.MULTILINE), rule


@pytest.mark.parametrize("format_", ["json", "sarif", "github"])
def test_programs_are_told_as_many(unisono: Unisono, format_: str) -> None:
    answer = unisono("check", str(BROKEN), "--format", format_)
    assert answer.code == 1
    assert sorted(_rules(format_, answer.out)) == sorted(CAN_FIRE)


def _rules(format_: str, printed: str) -> list[str]:
    if format_ == "github":
        return re.findall(r"^::(?:error|warning) .*,title=([a-z-]+)::", printed, re.MULTILINE)
    document = json.loads(printed)
    if format_ == "json":
        return [one["rule"] for one in document["findings"]]
    return [one["ruleId"] for one in document["runs"][0]["results"]]
