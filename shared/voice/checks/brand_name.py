"""brand-name: the names of the guide are written as the guide writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from contracts.values import JsonObject
from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.text import Text, in_plain_characters

_ADDRESS_BEFORE: Final = re.compile(r"[@#/.\\:]\Z")
_ADDRESS_AFTER: Final = re.compile(r"[./@]\w")
"""Where a name is part of an address, a tag or a user name, which have a casing of their own."""

_SKYLINE: Final[JsonObject] = {
    "names": [{"name": "Skyline", "wrong": ["Sky Line"]}],
}
"""The guide of the examples."""


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield every name in another casing than its own, and every spelling that the guide lists as wrong."""
    spellings = rendered.guide.spellings
    if not spellings:
        yield Abstained("the voice guide lists no names")
    for field, text in rendered.words.items():
        placed = sorted((start, end, name) for name, forms in spellings.items() for start, end in forms.places(text))
        right = [(start, end) for start, end, name in placed if _written(text, start, end) == in_plain_characters(name)]
        for start, end, name in placed:
            within = any(begin <= start and end <= stop for begin, stop in right)
            if not within and not _in_address(text, start, end) and not _in_capitals(text, start, end):
                yield Found(
                    f"“{text.raw[start:end]}” is not how the name is written",
                    f"write “{name}”",
                    field,
                    start,
                    end,
                    name,
                )


def _written(text: Text, start: int, end: int) -> str:
    return in_plain_characters(text.raw[start:end])


def _in_address(text: Text, start: int, end: int) -> bool:
    before = _ADDRESS_BEFORE.search(text.raw, max(start - 1, 0), start)
    return before is not None or _ADDRESS_AFTER.match(text.raw, end) is not None


def _in_capitals(text: Text, start: int, end: int) -> bool:
    """Whether the whole line is in capitals, and more than the name is: a heading."""
    line_end = text.raw.find("\n", end)
    line = text.raw[text.raw.rfind("\n", 0, start) + 1 : line_end if line_end >= 0 else None]
    return line.isupper() and line.strip() != text.raw[start:end]


CHECK: Final = Check(
    id="brand-name",
    scope="rendition",
    severity="error",
    title="Names are written in one way",
    why="A brand that spells its own name in three ways looks like three brands, and one of them like a forgery.",
    wrong=Case(text="Thank you for flying SkyLine. Your Sky Line seat is 14C.", guide=_SKYLINE),
    right=Case(text="Thank you for flying Skyline. See skyline.example for your seat.", guide=_SKYLINE),
    find=find,
    own=True,
)
