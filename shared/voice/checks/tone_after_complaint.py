"""tone-after-complaint: nothing is sold, and nobody is cheerful, to a customer who has just complained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from contracts.values import JsonObject, Purpose
from shared.voice.case import Case
from shared.voice.check import SEND, Abstained, Check, Found
from shared.voice.rendered import Turn
from shared.voice.tone import Limits, excesses

PROMO: Final = frozenset({"promo", "promotion", "offer", "sale"})
"""What guides call the situation in which something is sold."""

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


CHECK: Final = Check(
    id="tone-after-complaint",
    scope="conversation",
    severity="error",
    title="Who has complained is spoken to soberly",
    why="A cheerful receipt in the middle of a complaint tells the customer that nobody has listened.",
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
