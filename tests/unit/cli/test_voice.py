"""`unisono voice`: what a writer's script gets for each line."""

from __future__ import annotations

import io

import pytest

from tests.support.command_line import Unisono


def test_each_line_gets_its_register_and_the_evidence(unisono: Unisono, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = "Bitte bestätigen Sie Ihre Adresse.\n\nHol dir deinen Gutschein!\nDas Büro ist heute geschlossen.\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(texts))
    answer = unisono("voice", "register", "de-AT")
    assert answer.code == 0
    lines = [line.split("\t") for line in answer.out.splitlines()]
    assert [line[0] for line in lines] == ["formal", "neutral", "informal", "neutral"]
    assert any(evidence.startswith("formal:pronoun:") for evidence in lines[0][1:])
    assert len(lines[1]) == 1


def test_a_language_without_rules_is_said_at_once(unisono: Unisono, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Hello\n"))
    answer = unisono("voice", "register", "en")
    assert answer.code == 1
    assert "no rules for the register of 'en'" in answer.err
