"""Counting as Mastodon counts: graphemes, 23 for a URL, mentions without their domain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standins.mastodon_text import countable_length, grapheme_length, mentions

LONG = "https://skyline.example.com/" + "x" * 200


@pytest.mark.parametrize(
    ("text", "length"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("Hello", 5, id="letters"),
        pytest.param("café", 4, id="accent in one"),
        pytest.param("cafe\u0301", 4, id="accent as a mark"),
        pytest.param("👩‍👩‍👧‍👦", 1, id="family"),
        pytest.param("👍🏽", 1, id="skin tone"),
        pytest.param("❤️", 1, id="variation selector"),
        pytest.param("🇩🇪🇫🇷", 2, id="two flags"),
        pytest.param("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 1, id="regional flag"),
        pytest.param("한국", 2, id="Hangul"),
        pytest.param("한", 1, id="Hangul in parts"),
        pytest.param("a\r\nb", 3, id="CRLF is one"),
        pytest.param("\u0301a", 2, id="a mark on nothing"),
    ],
)
def test_graphemes(text: str, length: int) -> None:
    assert grapheme_length(text) == length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        pytest.param(LONG, 23, id="URL"),
        pytest.param("http://a.de", 23, id="a short URL counts 23 too"),
        pytest.param(f"see {LONG}.", 4 + 23 + 1, id="the full stop is not the URL's"),
        pytest.param(f"({LONG})", 23 + 2, id="nor are the brackets around it"),
        pytest.param("https://en.wikipedia.org/wiki/Delay_(flight)", 23, id="its own brackets are"),
        pytest.param("https://skyline.example.com:8443/a?b=c&d=é#e", 23, id="port, query, fragment"),
        pytest.param(f"{LONG} {LONG}", 23 + 1 + 23, id="two URLs"),
        pytest.param("skyline.example.com/help", 24, id="no scheme, no URL"),
        pytest.param("https://localhost/help", 22, id="no top-level domain, no URL"),
        pytest.param("@mia@travellers.example thanks", 4 + 7, id="remote mention"),
        pytest.param("@mia thanks", 4 + 7, id="local mention"),
        pytest.param("mail mia@travellers.example", 27, id="an e-mail address is no mention"),
        pytest.param("https://travellers.example/@mia@elsewhere.example", 23, id="a mention inside a URL is the URL's"),
    ],
)
def test_urls_and_mentions(text: str, length: int) -> None:
    assert countable_length(text) == length


def test_the_content_warning_counts_in_full() -> None:
    assert countable_length("Hello", LONG) == 5 + len(LONG)


@pytest.mark.parametrize(
    ("text", "accounts"),
    [
        ("no mention, only mia@travellers.example", []),
        ("@mia@travellers.example we are sorry", ["mia@travellers.example"]),
        ("@skyline and @mia@travellers.example.", ["skyline", "mia@travellers.example"]),
        ("https://travellers.example/@mia", []),
        ("(@ben_2.x)", ["ben_2.x"]),
    ],
)
def test_mentions(text: str, accounts: list[str]) -> None:
    assert mentions(text) == accounts


@given(st.text(max_size=300))
def test_graphemes_never_outnumber_code_points(text: str) -> None:
    assert grapheme_length(text) <= len(text)


@given(st.text(alphabet="aé@./:()?#-_ hpst", max_size=120))
def test_counting_ends_for_anything_that_looks_like_entities(text: str) -> None:
    assert countable_length(text * 3) >= 0
