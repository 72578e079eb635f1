"""What is no prose is blotted out in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.voice.registers.prose import prose_only

PIECES = (
    "see ",
    "https://",
    "www.",
    "skyline",
    ".",
    "com",
    ".com/a_b",
    "desk@",
    "@",
    "{{ x }}",
    "<b>",
    "&amp;",
    "_",
    "\n",
)


@pytest.mark.parametrize(
    ("text", "blotted"),
    [
        ("See https://skyline.example/your-seat now.", ["https://skyline.example/your-seat"]),
        ("See skyline.com/your-seat or air.skyline.de.", ["skyline.com/your-seat", "air.skyline.de"]),
        ("Write to your.desk@skyline.example.", ["your.desk@skyline.example"]),
        ("Ask @skyline, {{ name }}: <b>your</b> `seat`", ["@skyline", "{{ name }}", "<b>", "</b>", "`seat`"]),
        ("Seat &amp; bag, not snake_case", ["&amp;"]),
        ("Es ist z. B. Ihr Platz. Bitte.", []),
    ],
)
def test_addresses_and_markup_become_zeros(text: str, blotted: list[str]) -> None:
    expected = text
    for piece in blotted:
        expected = expected.replace(piece, "0" * len(piece))
    assert prose_only(text) == expected


def test_underscores_around_words_become_spaces() -> None:
    assert prose_only("It is _your_ seat.") == "It is  your  seat."


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_every_character_keeps_its_place(text: str) -> None:
    prose = prose_only(text)
    assert len(prose) == len(text)
    assert all(new in {old, "0", " "} for old, new in zip(text, prose, strict=True))
