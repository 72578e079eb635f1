"""Words, sentences, and what was filled in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shared.voice.text import Text


def test_words_keep_their_apostrophes_and_hyphens_and_know_their_place() -> None:
    text = Text("We’ll fly you to Aix-en-Provence (today).")
    assert [word.text for word in text.words] == ["We’ll", "fly", "you", "to", "Aix-en-Provence", "today"]
    assert all(text.raw[word.start : word.end] == word.text for word in text.words)


def test_addresses_are_no_words() -> None:
    assert [word.text for word in Text("See https://skyline.example/your-seat now").words if word.text.isalpha()] == [
        "See",
        "now",
    ]


def test_sentences_end_at_marks_blank_lines_and_list_items() -> None:
    text = Text("Hello Maria,\n\nit is 3.5 km. Is it far? No!\n- one\n- two")
    assert [text.raw[a:b].strip() for a, b in text.sentences] == [
        "Hello Maria,",
        "it is 3.5 km.",
        "Is it far?",
        "No!",
        "- one",
        "- two",
    ]


def test_what_was_filled_in_is_known() -> None:
    text = Text("Dear Bill Gross, your bill is due.", ["Bill Gross", "Bill"])
    assert text.filled_in(5, 9)
    assert not text.filled_in(22, 26)
    assert not text.filled_in(0, 9)


@given(st.text(max_size=300), st.lists(st.text(max_size=5), max_size=4))
def test_every_place_is_inside_the_text_and_sentences_cover_it(raw: str, filled: list[str]) -> None:
    text = Text(raw, filled)
    assert len(text.low) == len(text.prose) == len(raw)
    assert all(0 <= word.start < word.end <= len(raw) for word in text.words)
    covered = "".join(raw[a:b] for a, b in text.sentences)
    assert "".join(covered.split()) == "".join(raw.split())
    assert all(isinstance(text.filled_in(word.start, word.end), bool) for word in text.words)
