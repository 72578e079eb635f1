"""The sample playbook: clean under every check, and sayable in every language on every channel."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import JsonValue

from contracts.events.playbook import PlaybookPublished
from contracts.playbook import MessageDefinition, Playbook
from contracts.values import Channel, JsonObject, Purpose
from shared.playbook.facts import SAMPLES
from shared.playbook.loader import check_folder, load_playbook
from shared.playbook.rendering import CompiledCopy, CompiledVoice, template_values
from shared.voice.visible import visible
from standins.sms_segments import count_segments

SKYLINE = Path(__file__).parents[3] / "playbooks" / "skyline"
LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "ar", "ja")

PEOPLE: dict[str, JsonObject] = {
    "en": {"first_name": "Maya", "last_name": "Brandt"},
    "de": {"first_name": "Jonas", "last_name": "Keller"},
    "fr": {"first_name": "Camille", "last_name": "Lefevre"},
    "es": {"first_name": "Ines", "last_name": "Vega"},
    "it": {"first_name": "Giulia", "last_name": "Conti"},
    "nl": {"first_name": "Sanne", "last_name": "Visser"},
    "ar": {"first_name": "ليلى", "last_name": "حداد"},
    "ja": {"first_name": "美咲", "last_name": "佐藤"},
}
GREETINGS = {
    "en": "Hello Maya,",
    "de": "Guten Tag Jonas Keller,",
    "fr": "Bonjour Camille Lefevre,",
    "es": "Hola, Ines Vega:",
    "it": "Gentile Giulia Conti,",
    "nl": "Goedendag Sanne Visser,",
    "ar": "تحية طيبة ليلى حداد،",
    "ja": "佐藤 美咲様",
}
STRANGERS = {
    "en": "Hello,",
    "de": "Guten Tag,",
    "fr": "Bonjour,",
    "es": "Hola:",
    "it": "Buongiorno,",
    "nl": "Goedendag,",
    "ar": "تحية طيبة،",
    "ja": "お客様",
}

FACTS: dict[str, JsonValue] = {
    "flight": "SK417",
    "seat": "14C",
    "complaint": "Two hours on the tarmac & nobody says why",
    "passenger": "Maya Brandt",
    "route": "ZRH – LIS",
    "crew_note": "Brought water <and> rebooked the connection.",
    "link": "https://skyline.example/survey/SK417",
    "destination": "Lisboa",
    "discount": 0.15,
    "price": {"amount": 89, "currency": "EUR"},
    "valid_until": "2026-05-31",
    "model": "Aurora E",
    "price_from": {"amount": 34900, "currency": "EUR"},
    "drive_on": "2026-05-09",
}


@pytest.fixture(scope="module")
def skyline() -> Playbook:
    return load_playbook(SKYLINE)


def renditions() -> list[tuple[str, str, Channel]]:
    return [
        (message.message, locale, channel)
        for message in load_playbook(SKYLINE).messages
        for locale in message.renditions
        for channel in message.channels
    ]


def say(
    playbook: Playbook, name: str, locale: str, channel: Channel, *, everything: bool = True, stranger: bool = False
) -> dict[str, str]:
    message = message_of(playbook, name)
    facts = {fact: FACTS[fact] for fact, definition in message.facts.items() if everything or definition.required}
    values = template_values(
        CompiledVoice(playbook.voice),
        message,
        channel=channel,
        locale=locale,
        time_zone="Europe/Zurich",
        traits={} if stranger else PEOPLE[locale],
        facts=facts,
    )
    return CompiledCopy(message, channel, locale).render(values)


def message_of(playbook: Playbook, name: str) -> MessageDefinition:
    return next(message for message in playbook.messages if message.message == name)


@pytest.mark.parametrize("profile", [None, "demo"])
def test_nothing_is_to_be_mended(profile: str | None) -> None:
    assert [str(finding) for finding in check_folder(SKYLINE, profile)] == []


@pytest.mark.parametrize(("name", "locale", "channel"), renditions())
def test_every_rendition_can_be_said(skyline: Playbook, name: str, locale: str, channel: Channel) -> None:
    for everything in (True, False):
        fields = say(skyline, name, locale, channel, everything=everything)
        for field, written in fields.items():
            assert "{{" not in written
            assert "{%" not in written
            text = visible(written) if field == "html" else written
            assert "  " not in text
            assert " ." not in text
            assert " ," not in text
            assert "\n\n\n" not in text
        if "text" in fields and "flight" in message_of(skyline, name).facts and channel is not Channel.SOCIAL:
            assert "SK417" in " ".join(fields.values())


def test_every_message_speaks_all_eight_languages(skyline: Playbook) -> None:
    assert {message.message: tuple(message.renditions) for message in skyline.messages} == {
        message.message: LANGUAGES for message in skyline.messages
    }


def test_every_channel_is_spoken(skyline: Playbook) -> None:
    assert {channel for message in skyline.messages for channel in message.channels} == set(Channel)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_letter_begins_with_the_name_where_it_is_known(skyline: Playbook, locale: str) -> None:
    for message in skyline.messages:
        if Channel.EMAIL in message.channels:
            known = say(skyline, message.message, locale, Channel.EMAIL)["text"]
            stranger = say(skyline, message.message, locale, Channel.EMAIL, stranger=True)["text"]
            assert known.splitlines()[0] == GREETINGS[locale]
            assert stranger.splitlines()[0] == STRANGERS[locale]
            signed = known.splitlines()[-5 if "/unsubscribe/" in known else -3]
            assert "Skyline" in signed


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_text_message_is_as_short_as_its_alphabet_allows(skyline: Playbook, locale: str) -> None:
    most = 1 if locale not in {"ar", "ja"} else 3
    for message in skyline.messages:
        if Channel.SMS in message.channels:
            text = say(skyline, message.message, locale, Channel.SMS)["text"]
            assert count_segments(text) <= most, text


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_post_fits_and_tells_nobody_about_the_flight(skyline: Playbook, locale: str) -> None:
    text = say(skyline, "complaint-apology", locale, Channel.SOCIAL)["text"]
    assert len(text) < 500
    assert "SK417" not in text
    assert str(PEOPLE[locale]["first_name"]) not in text


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_follow_up_tells_what_happened(skyline: Playbook, locale: str) -> None:
    email = say(skyline, "complaint-follow-up", locale, Channel.EMAIL)
    for field in ("text", "html"):
        assert "SK417" in email[field]
        assert "ZRH – LIS" in email[field]
    assert "Brought water <and> rebooked" in email["text"]
    assert "Brought water &lt;and&gt; rebooked" in email["html"]


@pytest.mark.parametrize(
    ("locale", "price", "day"),
    [
        ("en", "€34,900", "Saturday, May 9, 2026"),
        ("de", "34.900\u00a0€", "Samstag, 9. Mai 2026"),
        ("fr", "34\u202f900\u00a0€", "samedi 9 mai 2026"),
        ("es", "34.900\u00a0€", "sábado, 9 de mayo de 2026"),
    ],
)
def test_the_invitation_states_its_facts_as_each_language_writes_them(
    skyline: Playbook, locale: str, price: str, day: str
) -> None:
    email = say(skyline, "test-drive-invitation", locale, Channel.EMAIL)
    for field in ("text", "html"):
        assert price in email[field]
        assert day in email[field]
    assert 'href="https://skyline.example/survey/SK417"' in email["html"]


FAMILIAR = {"de": ("du", "dir", "dich", "dein", "deine", "euch", "ihr"), "fr": ("tu", "te", "toi", "ton", "ta"),
            "es": ("tú", "te", "ti", "tu", "tus", "contigo")}  # fmt: skip


@pytest.mark.parametrize("locale", ["de", "fr", "es"])
def test_the_register_is_formal_throughout(skyline: Playbook, locale: str) -> None:
    for name, spoken, channel in renditions():
        if spoken == locale:
            text = " ".join(say(skyline, name, locale, channel).values())
            words = {word.strip(".,:;!?¿¡«»„“”()<>") for word in text.split()}
            assert words.isdisjoint(FAMILIAR[locale]), (name, channel)


def test_purposes_and_policies_carry_the_stories(skyline: Playbook) -> None:
    assert {journey.journey: journey.purpose for journey in skyline.journeys} == {
        "upset-passenger": Purpose.SERVICE,
        "fare-offer": Purpose.MARKETING,
        "test-drive": Purpose.MARKETING,
    }
    assert message_of(skyline, "service-survey").purpose is Purpose.SURVEY
    (case,) = skyline.policies.cases
    assert (case.opens_on, case.closes_on_task, case.suppresses) == (
        ("Complaint Posted",), ("crew-card",), (Purpose.MARKETING,)
    )  # fmt: skip
    assert {rule.purpose: rule.requires for rule in skyline.policies.consent} == {
        Purpose.SERVICE: "none",
        Purpose.TRANSACTIONAL: "none",
        Purpose.MARKETING: "opt_in",
        Purpose.SURVEY: "opt_out",
    }


def test_the_demo_waits_for_seconds_where_nobody_has_to_act() -> None:
    settings = load_playbook(SKYLINE, profile="demo").settings
    assert all(settings[name] <= timedelta(seconds=3) for name in ("follow_up_after", "survey_after"))
    assert all(duration <= timedelta(minutes=2) for duration in settings.values())


def test_it_travels_as_an_event_and_comes_back_the_same(skyline: Playbook) -> None:
    published = PlaybookPublished(version=1, playbook=skyline)
    assert PlaybookPublished.model_validate_json(published.model_dump_json()) == published


def test_samples_exist_for_every_type_of_fact(skyline: Playbook) -> None:
    assert {fact.type for message in skyline.messages for fact in message.facts.values()} <= set(SAMPLES)
