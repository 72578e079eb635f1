"""situation-tone: a text keeps to what its situation allows, and does what it demands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from contracts.values import JsonObject
from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.emoji import Emoji, emoji_in
from shared.voice.rendered import Rendered
from shared.voice.shouting import shouts
from shared.voice.text import Text

_EXCLAMATION: Final = re.compile("[!！]")
# Begins with a set of characters, and looks back afterwards: that is quicker to look for.
_SMILEY: Final = re.compile(r"[:;=<^](?<![\w:;=].)(?:(?<![<^])['’]?-?[)(DPp]|(?<=<)3|(?<=\^)_*\^)(?![\w)])", re.DOTALL)

_MILDER: Final = {
    "urgency": ("presses the reader", "say when it ends, and leave the hurry to the reader"),
    "humour": ("jokes", "say it without the joke"),
}

_APOLOGY: Final[JsonObject] = {
    "situations": {"apology": {"exclamation": 0, "humour": False, "urgency": False, "moves": ["apology", "next-step"]}}
}
"""The guide of the examples."""


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield what is too much in a field, and the moves that none of the fields makes."""
    for field, text in rendered.words.items():
        yield from _too_many(rendered, field, text)
        yield from _listed(rendered, field, text)
        for shout in shouts(rendered, field):
            if shout.words > 1:
                problem = f"“{shout.text}” shouts at the reader"
                yield Found(problem, "write it in small letters", field, shout.start, shout.end, "capitals")
    yield from _moves(rendered)
    yield from _unknown(rendered)


def _too_many(rendered: Rendered, field: str, text: Text) -> Iterator[Found]:
    manner = rendered.guide.manner
    if manner.exclamation is not None and ("!" in text.raw or "！" in text.raw):
        marks = (Emoji(one[0], one.start(), one.end()) for one in _EXCLAMATION.finditer(text.raw))
        yield from _beyond(rendered, field, marks, manner.exclamation, "exclamation")
    if manner.emoji is not None:
        smileys = (Emoji(one[0], one.start(), one.end()) for one in _SMILEY.finditer(text.prose))
        signs = sorted((*emoji_in(text.raw), *smileys), key=lambda one: one.start)
        yield from _beyond(rendered, field, iter(signs), manner.emoji, "emoji")


def _beyond(rendered: Rendered, field: str, signs: Iterator[Emoji], most: int, setting: str) -> Iterator[Found]:
    """Yield the first sign beyond the limit; signs that were filled in do not count."""
    text, guide = rendered.words[field], rendered.guide
    ours = (one for one in signs if not text.filled_in(one.start, one.end))
    first = next(islice(ours, most, None), None)
    if first is not None:
        number = most + 1 + sum(1 for _ in ours)
        names = {"exclamation": ("exclamation mark", "exclamation marks"), "emoji": ("emoji", "emoji")}[setting]
        yield Found(
            f"the {field} has {number} {names[number != 1]}; situation {guide.situation!r} allows {most or 'none'}",
            f"leave out {number - most}" if most else f"leave the {names[number != 1]} out",
            field,
            first.start,
            first.end,
            f"manner.{setting}",
        )


def _listed(rendered: Rendered, field: str, text: Text) -> Iterator[Found]:
    """Yield the phrases of the lists that the situation does not allow."""
    guide = rendered.guide
    for name, (does, mend) in _MILDER.items():
        if getattr(guide.manner, name) is False:
            for start, end in guide.phrases(name).places(text):
                problem = f"“{text.raw[start:end]}” {does}, which situation {guide.situation!r} does not allow"
                yield Found(problem, mend, field, start, end, f"manner.{name}")


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
    for name in _MILDER:
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
)
