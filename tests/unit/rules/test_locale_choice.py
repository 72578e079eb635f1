"""Which locale: the customer's, the brand's own fallback, the default. Never a guess."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.playbook import LocalePolicy
from services.rules.domain.book import compile_book
from services.rules.domain.locale_choice import choose_locale
from tests.unit.rules.support import (
    ALL_FREE,
    card_request,
    crew_card,
    decided,
    mira,
    outcomes,
    request,
    skyline,
    stage_of,
)

BRAND = LocalePolicy(
    default="en",
    supported=("en", "de", "de-CH", "fr", "pt-BR", "zh-Hans"),
    fallback={"fr-CH": ("fr", "de-CH"), "rm": ("de-CH", "de"), "pt": ("pt-BR",), "uk": ("en",)},
)
ALL = ("en", "de", "de-CH", "fr", "pt-BR", "zh-Hans")


@pytest.mark.parametrize(
    ("wanted", "written", "chosen"),
    [
        pytest.param("de", ALL, "de", id="exact"),
        pytest.param("de-CH", ALL, "de-CH", id="exact, with a region"),
        pytest.param("fr-CH", ALL, "fr", id="first of the chain"),
        pytest.param("fr-CH", ("en", "de-CH"), "de-CH", id="second of the chain"),
        pytest.param("rm", ("en", "de"), "de", id="another language, because the brand says so"),
        pytest.param("de-AT", ALL, "de", id="no chain, but the brand lists the language"),
        pytest.param("pt-PT", ALL, "pt-BR", id="the chain of the bare language"),
        pytest.param("de-CH", ("en", "de"), "de", id="not written in it, the language is listed"),
        pytest.param("uk", ALL, "en", id="Ukrainian goes where the brand says, not to a neighbour"),
        pytest.param("it-CH", ALL, "en", id="no chain, not listed: the default"),
        pytest.param("zh-Hant-TW", ALL, "en", id="another script is not the same"),
        pytest.param(None, ALL, "en", id="not known"),
        pytest.param("de", ("fr",), None, id="not even written in the default"),
    ],
)
def test_the_order_of_locales(wanted: str | None, written: tuple[str, ...], chosen: str | None) -> None:
    assert choose_locale(wanted, BRAND, written).locale == chosen


tags = st.sampled_from(["en", "en-GB", "de", "de-CH", "de-AT", "fr", "fr-CH", "pt", "pt-BR", "uk", "ru", "zh-Hant-TW"])

chains = st.lists(tags, max_size=3).map(tuple)


@given(tags | st.none(), tags, st.lists(tags), st.dictionaries(tags, chains), st.sets(tags))
def test_the_choice_never_leaves_what_the_brand_put_down(
    wanted: str | None, default: str, supported: list[str], fallback: dict[str, tuple[str, ...]], written: set[str]
) -> None:
    locales = LocalePolicy(default=default, supported=(default, *supported), fallback=fallback)

    choice = choose_locale(wanted, locales, written)

    language = (wanted or "").partition("-")[0]
    listed = {language} & {*locales.supported, *fallback}
    chain = {wanted, *fallback.get(wanted or "", ()), *listed, *fallback.get(language, ()), default}
    assert choice.locale is None or choice.locale in chain & written
    if choice.locale is None:
        assert not written & (chain - {None})
    if wanted in written:
        assert choice.locale == wanted


@pytest.mark.parametrize(
    ("locale", "reason"),
    [
        ("de", "The customer reads de, and the message is written in it."),
        ("rm", "The message is not written in rm; the brand's fallback for it is de."),
        ("de-AT", "The message is not written in de-AT; the brand lists its language, de."),
        ("uk", "Nothing the brand has put down for the locale uk fits; its default is en."),
        (None, "The customer's locale is not known; the brand's default is en."),
    ],
)
def test_the_reason_is_on_record(locale: str | None, reason: str) -> None:
    result = decided(request(customer=mira(locale=locale)))

    stage = stage_of(result, "locale_choice")
    assert (stage.name, stage.reason) == ("locale_choice", reason)
    assert stage.inputs["wanted"] == locale
    assert result.decision.locale == stage.inputs["chosen"]


def test_a_message_in_no_usable_locale_is_suppressed() -> None:
    french_only = {"fr": {"base": {"subject": "Pardon", "text": "Pardon !"}}}
    message = {
        "message": "pardon",
        "title": "Sorry",
        "owner": "crm",
        "situation": "apology",
        "channels": ["email"],
        "renditions": french_only,
    }
    book = compile_book(skyline(ALL_FREE, messages=[message]), 1)

    result = decided(request("pardon", facts={}), book=book)

    assert outcomes(result)[-1] == ("locale_choice", "stopped")
    assert result.decision.reason == (
        "It is written in none of the locales that may be used for the customer (de, en)."
    )


@pytest.mark.parametrize(
    ("staff", "written", "chosen"),
    [
        pytest.param(None, ["en", "de"], "en", id="the default"),
        pytest.param("de", ["en", "de"], "de", id="the crew's own locale"),
        pytest.param("de", ["en"], "en", id="not written in it"),
    ],
)
def test_the_crew_reads_the_staff_locale_whatever_the_customer_reads(
    staff: str | None, written: list[str], chosen: str
) -> None:
    card = crew_card()
    card["renditions"] = {locale: card["renditions"][locale] for locale in written}
    locales = {"default": "en", "staff": staff, "supported": ["en", "de", "fr"]}
    book = compile_book(skyline(ALL_FREE, locales=locales, messages=[card]), 1)

    result = decided(card_request(customer=mira(locale="fr")), book=book)

    assert result.decision.locale == chosen
