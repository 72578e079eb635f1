"""What a text becomes before it is counted and sent."""

from __future__ import annotations

import unicodedata

import pytest
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import assume, example, given
from hypothesis import strategies as st

from contracts.values import Channel
from shared.voice.lengths import fold, outsiders, sms_length

MARKS = "‘’‚“”„«»‹›–—−‑…•· \u00a0\u202f\u2009\u200b\u200d\u00ad\ufeff\u2060\u0301\u0308\u0327\ufe0fａ！\u2126ĳẞﬁΑ"
TYPED = st.text(
    st.one_of(st.sampled_from(MARKS + "aeçnüж한\u1100\u1161\u11a8\u05e9\ufb2a😀€"), st.characters()), max_size=200
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("It’s ‘here’", "It's 'here'", id="single quotes"),
        pytest.param("“so” „so“ «so» ‹so›", '"so" "so" "so" \'so\'', id="double quotes"),
        pytest.param("1–2 — 3 −4 nine‑ten", "1-2 - 3 -4 nine-ten", id="dashes"),
        pytest.param("Wait…", "Wait...", id="an ellipsis"),
        pytest.param("• one\n• two", "- one\n- two", id="bullets"),
        pytest.param("Skyline · Zürich", "Skyline - Zürich", id="a dot between"),
        pytest.param("34\u202f900\u00a0€\u2009!\u3000", "34 900 € ! ", id="spaces of every width"),
        pytest.param("one\u2028two\tthree", "one\ntwo three", id="line separators and tabs"),
        pytest.param("\ufeffDonau\u00addampf\u200bschiff\u200d\u2060", "Donaudampfschiff", id="what never shows"),
        pytest.param("u\u0308ber e\u0301t\u00e9", "über été", id="composed, for the alphabet has them"),
        pytest.param("\u212bngstr\u00f6m 3\u212a \u2126", "Ångström 3K Ω", id="signs that are letters"),
        pytest.param("ＳＡＬＥ！５０％", "SALE!50%", id="full width"),
        pytest.param("ﬁnd ĳs, 3×4, GROẞE", "find ijs, 3x4, GROSSE", id="letters written as one"),
        pytest.param("ΠΡΟΣΟΧΗ", "ΠPOΣOXH", id="Greek capitals that look Latin"),
        pytest.param("`code´", "'code'", id="accents without a letter"),
    ],
)
def test_the_reader_loses_nothing(text: str, folded: str) -> None:
    assert fold(Channel.SMS, text) == folded
    assert not outsiders(folded)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hello, 5 € {ok}", id="plain"),
        pytest.param("Façade – “so”…", id="a letter that the alphabet does not have"),
        pytest.param("Привет – «мир»…", id="Cyrillic"),
        pytest.param("你好，世界！", id="Chinese"),
        pytest.param("“Hi” 😀", id="an emoji"),
        pytest.param("col·legi", id="a dot that is part of a letter"),
        pytest.param("½ price, 20 °C, Skyline™", id="signs with a meaning of their own"),
        pytest.param("👩‍🚒 می‌خواهم", id="joiners that shape what they stand between"),
        pytest.param("\ufb2aалом \u0958\u0301", id="letters that composing would lengthen"),
        pytest.param("…" * 70, id="one segment that would become two"),
    ],
)
def test_what_is_left_as_it_is(text: str) -> None:
    assert fold(Channel.SMS, text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("и\u0306 – é", "й – é", id="Cyrillic"),
        pytest.param(unicodedata.normalize("NFD", "한글"), "한글", id="Korean"),
        pytest.param("c\u0327a – va", "ça – va", id="Latin"),
        pytest.param("\ufeffПри\u00adвет\u2060", "Привет", id="what never shows"),
    ],
)
def test_a_text_that_needs_ucs_2_is_only_made_shorter(text: str, kept: str) -> None:
    assert fold(Channel.SMS, text) == kept


def test_a_curly_apostrophe_costs_one_segment_instead_of_three() -> None:
    text = "a" * 150 + "’s"
    assert sms_length(text).segments == 3
    assert sms_length(fold(Channel.SMS, text)).segments == 1


@pytest.mark.parametrize("locale", ["en", "de", "de_CH", "fr", "fr_CH", "es", "it", "nl", "pt", "pt_PT", "da", "fi"])
def test_numbers_of_every_locale_of_the_alphabet_stay_in_it(locale: str) -> None:
    numbers = (
        format_currency(-1234567.5, "EUR", locale=locale),
        format_decimal(-1234567.5, locale=locale),
        format_percent(0.25, locale=locale),
    )
    for number in numbers:
        assert sms_length(fold(Channel.SMS, f"Jetzt {number}")).encoding == "gsm-7"


@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.SOCIAL, Channel.INSTORE])
def test_other_channels_carry_every_character(channel: Channel) -> None:
    assert fold(channel, "“Grüße”…\u00a0e\u0301") == "“Grüße”…\u00a0e\u0301"


@given(TYPED)
@example("e\u00ad\u0301")
@example("ж e\u200b\u0301")
@example(" · · ")
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(Channel.SMS, text)
    assert fold(Channel.SMS, once) == once


@given(TYPED)
@example("…" * 70)
@example("ﬃ" * 67)
@example("\u0958" * 70)
def test_folding_never_makes_a_text_longer(text: str) -> None:
    before, after = sms_length(text), sms_length(fold(Channel.SMS, text))
    assert after.segments <= before.segments
    if after.encoding == before.encoding:
        assert after.units <= before.units


@given(st.text(st.characters(categories=["Lu", "Ll", "Lt", "Lo", "Nd"]), max_size=50))
def test_letters_stay_the_letters_they_are(text: str) -> None:
    assume(not set(text) & set("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"))
    folded = fold(Channel.SMS, text)
    assert unicodedata.normalize("NFKC", folded).casefold() == unicodedata.normalize("NFKC", text).casefold()
