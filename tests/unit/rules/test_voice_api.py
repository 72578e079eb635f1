"""May these words be sent? Agents, the console and writers ask before anybody reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from contracts.events.customer import CustomerChanged, CustomerMerged
from contracts.values import Purpose
from services.rules.api.voice import MAX_BYTES, voice_router
from services.rules.customers import Customers
from services.rules.voice.desk import VoiceDesk
from services.rules.voice.examples import CHECKS, RENDERINGS
from shared.playbook.loader import load_playbook
from shared.runtime.problems import install_problem_handlers
from tests.unit.rules.house import open_house
from tests.unit.rules.support import ALL_FREE, Changes, Room, acted, apology, mira, open_room, request, sale, skyline

SKYLINE = Path(__file__).parents[3] / "playbooks" / "skyline"
COMPLAINT = {"id": "complaint", "opens_on": ["Complaint Filed"], "closes_after": "7d", "suppresses": ["survey"]}
OFFER = {"facts": ["discount"], "for": "14d"}
MIRA = mira(traits={"first_name": "Mira", "last_name": "Störung"})
MESSAGES = [apology(), sale(offer=OFFER, purpose="marketing")]

REPLY: Changes = {"channel": "social", "locale": "de", "text": "Danke für Ihre Nachricht, wir kümmern uns darum."}
SALE: Changes = {"channel": "sms", "locale": "de", "message": "spring-sale", "facts": {"discount": 0.2}}
FRENCH: Changes = {
    "brand": "Skyline",
    "version": 7,
    "locales": {"fr": {"register": "formal", "greeting": "Bonjour,", "sign_off": "Skyline"}},
}


class Office:
    """The rules service without a database, and somebody who asks it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        app = FastAPI()
        install_problem_handlers(app)
        app.include_router(voice_router(VoiceDesk(Customers(room), room.shelf, lambda: room.now)))
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://rules.example")

    @property
    def told(self) -> int:
        return len(self.room.known().told)


@pytest.fixture
async def office() -> Office:
    room = await open_room({**ALL_FREE, "cases": [COMPLAINT]}, messages=MESSAGES)
    await room.handle(CustomerChanged(customer=MIRA, changed=("identifiers",)))
    return Office(room)


async def check(office: Office, **asked: Any) -> Any:
    return await ask(office.client, "/voice/check", {**REPLY, **asked})


async def render(office: Office, **asked: Any) -> Any:
    return await ask(office.client, "/voice/render", {**SALE, **asked})


async def ask(client: httpx.AsyncClient, path: str, body: Changes) -> Any:
    answer = await client.post(path, json={name: value for name, value in body.items() if value is not None})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def refused(office: Office, path: str, body: Changes) -> dict[str, str]:
    """Return what is wrong and how to mend it, by place."""
    answer = await office.client.post(path, json={name: value for name, value in body.items() if value is not None})
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return {error["path"]: f"{error['message']}; {error.get('mend')}" for error in answer.json()["errors"]}


def checks(answer: Any) -> list[str]:
    return [one["check"] for one in answer["objections"]]


async def test_a_reply_in_the_brands_voice(office: Office) -> None:
    answer = await check(office)
    assert (answer["stops"], answer["objections"]) == (False, [])
    assert answer["register"]["label"] == answer["register"]["wanted"] == "formal"
    assert answer["register"]["evidence"][0]["text"] == "Ihre"
    assert answer["lengths"]["text"] == {
        "units": 48,
        "unit": "characters",
        "limit": 500,
        "remaining": 452,
        "fits": True,
        "firm": True,
        "hidden": 0,
        "encoding": None,
        "segments": None,
    }
    assert answer["guide"] == {"playbook": {"playbook": "skyline", "version": 1}, "version": 1}
    assert answer["conversation"] is None
    assert answer["checks"] > 10


async def test_a_reply_that_sounds_like_another_company(office: Office) -> None:
    answer = await check(office, text="Danke für deine Nachricht, wir kümmern uns darum.")
    assert answer["stops"] is True
    [objection] = answer["objections"]
    assert (objection["check"], objection["severity"]) == ("register-wrong", "error")
    assert (objection["start"], objection["end"], objection["excerpt"]) == (10, 15, "deine")
    assert objection["mend"].startswith("address the reader formally")
    assert answer["register"]["label"] == "informal"


