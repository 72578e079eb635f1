"""What a rendition offers, and how two offers to one customer contradict each other.

Facts are of two kinds. What an offer is worth (percent, money, number, duration, a voucher's code) must be the same as
long as an earlier offer of the same thing holds. What it is about (short texts, and codes such as a flight's) tells
which thing that is: offers of different things may differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from pydantic import JsonValue

from contracts.objection import Offer, Told
from contracts.playbook import FactDefinition, FactType, MessageDefinition
from contracts.values import JsonObject, Name, zone_of
from shared.playbook.facts import stated
from shared.playbook.formats import FormatError, Reader
from shared.playbook.formats.numbers import decimal_of
from shared.playbook.formats.times import FIRST_MOMENT, LAST_MOMENT, length_of_time
from shared.voice.words.offers import CONCEPTS, GENERIC

_LONGEST_NAME: Final = 80
"""Characters of a text that names a thing; a longer one is copy."""

_TOLERANCE: Final = timedelta(days=1)
"""How much earlier an offer may end: the same day ends at another moment in another time zone."""

_DISCOUNT: Final = "discount"
"""What facts state that lower a price, of the concepts."""

_WORTH: Final[frozenset[FactType]] = frozenset({"percent", "money", "number", "duration"})
_THING: Final[frozenset[FactType]] = frozenset({"text", "date", "datetime"})


@dataclass(frozen=True)
class Contradiction:
    """What is offered now in a fact, and what was offered instead, each as its reader reads it.

    `fact` is None where the offer is the same and only ends earlier; then these are the moments it ends.
    """

    fact: Name | None
    now: str
    before: str
    told: Told


class _Meaning(NamedTuple):
    """What a fact states, and of what: two facts of one meaning are about the same, whatever they are called."""

    type: FactType
    concept: str
    of: frozenset[str]


def offer_of(definition: MessageDefinition, facts: JsonObject, reader: Reader, now: datetime) -> Offer | None:
    """Return what a message with these facts offers when it is sent now; None if it offers nothing."""
    offered = definition.offer
    if offered is None:
        return None
    types = {name: fact.type for name, fact in definition.facts.items()}
    named: JsonObject = {
        name: value
        for name, value in facts.items()
        if name != offered.until and value is not None and (name in offered.facts or _names_thing(types[name], value))
    }
    if not any(name in offered.facts for name in named):
        return None
    until = now + offered.duration if offered.duration is not None else _end(facts.get(offered.until or ""), reader)
    return Offer(facts=named, types={name: types[name] for name in named}, until=until)


def contradictions(offer: Offer, told: tuple[Told, ...], reader: Reader, now: datetime) -> Iterator[Contradiction]:
    """Yield what an offer contradicts of those that were made before and still hold, the newest of each fact."""
    holding = [one for one in reversed(told) if one.offer is not None and _holds(one.offer, now)]
    for name, value in offer.facts.items():
        kind = offer.types.get(name) or _type_of(value)
        if not _is_worth(name, kind):
            continue
        for one in holding:
            earlier = _same_fact(name, kind, offer, one.offer) if one.offer else None
            if earlier is None:
                continue
            if not _equal(kind, value, earlier.type, earlier.value):
                yield Contradiction(name, _say(kind, value, reader), _say(earlier.type, earlier.value, reader), one)
            elif one.offer and offer.until and one.offer.until and offer.until < one.offer.until - _TOLERANCE:
                yield Contradiction(None, _moment(offer.until, reader), _moment(one.offer.until, reader), one)
            break


class Discount(NamedTuple):
    """A discount that was offered: the fact, and its value as texts state it (`20`, `EUR 10`)."""

    fact: Name
    kind: Literal["percent", "money"]
    value: str


def held_discounts(told: Told, now: datetime) -> Iterator[Discount]:
    """Yield the discounts of an offer that still holds."""
    offer = told.offer
    if offer is None or not _holds(offer, now):
        return
    for name, value in offer.facts.items():
        kind = offer.types.get(name) or _type_of(value)
        meaning = _meaning(name, kind)
        if meaning is not None and meaning.concept == _DISCOUNT:
            try:
                yield from _discount(name, kind, value)
            except (FormatError, KeyError):
                # A dry run may write out an offer that no message ever made.
                continue


def _discount(name: Name, kind: FactType, value: JsonValue) -> Iterator[Discount]:
    if kind == "percent":
        yield Discount(name, "percent", _figure(decimal_of(value) * 100))
    elif kind == "money" and isinstance(value, dict):
        yield Discount(name, "money", f"{value['currency']} {_figure(decimal_of(value['amount']))}")


def things_of(told: Told) -> tuple[str, ...]:
    """Return the names of what an offer is about, such as a destination, as far as they are texts."""
    offer = told.offer
    named = offer.facts.items() if offer is not None else ()
    return tuple(str(value) for name, value in named if offer and _names_thing(offer.types.get(name, "text"), value))


class _Fact(NamedTuple):
    type: FactType
    value: JsonValue


def _same_fact(name: Name, kind: FactType, offer: Offer, earlier: Offer) -> _Fact | None:
    """Return the fact of an earlier offer that is about the same, or None."""
    if not _same_thing(offer, earlier):
        return None
    meaning = _meaning(name, kind)
    for other, value in earlier.facts.items():
        other_kind = earlier.types.get(other) or (kind if other == name else _type_of(value))
        if other == name or (meaning is not None and meaning == _meaning(other, other_kind)):
            return _Fact(other_kind, value)
    return None


def _same_thing(offer: Offer, earlier: Offer) -> bool:
    """Whether no fact that names a thing names another one in each offer."""
    return all(
        earlier.facts[name] == value
        for name, value in offer.facts.items()
        if name in earlier.facts and _is_thing(name, offer.types.get(name) or _type_of(value))
    )


def _figure(amount: Decimal) -> str:
    return f"{amount.normalize():f}"


def _names_thing(kind: FactType, value: JsonValue) -> bool:
    return kind == "text" and isinstance(value, str) and len(value) <= _LONGEST_NAME


def _is_worth(name: Name, kind: FactType) -> bool:
    return kind in _WORTH or (kind == "code" and _meaning(name, kind) is not None)


def _is_thing(name: Name, kind: FactType) -> bool:
    return kind in _THING or (kind == "code" and not _is_worth(name, kind))


@lru_cache(maxsize=1024)
def _meaning(name: Name, kind: FactType) -> _Meaning | None:
    parts = name.replace("-", "_").split("_")
    concept = next((CONCEPTS[part] for part in reversed(parts) if part in CONCEPTS), None)
    if concept is None:
        return None
    of = frozenset(part for part in parts if part not in GENERIC and CONCEPTS.get(part) != concept)
    return _Meaning(kind, concept, of)


def _type_of(value: JsonValue) -> FactType:
    """Return the type a value has by its looks, where nobody wrote it down."""
    if isinstance(value, dict):
        return "money"
    return "text" if isinstance(value, str) else "number"


def _holds(offer: Offer, now: datetime) -> bool:
    return offer.until is None or now < offer.until


def _equal(kind: FactType, value: JsonValue, other_kind: FactType, other: JsonValue) -> bool:
    if value == other:
        return True
    try:
        return kind == other_kind and _comparable(kind, value) == _comparable(kind, other)
    except (FormatError, InvalidOperation, KeyError, TypeError):
        return False


def _comparable(kind: FactType, value: JsonValue) -> object:
    """Return a value so that two of them are equal when they say the same: 0.2 and 0.20, SPRING and spring."""
    match kind:
        case "money" if isinstance(value, dict):
            return Decimal(str(value["amount"])), value["currency"]
        case "percent" | "number":
            return Decimal(str(value))
        case "duration":
            return length_of_time(value)
        case _:
            return str(value).strip().casefold()


def _say(kind: FactType, value: JsonValue, reader: Reader) -> str:
    try:
        return stated(FactDefinition(type=kind), value, reader)
    except FormatError:
        return str(value)


def _moment(moment: datetime, reader: Reader) -> str:
    return f"{moment.astimezone(zone_of(reader.zone)):%Y-%m-%d %H:%M}"


def _end(value: JsonValue, reader: Reader) -> datetime | None:
    """Return the end of a day, or a moment, by the reader's clock; None where it is not said, or not in a date."""
    if not isinstance(value, str):
        return None
    try:
        if len(value) == len("2026-05-01"):
            return _shown(datetime.combine(date.fromisoformat(value), time.max, zone_of(reader.zone)))
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return _shown(moment if moment.tzinfo else moment.replace(tzinfo=zone_of(reader.zone)))


def _shown(moment: datetime) -> datetime:
    """Return a moment that every clock can show: at the edge of the calendar (`9999-12-31`) the nearest."""
    return min(max(moment, FIRST_MOMENT), LAST_MOMENT)
