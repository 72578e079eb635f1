"""The brand's own words are looked at once for all readers of a copy, and each hears what concerns their own words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.objection import Objection
from contracts.playbook import MessageDefinition, Voice
from contracts.values import Channel, JsonObject
from shared.playbook.rendering import CompiledCopy, CompiledVoice
from shared.voice.cases import SAMPLE_GUIDE
from shared.voice.engine import Engine, stopping
from shared.voice.own import own_words
from shared.voice.rendered import Turn
from shared.voice.text import Text
from shared.voice.writing import Occasion, as_seen, write

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
DELAY: JsonObject = {
    "concepts": [
        {"id": "delay", "terms": {"en": {"preferred": "delay", "forbidden": ["disruption"]}}},
        {"id": "crew", "terms": {"en": {"preferred": "crew", "forbidden": ["staff"]}}},
        {"id": "fare", "terms": {"es": {"preferred": "precio", "forbidden": ["de"]}}},
    ]
}
NAMES = st.text(st.characters(codec="utf-8", categories=("L", "M", "Zs", "Pd")), min_size=1, max_size=12)
FREE_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=20).filter(str.strip)


class Desk:
    """One copy in one locale, filled in for one reader after another."""

    def __init__(self, text: str, locale: str = "en", subject: str | None = None, **guide: object) -> None:
        self._channel = Channel.SMS if subject is None else Channel.EMAIL
        self._voice = Voice.model_validate({**SAMPLE_GUIDE, **DELAY, **guide})
        self._message = MessageDefinition.model_validate(
            {
                "message": "late",
                "title": "Late",
                "owner": "ops",
                "situation": "information",
                "purpose": "service",
                "channels": [self._channel],
                "facts": {"seat": {"type": "code"}, "note": {"type": "text"}},
                "renditions": {
                    locale: {self._channel: {"subject": subject, "text": text} if subject else {"text": text}}
                },
            }
        )
        self._copy = CompiledCopy(self._message, self._channel, locale)
        self._locale = locale
        self.engine = Engine(self._voice)

    def objections(self, facts: JsonObject, traits: JsonObject, engine: Engine | None = None) -> list[Objection]:
        return (engine or self.engine).before_send(self.turn(facts, traits, engine))

    def turn(self, facts: JsonObject, traits: JsonObject, engine: Engine | None = None) -> Turn:
        occasion = Occasion(self._channel, self._locale, "UTC", {"seat": "9F", "note": "x", **facts}, traits)
        words = write(CompiledVoice(self._voice), self._message, self._copy, occasion)
        guides = (engine or self.engine).guides
        return Turn(as_seen(guides, self._message, self._copy, words, occasion), (), NOW, traits=traits)

    def fresh(self) -> Engine:
        return Engine(self._voice)


def test_each_reader_is_told_where_it_stands_in_their_own_words() -> None:
    desk = Desk("Hello {{ customer.traits.first_name }}, seat {{ facts.seat }}: we expect a disruption today.")
    for name, seat in (("Bo", "9F"), ("Maximiliane", "10E"), ("Bo", "9F")):
        [objection] = desk.objections({"seat": seat}, {"first_name": name})
        start = len(f"Hello {name}, seat {seat}: we expect a ")
        assert (objection.check, objection.excerpt, objection.start) == ("term-forbidden", "disruption", start)


def test_what_was_filled_in_is_not_the_brands_word_for_any_reader() -> None:
    desk = Desk("Hello {{ customer.traits.first_name }}, your seat is free.")
    assert [desk.objections({}, {"first_name": name}) for name in ("Mia", "Disruption", "disruption")] == [[], [], []]


NOTES = (
    "Sorry! Our staff fixed it!",
    "Sorry!\nOur staff fixed it!",
    " Sorry!  Our staff\r\nfixed it! ",
    "sorry’s staff!",
)


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize(
    "desk",
    [
        Desk("You wrote: {{ facts.note }} We will call.", manner={"exclamation": 0}),
        Desk("You wrote: {{ facts.note | upcase }} We will call.", manner={"exclamation": 0}),
        Desk("We will call.", subject="You wrote: {{ facts.note }}", manner={"exclamation": 0}),
    ],
    ids=["sms", "upcase", "subject"],
)
def test_what_a_reader_wrote_is_not_the_brands_word_in_any_form(desk: Desk, note: str) -> None:
    assert stopping(desk.objections({"note": note}, {})) is None


SORRY: dict[str, Any] = {"situations": {"information": {"moves": ["apology"]}}}


@pytest.mark.parametrize("note", [", Maria", " 🙂.", " (SK101)", "...", " Maria"])
def test_a_mark_at_the_edge_of_a_value_ends_the_brands_word(note: str) -> None:
    assert Desk("We are sorry{{ facts.note }}, we will call.", **SORRY).objections({"note": note}, {}) == []
    objections = Desk("We expect a disruption{{ facts.note }}.").objections({"note": note}, {})
    assert [one.excerpt for one in objections if one.check == "term-forbidden"] == ["disruption"]


def test_a_name_is_known_in_the_plain_characters_of_text_messages() -> None:
    desk = Desk("Hello {{ customer.traits.first_name }}, your seat is free.")
    turn = desk.turn({}, {"first_name": "D’Disruption"})
    assert turn.rendered.main.raw == "Hello D'Disruption, your seat is free."
    assert desk.engine.before_send(turn) == []


def test_a_stand_in_is_not_the_brands_word_either() -> None:
    desk = Desk("Your seat is free.", subject="{{ customer.traits.nick }}, come", manner={"capitalisation": "sentence"})
    assert desk.objections({}, {"nick": "mia"}) == []


def test_a_null_of_the_template_is_no_name_of_a_customer() -> None:
    traits: JsonObject = {"first_name": "Anna", "last_name": "Null"}
    assert Desk("Hello {{ customer.traits.last_name }}, your seat is free.").objections({}, traits) == []
    leak = Desk("Hello Null, {{ customer.traits.first_name }}’s seat is free.").objections({}, traits)
    assert [(one.check, one.excerpt) for one in leak] == [("placeholder-leak", "Null")]


def test_a_trait_that_the_copy_does_not_read_excuses_nothing() -> None:
    desk = Desk("Hello, we expect a disruption today.")
    assert [one.check for one in desk.objections({}, {"hobby": "disruption"})] == ["term-forbidden"]
    assert [one.check for one in desk.objections({"note": "disruption"}, {})] == ["term-forbidden"]


def test_all_traits_may_have_been_filled_in_where_the_copy_goes_through_all_of_them() -> None:
    desk = Desk("Hello{% for trait in customer.traits %}, {{ trait[1] }}{% endfor %}, your seat is free.")
    assert desk.objections({}, {"hobby": "disruption"}) == []


def test_the_register_is_found_in_place_for_each_reader() -> None:
    text = "Guten Tag, {{ customer.traits.first_name }}. Du kannst Platz {{ facts.seat }} haben."
    desk = Desk(text, "de")
    for name, seat in (("Bo", "9F"), ("Anneliese", "17 C"), ("Maximiliane", "1")):
        turn = desk.turn({"seat": seat}, {"first_name": name})
        raw = turn.rendered.main.raw
        assert turn.rendered.addressed is not None
        assert turn.rendered.register.label == "informal"
        assert all(raw[one.start : one.end] == one.text for one in turn.rendered.register.evidence)
        [objection] = desk.engine.before_send(turn)
        assert (objection.check, objection.excerpt, objection.start) == ("register-wrong", "Du", raw.index("Du kannst"))


def test_two_guides_do_not_share_what_they_found() -> None:
    copy = "Hello {{ customer.traits.first_name }}, we expect a disruption today."
    strict, mild = Desk(copy), Desk(copy, checks={"term-forbidden": {"severity": "off"}})
    assert [one.check for one in strict.objections({}, {"first_name": "Mia"})] == ["term-forbidden"]
    assert mild.objections({}, {"first_name": "Mia"}) == []


SHARED = Desk(
    "Hello {{ customer.traits.first_name }} {{ customer.traits.last_name }}, there is a disruption: seat "
    "{{ facts.seat }} is not FREE NOW!! {{ facts.note }} “is what you said'."
)


@given(NAMES, NAMES, st.from_regex(r"[0-9A-Z]{1,6}", fullmatch=True), FREE_TEXTS)
def test_the_second_reader_is_told_what_the_first_would_be(first: str, last: str, seat: str, note: str) -> None:
    facts: JsonObject = {"seat": seat, "note": note}
    traits: JsonObject = {"first_name": first, "last_name": last}
    SHARED.objections({"seat": "1A", "note": "All’s well."}, {"first_name": "Mia", "last_name": "Keller"})
    assert SHARED.objections(facts, traits) == SHARED.objections(facts, traits, SHARED.fresh())


@given(st.lists(st.tuples(st.sampled_from(["Dear ", ", your ", "l’", ".\n\n", "様、", "x"]), NAMES), max_size=6))
def test_every_own_character_is_found_back(parts: list[tuple[str, str]]) -> None:
    text = Text("".join(own + value for own, value in parts), [value for _, value in parts])
    own = own_words(text)
    assert len(own.stand_ins) == len(own.sent)
    inside = {at for start, end in own.stand_ins for at in range(start, end)}
    assert all(own.raw[at] == text.raw[own.back(at)] for at in range(len(own.raw)) if at not in inside)
    assert own.back(len(own.raw)) == len(text.raw)


@pytest.mark.parametrize(
    ("raw", "values", "own"),
    [
        ("Dear Mia Keller, hello.", ["Mia", "Mia Keller"], "Dear Xx, hello."),
        ("Platz 17C, Mias Platz", ["17C", "Mia"], "Platz 00, Mias Platz"),
        ("l’économie et 15 %", ["économie", "15 %"], "l’xx et 00 %"),
        ("We are sorry, Maria.", [", Maria"], "We are sorry, Xx."),
        ("We are sorry 🙂.", [" 🙂."], "We are sorry 🙂."),
        ("All done! Come.", ["All done!"], "Xx! Come."),
        ("田中様、こんにちは", ["田中"], "xx様、こんにちは"),
        ("nothing", ["not"], "nothing"),
        ("", [], ""),
    ],
)
def test_stand_ins(raw: str, values: list[str], own: str) -> None:
    assert own_words(Text(raw, values)).raw == own
