"""A fact comes out as the reader's language writes it, compares as its value, and can be foretold by the checks."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from babel import localedata
from hypothesis import given
from hypothesis import strategies as st

from contracts.playbook import FactDefinition, FactType
from contracts.values import Channel
from shared.playbook import formats
from shared.playbook.facts import FILTERS, SAMPLES, Fact, checked_facts, stated, stated_forms
from shared.playbook.formats import Reader, direction
from shared.playbook.templates import TemplateError, compile_template

VALUES: dict[str, tuple[FactType, Any]] = {
    "price": ("money", {"amount": "34900", "currency": "EUR"}),
    "fee": ("money", {"amount": 19.9, "currency": "CHF"}),
    "discount": ("percent", 0.15),
    "seats": ("number", 12345.5),
    "none": ("number", 0),
    "day": ("date", "2026-05-09"),
    "moment": ("datetime", "2026-05-09T22:30:00Z"),
    "delay": ("duration", "1d 12h"),
    "code": ("code", "417-A"),
    "link": ("url", "https://skyline.example/a?b=1&c=2"),
    "desk": ("phone", "+41446681800"),
    "route": ("text", "ZRH – LIS"),
}


def write(source: str, locale: str = "en", channel: Channel = Channel.EMAIL, *, html: bool = False) -> str:
    reader = Reader(locale, "Europe/Zurich", channel)
    facts = {name: Fact(kind, value, reader) for name, (kind, value) in VALUES.items()}
    values = {"locale": locale, "time_zone": reader.zone, "channel": channel.value, "facts": facts}
    return compile_template(source, html=html).render(values)


@pytest.mark.parametrize(
    ("name", "en", "de_ch", "ja"),
    [
        ("price", "€34,900.00", "EUR 34’900.00", "€34,900.00"),
        ("discount", "15%", "15%", "15%"),
        ("seats", "12,345.5", "12’345.5", "12,345.5"),
        ("day", "May 9, 2026", "9. Mai 2026", "2026年5月9日"),
        ("moment", "May 10, 2026, 12:30 AM", "10. Mai 2026, 00:30", "2026年5月10日 0:30"),
        ("delay", "1 day, 12 hours", "1 Tag, 12 Stunden", "1 日 12 時間"),
        ("desk", "+41 44 668 18 00", "044 668 18 00", "+41 44 668 18 00"),
        ("code", "417-A", "417-A", "417-A"),
        ("route", "ZRH – LIS", "ZRH – LIS", "ZRH – LIS"),
    ],
)
def test_a_fact_without_a_filter_is_written_as_its_type_is(name: str, en: str, de_ch: str, ja: str) -> None:
    written = [write(f"{{{{ facts.{name} }}}}", locale) for locale in ("en", "de-CH", "ja")]
    assert [text.replace("\u00a0", " ").replace("\u202f", " ") for text in written] == [en, de_ch, ja]


@pytest.mark.parametrize(
    ("locale", "source", "text"),
    [
        ("de", "{{ facts.price }}", "34.900 €"),
        ("de", "{{ facts.price | money: 'exact' }}", "34.900,00 €"),
        ("fr", "{{ facts.fee }}", "19,90 CHF"),
        ("fr", "{{ facts.day }}", "9 mai 2026"),
        ("de", "{{ facts.day }}", "09.05.2026"),
        ("de", "{{ facts.day | date: 'long' }}", "9. Mai 2026"),
        ("en", "{{ facts.moment }}", "May 10, 2026, 12:30 AM"),
        ("fr", "{{ facts.delay }}", "1 jour et 12 heures"),
    ],
)
def test_on_sms_it_is_brief_and_has_only_plain_spaces(locale: str, source: str, text: str) -> None:
    assert write(source, locale, Channel.SMS) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{% if facts.seats > 12000 %}many{% endif %}", "many"),
        ("{% if facts.discount >= 0.15 %}good{% endif %}", "good"),
        ("{% if facts.price > 100 and facts.price.currency == 'EUR' %}dear{% endif %}", "dear"),
        ("{% if facts.code == '417-A' %}yours{% endif %}", "yours"),
        ("{% if facts.route contains 'LIS' %}Lisbon{% endif %}", "Lisbon"),
        ("{% if facts.delay > 3600 %}late{% endif %}", "late"),
        ("{% if facts.day < '2026-06-01' %}soon{% endif %}", "soon"),
        ("{% if facts.none %}there{% endif %}", "there"),
        ("{% case facts.code %}{% when '417-A' %}yours{% else %}not{% endcase %}", "yours"),
        ("{{ facts.delay.hours }} {{ facts.delay.days }}", "36 1"),
        ("{{ facts.price.amount }}", "34900"),
        ("{{ facts.seats | plus: 1 }}", "12,346.5"),
        ("{{ 1 | plus: facts.seats }}", "12346.5"),
        ("{{ facts.price | times: 2 }}", "€69,800.00"),
        ("{{ facts.price | divided_by: 12.0 | round: 2 }}", "€2,908.33"),
        ("{{ facts.price | round }}", "€34,900.00"),
        ("{{ facts.fee | divided_by: 4 | round: 1 }}", "CHF\u00a05.00"),
        ("{{ facts.discount | times: 2 }}", "30%"),
        ("{{ facts.discount | plus: 0.025 | round: 2 }}", "18%"),
        ("{% assign twice = facts.discount | times: 2 %}{% if twice > 0.25 %}{{ twice }}{% endif %}", "30%"),
        ("{{ facts.price | times: facts.discount }}", "€5,235.00"),
        ("{{ facts.discount | times: facts.price }}", "€5,235.00"),
        ("{{ facts.discount | times: facts.seats }}", "185,182.5%"),
        ("{{ facts.delay | plus: 1800 }}", "1 day, 12 hours, 30 minutes"),
        ("{{ facts.delay | divided_by: 2 }}", "18 hours"),
        ("{{ facts.seats | round }}", "12,346"),
        ("{{ facts.none | default: 'nothing' }}", "0"),
        ("{% assign p = facts.price %}{{ p }}", "€34,900.00"),
        ("{{ facts.discount | default: 'some' }}", "15%"),
        ("{{ facts.route | append: '!' }}", "ZRH – LIS!"),
        ("{{ 'from ' | append: facts.price }}", "from €34,900.00"),
        ("{{ facts.code | slice: 0, 3 }}{{ facts.code.size }}", "4175"),
        ("{{ facts.code.first | default: 'no member' }}", "no member"),
    ],
)
def test_it_compares_and_counts_as_its_value(source: str, text: str) -> None:
    assert write(source) == text


@pytest.mark.parametrize(
    ("counted", "text"),
    [
        ("2.5 | round", "3"),
        ("3.5 | round", "4"),
        ("-2.5 | round", "-3"),
        ("2.4 | round", "2"),
        ("1.005 | round: 2", "1.01"),
        ("2.675 | round: '2'", "2.68"),
        ("2.5 | round: 0", "3"),
        ("1250 | round: -2", "1300"),
        ("7 | round: 2", "7.0"),
        ("'many' | round", "0"),
    ],
)
def test_halves_are_rounded_away_from_zero(counted: str, text: str) -> None:
    assert write(f"{{{{ {counted} }}}}") == text


def test_a_length_of_time_is_never_less_than_nothing() -> None:
    with pytest.raises(TemplateError, match="cannot be less than nothing"):
        write("{{ facts.delay | minus: 9999999 }}")


def test_values_are_escaped_in_html() -> None:
    assert write('<a href="{{ facts.link }}">', html=True) == '<a href="https://skyline.example/a?b=1&amp;c=2">'


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("{{ facts.seats | percent }}", "not for a fact of type number; its filters are number, plural, ordinal"),
        ("{{ facts.day | time }}", "not for a fact of type date"),
        ("{{ facts.link | number }}", "type url; it is written as it is"),
        ("{{ facts.discount | plural: other: 'x' }}", "not for a fact of type percent"),
        ("{{ facts.delay | duration: 'days' }}", "is no whole number of days"),
        ("{{ facts.delay | duration: 'weeks' }}", "there is no unit 'weeks'"),
        ("{{ facts.desk | phone: 'loud' }}", "phone knows no style 'loud'"),
    ],
)
def test_a_filter_that_does_not_suit_it_is_refused(source: str, says: str) -> None:
    with pytest.raises(TemplateError, match=says):
        write(source)


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("national", "044 668 18 00"),
        ("international", "+41 44 668 18 00"),
        ("e164", "+41446681800"),
        ("link", "tel:+41-44-668-18-00"),
    ],
)
def test_a_telephone_number_has_styles(style: str, text: str) -> None:
    assert write(f"{{{{ facts.desk | phone: '{style}' }}}}") == text


@pytest.mark.parametrize(
    ("given_as", "unit", "text"),
    [
        ("90m", None, "1 hour, 30 minutes"),
        ("PT90M", None, "1 hour, 30 minutes"),
        ("P1DT0.0S", None, "1 day"),
        ("24h", "hours", "24 hours"),
        ("2w", None, "14 days"),
        ("1d 2h 3m 4s", None, "1 day, 2 hours, 3 minutes, 4 seconds"),
    ],
)
def test_a_length_of_time_is_said_exactly(given_as: str, unit: str | None, text: str) -> None:
    reader = Reader("en", "UTC")
    assert formats.apply("duration", given_as, (unit,) if unit else (), reader) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "1 Tag, 2 Stunden und 3 Minuten"),
        ("fr", "1 jour, 2 heures et 3 minutes"),
        ("ru", "1 день 2 часа 3 минуты"),
        ("pl", "1 dzień, 2 godziny i 3 minuty"),
        ("ar", "يوم، وساعتان، و3 دقائق"),
        ("he", "1 יום, שעתיים ו-3 דקות"),
        ("zh-Hans", "1天2小时3分钟"),
    ],
)
def test_every_language_lists_its_units_in_its_own_way(locale: str, text: str) -> None:
    assert formats.apply("duration", "1d 2h 3m", (), Reader(locale, "UTC")).replace("\u00a0", " ") == text


@given(st.sampled_from(localedata.locale_identifiers()), st.integers(1, 10_000_000))
def test_a_length_of_time_can_be_said_in_every_locale(locale: str, seconds: int) -> None:
    text = formats.apply("duration", f"{seconds}s", (), Reader(locale.replace("_", "-"), "UTC"))
    assert text
    assert "duration-" not in text


@pytest.mark.parametrize(
    ("locale", "way"),
    [("ar", "rtl"), ("he", "rtl"), ("fa", "rtl"), ("ur", "rtl"), ("ar-EG", "rtl"), ("pa-Arab-PK", "rtl"),
     ("en", "ltr"), ("ja", "ltr"), ("az-Latn-AZ", "ltr")],
)  # fmt: skip
def test_lines_run_as_the_script_of_a_locale_does(locale: str, way: str) -> None:
    assert direction(locale) == way


def test_a_code_or_number_keeps_the_order_of_its_parts_among_words_from_right_to_left() -> None:
    assert write("{{ facts.code }}", "ar") == "\u200e417-A"
    assert write("({{ facts.desk }})", "he") == "(\u200e+41 44 668 18 00)"
    assert write("{{ facts.route }}", "he") == "ZRH – LIS"
    assert write("{{ facts.code }}", "ru") == "417-A"


def test_an_address_with_a_code_in_it_is_left_alone() -> None:
    for source, address in (
        ("https://x.example/?code={{ facts.code }}", "https://x.example/?code=417-A"),
        ("https://x.example/{{ facts.code }}/", "https://x.example/417-A/"),
        ("{{ facts.code | url_encode }}", "417-A"),
        ("tel:{{ facts.desk | phone: 'e164' }}", "tel:+41446681800"),
    ):
        assert write(source, "ar") == address
    link = '<a href="{{ facts.code }}" title="{{ facts.code }}">{{ facts.code }}</a>'
    assert write(link, "ar", html=True) == '<a href="417-A" title="417-A">\u200e417-A</a>'


def test_there_are_filters_and_a_sample_for_every_type() -> None:
    assert set(FILTERS) == set(SAMPLES) == set(get_args(FactType))
    for kind in get_args(FactType):
        definition = FactDefinition(type=kind)
        assert checked_facts({"one": definition}, {"one": SAMPLES[kind]}) == {"one": SAMPLES[kind]}


@pytest.mark.parametrize(("name", "locale"), [(name, locale) for name in VALUES for locale in ("en", "de-CH", "ar")])
def test_how_copy_states_a_fact_can_be_foretold(name: str, locale: str) -> None:
    kind, value = VALUES[name]
    reader = Reader(locale, "Europe/Zurich", Channel.SMS)
    definition = FactDefinition(type=kind)
    written = write(f"{{{{ facts.{name} }}}}", locale, Channel.SMS)
    assert stated(definition, value, reader) == written.removeprefix("\u200e")
    assert stated(definition, value, reader) in stated_forms(definition, value, reader)


def test_all_forms_of_a_date_and_a_price_are_known() -> None:
    reader = Reader("de", "UTC", Channel.EMAIL)
    dates = stated_forms(FactDefinition(type="date"), "2026-05-09", reader)
    assert dates == {"9. Mai 2026", "09.05.26", "09.05.2026", "Samstag, 9. Mai 2026"}
    prices = stated_forms(FactDefinition(type="money"), {"amount": 89, "currency": "EUR"}, reader)
    assert prices == {"89,00\u00a0€", "89\u00a0€"}
    assert "15:30" in stated_forms(FactDefinition(type="datetime"), "2026-05-09T15:30:00+00:00", reader)
