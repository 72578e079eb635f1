"""print-encodable: the printer of a card has every character of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from contracts.values import Channel
from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.lengths import plain_characters
from shared.voice.rendered import Rendered
from shared.voice.text import Text


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield each of the brand's characters that the code page of the printer lacks, where it first stands."""
    if rendered.channel is not Channel.INSTORE:
        return
    page = rendered.guide.manner.code_page
    if page is None:
        yield Abstained("the guide has no code page: cards are shown on screens")
        return
    for field, text in rendered.words.items():
        if not _encodable(text.raw, page):
            yield from _foreign(field, text, page)


def _foreign(field: str, text: Text, page: str) -> Iterator[Found]:
    seen: set[str] = set()
    for place, character in enumerate(text.raw):
        if character in seen or _encodable(character, page) or text.filled_in(place, place + 1):
            continue
        seen.add(character)
        code = f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()
        plain = plain_characters(unicodedata.normalize("NFKC", character))
        mend = f"write {plain!r}" if plain and _encodable(plain, page) else "say it without"
        yield Found(f"the code page {page} has no {character!r} ({code})", mend, field, place, place + 1, "code_page")


def _encodable(text: str, page: str) -> bool:
    try:
        text.encode(page)
    except UnicodeEncodeError:
        return False
    return True


CHECK: Final = Check(
    id="print-encodable",
    scope="rendition",
    severity="error",
    title="The printer has every character",
    why="What a printer does not know comes out as a question mark, or stops it with a queue behind it.",
    wrong=Case(
        channel=Channel.INSTORE,
        text="Seat 14C – please help.",
        guide={"channels": {"instore": {"code_page": "cp437"}}},
    ),
    right=Case(
        channel=Channel.INSTORE,
        text="Seat 14C - please help.",
        guide={"channels": {"instore": {"code_page": "cp437"}}},
    ),
    find=find,
    own=True,
)
