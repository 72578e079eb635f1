"""Words that go with a number have the form their language needs for it, and a missing form is never papered over."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import localedata
from hypothesis import given
from hypothesis import strategies as st

from shared.playbook.facts import Fact
from shared.playbook.formats import Reader
from shared.playbook.formats.plurals import CATEGORIES, plural_categories
from shared.playbook.templates import TemplateError, compile_template

ENGLISH = '{{ facts.n | plural: one: "# night", other: "# nights" }}'
RUSSIAN = '{{ facts.n | plural: one: "# ночь", few: "# ночи", many: "# ночей", other: "# ночи" }}'
ARABIC = (
    '{{ facts.n | plural: zero: "بلا ليالٍ", one: "ليلة", two: "ليلتان", '
    'few: "# ليالٍ", many: "# ليلة", other: "# ليلة" }}'
)
FRENCH = '{{ facts.n | plural: one: "# nuit", other: "# nuits" }}'
JAPANESE = '{{ facts.n | plural: other: "#泊" }}'
ORDINAL = '{{ facts.n | ordinal: one: "#st", two: "#nd", few: "#rd", other: "#th" }}'


def say(source: str, number: float | str, locale: str, *, html: bool = False) -> str:
    reader = Reader(locale, "UTC")
    values = {"locale": locale, "time_zone": "UTC", "facts": {"n": Fact("number", number, reader)}}
    return compile_template(source, html=html).render(values)


@pytest.mark.parametrize(
    ("source", "locale", "number", "text"),
    [
        (ENGLISH, "en", 1, "1 night"),
        (ENGLISH, "en", 0, "0 nights"),
        (ENGLISH, "en", 1.0, "1 night"),
        (ENGLISH, "en", 1.5, "1.5 nights"),
        (ENGLISH, "en", "2", "2 nights"),
        (ENGLISH, "en", 12345, "12,345 nights"),
        (RUSSIAN, "ru", 1, "1 ночь"),
        (RUSSIAN, "ru", 22, "22 ночи"),
        (RUSSIAN, "ru", 11, "11 ночей"),
        (RUSSIAN, "ru", 1.5, "1,5 ночи"),
        (ARABIC, "ar", 0, "بلا ليالٍ"),
        (ARABIC, "ar", 2, "ليلتان"),
        (ARABIC, "ar", 5, "5 ليالٍ"),
        (ARABIC, "ar", 11, "11 ليلة"),
        (FRENCH, "fr", 0, "0 nuit"),
        (FRENCH, "fr", 1_000_000, "1\u202f000\u202f000 nuits"),
        (JAPANESE, "ja", 3, "3泊"),
        (ORDINAL, "en", 1, "1st"),
        (ORDINAL, "en", 12, "12th"),
        (ORDINAL, "en", 23, "23rd"),
        ('{{ 2 | plural: one: "one", other: "more" }}', "en", 0, "more"),
        ('{{ "abc" | size | plural: one: "letter", other: "letters" }}', "en", 0, "letters"),
    ],
)
def test_a_number_brings_its_words(source: str, locale: str, number: float | str, text: str) -> None:
    assert say(source, number, locale) == text


@pytest.mark.parametrize(
    ("source", "says", "line", "column"),
    [
        ("x\n{{ facts.n | plural: one: 'night' }}", "no words for 'other'", 2, 14),
        ("{{ facts.n | plural: 'night', 'nights' }}", "takes its words by category", 1, 14),
        ("{{ facts.n | plural: on: 'night', other: 'nights' }}", "no category 'on'; did you mean 'one'", 1, 14),
        ("{{ facts.n | ordinal }}", "no words for 'other'", 1, 14),
    ],
)
def test_a_plural_that_fits_no_language_does_not_compile(source: str, says: str, line: int, column: int) -> None:
    with pytest.raises(TemplateError, match=says) as caught:
        compile_template(source)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert "categories are zero, one, two, few, many, other" in caught.value.mend


def test_a_form_the_language_needs_is_never_replaced_by_another() -> None:
    with pytest.raises(TemplateError, match="the number 2 needs the form 'few' in ru") as caught:
        say("Still\n" + ENGLISH, 2, "ru")
    assert (caught.value.line, caught.value.column) == (2, 14)
    assert say(ENGLISH, 1, "ru") == "1 night"


def test_a_check_can_ask_what_is_missing_before_any_number_is_known() -> None:
    template = compile_template("{% if facts.n %}" + ENGLISH + ORDINAL + "{% endif %}")
    plural, ordinal = template.plurals
    assert plural.categories == {"one", "other"}
    assert plural.missing("ru") == {"few", "many"}
    assert plural.missing("en") == plural.missing("fr") == plural.missing("ja") == frozenset()
    assert (ordinal.ordinal, ordinal.missing("en"), ordinal.missing("ru")) == (True, frozenset(), frozenset())
    assert template.place(plural.offset) == (1, 30)


@pytest.mark.parametrize(
    ("locale", "categories"),
    [
        ("en", {"one", "other"}),
        ("ja", {"other"}),
        ("ar", set(CATEGORIES)),
        ("pl", {"one", "few", "many", "other"}),
        # Fractions, of which Czech says `many`, are numbers too; even millions alone are not asked for.
        ("cs", {"one", "few", "many", "other"}),
        ("es", {"one", "other"}),
        ("cy", set(CATEGORIES)),
    ],
)
def test_what_a_language_needs_is_what_cldr_says(locale: str, categories: set[str]) -> None:
    assert plural_categories(locale) == categories


@given(
    st.sampled_from(localedata.locale_identifiers()),
    st.one_of(st.integers(0, 99_999), st.decimals(0, 99, places=1)),
    st.booleans(),
)
def test_with_the_categories_a_language_needs_any_usual_number_can_be_said(
    locale: str, number: int | Decimal, ordinal: bool
) -> None:
    tag = locale.replace("_", "-")
    forms = ", ".join(f'{one}: "#"' for one in sorted(plural_categories(tag, ordinal=ordinal)))
    count = int(number) if ordinal else number
    assert say(f"{{{{ facts.n | {'ordinal' if ordinal else 'plural'}: {forms} }}}}", str(count), tag)


def test_words_may_hold_markup_and_values_in_them_are_escaped() -> None:
    assert say('{{ facts.n | plural: one: "<b>#</b> night", other: "<b>#</b> nights" }}', 2, "en", html=True) == (
        "<b>2</b> nights"
    )
