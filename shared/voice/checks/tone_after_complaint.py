"""tone-after-complaint: nothing is sold, and nobody is cheerful, to a customer who has just complained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from contracts.values import JsonObject, Purpose
from shared.voice.case import Case
from shared.voice.check import SEND, Abstained, Check, Found
from shared.voice.mentions import Kind, mentions
from shared.voice.mentions.model import Mention
from shared.voice.rendered import Rendered, Turn
from shared.voice.text import Place, Text
from shared.voice.tone import Limits, excesses

PROMO: Final = frozenset({"promo", "promotion", "offer", "sale"})
"""What guides call the situation in which something is sold."""

_AMENDS: Final = ("apology", "amends")
"""Lists of phrases that go with a compensation."""

_GUIDE: Final[JsonObject] = {
    "situations": {"apology": {"exclamation": 0, "emoji": 0, "humour": False, "urgency": False}, "receipt": {}}
}
_COMPLAINT: Final = datetime(2026, 5, 3, 18, 0, tzinfo=UTC)


def find(turn: Turn) -> Iterator[Found | Abstained]:
    """Yield a promotion, and what would be too much in an apology; other messages may be sent in a sober tone."""
    rendered, complaint_at = turn.rendered, turn.complaint_at
    if complaint_at is None:
        yield Abstained("the customer has not complained lately")
        return
    situation = rendered.guide.situation
    if situation in PROMO or rendered.purpose is Purpose.MARKETING:
        yield Found(
            f"the customer complained on {complaint_at:%Y-%m-%d}, and this is a promotion",
            "send it when the complaint is settled and some days have passed",
            rule=f"situations.{situation}",
        )
    limits = Limits(rendered.guide.sober, "the manner of an apology")
    for field in rendered.words:
        for found in excesses(rendered, field, limits):
            yield replace(found, problem=f"after the complaint of {complaint_at:%Y-%m-%d}, {found.problem}")
    yield from _selling(rendered, complaint_at)


def _selling(rendered: Rendered, complaint_at: datetime) -> Iterator[Found]:
    """Yield what sells; a lower price next time does not where the words make amends."""
    amends = any(rendered.guide.phrases(name).occur_in(text) for name in _AMENDS for text in rendered.words.values())
    for field, text in rendered.words.items():
        phrases = [*rendered.guide.phrases("selling").places(text), *_low_prices(rendered, text)]
        if not amends:
            phrases += [*rendered.guide.phrases("bargain").places(text), *_gains(rendered, text)]
        for start, end in sorted(set(phrases)):
            yield Found(
                f"after the complaint of {complaint_at:%Y-%m-%d}, “{text.raw[start:end]}” sells",
                "leave it out until the complaint is settled; what is meant to make amends says so, with an apology",
                field,
                start,
                end,
                "selling",
            )


def _low_prices(rendered: Rendered, text: Text) -> Iterator[Place]:
    """Yield prices that are praised: “from only €49”."""
    for start, end in rendered.guide.phrases("low-price").places(text):
        yield from (
            (start, one.end)
            for one in _stated(rendered, text, "money")
            if end <= one.start and not text.raw[end : one.start].strip()
        )


def _stated(rendered: Rendered, text: Text, kind: Kind) -> list[Mention]:
    return [one for one in mentions(text.raw, rendered.locale) if one.kind == kind]


def _gains(rendered: Rendered, text: Text) -> Iterator[Place]:
    """Yield what is to be gained: “save up to 20%”."""
    for start, end in rendered.guide.phrases("gain").places(text):
        around = next(((begin, stop) for begin, stop in text.sentences if begin <= start < stop), (start, end))
        if any(around[0] <= one.start < around[1] for one in _stated(rendered, text, "percent")):
            yield start, end


CHECK: Final = Check(
    id="tone-after-complaint",
    scope="conversation",
    severity="error",
    title="Who has complained is spoken to soberly",
    why="A cheerful receipt in the middle of a complaint tells the customer that nobody has listened, and so does one "
    "that says “book now”. A lower price next time may make amends, where the words apologise or say so; in words that "
    "do neither it sells.",
    moments=SEND,
    wrong=Case(
        situation="receipt",
        text="Hooray, your booking is confirmed! 🎉 Hurry, seats with a view are almost gone!",
        guide=_GUIDE,
        complaint_at=_COMPLAINT,
    ),
    right=Case(
        situation="receipt",
        text="Your booking is confirmed. You may still choose a seat.",
        guide=_GUIDE,
        complaint_at=_COMPLAINT,
    ),
    find=find,
)
