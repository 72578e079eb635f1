"""term-variants: one text calls one thing by one name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import JsonObject
from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.terms import Use

_TRIP: Final[JsonObject] = {
    "concepts": [{"id": "trip", "terms": {"en": {"preferred": "journey", "accepted": ["trip", "itinerary"]}}}]
}
_GOOD: Final = frozenset({"preferred", "accepted"})


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield the second name of a thing that already has one in this text, for every such thing."""
    if not rendered.guide.index:
        yield Abstained(f"the guide lists no terms in {rendered.locale}")
        return
    first: dict[str, Use] = {}
    for field, uses in rendered.uses.items():
        for use in uses:
            before = first.setdefault(use.concept, use)
            if before.term != use.term and {before.standing, use.standing} <= _GOOD:
                yield Found(
                    f"{use.term!r} and {before.term!r} are two names for the same thing in one text",
                    f"write {before.term!r} both times",
                    field,
                    use.start,
                    use.end,
                    use.concept,
                )


CHECK: Final = Check(
    id="term-variants",
    scope="rendition",
    severity="warning",
    title="One text calls one thing by one name",
    why="Variation is good style in a novel; in a message the reader looks for the difference.",
    wrong=Case(text="Your journey starts at nine. We wish you a pleasant trip.", guide=_TRIP),
    right=Case(text="Your journey starts at nine. We wish you a pleasant journey.", guide=_TRIP),
    find=find,
    own=True,
)