async def test_how_many_segments_a_text_message_takes(office: Office) -> None:
    answer = await check(office, channel="sms", locale="en", text="It’s here – now…")
    length = answer["lengths"]["text"]
    assert (length["units"], length["unit"], length["encoding"], length["segments"]) == (18, "septets", "gsm-7", 1)


async def test_a_whole_rendition(office: Office) -> None:
    fields = {"subject": "Ihr Flug", "text": "Ihr Flug geht.", "html": "<p>Dein Flug geht.</p>"}
    answer = await check(office, channel="email", **fields)
    assert [(one["check"], one["field"]) for one in answer["objections"] if one["check"] == "register-wrong"] == [
        ("register-wrong", "html")
    ]
    assert set(answer["lengths"]) == {"subject", "text", "html"}


async def test_a_guide_that_is_in_no_playbook(office: Office) -> None:
    answer = await check(office, guide=FRENCH, locale="fr", text="Merci de ton message.")
    assert checks(answer) == ["register-wrong"]
    assert answer["guide"] == {"playbook": None, "version": 7}
    as_yaml = "brand: Skyline\nlocales:\n  fr: {register: informal, greeting: Salut, sign_off: Skyline}\n"
    assert (await check(office, guide=as_yaml, locale="fr", text="Merci de ton message."))["objections"] == []


async def test_with_a_customer_the_words_are_compared_with_what_they_were_told(office: Office) -> None:
    await office.room.handle(request("spring-sale", MIRA))
    words = {"text": "Nur heute: 10 % Rabatt. Abmelden mit STOP.", "channel": "sms"}
    offered = {**words, "facts": {"discount": {"type": "percent", "value": 0.1}}}
    assert "offer-contradiction" not in checks(await check(office, **offered))
    answer = await check(office, **offered, customer="mira")
    assert (answer["stops"], answer["conversation"]) == (True, 1)
    [objection] = [one for one in answer["objections"] if one["check"] == "offer-contradiction"]
    assert (objection["scope"], objection["excerpt"]) == ("conversation", "10 %")


async def test_a_discount_in_an_agents_own_words_is_compared_as_well(office: Office) -> None:
    await office.room.handle(request("spring-sale", MIRA))
    typed = {"customer": "mira", "text": "Gern: Wir bieten Ihnen bis Freitag 10 % Rabatt."}
    [objection] = [one for one in (await check(office, **typed))["objections"] if one["severity"] == "error"]
    assert (objection["check"], objection["excerpt"], objection["rule"]) == ("offer-contradiction", "10 %", "discount")
    assert objection["problem"].startswith("these words offer another discount than 20 %, as message 'spring-sale'")
    for text in (
        "Wir bieten Ihnen weiter Ihre 20 % Rabatt.",
        "Leider können wir Ihnen keine 10 % Rabatt geben.",
        "Das tut uns leid. Als Entschuldigung erhalten Sie 10 % Rabatt.",
    ):
        assert "offer-contradiction" not in checks(await check(office, customer="mira", text=text))


async def test_a_customer_may_be_called_null(office: Office) -> None:
    reply = {"locale": "en", "text": "Dear Ms Null, thank you for your message."}
    assert "placeholder-leak" in checks(await check(office, **reply))
    assert checks(await check(office, **reply, traits={"first_name": "Anna", "last_name": "Null"})) == []


async def test_a_customer_who_has_complained_is_answered_soberly(office: Office) -> None:
    cheerful = {"text": "Danke für Ihre Nachricht!", "customer": "mira"}
    assert (await check(office, **cheerful))["stops"] is False
    await office.room.handle(acted("Complaint Filed", MIRA))
    assert "tone-after-complaint" in checks(await check(office, **cheerful))
    assert (await check(office, customer="mira"))["stops"] is False
    sells = await check(office, customer="mira", text="Ihr Koffer ist da. Jetzt buchen und 20 % sparen.")
    assert [(one["check"], one["excerpt"]) for one in sells["objections"] if one["severity"] == "error"] == [
        ("tone-after-complaint", "Jetzt buchen und")
    ]
    amends = "Es tut uns leid. Als Entschuldigung erhalten Sie 10 € Rabatt auf Ihre nächste Buchung."
    assert (await check(office, customer="mira", text=amends))["stops"] is False
    other_guide = {**cheerful, "guide": FRENCH, "locale": "fr", "text": "Merci !"}
    assert "tone-after-complaint" in checks(await check(office, **other_guide))


