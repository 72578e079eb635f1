"""register-mixed: a text addresses its reader in one way from beginning to end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.registers import Side
from shared.voice.rendered import Rendered
from shared.voice.words.address import address

_OTHER: Final[dict[Side, Side]] = {"formal": "informal", "informal": "formal"}


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield the fields with strong evidence of both registers, at the first word of the one that is not wanted."""
    speech = rendered.guide.speech
    for field, verdict in rendered.registers.items():
        if verdict.label != "mixed":
            if field == "text" and verdict.label in {"neutral", "unknown"}:
                yield Abstained(f"how the text addresses its reader is {verdict.label}")
            continue
        first = {one.label: one for one in reversed(verdict.evidence) if one.weight == "strong"}
        kept: Side = speech.register_ if speech else next(one.label for one in verdict.evidence)
        stray, fitting = first[_OTHER[kept]], first[kept]
        yield Found(
            f"the {field} addresses the reader both {kept}ly (“{fitting.text}”) and {stray.label}ly (“{stray.text}”)",
            f"{address(rendered.language, kept)} throughout",
            field,
            stray.start,
            stray.end,
            rule="register",
        )


CHECK: Final = Check(
    id="register-mixed",
    scope="rendition",
    severity="error",
    title="A text addresses its reader in one way",
    why="“Sie” at the top and “du” at the bottom is what a text looks like that two people wrote.",
    wrong=Case(locale="fr", text="Votre valise est arrivée. Tu peux venir la chercher au comptoir."),
    right=Case(locale="fr", text="Votre valise est arrivée. Vous pouvez venir la chercher au comptoir."),
    find=find,
    own=True,
)
