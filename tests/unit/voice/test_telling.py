"""What a customer will have been told: enough for later messages to agree with, and none of the words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from contracts.objection import Told
from contracts.playbook import MessageDefinition, Voice
from contracts.values import Channel, JsonObject
from shared.voice.cases import SAMPLE_GUIDE
from shared.voice.guide import Guides
from shared.voice.rendered import Turn
from shared.voice.telling import telling
from shared.voice.writing import Occasion, as_seen

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
MARIA: JsonObject = {"first_name": "Maria", "last_name": "Keller"}
TRIP = {"id": "trip", "terms": {"en": {"preferred": "journey", "accepted": ["trip"], "avoided": ["voyage"]}}}


def told(text: str, *, given: JsonObject | None = None, traits: JsonObject = MARIA, **changes: Any) -> Told:
    """Send a text to Maria in Zurich and return what she was told."""
    locale, channel = changes.pop("locale", "en"), changes.pop("channel", Channel.SMS)
    thread, zone = changes.pop("thread", None), changes.pop("zone", "Europe/Zurich")
    message = MessageDefinition.model_validate(
        {
            "message": "fares",
            "title": "Fares",
            "owner": "crm",
            "situation": "promo",
            "channels": [channel.value],
            "renditions": {locale: {"base": {"subject": "Fares", "title": "Fares", "text": text}}},
            **changes,
        }
    )
    guides = Guides(Voice.model_validate({**SAMPLE_GUIDE, "concepts": [TRIP]}))
    occasion = Occasion(channel=channel, locale=locale, zone=zone, facts=given or {}, traits=traits)
    rendered = as_seen(guides, message, None, {"text": text}, occasion)
    return telling(Turn(rendered, (), NOW, thread, traits=traits))


def test_where_when_and_on_what_occasion() -> None:
    said = told("Hello Maria, your trip is booked.", channel=Channel.SOCIAL, thread="post-1")
    assert (said.message, said.at, said.channel, said.locale) == ("fares", NOW, Channel.SOCIAL, "en")
    assert (said.situation, said.thread) == ("promo", "post-1")


@pytest.mark.parametrize(
    ("locale", "text", "register", "wanted"),
    [
        ("de", "Ihr Koffer ist da, Sie können ihn abholen.", "formal", "formal"),
        ("de", "Dein Koffer ist da, du kannst ihn abholen.", "informal", "formal"),
        ("de", "Der Koffer ist da.", None, "formal"),
        ("de", "Sie können ihn abholen, oder du schickst uns deine Adresse.", None, "formal"),
        ("en", "Your suitcase is here.", None, "informal"),
        ("pt", "O lugar está livre.", None, None),
    ],
)
def test_how_they_were_addressed_as_far_as_it_is_beyond_doubt(
    locale: str, text: str, register: str | None, wanted: str | None
) -> None:
    said = told(text, locale=locale)
    assert (said.register_, said.wanted) == (register, wanted)


@pytest.mark.parametrize(
    ("text", "greeted", "named"),
    [
        ("Hello Maria, your seat is free.", True, "given"),
        ("Dear Ms Keller,\nyour seat is free.", True, "family"),
        ("Dear Maria Keller,\nyour seat is free.", True, "full"),
        ("Dear guest,\nyour seat is free.", True, "none"),
        ("Maria, your seat is free.", False, "given"),
        ("Your seat is free.", False, None),
        ("The seat of Maria Keller is free.", False, None),
        ("Greetings from the seaside are what postcards are for.", False, None),
    ],
)
def test_whether_they_were_greeted_and_by_which_name(text: str, greeted: bool, named: str | None) -> None:
    said = told(text)
    assert (said.greeted, said.named) == (greeted, named)


def test_without_a_known_name_nothing_is_said_of_how_they_were_called() -> None:
    assert told("Dear guest,\nyour seat is free.", traits={}).named is None


def test_what_things_were_called_first_and_only_by_names_that_may_be_used() -> None:
    assert told("Your trips are booked. Enjoy the journey.").terms == {"trip": "trip"}
    assert told("Enjoy the voyage.").terms == {}


OFFER: dict[str, Any] = {
    "facts": {
        "destination": {"type": "text"},
        "note": {"type": "text"},
        "discount": {"type": "percent"},
        "until": {"type": "date", "required": False},
        "link": {"type": "url"},
    },
    "offer": {"facts": ["discount"], "until": "until"},
}
GIVEN: JsonObject = {
    "destination": "Lisbon",
    "note": "Our most beautiful destination " * 3,
    "discount": 0.2,
    "link": "https://skyline.example/1",
}


def test_an_offer_is_its_facts_and_what_it_is_about() -> None:
    offer = told("20% off.", given=GIVEN, **OFFER).offer
    assert offer is not None
    assert offer.facts == {"destination": "Lisbon", "discount": 0.2}
    assert offer.types == {"destination": "text", "discount": "percent"}
    assert offer.until is None


@pytest.mark.parametrize(
    ("until", "zone", "ends"),
    [
        ("2026-05-31", "Europe/Zurich", datetime(2026, 5, 31, 21, 59, 59, 999999, tzinfo=UTC)),
        ("2026-05-31", "America/New_York", datetime(2026, 6, 1, 3, 59, 59, 999999, tzinfo=UTC)),
        ("2026-05-31T12:00:00", "Europe/Zurich", datetime(2026, 5, 31, 10, tzinfo=UTC)),
        ("2026-05-31T12:00:00Z", "Europe/Zurich", datetime(2026, 5, 31, 12, tzinfo=UTC)),
    ],
)
def test_an_offer_holds_to_the_end_of_its_day_where_the_customer_lives(until: str, zone: str, ends: datetime) -> None:
    offer = told("20% off.", given={**GIVEN, "until": until}, zone=zone, **OFFER).offer
    assert offer is not None
    assert offer.until == ends


def test_an_offer_may_hold_for_a_time_after_it_was_sent() -> None:
    changes = {**OFFER, "offer": {"facts": ["discount"], "for": "3d"}}
    offer = told("20% off.", given=GIVEN, **changes).offer
    assert offer is not None
    assert offer.until == NOW + timedelta(days=3)


def test_nothing_is_offered_where_the_facts_of_the_offer_are_left_out() -> None:
    assert told("Lisbon!", given={"destination": "Lisbon"}, **OFFER).offer is None


def test_it_survives_being_stored_and_holds_no_words() -> None:
    said = told("Hello Maria, 20% off your trip.", given=GIVEN, **OFFER)
    stored = said.model_dump_json()
    assert Told.model_validate_json(stored) == said
    assert "off your" not in stored
    assert "Maria" not in stored
