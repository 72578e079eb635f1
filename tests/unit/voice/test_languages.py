"""Passages in another language: never where there is none, mostly where there is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.languages import strange_passages
from shared.voice.text import Text
from tests.unit.voice.registers.corpus import texts

LANGUAGES = ("de", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru")
NEAR = {
    frozenset(pair) for pair in (("es", "it"), ("es", "pt"), ("it", "pt"), ("es", "fr"), ("fr", "it"), ("fr", "pt"))
}
LEAST_NOTICED = 0.6
"""Of three sentences at a time, in any pair of languages that are not near to each other."""


def strange(text: str, locale: str) -> bool:
    return next(strange_passages(Text(text), locale), None) is not None


def in_threes(language: str) -> list[str]:
    sentences = texts(language)
    return [" ".join(sentences[start : start + 3]) for start in range(0, len(sentences), 3)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_strange_to_its_own_language(language: str) -> None:
    assert [text for text in (*texts(language), *in_threes(language)) if strange(text, language)] == []


def test_small_words_that_a_neighbour_shares_do_not_make_a_text_the_neighbours() -> None:
    assert not strange("Ce ne parla un po'? Te la prendi tanto? Se te ne vai, me ne vado.", "it")


@pytest.mark.parametrize("written", LANGUAGES)
def test_most_texts_are_strange_to_other_languages(written: str) -> None:
    threes = in_threes(written)
    for language in ("en", *LANGUAGES):
        if language != written and frozenset((language, written)) not in NEAR:
            noticed = sum(strange(text, language) for text in threes)
            assert noticed >= LEAST_NOTICED * len(threes), language


def test_lines_that_follow_one_another_are_one_passage() -> None:
    text = Text("Guten Tag,\n\nyour coach is late and we are sorry.\nWe will tell you when it is here.\n\nIhr Team")
    [found] = strange_passages(text, "de")
    assert found.language == "en"
    assert text.raw[found.start : found.end].startswith("your coach")
    assert text.raw[found.start : found.end].endswith("it is here.")


@pytest.mark.parametrize(("locale", "expected"), [("sr", False), ("sr-Latn", True), ("uz-Cyrl", False), ("de", True)])
def test_a_tag_may_name_its_script(locale: str, expected: bool) -> None:
    assert strange("Ваш чемодан прибыл, вы можете получить его у стойки.", locale) is expected


@given(st.text(max_size=200), st.sampled_from(["de", "ja", "ar", "hr", "zh-Hant"]))
def test_a_passage_is_a_place_in_its_text(raw: str, locale: str) -> None:
    for found in strange_passages(Text(raw), locale):
        assert 0 <= found.start < found.end <= len(raw)
