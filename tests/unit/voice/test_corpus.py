"""The registers on our labelled corpus.

`cases` are what the rules were written with, `first` was held out once and then learned from, `second` was held out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.registers import SUPPORTED, register_of

CORPUS = Path(__file__).parents[2] / "voice" / "corpus" / "registers"

HELD_OUT_FORMAL = {
    "de": 0.99,
    "fr": 0.99,
    "nl": 0.99,
    "ru": 0.99,
    "ja": 0.99,
    "ko": 0.95,
    "pl": 0.95,
    "pt": 0.85,
    "es": 0.85,
    "it": 0.85,
}
"""Smallest share of the held-out formal sentences that is recognised."""


def sentences(language: str, kind: str) -> Iterator[tuple[str, str]]:
    for line in (CORPUS / f"{language}.{kind}.tsv").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            label, _, text = line.partition("\t")
            yield label, text


def confusion(language: str, kind: str) -> Counter[tuple[str, str]]:
    return Counter((label, register_of(text, language).label) for label, text in sentences(language, kind))


@pytest.mark.parametrize("kind", ["cases", "first"])
@pytest.mark.parametrize("language", sorted(SUPPORTED))
def test_what_the_rules_were_written_with_is_recognised(language: str, kind: str) -> None:
    found = confusion(language, kind)
    wrong = {pair: count for pair, count in found.items() if pair[0] != pair[1]}
    assert sum(wrong.values()) <= 0.03 * sum(found.values()), wrong


@pytest.mark.parametrize("language", sorted(HELD_OUT_FORMAL))
def test_held_out_formal_sentences_are_recognised(language: str) -> None:
    found = confusion(language, "second")
    formal = sum(count for (label, _), count in found.items() if label == "formal")
    assert found["formal", "formal"] >= HELD_OUT_FORMAL[language] * formal


@pytest.mark.parametrize("language", sorted(SUPPORTED))
def test_formal_is_never_taken_for_informal(language: str) -> None:
    assert confusion(language, "second")["formal", "informal"] == 0
    assert confusion(language, "cases")["formal", "informal"] == 0


@given(st.text(max_size=200), st.sampled_from([*SUPPORTED, "pt-PT", "en", "es_MX", "", "xx-Latn"]))
def test_any_text_has_a_verdict_with_evidence_inside_it(text: str, locale: str) -> None:
    verdict = register_of(text, locale)
    assert verdict == register_of(text, locale)
    for evidence in verdict.evidence:
        assert text[evidence.start : evidence.end] == evidence.text
