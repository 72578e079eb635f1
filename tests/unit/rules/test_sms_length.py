"""Segments of a text message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.domain.sms_length import SmsLength, sms_length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        pytest.param("", SmsLength("gsm-7", 0, 1), id="nothing"),
        pytest.param("a" * 160, SmsLength("gsm-7", 160, 1), id="one full segment"),
        pytest.param("a" * 161, SmsLength("gsm-7", 161, 2), id="one more"),
        pytest.param("a" * 306, SmsLength("gsm-7", 306, 2), id="two full segments"),
        pytest.param("a" * 307, SmsLength("gsm-7", 307, 3), id="three"),
        pytest.param("€" * 80, SmsLength("gsm-7", 160, 1), id="an extended character takes two septets"),
        pytest.param("a" * 152 + "€" + "a" * 152, SmsLength("gsm-7", 306, 3), id="which are never split"),
        pytest.param("ÄÖÜäöüßàéèñ", SmsLength("gsm-7", 11, 1), id="Western Europe is in the alphabet"),
        pytest.param("ç", SmsLength("ucs-2", 1, 1), id="small c with cedilla is not"),
        pytest.param("a" * 69 + "’", SmsLength("ucs-2", 70, 1), id="a curly apostrophe"),
        pytest.param("a" * 151 + "’", SmsLength("ucs-2", 152, 3), id="turns one segment into three"),
        pytest.param("😀" * 35, SmsLength("ucs-2", 70, 1), id="emoji take two units"),
        pytest.param("a" * 66 + "😀" + "a" * 66, SmsLength("ucs-2", 134, 3), id="and are never split"),
    ],
)
def test_lengths(text: str, length: SmsLength) -> None:
    assert sms_length(text) == length


@given(st.text(max_size=600))
def test_segments_hold_the_units_and_are_not_wasted(text: str) -> None:
    found = sms_length(text)

    single, part = (160, 153) if found.encoding == "gsm-7" else (70, 67)
    if found.units <= single:
        assert found.segments == 1
    else:
        # A character of two units may leave one unit of each segment free.
        assert -(-found.units // part) <= found.segments <= -(-found.units // (part - 1))


@given(st.text(max_size=300), st.text(max_size=300))
def test_more_text_never_takes_fewer_segments(text: str, more: str) -> None:
    assert sms_length(text + more).segments >= sms_length(text).segments
