"""The brand's own words: a text with a stand-in for each value that was filled in, the same for every reader.

One copy goes to thousands of readers, and but for names and facts says the same to all of them. What is worked out of
its own words is kept, so that only the first reader's message pays for it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, NamedTuple

from shared.voice.text import UNSPACED, Place, Text

_NAME: Final = "Xx"
_WORD: Final = "xx"
_FIGURE: Final = "00"
"""What stands for a value that begins with a capital, with another letter, with anything else. No rule knows them."""


class OwnWords(NamedTuple):
    """A text with stand-ins at `places`, where the words as `sent` have values."""

    raw: str
    places: tuple[Place, ...]
    sent: tuple[Place, ...]

    def back(self, at: int) -> int:
        """Return where in the words as sent a place between the own ones is; inside of a stand-in, where it begins."""
        index = bisect_right(self.places, (at, len(self.raw))) - 1
        if index < 0:
            return at
        start, end = self.sent[index]
        behind = at - self.places[index][1]
        return start if behind < 0 else end + behind


def own_words(text: Text) -> OwnWords:
    """Return a text with its stand-ins. What was filled in inside of a word of the brand's stays as it is."""
    raw = text.raw
    sent = tuple(place for place in text.filled if not _is_part(raw, *place))
    pieces: list[str] = []
    places: list[Place] = []
    done = at = 0
    for start, end in sent:
        stand_in = _stand_in(raw[start])
        at += start - done
        places.append((at, at + len(stand_in)))
        pieces += (raw[done:start], stand_in)
        at, done = places[-1][1], end
    return OwnWords("".join((*pieces, raw[done:])), tuple(places), sent)


def _stand_in(first: str) -> str:
    return _NAME if first.isupper() else _WORD if first.isalpha() else _FIGURE


def _is_part(raw: str, start: int, end: int) -> bool:
    """Whether letters or digits run on before or behind a place, in a script that has spaces between its words."""
    return _joined(raw[start - 1 : start], raw[start]) or _joined(raw[end - 1], raw[end : end + 1])


def _joined(one: str, next_one: str) -> bool:
    return one.isalnum() and next_one.isalnum() and not (UNSPACED.match(one) or UNSPACED.match(next_one))
