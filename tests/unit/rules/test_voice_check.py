"""The last look at the personalised words."""

from __future__ import annotations

import pytest

from contracts.values import Channel
from services.rules.domain.book import compile_book
from services.rules.domain.voice import first_objection
from tests.unit.rules.support import ALL_FREE, decided, mira, outcomes, request, sale, skyline

EMAIL, SMS, SOCIAL, INSTORE = Channel.EMAIL, Channel.SMS, Channel.SOCIAL, Channel.INSTORE
STYLE = "<style>@media print{a{color:red}}</style>"


@pytest.mark.parametrize(
    ("channel", "words", "check"),
    [
        pytest.param(EMAIL, {"subject": "Hello", "text": "Hello Mira"}, None, id="nothing wrong"),
        pytest.param(EMAIL, {"subject": "Hello {{ name }}", "text": "Hi"}, "placeholder-leak", id="an output"),
        pytest.param(SMS, {"text": "Hello {% if x %}"}, "placeholder-leak", id="a tag"),
        pytest.param(EMAIL, {"subject": "Hi", "text": "Hi", "html": STYLE}, None, id="braces of CSS are none"),
        pytest.param(SMS, {"text": " \n"}, "empty-text", id="blank"),
        pytest.param(INSTORE, {"title": "", "text": "Seat 14C"}, "empty-text", id="a card without a title"),
        pytest.param(EMAIL, {"subject": "Hi\r\nBcc: all@example.org", "text": "Hi"}, "subject-line", id="a header"),
        pytest.param(EMAIL, {"subject": "x" * 998, "text": "Hi"}, None, id="a subject of 998 octets"),
        pytest.param(EMAIL, {"subject": "ü" * 500, "text": "Hi"}, "length", id="a subject of a thousand"),
        pytest.param(SMS, {"text": "x" * 1530}, None, id="ten segments"),
        pytest.param(SMS, {"text": "x" * 1531}, "length", id="eleven segments"),
        pytest.param(SMS, {"text": "ы" * 671}, "length", id="eleven segments in Cyrillic"),
        pytest.param(SOCIAL, {"text": "x" * 500}, None, id="500 characters"),
        pytest.param(SOCIAL, {"text": "x" * 501}, "length", id="501 characters"),
        pytest.param(SOCIAL, {"text": "👩🏽‍🚒" * 500}, None, id="500 characters of several code points"),
        pytest.param(EMAIL, {"subject": "Hi", "text": "x" * 200_000}, None, id="an email may be long"),
        pytest.param(INSTORE, {"title": "Hi", "text": "x" * 5000}, None, id="a card may be scrolled"),
    ],
)
def test_checks(channel: Channel, words: dict[str, str], check: str | None) -> None:
    objection = first_objection(channel, words)

    assert (objection.check if objection else None) == check


def test_an_objection_stops_the_message_and_names_the_place_and_the_mend() -> None:
    nosy = mira(traits={"first_name": "{{ facts.discount }}"})

    result = decided(request("spring-sale", nosy), ALL_FREE)

    assert outcomes(result)[-1] == ("voice_check", "stopped")
    assert result.decision.stages[-1].rule == "placeholder-leak"
    assert result.decision.reason == (
        "The text of message 'spring-sale' in de for email shows a piece of its template ('{{'); "
        "mend the template, or the trait or fact that brought it in."
    )


def test_a_text_message_that_grows_too_long_for_one_customer_is_stopped() -> None:
    copy = {"en": {"base": {"subject": "Sale", "text": "{{ facts.discount }} for {{ customer.traits.first_name }}"}}}
    book = compile_book(skyline(ALL_FREE, messages=[sale(renditions=copy)]), 1)
    endless = mira(traits={"first_name": "Mira " * 400})

    result = decided(request("spring-sale", endless, channels=("sms",)), book=book)

    assert result.decision.outcome == "suppressed"
    assert "for SMS takes 14 SMS segments and may take 10; shorten the copy." in result.decision.reason
