"""What a message says about itself: its call to action and offer, its copy per channel, the age of its translations."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from contracts.playbook import MessageDefinition
from contracts.values import Channel

EMAIL = {"subject": "Hello", "text": "Good morning"}


def message(**fields: Any) -> MessageDefinition:
    sound = {
        "message": "hello",
        "title": "Hello",
        "owner": "desk",
        "situation": "greeting",
        "channels": ["email"],
        "renditions": {"en": {"email": EMAIL}},
    }
    return MessageDefinition.model_validate({**sound, **fields})


@pytest.mark.parametrize("offer", [{"facts": ["a"]}, {"facts": ["a"], "until": "b", "for": "7d"}])
def test_an_offer_ends_in_exactly_one_way(offer: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="either 'until'"):
        message(offer=offer)


def test_copy_is_written_in_one_kind_of_markup() -> None:
    with pytest.raises(ValidationError, match="both 'html' and 'mjml'"):
        message(renditions={"en": {"email": {**EMAIL, "html": "<p>", "mjml": "<mjml>"}}})


@pytest.mark.parametrize("markup", ["html", "mjml"])
def test_the_text_of_an_email_may_come_from_its_markup(markup: str) -> None:
    copy = message(renditions={"en": {"email": {"subject": "Hello", markup: "<p>"}}}).renditions["en"]
    assert copy.on(Channel.EMAIL).text is None
    with pytest.raises(ValidationError, match=r"renditions\.en has no text for sms"):
        message(channels=["sms"], renditions={"en": {"sms": {markup: "<p>"}}})
    with pytest.raises(ValidationError, match=r"renditions\.en has no subject for email"):
        message(renditions={"en": {"email": {markup: "<p>"}}})


def test_markup_of_a_channels_own_does_not_borrow_the_text_of_the_base() -> None:
    base = {"subject": "Hello", "text": "short", "html": "<p>short</p>"}
    copy = message(renditions={"en": {"base": base, "email": {"mjml": "<mjml>"}}}).renditions["en"].on(Channel.EMAIL)
    assert (copy.subject, copy.text, copy.html, copy.mjml) == ("Hello", None, None, "<mjml>")
    own = message(renditions={"en": {"base": base, "email": {"mjml": "<mjml>", "text": "long"}}}).renditions["en"]
    assert own.on(Channel.EMAIL).text == "long"


def translated(english: str, digest: str, label: str = "Go") -> MessageDefinition:
    return message(
        cta={"fact": "link", "label": {"en": label}},
        renditions={
            "en": {"email": {"subject": "Hello", "text": english}},
            "de": {"email": EMAIL, "translated_from": {"locale": "en", "digest": digest}},
        },
    )


def test_a_translation_is_stale_when_the_words_it_was_made_from_have_changed() -> None:
    digest = translated("Good morning", "0" * 12).digest("en")
    assert translated("Good morning", digest).stale_translations == ()
    assert translated("Good\n  morning ", digest).stale_translations == ()
    assert translated("Good evening", digest).stale_translations == ("de",)
    assert translated("Good morning", digest, label="Look").stale_translations == ("de",)


def test_a_digest_is_of_the_words_and_not_of_where_they_came_from() -> None:
    one, other = translated("Good morning", "0" * 12), translated("Good morning", "1" * 12)
    assert one.digest("de") == other.digest("de") != one.digest("en")
    assert len(one.digest("en")) == 12
