"""situation-tone: a text keeps to what its situation allows, and does what it demands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import JsonObject
from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.tone import MILDER, Limits, excesses

_APOLOGY: Final[JsonObject] = {
    "situations": {"apology": {"exclamation": 0, "humour": False, "urgency": False, "moves": ["apology", "next-step"]}}
}
"""The guide of the examples."""


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield what is too much in a field, and the moves that none of the fields makes."""
    guide = rendered.guide
    limits = Limits(guide.manner, f"situation {guide.situation!r}")
    for field in rendered.words:
        yield from excesses(rendered, field, limits)
        for shout in rendered.shouts[field]:
            if shout.words > 1:
                problem = f"“{shout.text}” shouts at the reader"
                yield Found(problem, "write it in small letters", field, shout.start, shout.end, "capitals")
    yield from _moves(rendered)
    yield from _unknown(rendered)


def _moves(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield the moves that the text does not make; one in its subject or title counts for it."""
    guide = rendered.guide
    heads = [rendered.words[field] for field in ("subject", "title") if field in rendered.words]
    for move in guide.manner.moves or ():
        phrases = guide.phrases(move)
        if not phrases:
            yield Abstained(f"the voice guide lists no phrases of {move!r} in {rendered.locale}")
            continue
        if any(phrases.occur_in(head) for head in heads):
            continue
        for field in ("text", "html"):
            if field in rendered.words and not phrases.occur_in(rendered.words[field]):
                yield Found(
                    f"the {field} lacks the move {move!r}, which situation {guide.situation!r} demands",
                    f"say it, or add how you say it to the list {move!r} of the voice guide",
                    field,
                    rule=f"manner.moves.{move}",
                )


def _unknown(rendered: Rendered) -> Iterator[Abstained]:
    for name in MILDER:
        if getattr(rendered.guide.manner, name) is False and not rendered.guide.phrases(name):
            yield Abstained(f"the voice guide lists no phrases of {name!r} in {rendered.locale}")


CHECK: Final = Check(
    id="situation-tone",
    scope="rendition",
    severity="error",
    title="The tone suits the situation",
    why="An apology with a joke and three exclamation marks is none, and neither is one that never says sorry.",
    wrong=Case(
        situation="apology",
        guide=_APOLOGY,
        text="Oops! Your suitcase is still in Zurich. We will bring it to your hotel tomorrow.",
    ),
    right=Case(
        situation="apology",
        guide=_APOLOGY,
        text="We are sorry: your suitcase is still in Zurich. We will bring it to your hotel tomorrow.",
    ),
    find=find,
    own=True,
)
