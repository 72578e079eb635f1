"""Characters as readers count them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.lengths import graphemes

JOINING = "\r\n\u0301\u0308\u200d\ufe0f\u0600\u1100\u1161\u11a8한글\u0915\u094d\u0937\u093fกำ゙ﾞ👩🚒🏽🇨🇭😀©aé字"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("Grüße, Ana!", 11, id="letters"),
        pytest.param("e\u0301\u0323x\u0301", 2, id="marks"),
        pytest.param("a\r\nb\n\rc", 6, id="CR LF is one, LF CR two"),
        pytest.param("👩🏽‍🚒👨‍👩‍👧‍👦", 2, id="emoji of several code points"),
        pytest.param("🇨🇭🇫🇷🇩", 3, id="flags in pairs"),
        pytest.param("1️⃣", 1, id="a key cap"),
        pytest.param("क्षि नमस्ते", 5, id="Devanagari conjuncts"),
        pytest.param("กำ", 1, id="a spacing mark"),
        pytest.param("\u1112\u1161\u11ab\u1100\u1173\u11af", 2, id="Korean letters"),
        pytest.param("がパ", 2, id="kana with marks of their own"),
        pytest.param("か\u3099", 1, id="kana with a combining mark"),
        pytest.param("\u06001", 1, id="a sign that binds what follows"),
    ],
)
def test_characters(text: str, count: int) -> None:
    assert graphemes(text) == count


@given(st.text(st.one_of(st.sampled_from(JOINING), st.characters()), max_size=60))
def test_the_short_cut_counts_as_the_whole_way_does(text: str) -> None:
    assert graphemes(text) == len(regex.findall(r"\X", text))
