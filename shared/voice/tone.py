"""What is too much in a text: exclamation marks, emoji, hurry and jokes beyond what somebody allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, Literal

from contracts.playbook import Manner
from shared.voice.check import Found
from shared.voice.emoji import Emoji, emoji_in
from shared.voice.rendered import Rendered
from shared.voice.text import Text

_EXCLAMATION: Final = re.compile("[!！]")
# Begins with a set of characters, and looks back afterwards: that is quicker to look for.
_SMILEY: Final = re.compile(r"[:;=<^](?<![\w:;=].)(?:(?<![<^])['’]?-?[)(DPp]|(?<=<)3|(?<=\^)_*\^)(?![\w)])", re.DOTALL)

MILDER: Final = {
    "urgency": ("presses the reader", "say when it ends, and leave the hurry to the reader"),
    "humour": ("jokes", "say it without the joke"),
}
"""Setting of manner → what its phrases do, and what to do instead."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is allowed, and who says so: `situation 'apology'`."""

    manner: Manner
    whose: str


def excesses(rendered: Rendered, field: str, limits: Limits) -> Iterator[Found]:
    """Yield what is too much in a field."""
    yield from _too_many(rendered, field, limits)
    yield from _listed(rendered, field, limits)


def _too_many(rendered: Rendered, field: str, limits: Limits) -> Iterator[Found]:
    text, manner = rendered.words[field], limits.manner
    if manner.exclamation is not None and ("!" in text.raw or "！" in text.raw):
        marks = (Emoji(one[0], one.start(), one.end()) for one in _EXCLAMATION.finditer(text.raw))
        yield from _beyond(text, field, marks, limits, "exclamation")
    if manner.emoji is not None:
        smileys = (Emoji(one[0], one.start(), one.end()) for one in _SMILEY.finditer(text.prose))
        signs = sorted((*emoji_in(text.raw), *smileys), key=lambda one: one.start)
        yield from _beyond(text, field, iter(signs), limits, "emoji")


def _beyond(
    text: Text, field: str, signs: Iterator[Emoji], limits: Limits, setting: Literal["exclamation", "emoji"]
) -> Iterator[Found]:
    """Yield the first sign beyond the limit; signs that were filled in do not count."""
    most: int = getattr(limits.manner, setting)
    ours = (one for one in signs if not text.filled_in(one.start, one.end))
    first = next(islice(ours, most, None), None)
    if first is not None:
        number = most + 1 + sum(1 for _ in ours)
        names = {"exclamation": ("exclamation mark", "exclamation marks"), "emoji": ("emoji", "emoji")}[setting]
        yield Found(
            f"the {field} has {number} {names[number != 1]}; {limits.whose} allows {most or 'none'}",
            f"leave out {number - most}" if most else f"leave the {names[number != 1]} out",
            field,
            first.start,
            first.end,
            f"manner.{setting}",
        )


def _listed(rendered: Rendered, field: str, limits: Limits) -> Iterator[Found]:
    """Yield the phrases of the lists that are not allowed."""
    text = rendered.words[field]
    for name, (does, mend) in MILDER.items():
        if getattr(limits.manner, name) is False:
            for start, end in rendered.guide.phrases(name).places(text):
                problem = f"“{text.raw[start:end]}” {does}, which {limits.whose} does not allow"
                yield Found(problem, mend, field, start, end, f"manner.{name}")
