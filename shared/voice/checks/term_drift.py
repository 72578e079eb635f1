"""term-drift: a thing keeps the name this customer knows it by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from contracts.objection import Told
from contracts.playbook import Terms
from contracts.values import Channel, JsonObject
from shared.voice.case import Case
from shared.voice.check import SEND, Abstained, Check, Found
from shared.voice.rendered import Turn

_TRIP: Final[JsonObject] = {
    "concepts": [{"id": "trip", "terms": {"en": {"preferred": "journey", "accepted": ["trip", "itinerary"]}}}]
}
_BEFORE: Final = Told(
    message="booking",
    at=datetime(2026, 5, 2, 9, 0, tzinfo=UTC),
    channel=Channel.EMAIL,
    locale="en",
    situation="receipt",
    terms={"trip": "journey"},
)


def find(turn: Turn) -> Iterator[Found | Abstained]:
    """Yield the first use of another accepted name for a thing than the one this customer read last."""
    rendered = turn.rendered
    if not rendered.guide.index:
        yield Abstained(f"the guide lists no terms in {rendered.locale}")
        return
    known: dict[str, str] = {}
    for told in turn.earlier:
        known = {**told.terms, **known}
    if not known:
        yield Abstained(f"this customer has read none of the guide's terms in {rendered.language}")
        return
    seen: set[str] = set()
    for field, uses in rendered.uses.items():
        for use in uses:
            before = known.get(use.concept)
            if before is None or use.concept in seen or use.standing not in {"preferred", "accepted"}:
                continue
            seen.add(use.concept)
            if use.term != before and _stands(before, rendered.guide.terms[use.concept]):
                yield Found(
                    f"{use.term!r} is called {before!r} in what this customer read before",
                    f"write {before!r}",
                    field,
                    use.start,
                    use.end,
                    use.concept,
                )


def _stands(term: str, terms: Terms) -> bool:
    """Whether the guide still lets a term pass: one it has given up does not bind anybody."""
    return term == terms.preferred or term in terms.accepted


CHECK: Final = Check(
    id="term-drift",
    scope="conversation",
    severity="warning",
    title="A thing keeps the name this customer knows it by",
    why="The “journey” of Monday and the “itinerary” of Friday are two bookings to whoever reads them.",
    moments=SEND,
    wrong=Case(text="Your itinerary has changed.", guide=_TRIP, told=(_BEFORE,)),
    right=Case(text="Your journey has changed.", guide=_TRIP, told=(_BEFORE,)),
    find=find,
)
