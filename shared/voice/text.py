"""A text as the checks look at it: words, sentences and what was filled in, each worked out once and on demand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from shared.voice.registers.prose import prose_only

WORD: Final = re.compile(r"([^\W_]+(?:['’\-‐][^\W_]+)*)")
"""A word; an apostrophe or hyphen inside belongs to it."""

# Written so that it begins with one set of characters: that is quicker to look for than four alternatives.
_SENTENCE_END: Final = re.compile(
    r"[.!?…。！？\n](?:(?<=[.!?…])[.!?…]*[\"'”’»)\]]*(?=\s|$)|(?<=[。！？])[。！？]*[」』）]*"
    r"|(?<=\n)(?:\s*\n|(?=\s*[-•*]\s)))"
)
# Letters and digits of all scripts but `UNSPACED`: a set of ranges is quicker to look for than `\w`.
_RUN: Final = re.compile(
    r"[0-9_a-z\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff"
    r"\u0300-\u0dff\u0f00-\u0fff\u10a0-\u10ff\u1200-\u177f\u1800-\u1fff\u2c00-\u2dff\ua000-\uabff\ufb00-\ufeff]+"
)

UNSPACED: Final = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef]"
)
"""Letters of Thai, Lao, Burmese, Khmer, Japanese and Chinese, which have no spaces, and Korean, which joins endings."""

_LEAST_FILLED: Final = 2
"""Characters of a value that is looked for in a text; shorter ones would be found everywhere."""


Place = tuple[int, int]
"""Where something begins and ends, in code points."""


class Word(NamedTuple):
    """A word and where it stands, in code points."""

    text: str
    start: int
    end: int


class Text:
    """One field of a rendition.

    `values` are what its template filled in, of facts and of the customer; `places` where it did, if that is known.
    """

    def __init__(self, raw: str, values: Iterable[str] = (), places: tuple[Place, ...] | None = None) -> None:
        self.raw = raw
        self._values = tuple(values)
        self._places = places

    def __len__(self) -> int:
        return len(self.raw)

    @cached_property
    def prose(self) -> str:
        """The text with addresses, tags and user names blotted out; every character keeps its place."""
        return prose_only(self.raw)

    @cached_property
    def low(self) -> str:
        """The prose in lower case; every character keeps its place."""
        lowered = self.prose.lower()
        if len(lowered) == len(self.prose):
            return lowered
        return "".join(low if len(low := one.lower()) == 1 else one for one in self.prose)

    @cached_property
    def plain(self) -> str:
        """The lower-case prose with plain apostrophes and spaces, for looking phrases up; all in its place."""
        return in_plain_characters(self.low)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every run of letters and digits in `plain`, but for scripts without spaces: what is not here is not there."""
        return frozenset(_RUN.findall(self.plain))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the prose; an apostrophe or hyphen inside belongs to its word."""
        parts = WORD.split(self.prose)
        ends = list(accumulate(map(len, parts)))
        return tuple(map(Word._make, zip(parts[1::2], ends[0::2], ends[1::2], strict=False)))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where each sentence begins and ends; a blank line and a list's next item end one as well."""
        ends = [found.end() for found in _SENTENCE_END.finditer(self.prose)]
        places: list[tuple[int, int]] = []
        start = 0
        for end in (*ends, len(self.raw)):
            if self.raw[start:end].strip():
                places.append((start, end))
            start = end
        return tuple(places)

    @cached_property
    def filled(self) -> tuple[Place, ...]:
        """Where values were filled in, in order; none within or next to another."""
        if self._places is not None:
            return self._places
        found: list[Place] = []
        for value in self._values:
            at = self.raw.find(value) if len(value) >= _LEAST_FILLED else -1
            while at >= 0:
                found.append((at, at + len(value)))
                at = self.raw.find(value, at + len(value))
        found.sort()
        places: list[Place] = []
        for start, end in found:
            if places and start <= places[-1][1]:
                places[-1] = (places[-1][0], max(places[-1][1], end))
            else:
                places.append((start, end))
        return tuple(places)

    @cached_property
    def own(self) -> str:
        """What `plain` has of the brand's own words: zeros stand for what was filled in, all in its place."""
        pieces: list[str] = []
        done = 0
        for start, end in self.filled:
            pieces += (self.plain[done:start], "0" * (end - start))
            done = end
        return "".join((*pieces, self.plain[done:]))

    def filled_in(self, start: int, end: int) -> bool:
        """Whether a place lies in a value that was filled in: what a customer is called is not the brand's word."""
        index = bisect_right(self.filled, (start, len(self.raw))) - 1
        return index >= 0 and end <= self.filled[index][1]

    def sentence_at(self, position: int) -> str:
        """Return the sentence around a place, as written."""
        for start, end in self.sentences:
            if position < end:
                return self.raw[start:end].strip()
        return self.raw


def in_plain_characters(text: str) -> str:
    """Return a text with one apostrophe for all of them and a space for each white space; nothing changes its place."""
    for curly in "’ʼ‘":
        text = text.replace(curly, "'")
    for space in "\u00a0\u202f\n\r\t":
        text = text.replace(space, " ")
    return text
