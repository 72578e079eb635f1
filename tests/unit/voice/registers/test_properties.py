"""What holds for any text at all."""

from __future__ import annotations

import sys
from types import FrameType
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.registers import SUPPORTED, Label, Side, Weight, register_of
from tests.unit.voice.registers.corpus import texts

if TYPE_CHECKING:
    from _typeshed import TraceFunction

LOCALES = (*SUPPORTED, "es-MX", "pt-PT", "pt-BR", "en", "ar", "")
GLUE = [
    "",
    " ",
    ", ",
    "\n",
    "! ",
    "“",
    "”",
    "「",
    "」",
    "(",
    ")",
    "-",
    "'",
    "’",
    "\u0301",
    "\u3099",
    "\u200b",
    "{{ x }}",
    "🎉",
]
OPPOSITE: dict[Label, Label] = {"formal": "informal", "informal": "formal"}


def prose(language: str) -> st.SearchStrategy[str]:
    """Sentences of a language, cut and glued together at will, with letters of any script between."""
    sentences = st.sampled_from(texts(language) if language in SUPPORTED else ["Hello there."])
    pieces = st.builds(lambda text, start, length: text[start : start + length], sentences, *[st.integers(0, 40)] * 2)
    return st.lists(st.one_of(sentences, pieces, st.sampled_from(GLUE), st.text(max_size=8)), max_size=6).map("".join)


def prose_somewhere() -> st.SearchStrategy[tuple[str, str]]:
    return st.sampled_from(LOCALES).flatmap(lambda locale: st.tuples(prose(locale[:2]), st.just(locale)))


@given(prose_somewhere())
def test_any_text_has_a_register_and_evidence_that_can_be_found_in_it(sample: tuple[str, str]) -> None:
    text, locale = sample
    verdict = register_of(text, locale)
    assert verdict.label in get_args(Label)
    for piece in verdict.evidence:
        assert 0 <= piece.start < piece.end <= len(text)
        assert text[piece.start : piece.end] == piece.text
        assert piece.label in get_args(Side)
        assert piece.weight in get_args(Weight)
    assert list(verdict.evidence) == sorted(verdict.evidence, key=lambda piece: (piece.start, piece.end))


@given(prose_somewhere())
def test_the_same_text_always_has_the_same_register(sample: tuple[str, str]) -> None:
    assert register_of(*sample) == register_of(*sample)


@given(prose_somewhere())
def test_the_label_follows_from_the_evidence(sample: tuple[str, str]) -> None:
    verdict = register_of(*sample)
    strong = {piece.label for piece in verdict.evidence if piece.weight == "strong"}
    match verdict.label:
        case "mixed":
            assert strong == {"formal", "informal"}
        case "formal" | "informal":
            assert strong == {verdict.label} or not strong
        case "neutral":
            assert not verdict.evidence
        case "unknown":
            assert not strong


@given(st.data(), st.sampled_from(SUPPORTED), st.booleans())
def test_a_sentence_to_nobody_never_turns_a_register_into_its_opposite(
    data: st.DataObject, language: str, first: bool
) -> None:
    addressed = data.draw(st.sampled_from(texts(language, "formal", "informal")))
    neutral = data.draw(st.sampled_from(texts(language, "neutral")))
    before = register_of(addressed, language).label
    # Lines of their own: not every text ends with a mark, and two that run together are no longer what they were.
    both = f"{neutral}\n{addressed}" if first else f"{addressed}\n{neutral}"
    assert register_of(both, language).label != OPPOSITE.get(before)


# Units of texts that look-ups, looks around a word, and patterns would stumble over if they did not know an end.
HOSTILE = [
    "a",
    "a@",
    "{{",
    "<a ",
    "a-",
    "a.b",
    "「",
    "„",
    "!",
    "\u0301",
    "ｶﾞ",
    "Sie ",
    "su ",
    "¿le ",
    "non ",
    "que é ",
    "ha a ",
    "en casa ",
    "in casa ",
    "em casa ",
    "ですよ！",
    "요 ",
    "ты ",
    "笑",
]
# What looks back over all of them.
VERBS = "puede può pode"


def work(text: str, language: str) -> int:
    """How many lines of Python, and calls of what is not Python, it takes to find the register of `text`."""
    steps = 0

    def trace(_: FrameType, event: str, __: object) -> TraceFunction:
        nonlocal steps
        steps += event == "line"
        return trace

    def profile(_: FrameType, event: str, __: object) -> None:
        nonlocal steps
        steps += event == "c_call"

    before, profiled = sys.gettrace(), sys.getprofile()
    sys.settrace(trace)
    sys.setprofile(profile)
    try:
        register_of(text, language)
    finally:
        sys.settrace(before)
        sys.setprofile(profiled)
    return steps


@pytest.mark.timeout(120)  # for patterns that never come back: what they do cannot be counted
@pytest.mark.parametrize("language", SUPPORTED)
def test_work_grows_with_the_length_of_the_text_only(language: str) -> None:
    register_of("warm up", language)
    for unit in HOSTILE:
        short, long = work(unit * 300 + VERBS, language), work(unit * 1200 + VERBS, language)
        assert long <= 4.5 * short + 200, f"{unit!r}: {short} steps for 300, {long} for 1200"
        register_of(unit * (50_000 // len(unit)) + VERBS, language)
