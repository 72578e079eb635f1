"""Characters as readers count them: extended grapheme clusters (UAX #29)."""

from __future__ import annotations

import re
from typing import Final

import regex

_CLUSTER: Final = regex.compile(r"\X")

# Most of any text stands alone: characters that are one cluster each, unless one from outside this set joins them.
_ALONE: Final = (
    r"\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u20a0-\u20bf"
    r"\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff9d"
)
_JOINED: Final = re.compile(rf"(?:[^{_ALONE}]++[{_ALONE}]?+)++")


def graphemes(text: str) -> int:
    """Return how many characters a reader sees in a text: an emoji of several code points is one, and so is CR LF."""
    count = len(text)
    for found in _JOINED.finditer(text):
        run = text[max(found.start() - 1, 0) : found.end()]
        count -= len(run) - len(_CLUSTER.findall(run))
    return count