async def test_what_a_customer_is_called_is_not_the_brands_word(office: Office) -> None:
    terms = {"concepts": [{"id": "delay", "terms": {"de": {"preferred": "Verspätung", "forbidden": ["Störung"]}}}]}
    guide = {**FRENCH, **terms, "locales": {"de": {"register": "formal", "greeting": "Hallo", "sign_off": "Skyline"}}}
    text = "Guten Tag Frau Störung, Ihr Koffer ist da."
    assert "term-forbidden" in checks(await check(office, guide=guide, text=text))
    assert "term-forbidden" not in checks(await check(office, guide=guide, text=text, customer="mira"))
    assert "term-forbidden" not in checks(await check(office, guide=guide, text=text, traits={"last_name": "Störung"}))
    excuse = {"last_seen": f"He wrote: {text}"}
    assert "term-forbidden" in checks(await check(office, guide=guide, text=text, traits=excuse))


async def test_merged_customers_are_one_person(office: Office) -> None:
    await office.room.handle(request("spring-sale", MIRA))
    merged = CustomerMerged(customer=mira("other"), merged_customer_id="mira", because="same phone")
    await office.room.handle(merged)
    assert (await check(office, customer="mira"))["conversation"] == 1


async def test_a_message_as_a_customer_would_get_it(office: Office) -> None:
    answer = await render(office, customer="mira")
    assert answer["words"] == {"text": "Guten Tag Mira: 20 % Rabatt. Abmelden mit STOP."}
    assert answer["stops"] is False
    assert answer["lengths"]["text"]["segments"] == 1
    assert answer["register"]["wanted"] == "formal"
    assert office.told == 0, "nothing was said"


async def test_a_message_for_a_reader_who_is_written_out(office: Office) -> None:
    answer = await render(office, traits={"first_name": "Ana"}, channel="email")
    assert answer["words"]["text"].startswith("Guten Tag Ana: 20\u00a0% Rabatt.")
    nosy = await render(office, traits={"first_name": "{{ facts.discount }}"})
    assert (nosy["stops"], checks(nosy)[0]) == (True, "placeholder-leak")


async def test_a_message_in_the_making(office: Office) -> None:
    copy = {"fr": {"base": {"text": "{{ voice.brand }} : porte {{ facts.gate }}."}}}
    definition = apology(message="gate", channels=["sms"], facts={"gate": {"type": "code"}}, renditions=copy)
    wanted = {"message": None, "definition": definition, "locale": "fr", "facts": {"gate": "A12"}}
    assert (await render(office, **wanted))["words"] == {"text": "Skyline : porte A12."}
    ours = {**FRENCH, "brand": "Motors"}
    answer = await render(office, **wanted, guide=ours)
    assert answer["words"] == {"text": "Motors : porte A12."}
    assert answer["guide"] == {"playbook": None, "version": 7}


async def test_the_purpose_is_that_of_the_message_unless_another_is_given(office: Office) -> None:
    stopless = {"message": "spring-sale", "channel": "sms", "text": "20 % Rabatt.", "facts": {"discount": 0.2}}
    assert "optout-present" in checks(await check(office, **stopless))
    assert "optout-present" not in checks(await check(office, **stopless, purpose=Purpose.SERVICE.value))


UNCHECKABLE: list[tuple[Changes, str, str]] = [
    ({"playbook": "skylin"}, "body.playbook", "in force are skyline; did you mean 'skyline'?"),
    ({"locale": "it"}, "body.locale", "the voice guide has no locale 'it'; its locales are de, de-CH, en, fr"),
    ({"customer": "nobody"}, "body.customer", "nobody is known as 'nobody'"),
    ({"message": "spring-sail"}, "body.message", "did you mean 'spring-sale'?"),
    ({"subject": "Hello"}, "body.subject", "is no field of social; the fields of social are text"),
    ({"facts": {"discount": {"type": "percent", "value": "much"}}}, "body.facts.discount", "give a percent"),
    ({"message": "spring-sale", "facts": {"discount": "much"}}, "body.facts.discount", "give a percent"),
    ({"message": "spring-sale", "facts": {"price": 3}}, "body.facts.price", "its facts are discount"),
    ({"guide": "brand: [", "locale": "fr"}, "body.guide", "line "),
    ({"guide": {"brand": "Skyline"}}, "body.guide.locales", "add it"),
    ({"channel": "fax"}, "body.channel", "use 'email', 'sms', 'social' or 'instore'"),
    ({"txet": "Hello"}, "body.txet", "check its spelling"),
    ({"text": "x" * 100_001}, "body.text", "use at most 100000 characters"),
]

