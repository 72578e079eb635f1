"""term-forbidden: words the brand never says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import JsonObject
from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered

DELAY: Final[JsonObject] = {
    "concepts": [
        {
            "id": "delay",
            "why": "we say what happened, not whose fault it is",
            "terms": {
                "en": {"preferred": "delay", "avoided": ["hold-up"], "forbidden": ["disruption"]},
                "de": {"preferred": "Verspätung", "avoided": ["Verzug"], "forbidden": ["Störung"]},
            },
        }
    ]
}
"""The guide of the examples."""


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield every forbidden term, with the preferred one where there is one."""
    if not rendered.guide.index:
        yield Abstained(f"the guide lists no terms in {rendered.locale}")
        return
    whys = {concept.id: concept.why for concept in rendered.guide.voice.concepts}
    for field, uses in rendered.uses.items():
        for use in uses:
            if use.standing == "forbidden":
                preferred = rendered.guide.terms[use.concept].preferred
                why = f" ({whys[use.concept]})" if whys[use.concept] else ""
                yield Found(
                    f"{rendered.words[field].raw[use.start : use.end]!r} is never said{why}",
                    f"write {preferred!r}" if preferred else "say it in other words",
                    field,
                    use.start,
                    use.end,
                    use.concept,
                )


CHECK: Final = Check(
    id="term-forbidden",
    scope="rendition",
    severity="error",
    title="Words the brand never says are not said",
    why="One department’s “disruption” is another’s “delay”: the customer hears two companies.",
    wrong=Case(text="We are sorry for the disruptions to your journey.", guide=DELAY),
    right=Case(text="We are sorry for the delay of your journey.", guide=DELAY),
    find=find,
    own=True,
)
