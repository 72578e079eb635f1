"""Wordings of the guide are found as they are said, not as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.wordings import wording


@pytest.mark.parametrize(
    ("said", "text", "found"),
    [
        ("money back in seven days", "Your money back\nin  seven days!", True),
        ("we’ll call – soon…", "Then we'll call - soon... maybe", True),
        ("“sure”", "He said „sure“.", True),
        ("Preis: 20 €", "Preis: 20\u202f€", True),
        ("Your {{ voice.brand }} team", "Your Skyline team", True),
        ("Your {{ voice.brand }} team", "Your team", False),
        ("Hello{% if x %} {{ x }}{% endif %},", "Hello,", True),
        ("Hello{% if x %} {{ x }}{% endif %},", "Hello Ana,", True),
        ("seven days", "Seven days", False),
        ("a.b", "acb", False),
        ("", "anything", True),
    ],
)
def test_a_wording_is_found_however_it_is_typed(said: str, text: str, found: bool) -> None:
    assert (wording(said).search(text) is not None) is found


@given(words=st.text(st.characters(exclude_characters="{}"), min_size=1), before=st.text(), after=st.text())
def test_whatever_is_said_is_found_where_it_is_said(words: str, before: str, after: str) -> None:
    assert wording(words).search(before + words + after)
