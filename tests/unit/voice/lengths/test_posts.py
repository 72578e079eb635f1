"""How social networks count a post."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.values import Channel
from shared.voice.lengths import length
from standins.mastodon_text import countable_length

LONG_PATH = "/flights/SK417?from=zurich&to=oslo#gate"

# What every network agrees on: words, and addresses apart from them.
WORDS = st.sampled_from(
    [
        "Grüße",
        "e\u0301",
        "日本語",
        "👩🏽‍🚒",
        "🇨🇭",
        "and/or",
        "ana@example.com",
        "@ana",
        "@ana@remote.example",
        "https://skyline.example.com",
        f"https://skyline.example.com{LONG_PATH}",
        "http://例え.jp/道",
    ]
)


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("Grüße 👩🏽‍🚒🇨🇭", 8, id="characters as readers see them"),
        pytest.param(f"Here: https://skyline.example.com{LONG_PATH}", 29, id="a link"),
        pytest.param("https://a.ch", 23, id="also a short one"),
        pytest.param("https://skyline.example.com. (https://skyline.example.com/a_(b))", 50, id="punctuation around"),
        pytest.param("http://例え.jp/道", 23, id="a domain in another script"),
        pytest.param("skyline.example.com", 19, id="no link without its scheme"),
        pytest.param("https://skyline.nowhere", 23, id="of no known top-level domain: 23 all the same"),
        pytest.param("https://skyline.nowhere/here", 28, id="as many as are written"),
        pytest.param("xhttps://a.ch", 13, id="nor within a word"),
        pytest.param("Hi @ana@remote.example, @ben!", 14, id="mentions without their server"),
        pytest.param("ana@remote.example", 18, id="a mail address is no mention"),
        pytest.param("https://a.ch/@ana@remote.example", 23, id="nor is part of a link"),
    ],
)
def test_a_post_on_mastodon(text: str, characters: int) -> None:
    assert length(Channel.SOCIAL, text).units == characters


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_our_count_is_the_servers(text: str) -> None:
    assert length(Channel.SOCIAL, text).units == countable_length(text)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("Grüße, “Привет” – שלום", 22, id="characters of the light ranges"),
        pytest.param("e\u0301", 1, id="composed first"),
        pytest.param("日本語", 6, id="Japanese"),
        pytest.param("한글", 4, id="Korean"),
        pytest.param("…", 2, id="an ellipsis"),
        pytest.param("👩🏽‍🚒", 2, id="an emoji of several code points"),
        pytest.param("🇨🇭1️⃣☎️🏴󠁧󠁢󠁳󠁣󠁴󠁿", 8, id="a flag, a key cap, a sign as an emoji, a region's flag"),
        pytest.param("© 1", 3, id="signs and digits are none"),
        pytest.param("©️", 2, id="unless they are shown as one"),
        pytest.param("☎\ufe0e", 4, id="nor is what is shown as text"),
        pytest.param("xn--a.xn--p1ai", 23, id="a domain in ASCII of another script"),
        pytest.param("𝒳", 2, id="a character of two UTF-16 units"),
        pytest.param(f"Here: https://skyline.example.com{LONG_PATH}!", 30, id="a link"),
        pytest.param("a.ch b.com/c d.com?e", 73, id="domains without a scheme"),
        pytest.param("日本語example.comです", 33, id="between Japanese words"),
        pytest.param("End.Begin e.g. 1.5 file.txt", 27, id="dots that make no domain"),
        pytest.param("ana@a.ch #a.ch @a.ch -a.ch", 26, id="parts of something else"),
        pytest.param("https://skyline.nowhere", 23, id="of no known top-level domain"),
    ],
)
def test_a_post_on_x(text: str, weight: int) -> None:
    assert length("x", text).units == weight


@given(st.text(max_size=100), st.text(max_size=100))
def test_separate_texts_add_up(one: str, other: str) -> None:
    for network in ("x", Channel.SOCIAL):
        together = length(network, f"{one} \n {other}").units
        assert together == length(network, f"{one} ").units + 1 + length(network, f" {other}").units


HOSTILE = [
    "a." * 10_000,
    "日。本." * 5_000,
    "https://" + "a." * 10_000,
    "https://a.ch/" + "(" * 20_000,
    "https://a.ch/" + "(a" * 10_000,
    "https://a.ch/" + "." * 20_000,
    "https://a.ch?" + "." * 20_000,
    "@" * 20_000,
    "@" + "a." * 10_000,
    "@a@" + "a." * 10_000,
    "\u200d" * 20_000,
]


@pytest.mark.parametrize("network", ["x", Channel.SOCIAL])
def test_time_grows_with_the_length_of_the_text_only(network: str) -> None:
    length(network, "https://warm.up.ch")
    for text in HOSTILE:
        begun = time.thread_time()
        length(network, text)
        assert time.thread_time() - begun < 2, f"{text[:16]!r}, {len(text)} characters"
