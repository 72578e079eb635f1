"""The words, or a reason that names what is missing."""

from __future__ import annotations

from typing import Any

import pytest

from contracts.content import EmailContent, InstoreContent, SmsContent, SocialContent
from services.rules.domain.book import BookError, compile_book
from tests.unit.rules.support import ALL_FREE, Changes, card_request, decided, mira, outcomes, request, sale, skyline

UNSUBSCRIBE = "https://skyline.example/u?m=a%2Fb"


def test_an_email_in_the_customers_language() -> None:
    result = decided(request())

    assert result.rendition is not None
    assert result.rendition.locale == "de"
    assert result.rendition.content == EmailContent(
        subject="Es tut uns leid", text="Guten Tag Mira, der Flug SK 42 war verspätet."
    )
    assert result.address == "mira@example.org"


def test_a_text_message() -> None:
    result = decided(request(channels=("sms",)))

    assert result.rendition is not None
    assert result.rendition.content == SmsContent(text="Guten Tag Mira, der Flug SK 42 war verspätet.")
    assert result.address == "+4915112345678"


@pytest.mark.parametrize(
    ("origin", "in_reply_to"),
    [
        pytest.param("social", "post-7", id="where Mira wrote, in her thread"),
        pytest.param("sms", None, id="she wrote elsewhere: a post of its own"),
        pytest.param(None, None, id="she wrote nothing"),
    ],
)
def test_a_social_post_answers_only_on_its_own_channel(origin: str | None, in_reply_to: str | None) -> None:
    result = decided(request(channels=("social",), origin_channel=origin, thread="post-7"))

    assert result.rendition is not None
    assert isinstance(result.rendition.content, SocialContent)
    assert result.rendition.content.in_reply_to == in_reply_to
    assert result.address == "@mira@social.example"


def test_a_card_for_the_crew() -> None:
    result = decided(card_request())

    assert result.rendition is not None
    assert result.rendition.content == InstoreContent(
        title="Upset passenger", text="Please see to seat 14C.", store="cabin-sk42", task=True
    )
    assert result.address is None
    assert not result.contact


@pytest.mark.parametrize(("locale", "said"), [("en", "20% off"), ("de", "20\u00a0% Rabatt")])
def test_facts_are_written_as_the_language_does(locale: str, said: str) -> None:
    result = decided(request("spring-sale", mira(locale=locale)), ALL_FREE)

    assert result.rendition is not None
    assert isinstance(result.rendition.content, EmailContent)
    assert said in result.rendition.content.text


@pytest.mark.parametrize(
    ("copy", "facts", "customer", "inputs", "said"),
    [
        pytest.param(
            "Up to {{ facts.discount }} off", {}, {}, {"missing_facts": ["discount"]}, "the fact 'discount'", id="fact"
        ),
        pytest.param(
            "{{ facts.discount }} for {{ customer.traits.nickname }}",
            {"discount": 0.2},
            {},
            {"variable": "customer.traits.nickname", "line": 1},
            "customer.traits.nickname",
            id="trait",
        ),
        pytest.param("{{ facts.discount }}", {"discount": 20}, {}, {}, "0.2 for 20%", id="2,000 per cent"),
        pytest.param("{{ facts.discount }}", {"discount": "a lot"}, {}, {}, "discount", id="not a percentage"),
        pytest.param(
            "{% if customer.traits.gold %}{{ facts.discount }}{% endif %}",
            {"discount": 0.2},
            {},
            {},
            "empty",
            id="nothing left to say",
        ),
    ],
)
def test_what_cannot_be_written_is_suppressed(
    copy: str, facts: Changes, customer: Changes, inputs: Changes, said: str
) -> None:
    renditions = {"en": {"base": {"subject": "Sale", "text": copy}}}
    book = compile_book(skyline(ALL_FREE, messages=[sale(renditions=renditions)]), 1)

    result = decided(request("spring-sale", mira(**customer), facts=facts), book=book)

    assert outcomes(result)[-1] == ("render", "stopped")
    assert result.decision.outcome == "suppressed"
    for part in ("'spring-sale'", " in en for email", said):
        assert part in result.decision.reason
    found = result.decision.stages[-1].inputs
    assert found.items() >= {"message": "spring-sale", "locale": "en", "channel": "email", **inputs}.items()


def test_an_optional_fact_may_be_missing_where_the_copy_tests_for_it() -> None:
    copy = "Sorry about {{ facts.flight }}.{% if facts.voucher %} Have {{ facts.voucher | money }}.{% endif %}"
    message = {**skyline().messages[0].model_dump(), "renditions": {"en": {"base": {"subject": "Sorry", "text": copy}}}}
    book = compile_book(skyline(ALL_FREE, messages=[message]), 1)

    def text(facts: dict[str, Any]) -> str:
        result = decided(request(facts={"flight": "SK 42", **facts}), book=book)
        assert result.rendition is not None
        assert isinstance(result.rendition.content, EmailContent)
        return result.rendition.content.text

    assert text({}) == "Sorry about SK 42."
    assert text({"voucher": {"amount": "25", "currency": "EUR"}}) == "Sorry about SK 42. Have €25.00."


def test_a_version_with_broken_copy_does_not_compile_and_says_where() -> None:
    broken = sale(renditions={"de": {"base": {"subject": "Frühling", "text": "{{ facts.discount | "}}})

    with pytest.raises(BookError, match=r"'skyline' version 4, message 'spring-sale', de, email: .*line 1"):
        compile_book(skyline(messages=[broken]), 4)


def test_a_version_with_a_broken_greeting_does_not_compile() -> None:
    voice = {"brand": "Skyline", "locales": {"en": {"register": "formal", "greeting": "{% oops %}", "sign_off": "S"}}}

    with pytest.raises(BookError, match=r"'skyline' version 4, voice: "):
        compile_book(skyline(voice=voice), 4)


@pytest.mark.parametrize(
    ("message", "address"),
    [("spring-sale", UNSUBSCRIBE), ("how-was-it", UNSUBSCRIBE), ("delay-apology", None)],
)
def test_a_mail_says_where_to_unsubscribe_in_its_words_and_in_its_header(message: str, address: str | None) -> None:
    voice = skyline().voice.model_dump(by_alias=True)
    link = {"url": "https://skyline.example/u?m={message_id}", "one_click": True}
    voice["blocks"][0]["wording"] = {"en": "Leave: {{ voice.unsubscribe }}"}
    book = compile_book(skyline(ALL_FREE, voice={**voice, "unsubscribe": link}), 1)

    result = decided(request(message, mira(locale="en"), message_id="a/b"), book=book)

    assert result.rendition is not None
    content = result.rendition.content
    assert isinstance(content, EmailContent)
    assert (content.unsubscribe, content.one_click) == (address, address is not None)
    assert (f"Leave: {address}" in content.text) == (address is not None)
