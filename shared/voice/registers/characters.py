"""Text whose characters are compared one by one (Japanese), in one form, with the way back to the text as written."""

from __future__ import annotations

import re
import unicodedata

from shared.voice.registers.model import Belief, Finding, Side
from shared.voice.registers.prose import prose_only

# Loose voicing marks and half-width syllables: what composition changes in Japanese.
_LOOSE = re.compile(r"[\u3099\u309a\uff61-\uff9f\u00ad\u200b-\u200d\u2060\ufeff]")
_CLUSTER = re.compile(r"[\uff66-\uff9d][\uff9e\uff9f]?|.[\u3099\u309a]*", re.DOTALL)
_IGNORED = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")


class Characters:
    """`text` is the text to compare; places in it are translated back when evidence is made."""

    __slots__ = ("_places", "text")

    def __init__(self, text: str) -> None:
        """Bring `text` into one form; most text is in it already."""
        self._places: list[int] | None = None
        self.text = prose_only(text)
        if _LOOSE.search(self.text):
            self._compose()

    def _compose(self) -> None:
        pieces: list[str] = []
        places: list[int] = []
        for found in _CLUSTER.finditer(self.text):
            piece = unicodedata.normalize("NFKC", _IGNORED.sub("", found[0]))
            pieces.append(piece)
            places.extend([found.start()] * len(piece))
        places.append(len(self.text))
        self.text, self._places = "".join(pieces), places

    def finding(self, start: int, end: int, side: Side, rule: str, belief: Belief) -> Finding:
        """What speaks for `side` in `start` to `end` of the compared text."""
        if self._places is not None:
            start, end = self._places[start], self._places[end]
        return Finding(start, end, side, rule, belief)
