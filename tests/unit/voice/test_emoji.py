"""Emoji as a reader counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.emoji import emoji_in

SEQUENCES = (
    "😀",
    "❤️",
    "👍🏽",
    "✈️",
    "⛹🏻‍♀️",
    "👩‍👩‍👧‍👦",
    "🏳️‍🌈",
    "❤️‍🔥",
    "🇨🇭",
    "1️⃣",
    "#⃣",
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "🧑‍🚀",
    "⌚",
)


@pytest.mark.parametrize("sequence", SEQUENCES)
def test_a_sequence_is_one(sequence: str) -> None:
    [found] = emoji_in(f"Gate {sequence} now")
    assert (found.text, found.start, found.end) == (sequence, 5, 5 + len(sequence))


@pytest.mark.parametrize(
    "text",
    [
        "Skyline™ © 2026 ®",
        "✓ paid, ✔ sent, ☎ 044",
        "42 #1 * 5",
        "→ ← ↔ • … “quoted” – €5",
        "こんにちは、ご予約ありがとうございます。㊗",
        "⌚\ufe0e in text style",
    ],
)
def test_signs_in_text_style_are_none(text: str) -> None:
    assert emoji_in(text) == ()


@given(st.lists(st.sampled_from(SEQUENCES), max_size=6))
def test_each_of_several_is_found(sequences: list[str]) -> None:
    assert [found.text for found in emoji_in(" ".join(sequences))] == sequences
    assert [found.text for found in emoji_in("a".join(sequences))] == sequences


@given(st.text(max_size=60))
def test_places_are_in_order_and_hold_what_they_say(text: str) -> None:
    end = 0
    for found in emoji_in(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.text
        end = found.end
