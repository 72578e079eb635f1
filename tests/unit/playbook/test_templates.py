"""Copy says what it is given, in the reader's language, or says what is missing; it never says half a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from contracts.values import JsonObject
from shared.playbook.templates import TemplateError, compile_template


def values(locale: str = "en", **facts: Any) -> JsonObject:
    return {
        "locale": locale,
        "time_zone": "Europe/Zurich",
        "facts": facts,
        "customer": {"traits": {"first_name": "Maya", "note": "<b>"}, "locale": locale},
        "voice": {"brand": "Skyline"},
    }


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Hello {{ customer.traits.first_name }}", "Hello Maya"),
        ("\n  kept\n\n  inside \n", "kept\n\n  inside"),
        ("{% if facts.seat %}seat{% else %}no seat{% endif %}", "no seat"),
        ("{% unless facts.seat %}no seat{% endunless %}", "no seat"),
        ("{% if facts.seat == '1A' %}first{% else %}no seat{% endif %}", "no seat"),
        ("{{ customer.traits.last_name | default: 'there' }}", "there"),
        ("{{ customer.traits.first | default: 'nothing by that name' }}", "nothing by that name"),
        ("{{ facts.price.currency }}", "EUR"),
        ("{% assign brand = voice.brand %}{{ brand | upcase }}", "SKYLINE"),
        ("{% for stop in facts.stops %}{{ stop }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "ZRH, LIS"),
    ],
)
def test_a_template_renders(source: str, text: str) -> None:
    given = values(price={"amount": 5, "currency": "EUR"}, stops=["ZRH", "LIS"])
    assert compile_template(source).render(given) == text


@pytest.mark.parametrize(
    ("source", "variable", "line", "column"),
    [
        ("{{ facts.discount }}", "facts.discount", 1, 4),
        ("Dear\n{{ customer.traits.last_name }}", "customer.traits.last_name", 2, 4),
        ("{{ facts.discount | percent }}", "facts.discount", 1, 4),
        ("{{ facts.discount | upcase }}", "facts.discount", 1, 4),
        ("{% for one in facts.stops %}{{ one }}{% endfor %}", "facts.stops", 1, 15),
        ("{{ customer.traits.address.city }}", "customer.traits.address", 1, 4),
        ("{{ nonsense }}", "nonsense", 1, 4),
    ],
)
def test_what_is_missing_is_named(source: str, variable: str, line: int, column: int) -> None:
    with pytest.raises(TemplateError, match="has no value") as caught:
        compile_template(source).render(values())
    assert (caught.value.variable, caught.value.line, caught.value.column) == (variable, line, column)
    assert f"{{% if {variable} %}}" in caught.value.mend


@pytest.mark.parametrize(
    ("source", "says", "line", "column"),
    [
        ("one\ntwo {{ facts.a ", "found end of file", 2, 5),
        ("{% if facts.a %}never closed", "expected tag endif", 1, 29),
        ("fine {{ facts.a }}\nbroken {{ facts.b | }}", "found end of expression", 2, 8),
        ("{% if facts.a == %}x{% endif %}", "found end of expression", 1, 1),
        ("{{ facts.a | shout }}", "there is no filter 'shout'", 1, 14),
        ("{{ facts.a | safe }}", "there is no filter 'safe'", 1, 14),
        ("{{ facts.a | monney }}", "there is no filter 'monney'", 1, 14),
        ("{% include 'other' %}", "unexpected tag 'include'", 1, 4),
        ("{% render 'other' %}", "unexpected tag 'render'", 1, 4),
        ("x" * 100_001, "more than the 100000 allowed", 1, 1),
    ],
)
def test_a_template_that_does_not_parse_is_refused(source: str, says: str, line: int, column: int) -> None:
    with pytest.raises(TemplateError, match=says) as caught:
        compile_template(source)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert caught.value.mend


def test_a_misspelt_filter_is_guessed() -> None:
    with pytest.raises(TemplateError, match="did you mean 'money'"):
        compile_template("{{ facts.a | monney }}")


@pytest.mark.parametrize(
    "source",
    [
        "{% for i in (1..100000) %}x{% endfor %}",
        "{% for i in (1..900) %}{% for j in (1..900) %}x{% endfor %}{% endfor %}",
        "{% assign a = 'xxxxxxxxxx' %}{% for i in (1..900) %}{% assign a = a | append: a %}{% endfor %}",
        "{% for i in (1..900) %}" + "x" * 300 + "{% endfor %}",
    ],
)
def test_a_template_cannot_run_away(source: str) -> None:
    with pytest.raises(TemplateError, match="limit reached"):
        compile_template(source).render(values())


def test_html_escapes_what_customers_wrote_and_text_does_not() -> None:
    source = "<p>{{ customer.traits.note }}</p>"
    assert compile_template(source, html=True).render(values()) == "<p>&lt;b&gt;</p>"
    assert compile_template(source).render(values()) == "<p><b></p>"


def test_variables_are_the_paths_a_template_reads() -> None:
    template = compile_template(
        "{{ facts.price.amount }}{% if customer.traits.vip %}{{ voice.greeting }}{% endif %}"
        "{% for stop in facts.stops %}{{ stop.name }}{% endfor %}{% assign mine = facts.a %}{{ mine }}{{ facts['b'] }}"
    )
    assert template.variables == {
        "facts.price.amount",
        "customer.traits.vip",
        "voice.greeting",
        "facts.stops",
        "facts.a",
        "facts.b",
    }


PRICE = {"amount": "34900", "currency": "EUR"}
NOON_UTC = "2026-05-09T12:00:00Z"
FACTS: dict[str, Any] = {"price": PRICE, "change": {"amount": 19.9, "currency": "CHF"}, "share": 0.155, "many": 12345.5}
MOMENTS: dict[str, Any] = {
    "day": "2026-05-09",
    "noon": NOON_UTC,
    "late": "2026-05-09T23:30:00Z",
    "local": "2026-05-09T12:00",
}


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("Hi,\n{{ customer.traits.home }}.", "customer.traits.home is an object and cannot be said"),
        ("Hi,\n{{ customer.traits }}.", "customer.traits is an object and cannot be said"),
        ("Hi,\n{% echo customer.traits.home %}.", "customer.traits.home is an object and cannot be said"),
        ("Hi,\n{{ customer.traits.homes }}.", "customer.traits.homes is a list of objects and cannot be said"),
        ("Hi,\n{{ customer.traits.homes | join: ', ' }}.", "a list cannot be said with join"),
        ("Hi,\n{{ customer.traits.home | upcase }}.", "an object cannot be said with upcase"),
        ("Hi,\n{{ customer.traits.tags | upcase }}.", "a list cannot be said with upcase"),
        ("Hi,\n{{ 'from ' | append: customer.traits.home }}.", "cannot be said with append"),
        ("Hi,\n{% for one in customer.traits.homes %}{{ one }}{% endfor %}", "one is an object"),
        ("Hi,\n{% capture a %}{{ customer.traits.home }}{% endcapture %}", "is an object"),
    ],
)
@pytest.mark.parametrize("html", [False, True])
def test_an_object_is_never_said(source: str, says: str, html: bool) -> None:
    given = values()
    given["customer"] = {"traits": {"home": {"city": "Bern"}, "homes": [{"city": "Bern"}], "tags": ["a", "b"]}}
    with pytest.raises(TemplateError, match=says) as caught:
        compile_template(source, html=html).render(given)
    assert caught.value.line == 2
    assert "say one of its members" in caught.value.mend


def test_members_of_objects_and_lists_of_texts_are_said() -> None:
    given = values()
    given["customer"] = {"traits": {"home": {"city": "Bern"}, "homes": [{"city": "Bern"}], "tags": ["a", "b"]}}
    source = (
        "{{ customer.traits.home.city }} {{ customer.traits.homes | map: 'city' | join: ', ' }} "
        "{{ customer.traits.tags | join: ' and ' | upcase }} {{ customer.traits.tags | slice: 0, 1 }} "
        "{{ customer.traits.home | size }}"
    )
    assert compile_template(source).render(given) == "Bern Bern A AND B a 1"


@pytest.mark.parametrize(
    ("locale", "source", "text"),
    [
        ("en", "{{ facts.price | money }}", "€34,900.00"),
        ("en", "{{ facts.price | money: 'whole' }}", "€34,900"),
        ("de", "{{ facts.price | money: 'whole' }}", "34.900\u00a0€"),
        ("fr", "{{ facts.price | money: 'whole' }}", "34\u202f900\u00a0€"),
        ("de-CH", "{{ facts.price | money: 'whole' }}", "EUR\u00a034’900"),
        ("en", "{{ facts.change | money: 'whole' }}", "CHF\u00a019.90"),
        ("de", "{{ facts.share | percent }}", "15,5\u00a0%"),
        ("en", "{{ facts.share | percent }}", "15.5%"),
        ("es", "{{ facts.many | number }}", "12.345,5"),
        ("en", "{{ facts.day | date }}", "May 9, 2026"),
        ("de", "{{ facts.day | date: 'full' }}", "Samstag, 9. Mai 2026"),
        ("fr", "{{ facts.day | date: 'short' }}", "09/05/2026"),
        # A moment is told by the reader's clock: half past eleven in UTC is the next day in Zürich.
        ("es", "{{ facts.late | date }}", "10 de mayo de 2026"),
        ("de", "{{ facts.noon | time }}", "14:00"),
        ("de", "{{ facts.noon | datetime }}", "9. Mai 2026, 14:00"),
        ("en", "{{ facts.noon | datetime: 'full' }}", "Saturday, May 9, 2026, 2:00\u202fPM"),
        ("de", "{{ facts.local | time }}", "12:00"),
        # Halves of the day in words, where the language has them.
        ("ko", "{{ facts.noon | time }}", "오후 2:00"),
        ("ko", "{{ facts.noon | datetime }}", "2026년 5월 9일 오후 2:00"),
        ("ko", "{{ '2026-05-09T09:05' | time: 'short' }}", "오전 9:05"),
        ("sq", "{{ facts.noon | time }}", "2:00\u202fe pasdites"),
        ("zh-Hant", "{{ facts.noon | time }}", "下午2:00"),
        ("el", "{{ facts.noon | time }}", "2:00\u202fμ.μ."),
        ("mr", "{{ facts.noon | time }}", "2:00 PM"),
        ("en-AU", "{{ facts.noon | time }}", "2:00\u202fpm"),
        # The nearest rules that exist.
        ("de-LI", "{{ facts.share | percent }}", "15.5%"),
    ],
)
def test_facts_are_written_as_the_readers_language_writes_them(locale: str, source: str, text: str) -> None:
    assert compile_template(source).render(values(locale, **FACTS, **MOMENTS)) == text


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("{{ facts.day | money }}", "is not money"),
        ("{{ facts.odd | money }}", "is no currency"),
        ("{{ facts.price | money: 'huge' }}", "no style 'huge'"),
        ("{{ facts.price | number }}", "is not a number"),
        ("{{ facts.word | percent }}", "is not a number"),
        ("{{ facts.many | date }}", "is not a date"),
        ("{{ facts.word | date }}", "is not a date"),
        ("{{ facts.day | time }}", "has no time of day"),
        ("{{ facts.day | date: 'huge' }}", "no length 'huge'"),
        ("{{ facts.day | date: 'long', 'short' }}", "one argument at most"),
        ("{{ facts.many | number: 2 }}", "takes no argument"),
    ],
)
def test_a_filter_refuses_what_it_is_not_for(source: str, says: str) -> None:
    odd: dict[str, Any] = {"odd": {"amount": 1, "currency": "GOLD"}, "word": "many"}
    with pytest.raises(TemplateError, match=says):
        compile_template(source).render(values(**FACTS, **MOMENTS, **odd))


def test_a_locale_nobody_knows_is_an_error_and_not_a_guess() -> None:
    with pytest.raises(TemplateError, match="'xx'"):
        compile_template("{{ facts.many | number }}").render(values("xx", **FACTS))
