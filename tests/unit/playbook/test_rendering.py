"""A message becomes the fields of a channel, in the brand's voice, with facts of the right kind."""

from __future__ import annotations

from typing import Any

import pytest

from contracts.playbook import Playbook
from contracts.values import Channel, JsonObject
from shared.playbook.rendering import CompiledCopy, CompiledVoice, template_values
from shared.playbook.templates import TemplateError
from tests.unit.playbook.books import changed


def spoken(change: dict[str, Any] | None = None) -> Playbook:
    def speak(data: dict[str, Any]) -> None:
        data["voice"]["locales"]["en"]["greeting"] = (
            "Hello{% if customer.traits.first_name %} {{ customer.traits.first_name }}{% endif %},"
        )
        data["voice"]["signatures"] = {"email": "{{ voice.brand }}, pier 4"}
        message = data["messages"][0]
        message["channels"] = ["email", "sms"]
        message["renditions"]["en"] = {
            "email": {
                "subject": "Found:\n  {{ facts.item }}",
                "text": "{{ voice.greeting }} we found: {{ facts.item }}.\n\n"
                "{{ voice.sign_off }}\n{{ voice.signature }}",
                "html": "<p>{{ voice.greeting }} {{ facts.item }} ({{ message.title }})</p>",
            },
            "sms": {"text": "{{ voice.greeting }} {{ facts.item }}{{ voice.signature }}"},
        }
        message["renditions"]["pt"]["email"] = {"subject": "x", "text": "{{ facts.item }}"}
        message["facts"]["price"] = {"type": "money", "required": False}
        if change is not None:
            message["renditions"]["en"]["sms"].update(change)

    return changed(speak)


def rendered(
    channel: Channel = Channel.EMAIL,
    *,
    playbook: Playbook | None = None,
    traits: JsonObject | None = None,
    facts: JsonObject | None = None,
    locale: str = "en",
) -> dict[str, str]:
    playbook = playbook or spoken()
    message = playbook.messages[0]
    values = template_values(
        CompiledVoice(playbook.voice),
        message,
        channel=channel,
        locale=locale,
        time_zone="Europe/Lisbon",
        traits=traits if traits is not None else {"first_name": "Maya"},
        facts=facts if facts is not None else {"item": "an umbrella"},
    )
    return CompiledCopy(message, channel, locale).render(values)


def test_an_email_has_its_fields_in_the_voice_of_the_brand() -> None:
    fields = rendered()
    assert fields == {
        "subject": "Found: an umbrella",
        "text": "Hello Maya, we found: an umbrella.\n\nYour Harbour crew\nHarbour, pier 4",
        "html": fields["html"],
    }
    assert "<p>Hello Maya, an umbrella (We found it)</p>" in fields["html"]


def test_a_signature_stands_only_on_its_channel() -> None:
    assert rendered(Channel.SMS) == {"text": "Hello Maya, an umbrella"}


@pytest.mark.parametrize("traits", [{}, {"first_name": None}, {"first_name": ""}])
def test_a_trait_without_a_value_is_not_there(traits: JsonObject) -> None:
    assert rendered(Channel.SMS, traits=traits) == {"text": "Hello, an umbrella"}


def test_html_is_escaped_once_and_text_is_not() -> None:
    email = rendered(traits={"first_name": "<Maya>"}, facts={"item": "bread & butter"})
    assert "<p>Hello &lt;Maya&gt;, bread &amp; butter (We found it)</p>" in email["html"]
    assert "bread & butter" in email["text"]


def test_a_subject_is_one_line_whatever_a_fact_holds() -> None:
    assert rendered(facts={"item": "a\r\nBcc: everyone"})["subject"] == "Found: a Bcc: everyone"
    assert rendered(facts={"item": "a\u2028b"})["subject"] == "Found: a b"


def test_a_subject_keeps_its_no_break_spaces() -> None:
    assert rendered(facts={"item": "20\u00a0\u202f€"})["subject"] == "Found: 20\u00a0\u202f€"


def test_spaces_that_cost_a_text_message_half_its_length_are_plain() -> None:
    playbook = spoken({"text": "{{ facts.item }}{% if facts.price %} {{ facts.price | money: 'whole' }}{% endif %}"})
    price: JsonObject = {"item": "hat", "price": {"amount": 1200, "currency": "CHF"}}
    assert rendered(Channel.SMS, playbook=playbook, facts=price) == {"text": "hat CHF 1,200"}


def test_words_that_come_out_empty_are_an_error() -> None:
    playbook = spoken({"text": "{% if facts.shelf %}{{ facts.item }}{% endif %}"})
    with pytest.raises(TemplateError, match="text comes out empty"):
        rendered(Channel.SMS, playbook=playbook)


def test_a_locale_without_a_voice_is_an_error() -> None:
    playbook = spoken()
    voice = playbook.voice.model_copy(update={"locales": {"en": playbook.voice.locales["en"]}})
    with pytest.raises(TemplateError, match="the voice guide has no locale 'pt'"):
        rendered(playbook=playbook.model_copy(update={"voice": voice}), locale="pt")


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({}, "fact 'item' has no value"),
        ({"item": None}, "fact 'item' has no value"),
        ({"item": "hat", "itm": "hat"}, "fact 'itm' is not defined"),
        ({"item": ["hat"]}, "fact 'item': .* is not a text"),
    ],
)
def test_facts_are_checked_before_anything_is_said(facts: JsonObject, says: str) -> None:
    with pytest.raises(TemplateError, match=says):
        rendered(facts=facts)


def test_a_number_may_stand_as_a_text() -> None:
    assert rendered(Channel.SMS, facts={"item": 417}) == {"text": "Hello Maya, 417"}
