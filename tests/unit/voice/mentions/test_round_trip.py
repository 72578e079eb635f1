"""Whatever facts say in a language, is read back from it."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.values import Channel
from shared.playbook import formats
from shared.playbook.formats import Reader
from shared.voice.mentions import Mention, agree, mentions

LOCALES = (
    *("ar", "ca", "cs", "da", "de", "de-CH", "el", "en", "en-GB", "es", "es-MX", "fi", "fr", "fr-CH", "he", "hi"),
    *("hr", "hu", "id", "it", "ja", "ko", "nb", "nl", "pl", "pt", "pt-PT", "ro", "ru", "sv", "th", "tr", "uk", "vi"),
    *("zh", "zh-Hant"),
)
CURRENCIES = ("EUR", "USD", "GBP", "CHF", "JPY", "CNY", "KRW", "RUB", "PLN", "SEK", "TRY", "INR", "BRL", "AED", "ILS")

each_locale = pytest.mark.parametrize("locale", LOCALES)
readers = st.sampled_from(LOCALES).map(lambda locale: Reader(locale, "UTC"))


def only(text: str, locale: str) -> Mention:
    found = mentions(text, locale)
    assert len(found) == 1, (text, found)
    return found[0]


def amount(value: Decimal) -> str:
    return f"{value.normalize():f}"


@given(
    reader=readers,
    value=st.decimals(0, 10**7, places=2, allow_nan=False),
    currency=st.sampled_from(CURRENCIES),
    style=st.sampled_from(["exact", "whole"]),
)
@settings(max_examples=1_000)
def test_money(reader: Reader, value: Decimal, currency: str, style: str) -> None:
    whole = currency in {"JPY", "KRW"}
    value = value.to_integral_value() if whole else value
    text = formats.apply("money", {"amount": str(value), "currency": currency}, (style,), reader)
    found = only(text, reader.locale)
    assert agree(found, Mention("money", f"{currency} {amount(value)}", 0, 0)), (text, found)
    assert text[found.start : found.end].strip("\u200f\u200e\u061c ") == text.strip("\u200f\u200e\u061c ")


@given(reader=readers, value=st.decimals(0, 5, places=3, allow_nan=False))
@settings(max_examples=500)
def test_shares(reader: Reader, value: Decimal) -> None:
    text = formats.apply("percent", str(value), (), reader)
    found = only(text, reader.locale)
    assert (found.kind, found.value) == ("percent", amount(value * 100)), text


@given(reader=readers, value=st.decimals(0, 10**9, places=2, allow_nan=False))
@settings(max_examples=500)
def test_numbers(reader: Reader, value: Decimal) -> None:
    text = formats.apply("number", str(value), (), reader)
    found = only(text, reader.locale)
    assert (found.kind, found.value) == ("number", amount(value)), text


@given(
    reader=readers,
    value=st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    length=st.sampled_from(["short", "medium", "long", "full"]),
)
@settings(max_examples=1_000)
def test_dates(reader: Reader, value: date, length: str) -> None:
    text = formats.apply("date", value.isoformat(), (length,), reader)
    found = [one for one in mentions(text, reader.locale) if one.kind in {"date", "unclear"}]
    assert len(found) == 1, (text, found)
    if found[0].kind == "unclear":
        assert length == "short"
        assert max(value.day, value.month) <= 12 or reader.words.date_formats["short"].pattern.startswith("yy.")
    else:
        assert found[0].value == value.isoformat(), text


@given(reader=readers, value=st.times())
@settings(max_examples=500)
def test_times(reader: Reader, value: time) -> None:
    text = formats.apply("time", f"2026-05-13T{value:%H:%M}:00", (), reader)
    found = only(text, reader.locale)
    assert (found.kind, found.value) == ("time", f"{value:%H:%M}"), text


@each_locale
@pytest.mark.parametrize("number", ["+41446681800", "+442079460958", "+12015550123"])
@pytest.mark.parametrize("style", ["international", "e164", "link"])
def test_phones(locale: str, number: str, style: str) -> None:
    text = formats.apply("phone", number, (style,), Reader(locale, "UTC"))
    assert only(text, locale)[:2] == ("phone", number)


@given(locale=st.sampled_from(LOCALES), hours=st.integers(1, 9), unit=st.sampled_from(["hours", "minutes"]))
def test_lengths_of_time(locale: str, hours: int, unit: str) -> None:
    text = formats.apply("duration", f"{hours}h", (unit,), Reader(locale, "UTC"))
    found = mentions(text, locale)
    # One and two hours are words of their own in Arabic and Hebrew, and „uur“ is on the clock as well.
    if any(figure.isdigit() for figure in text) and found[0].kind != "unclear":
        assert [one[:2] for one in found] == [("duration", f"{hours * 3600} s")], text


@each_locale
def test_what_a_text_message_says(locale: str) -> None:
    reader = Reader(locale, "UTC", Channel.SMS)
    text = formats.apply("money", {"amount": "1234.50", "currency": "EUR"}, (), reader)
    assert only(text, locale)[:2] == ("money", "EUR 1234.5")
