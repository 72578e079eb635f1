"""The brand's own words: a text with a stand-in for each value that was filled in, the same for every reader.

One copy goes to thousands of readers, and but for names and facts says the same to all of them. What is worked out of
its own words is kept, so that only the first reader's message pays for it.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final, NamedTuple
from unicodedata import combining

from shared.voice.text import UNSPACED, Place, Text

_NAME: Final = "Xx"
_WORD: Final = "xx"
_FIGURE: Final = "00"
"""What stands for a value that begins with a capital, with another letter, with anything else. No rule knows them."""


class OwnWords(NamedTuple):
    """A text with `stand_ins` where the words as `sent` have values; `filled` has the marks around them as well."""

    raw: str
    filled: tuple[Place, ...]
    stand_ins: tuple[Place, ...]
    sent: tuple[Place, ...]

    def back(self, at: int) -> int:
        """Return where in the words as sent a place between the own ones is; inside of a stand-in, where it begins."""
        index = bisect_right(self.stand_ins, (at, len(self.raw))) - 1
        if index < 0:
            return at
        start, end = self.sent[index]
        behind = at - self.stand_ins[index][1]
        return start if behind < 0 else end + behind


def own_words(text: Text) -> OwnWords:
    """Return a text with its stand-ins. What was filled in inside of a word of the brand's stays as it is.

    A stand-in is for the letters and digits of a value, from the first to the last: marks around them stay, for they
    end words and sentences.
    """
    raw = text.raw
    pieces: list[str] = []
    filled: list[Place] = []
    stand_ins: list[Place] = []
    sent: list[Place] = []
    done = shift = 0
    for start, end in text.filled:
        first, last = _core(raw, start, end)
        if first < last and _is_part(raw, first, last):
            continue
        begin = start + shift
        if first < last:
            stand_in = _stand_in(raw[first])
            stand_ins.append((first + shift, first + shift + len(stand_in)))
            sent.append((first, last))
            pieces += (raw[done:first], stand_in)
            shift += len(stand_in) - (last - first)
            done = last
        filled.append((begin, end + shift))
    return OwnWords("".join((*pieces, raw[done:])), tuple(filled), tuple(stand_ins), tuple(sent))


def _core(raw: str, start: int, end: int) -> Place:
    """Return the place of a value without the marks and spaces around it; an empty one if there is nothing else."""
    while start < end and not _solid(raw[start]):
        start += 1
    while end > start and not _solid(raw[end - 1]):
        end -= 1
    return start, end


def _solid(character: str) -> bool:
    return character.isalnum() or combining(character) != 0


def _stand_in(first: str) -> str:
    return _NAME if first.isupper() else _WORD if first.isalpha() else _FIGURE


def _is_part(raw: str, start: int, end: int) -> bool:
    """Whether letters or digits run on before or behind a place, in a script that has spaces between its words."""
    return _joined(raw[start - 1 : start], raw[start]) or _joined(raw[end - 1], raw[end : end + 1])


def _joined(one: str, next_one: str) -> bool:
    return one.isalnum() and next_one.isalnum() and not (UNSPACED.match(one) or UNSPACED.match(next_one))
