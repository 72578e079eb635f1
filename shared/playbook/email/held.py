"""Liquid on its way through tools that know nothing of it: replaced by words they carry along, and put back after.

Between tags the words stand in comments, which may be anywhere; a bare word in a table, for example, would be moved out
of it. In attributes and raw text they stand as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from shared.playbook.templating.markup import LIQUID

_RAW_OR_TAG: Final = (
    r"<!--.*?-->|<(style|script|title|textarea)\b.*?</\1\s*>|</?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>"
)


@dataclass
class Held:
    """What was taken out of one text. `word` must not occur in it: letters only, in lower case."""

    word: str
    pieces: list[str] = field(default_factory=list)

    @classmethod
    def beside(cls, text: str) -> Held:
        """Return one whose word does not occur in a text."""
        word = "liquidpiece"
        while word in text.lower():
            word += "x"
        return cls(word)

    def take(self, piece: str) -> str:
        """Keep a piece, and return the word that stands for it."""
        self.pieces.append(piece)
        return f"{self.word}{len(self.pieces) - 1}z"

    def take_liquid(self, text: str) -> str:
        """Keep the Liquid of a text, and return the text with words in its place."""
        return LIQUID.sub(lambda found: self.take(found.group()), text)

    def in_comments(self, markup: str) -> str:
        """Return the markup with every word between tags inside a comment."""
        around = re.compile(rf"{_RAW_OR_TAG}|(?P<word>{self.word}\d+z)", re.DOTALL | re.IGNORECASE)
        return around.sub(lambda found: f"<!--{found[0]}-->" if found["word"] else found[0], markup)

    def put_back(self, markup: str) -> str:
        """Return the markup with every piece in its place, whether its word stands in a comment or not."""
        word = rf"{self.word}(\d+)z"
        # A piece may hold others: a sheet of styles has Liquid in it.
        return re.sub(
            f"<!--{word}-->|{word}", lambda found: self.put_back(self.pieces[int(found[1] or found[2])]), markup
        )
