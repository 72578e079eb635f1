"""offer-contradiction: an offer holds as long as it was said to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from contracts.objection import Offer, Told
from contracts.values import Channel, JsonObject, Name, Purpose, zone_of
from shared.voice.case import Case
from shared.voice.check import SEND, Abstained, Check, Found
from shared.voice.offers import Contradiction, contradictions, offer_of
from shared.voice.rendered import Rendered, Turn
from shared.voice.typed_offers import TypedOffer, other_discounts

_BEFORE: Final = Told(
    message="spring-fares",
    at=datetime(2026, 5, 2, 9, 0, tzinfo=UTC),
    channel=Channel.EMAIL,
    locale="en",
    situation="promo",
    offer=Offer(
        facts={"discount": 0.2}, types={"discount": "percent"}, until=datetime(2026, 5, 31, 21, 59, tzinfo=UTC)
    ),
)
_MESSAGE: Final[JsonObject] = {"offer": {"facts": ["discount"], "for": "7d"}}


def find(turn: Turn) -> Iterator[Found | Abstained]:
    """Yield what differs from an offer that was made before and still holds, better or worse.

    A message without an offer of its own is compared as well where it sells, and where somebody wrote it by hand: by
    the facts that are given with it, else by the discounts that its words offer.
    """
    rendered = turn.rendered
    offer = _offer(turn)
    if offer is None and rendered.copy is None:
        yield from (_typed(one, rendered) for one in other_discounts(rendered, turn.told, turn.now))
    if offer is None:
        yield Abstained("the message offers nothing, or only in words of its own")
        return
    if all(one.offer is None for one in turn.told):
        yield Abstained("nothing was offered to this customer before")
        return
    ends = False
    for one in contradictions(offer, turn.told, rendered.reader, turn.now):
        if one.fact is not None or not ends:
            ends = ends or one.fact is None
            yield _found(one, rendered)


def _offer(turn: Turn) -> Offer | None:
    rendered = turn.rendered
    definition = rendered.definition
    offer = offer_of(definition, rendered.facts, rendered.reader, turn.now) if definition else None
    if offer is not None or not rendered.facts:
        return offer
    if definition is not None and rendered.purpose is not Purpose.MARKETING:
        return None
    types = {name: fact.type for name, fact in definition.facts.items()} if definition else {}
    return Offer(facts=rendered.facts, types=types)


def _typed(one: TypedOffer, rendered: Rendered) -> Found:
    return Found(
        f"these words offer another {one.fact} than {one.before}, as message {one.told.message!r} of "
        f"{one.told.at:%Y-%m-%d} did, which holds {_until(one.told, rendered)}",
        f"offer {one.before} again, or wait until that is over; what is meant to make amends says so, with an apology",
        one.field,
        one.start,
        one.end,
        one.fact,
    )


def _found(one: Contradiction, rendered: Rendered) -> Found:
    before = f"message {one.told.message!r} of {one.told.at:%Y-%m-%d}"
    if one.fact is None:
        return Found(
            f"the offer ends at {one.now}, and by {before} it holds until {one.before}",
            f"let it end at {one.before} or later",
        )
    field, start, end = _place(one.fact, rendered)
    return Found(
        f"{one.fact} is {one.now} here, and {one.before} in {before}, which holds {_until(one.told, rendered)}",
        f"offer {one.before} again, or wait until that is over; if it is about something else, name the fact "
        "otherwise, or say in a text fact what it is about",
        field,
        start,
        end,
        one.fact,
    )


def _until(told: Told, rendered: Rendered) -> str:
    until = told.offer.until if told.offer else None
    return f"until {until.astimezone(zone_of(rendered.zone)):%Y-%m-%d %H:%M}" if until else "without an end"


def _place(fact: Name, rendered: Rendered) -> tuple[str, int | None, int | None]:
    """Return where the fact is stated; the whole text where its copy writes it in a style of its own."""
    said = rendered.stated.get(fact)
    for field, text in rendered.words.items():
        at = text.raw.find(said) if said else -1
        if said and at >= 0:
            return field, at, at + len(said)
    return "text", None, None


CHECK: Final = Check(
    id="offer-contradiction",
    scope="conversation",
    severity="error",
    title="An offer holds as long as it was said to",
    why="Who has 20 % in one mail and 10 % in the next believes neither; who gets more by waiting learns to wait. In "
    "words that an agent typed, a discount counts where a sentence plainly offers it; what makes amends may be "
    "something else.",
    moments=SEND,
    wrong=Case(
        text="{{ facts.discount }} off all fares.",
        facts={"discount": {"type": "percent", "value": 0.1}},
        purpose=Purpose.MARKETING,
        message=_MESSAGE,
        told=(_BEFORE,),
    ),
    right=Case(
        text="{{ facts.discount }} off all fares.",
        facts={"discount": {"type": "percent", "value": 0.2}},
        purpose=Purpose.MARKETING,
        message=_MESSAGE,
        told=(_BEFORE,),
        now=datetime(2026, 5, 25, 9, 0, tzinfo=UTC),
    ),
    find=find,
)
