"""What calls say about a customer, and what is kept of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.events.customer import CustomerChanged
from contracts.values import Addresses, Channel, Consent, Purpose
from services.profile.domain.consents import latest
from shared.processing.errors import Reject
from tests.support.driving import NOON
from tests.unit.profile.people import People, snapshot, told

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def people() -> People:
    return People()


def changes(effects: Any) -> list[tuple[str, ...]]:
    return [one.changed for one in told(effects, CustomerChanged)]


async def test_traits_are_kept_overwritten_and_unset(people: People) -> None:
    await people.call("identify", "user:lea", traits={"name": "Lea", "miles": 7, "home": {"city": "Bern"}})
    effects = await people.call("identify", "user:lea", traits={"name": "Lea B.", "home": None, "never_set": None})
    assert changes(effects) == [("traits",)]
    assert snapshot(effects).traits == {"name": "Lea B.", "miles": 7}


@pytest.mark.parametrize(
    "again",
    [
        {"name": "Lea"},
        {"unknown": None},
        {"email": "lea@example.com", "locale": "de", "preferred_channel": "sms"},
        {},
    ],
)
async def test_saying_what_is_known_changes_nothing(people: People, again: dict[str, Any]) -> None:
    await people.call(
        "identify",
        "user:lea",
        traits={"name": "Lea", "email": "lea@example.com", "locale": "de", "preferred_channel": "sms"},
    )
    effects = await people.call("identify", "user:lea", traits=again)
    assert (effects.events, effects.saves) == ([], [])


async def test_special_traits_become_addresses_and_preferences(people: People) -> None:
    effects = await people.call(
        "identify",
        "user:lea",
        traits={
            "email": "lea@example.com",
            "phone": "+41446681800",
            "social": "@lea@social.example",
            "locale": "de-CH",
            "time_zone": "Europe/Zurich",
            "preferred_channel": "social",
            "name": "Lea",
        },
    )
    lea = snapshot(effects)
    assert lea.addresses == Addresses(email="lea@example.com", phone="+41446681800", social="@lea@social.example")
    assert (lea.locale, lea.time_zone, lea.preferred_channel) == ("de-CH", "Europe/Zurich", Channel.SOCIAL)
    assert lea.traits == {"name": "Lea"}
    assert changes(effects) == [
        ("identifiers", "traits", "addresses", "locale", "time_zone", "country", "country_from", "preferred_channel"),
    ]
    effects = await people.call("identify", "user:lea", traits={"phone": None, "preferred_channel": None})
    assert changes(effects) == [("addresses", "country_from", "preferred_channel")]
    assert snapshot(effects).addresses == Addresses(email="lea@example.com", social="@lea@social.example")


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("locale", "German"),
        ("time_zone", "Europe/Atlantis"),
        ("time_zone", "localtime"),
        ("time_zone", "Factory"),
        ("preferred_channel", "fax"),
        ("country", "Switzerland"),
        ("email", 7),
        ("phone", {"mobile": "1"}),
    ],
)
async def test_a_special_trait_without_meaning_is_rejected_with_its_name(
    people: People, trait: str, value: object
) -> None:
    with pytest.raises(Reject, match=f"trait '{trait}'"):
        await people.call("identify", "user:lea", traits={trait: value})
    assert people.customers() == {}


@pytest.mark.parametrize(
    ("traits", "country", "origin"),
    [
        pytest.param({"country": "CH", "phone": "+4915112345678", "locale": "fr-FR"}, "CH", "trait", id="said"),
        pytest.param({"phone": "+4915112345678", "locale": "fr-FR"}, "DE", "phone", id="by the number"),
        pytest.param({"phone": "+447700900142"}, "GB", "phone", id="a number no country of the prefix has given out"),
        pytest.param({"phone": "+441624000000"}, "IM", "phone", id="a country that shares its prefix"),
        pytest.param({"phone": "+870773111632", "locale": "fr-FR"}, "FR", "locale", id="a satellite is no country"),
        pytest.param({"phone": "+4", "locale": "fr-FR"}, "FR", "locale", id="no number at all"),
        pytest.param({"locale": "zh-Hant-TW"}, "TW", "locale", id="by the locale"),
        pytest.param({"locale": "es-419"}, None, None, id="half a continent is no country"),
        pytest.param({"country": "UK"}, None, None, id="a code no country has"),
        pytest.param(
            {"country": "XX", "phone": "+41446681800"}, "CH", "phone", id="by the number, if the code is none"
        ),
        pytest.param({"country": "ZZ", "locale": "fr-FR"}, "FR", "locale", id="by the locale, if the code is none"),
        pytest.param({"locale": "en-UK"}, None, None, id="a region that is no country"),
        pytest.param({"locale": "en-EU"}, None, None, id="a union is no country"),
        pytest.param({"locale": "fr"}, None, None, id="a language is no country"),
        pytest.param({"name": "Lea"}, None, None, id="nothing to go by"),
    ],
)
async def test_where_a_customer_lives(
    people: People, traits: dict[str, Any], country: str | None, origin: str | None
) -> None:
    lea = snapshot(await people.call("identify", "user:lea", traits=traits))
    assert (lea.country, lea.country_from) == (country, origin)


async def test_a_country_follows_what_it_is_known_by(people: People) -> None:
    await people.call("track", "user:lea", locale="fr-FR")
    assert people.who("user:lea").country == "FR"
    effects = await people.call("identify", "user:lea", traits={"phone": "+41446681800"})
    assert snapshot(effects).country == "CH"
    await people.call("identify", "user:lea", traits={"country": "AT"})
    await people.call("identify", "user:lea", traits={"phone": "+4915112345678"})
    assert people.who("user:lea").country == "AT", "what was said stays"
    await people.call("identify", "user:lea", traits={"country": None})
    assert (people.who("user:lea").country, people.who("user:lea").country_from) == ("DE", "phone")


async def test_one_person_lives_in_one_country(people: People) -> None:
    await people.call("identify", "user:lea", traits={"phone": "+4915112345678"})
    await people.call("identify", "anonymous:tablet", traits={"country": "CH"})
    assert snapshot(await people.call("identify", "user:lea", "anonymous:tablet")).country == "CH"


async def test_a_group_is_a_trait(people: People) -> None:
    effects = await people.call("group", "user:lea", traits={"group": {"id": "acme", "plan": "gold"}})
    assert snapshot(effects).traits == {"group": {"id": "acme", "plan": "gold"}}


@pytest.mark.parametrize(
    ("calls", "locale"),
    [
        ([("track", NOON, None, "de")], "de"),
        ([("track", NOON, None, "de"), ("page", LATER, None, "fr")], "fr"),
        ([("track", LATER, None, "de"), ("page", NOON, None, "fr")], "de"),
        ([("identify", NOON, {"locale": "it"}, "it"), ("track", LATER, None, "fr")], "it"),
        ([("track", LATER, None, "fr"), ("identify", NOON, {"locale": "it"}, "it")], "it"),
        ([("identify", NOON, {"name": "Lea"}, "de"), ("track", LATER, None, "fr")], "fr"),
        ([("identify", NOON, {"locale": "it"}, "it"), ("identify", LATER, {"locale": None}, "fr")], "fr"),
        ([("track", NOON, None, "it"), ("identify", LATER, {"locale": None}, None)], None),
    ],
)
async def test_the_newest_context_counts_until_the_customer_says_it(
    people: People, calls: list[tuple[str, datetime, dict[str, Any] | None, str | None]], locale: str | None
) -> None:
    for kind, at, traits, suggested in calls:
        await people.call(kind, "user:lea", at=at, traits=traits or {}, locale=suggested)
    assert people.who("user:lea").locale == locale


async def test_a_context_that_repeats_what_was_stated_changes_no_profile(people: People) -> None:
    await people.call("track", "user:lea", time_zone="Europe/Zurich")
    stated = await people.call("identify", "user:lea", traits={"time_zone": "Europe/Zurich"}, time_zone="Europe/Zurich")
    assert stated.events == []
    elsewhere = await people.call("track", "user:lea", at=LATER, time_zone="Asia/Tokyo")
    assert changes(elsewhere) == []
    assert snapshot(elsewhere).time_zone == "Europe/Zurich"


def consent(
    granted: bool,
    at: datetime = NOON,
    channel: Channel | None = None,
    source: str = "form",
    text: str | None = None,
) -> Consent:
    return Consent(purpose=Purpose.MARKETING, channel=channel, granted=granted, at=at, source=source, text=text)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ([consent(True), consent(False, LATER)], [consent(False, LATER)]),
        ([consent(False, LATER), consent(True)], [consent(False, LATER)]),
        ([consent(False), consent(True, LATER)], [consent(True, LATER)]),
        ([consent(True), consent(False)], [consent(False)]),
        ([consent(False), consent(True)], [consent(False)]),
        ([consent(True, channel=Channel.SMS), consent(False)], [consent(False), consent(True, channel=Channel.SMS)]),
    ],
)
async def test_the_latest_word_on_a_purpose_and_channel_counts(
    people: People, said: list[Consent], kept: list[Consent]
) -> None:
    for one in said:
        await people.call("identify", "user:lea", consents=[one])
    assert people.who("user:lea").consents == tuple(kept)


async def test_of_two_that_say_the_same_the_one_with_more_proof_is_kept(people: People) -> None:
    await people.call("identify", "user:lea", consents=[consent(True, source="z-form")])
    await people.call("identify", "user:lea", consents=[consent(True, text="Yes, please.")])
    await people.call("identify", "user:lea", consents=[consent(True, source="z-form")])
    (kept,) = people.who("user:lea").consents
    assert (kept.text, kept.source) == ("Yes, please.", "form")


async def test_a_consent_in_any_call_changes_the_profile_before_the_customer_acts(people: People) -> None:
    await people.call("identify", "user:lea")
    effects = await people.call("track", "user:lea", consents=[consent(False)])
    assert changes(effects) == [("consents",)]
    again = await people.call("track", "user:lea", consents=[consent(False)])
    assert changes(again) == []
    assert again.saves == []


async def test_a_merge_fills_gaps_and_overwrites_nothing(people: People) -> None:
    await people.call(
        "identify",
        "anonymous:tablet",
        traits={
            "name": "L.",
            "likes": "window seats",
            "email": "tablet@example.com",
            "phone": "+4179",
            "locale": "it",
            "preferred_channel": "sms",
        },
        consents=[consent(False, LATER), consent(True, NOON, Channel.SMS)],
        time_zone="Europe/Rome",
    )
    await people.call(
        "identify",
        "user:lea",
        traits={"name": "Lea", "email": "lea@example.com", "time_zone": "Europe/Zurich"},
        consents=[consent(True), consent(False, NOON, Channel.SMS)],
        locale="en",
    )
    lea = snapshot(await people.call("identify", "user:lea", "anonymous:tablet"))
    assert lea.traits == {"name": "Lea", "likes": "window seats"}
    assert lea.addresses == Addresses(email="lea@example.com", phone="+4179")
    assert lea.locale == "it", "stated on the tablet, only suggested by the other context"
    assert (lea.time_zone, lea.preferred_channel) == ("Europe/Zurich", Channel.SMS)
    assert lea.consents == (consent(False, LATER), consent(False, NOON, Channel.SMS))
    still = await people.call("track", "user:lea", at=LATER, locale="fr")
    assert snapshot(still).locale == "it"


CONSENTS = st.builds(
    consent,
    st.booleans(),
    st.sampled_from([NOON, LATER]),
    st.sampled_from([None, Channel.SMS, Channel.EMAIL]),
    st.sampled_from(["form", "till"]),
    st.sampled_from([None, "Yes, please."]),
)


@given(st.lists(CONSENTS), st.lists(CONSENTS), st.lists(CONSENTS), st.randoms())
def test_consents_end_the_same_however_they_are_put_together(
    one: list[Consent], two: list[Consent], three: list[Consent], random: Any
) -> None:
    together = [*one, *two, *three]
    expected = latest(together)
    random.shuffle(together)
    assert latest(together) == expected
    assert latest(latest(one, two), latest(three)) == latest(one, latest(two, three)) == expected
    assert latest(expected, expected) == expected
