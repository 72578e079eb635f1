"""empty-text: every field has something to read in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case
from shared.voice.check import Check, Found
from shared.voice.rendered import Rendered

# Letters, digits, marks and signs of any script; white space and what has no width are nothing to read.
_READABLE: Final = re.compile(
    r"[^\s\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)


def find(rendered: Rendered) -> Iterator[Found]:
    """Yield the fields in which there is nothing to read."""
    for field, text in rendered.words.items():
        if not _READABLE.search(text.raw):
            yield Found(f"the {field} is empty", "give it words for every case that its conditions allow", field)


CHECK: Final = Check(
    id="empty-text",
    scope="rendition",
    severity="error",
    title="There is something to read",
    why="An empty message is worse than none: it costs the reader's attention and says nothing.",
    wrong=Case(text="\u00a0", as_sent=True),
    right=Case(text="Your seat is free.", as_sent=True),
    find=find,
    abstains=False,
)