UNWRITABLE: list[tuple[Changes, str, str]] = [
    ({"message": "spring-sail"}, "body.message", "did you mean 'spring-sale'?"),
    ({"locale": "fr"}, "body.locale", "message 'spring-sale' is not written in fr; its locales are de, en"),
    ({"channel": "social"}, "body.channel", "is not written for social; its channels are email, sms"),
    ({"facts": {}}, "body.facts.discount", "has no value, and the message requires it"),
    ({"facts": {"discount": "much"}}, "body.facts.discount", "give a percent"),
    ({"definition": sale()}, "body", "give one message"),
    ({"message": None}, "body", "give one message"),
    ({"customer": "nobody"}, "body.customer", "nobody is known"),
]

FAULTY_COPY = [
    ("{{ customer.traits.seat }}", "body.traits.seat", "has no value, and the copy needs it"),
    ("{{ facts.gate", "body.message", "of the copy"),
    ("{{ voice.nothing }}", "body.voice.nothing", "has no value"),
]


async def test_what_cannot_be_checked_or_written_is_said_with_its_mend(office: Office) -> None:
    for asked, path, said in UNCHECKABLE:
        assert said in (await refused(office, "/voice/check", {**REPLY, **asked}))[path]
    for asked, path, said in UNWRITABLE:
        assert said in (await refused(office, "/voice/render", {**SALE, **asked}))[path]
    for text, path, said in FAULTY_COPY:
        definition = apology(channels=["sms"], facts={}, renditions={"de": {"base": {"text": text}}})
        found = await refused(office, "/voice/render", {"channel": "sms", "locale": "de", "definition": definition})
        assert said in found[path]


async def test_which_playbook_is_meant_has_to_be_clear(office: Office) -> None:
    await office.room.publish(skyline(ALL_FREE, playbook="motors"))
    found = await refused(office, "/voice/check", REPLY)
    assert "name one of motors, skyline, or give a whole 'guide'" in found["body.playbook"]
    assert (await check(office, playbook="motors"))["guide"]["playbook"]["playbook"] == "motors"
    guided = {**FRENCH, "locales": {"de": {"register": "formal", "greeting": "Hallo", "sign_off": "Skyline"}}}
    assert (await check(office, guide=guided))["objections"] == []


async def test_what_is_too_large_is_refused(office: Office) -> None:
    answer = await office.client.post("/voice/check", json={**REPLY, "text": "x" * MAX_BYTES})
    assert (answer.status_code, answer.json()["type"]) == (413, "/problems/too-large")


async def test_the_examples_of_the_documentation(mongo_url: str, database_prefix: str) -> None:
    async with open_house(mongo_url, database_prefix) as house:
        await house.publish(load_playbook(SKYLINE))
        await house.meet(mira("mia", traits={"first_name": "Mia", "last_name": "Keller"}))
        reply, rendition, guide = [await ask(house.client, "/voice/check", body) for _, body in CHECKS.values()]
        assert (reply["stops"], checks(reply)[0]) == (True, "register-wrong")
        assert rendition["stops"] is False, rendition["objections"]
        assert {"register-wrong", "term-forbidden"} <= {*checks(guide)}
        message, definition = [await ask(house.client, "/voice/render", body) for _, body in RENDERINGS.values()]
        assert (message["stops"], message["words"]["text"][:24]) == (False, "Guten Tag Mia Keller,\n\nS"[:24])
        assert definition["words"] == {"text": "Skyline: you board at gate A12."}


async def test_the_api_describes_itself(office: Office) -> None:
    description = (await office.client.get("/openapi.json")).json()
    for path in ("/voice/check", "/voice/render"):
        body = description["paths"][path]["post"]["requestBody"]["content"]["application/json"]
        assert body["examples"]
    properties = description["components"]["schemas"]["CheckAnswer"]["properties"]
    assert {"stops", "objections", "register", "lengths"} <= properties.keys()


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
async def test_a_moment_at_the_edge_of_the_calendar_is_no_fact(office: Office, moment: str) -> None:
    body = {**REPLY, "facts": {"until": {"type": "datetime", "value": moment}}}
    answer = await office.client.post("/voice/check", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (422, "body.facts.until")
