"""Quotations by the marks around them, in languages that use the same marks the other way round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.quotations import quotations
from shared.voice.text import Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Er sagte: „Ja“, und “No” und "so".', ["„Ja“", "“No”", '"so"']),
        ("»Er sagte ›nein‹.«", ["›nein‹", "»Er sagte ›nein‹.«"]),
        ("»Er sagte ›nein‹«.", ["›nein‹", "»Er sagte ›nein‹«"]),
        ("« Oui », dit-il. «Non», l’«eau».", ["« Oui »", "«Non»", "«eau»"]),
        ('彼は「はい」と“いいえ”と"え"と言った。', ["「はい」", "“いいえ”", '"え"']),
        ("A 27\" screen, 5'10\" tall, rock'n'roll.", []),
        ("”Hej”, sa hon.", ["”Hej”"]),
        ("“He said «no».” (“Really?”)", ["«no»", "“He said «no».”", "“Really?”"]),
        ("“never closed\n\n“closed”", ["“closed”"]),
        ("قال ”نعم“ ثم “لا”.", ["”نعم“", "“لا”"]),
        ("„Wort“ – “Word”: „W“", ["„Wort“", "“Word”", "„W“"]),
    ],
)
def test_pairs_are_found(text: str, expected: list[str]) -> None:
    assert [text[found.start : found.end] for found in quotations(Text(text))] == expected


def test_marks_in_a_filled_in_value_are_nobodys_quotation() -> None:
    text = Text("Sie schrieben: „Ich sagte “so”.“", ["Ich sagte “so”."])
    [found] = quotations(text)
    assert (found.pair, found.nested) == ("„“", False)


@given(st.text(alphabet="ab .,\n\"“”„«»「」'’", max_size=40))
def test_a_quotation_begins_and_ends_with_its_marks(raw: str) -> None:
    for found in quotations(Text(raw)):
        assert raw[found.start] == found.opening
        assert raw[found.end - 1] == found.closing
        assert found.start < found.end - 1
