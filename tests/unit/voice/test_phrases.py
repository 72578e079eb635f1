"""Lists of phrases: what is found in a text, in many scripts, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.guide import PHRASES
from shared.voice.phrases import Phrases
from shared.voice.text import Text


def found(phrase: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Phrases([phrase]).places(Text(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("sorry", "Sorry! We are so sorry.", ["Sorry", "sorry"]),
        ("sorry", "Sorrynotsorry", []),
        ("apolog*", "Our apologies, we apologise.", ["apologies", "apologise"]),
        ("*leid", "Mitleid hilft nicht.", ["leid"]),
        ("don't miss", "Don’t\u00a0miss it", ["Don’t\u00a0miss"]),
        ("we'll", "We’ll see, wewe'll not", ["We’ll"]),
        ("¡corre", "¡Corre! Que corre prisa.", ["¡Corre"]),
        ("lo sentimos", "¿Lo sentimos? «Lo sentimos»", ["Lo sentimos", "Lo sentimos"]),
        ("申し訳", "大変申し訳ございません", ["申し訳"]),
        ("죄송", "정말죄송합니다", ["죄송"]),
        ("نعتذر", "ونعتذر عن التأخير", ["نعتذر"]),
        ("نعتذر", "مانعتذر", []),
        ("شكر*", "والشكر لكم", ["شكر"]),
        ("sorry", "See https://sorry.example/sorry", []),
    ],
)
def test_a_phrase_is_found_as_a_reader_would_find_it(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


def test_what_was_filled_in_does_not_count() -> None:
    text = Text("Dear Sorry Smith, we are sorry.", ["Sorry Smith"])
    assert [text.raw[start:end] for start, end in Phrases(["sorry"]).places(text)] == ["sorry"]


@given(st.sampled_from(sorted(PHRASES)), st.data())
def test_every_shipped_phrase_is_found_in_a_sentence_of_it(name: str, data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(PHRASES[name])))
    phrase = data.draw(st.sampled_from(PHRASES[name][language]))
    said = phrase.strip("*")
    assert Phrases([phrase]).occur_in(Text(f"… {said.capitalize()}, {said}."))


def test_the_lists_have_the_same_languages() -> None:
    assert len({frozenset(rows) for rows in PHRASES.values()}) == 1
