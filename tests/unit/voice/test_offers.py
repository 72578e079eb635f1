"""Offers to one customer: when two of them contradict each other, as an algebra."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from contracts.objection import Offer, Told
from contracts.playbook import FactType
from contracts.values import Channel, JsonObject
from shared.playbook.formats import Reader
from shared.voice.offers import Contradiction, contradictions

NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
READER = Reader("en", "Europe/Zurich")

TYPES: dict[str, FactType] = {"discount": "percent", "price": "money", "miles": "number", "voucher": "code"}
VALUES: dict[str, Any] = {
    "discount": some.integers(1, 90).map(lambda percent: percent / 100),
    "price": some.builds(
        lambda amount, currency: {"amount": f"{amount}.00", "currency": currency},
        some.integers(1, 2000),
        some.sampled_from(["EUR", "CHF"]),
    ),
    "miles": some.integers(1, 5000),
    "voucher": some.sampled_from(["SPRING", "SUMMER", "WINTER"]),
}
facts = some.fixed_dictionaries({}, optional=VALUES).filter(bool)


def offer(facts: JsonObject, until: datetime | None = None) -> Offer:
    return Offer(facts=facts, types={name: TYPES.get(name, "text") for name in facts}, until=until)


def against(now: Offer, *before: Offer, at: datetime = NOW) -> list[Contradiction]:
    told = tuple(
        Told(message="spring", at=NOW, channel=Channel.EMAIL, locale="en", situation="promo", offer=one)
        for one in before
    )
    return list(contradictions(now, told, READER, at))


@given(facts)
def test_the_same_offer_never_contradicts_itself(one: JsonObject) -> None:
    assert against(offer(one), offer(one)) == []


@given(facts, facts)
def test_better_or_worse_makes_no_difference(one: JsonObject, other: JsonObject) -> None:
    there, back = against(offer(one), offer(other)), against(offer(other), offer(one))
    assert {(found.fact, found.now, found.before) for found in there} == {
        (found.fact, found.before, found.now) for found in back
    }


@given(facts, facts)
def test_every_fact_that_differs_is_named_and_no_other(one: JsonObject, other: JsonObject) -> None:
    differing = {name for name in one.keys() & other.keys() if one[name] != other[name]}
    assert {found.fact for found in against(offer(one), offer(other))} == differing


@given(facts, facts, some.timedeltas(timedelta(0), timedelta(days=400)))
def test_what_is_over_contradicts_nothing(one: JsonObject, other: JsonObject, later: timedelta) -> None:
    assert against(offer(one), offer(other, until=NOW), at=NOW + later) == []


@given(facts, facts)
def test_offers_of_different_things_never_contradict_each_other(one: JsonObject, other: JsonObject) -> None:
    assert against(offer({**one, "destination": "Lisbon"}), offer({**other, "destination": "Rome"})) == []


@given(facts, some.timedeltas(timedelta(days=-20), timedelta(days=20)))
def test_an_offer_may_end_later_but_not_days_earlier(one: JsonObject, moved: timedelta) -> None:
    ends = NOW + timedelta(days=30)
    found = against(offer(one, until=ends + moved), offer(one, until=ends))
    assert bool(found) == (moved < timedelta(days=-1))
    assert all(one.fact is None for one in found)


def test_values_nobody_can_read_are_compared_as_they_are() -> None:
    assert against(offer({"price": "a bargain"}), offer({"price": "a bargain"})) == []
    [found] = against(offer({"price": "a bargain"}), offer({"price": {"amount": "99", "currency": "EUR"}}))
    assert found.now == "a bargain"


def test_what_was_told_before_types_were_kept_is_read_by_its_looks() -> None:
    old = Offer(facts={"price": {"amount": "99.00", "currency": "EUR"}, "miles": 500})
    assert against(offer({"price": {"amount": "99", "currency": "EUR"}, "miles": 500}), old) == []
    assert len(against(offer({"price": {"amount": "98", "currency": "EUR"}, "miles": 501}), old)) == 2
