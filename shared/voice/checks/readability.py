"""readability: sentences and words are no longer than a reader takes in at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.text import Text
from shared.voice.words.readability import TARGETS, WITHOUT_SPACES

_FEWEST_SENTENCES: Final = 3
_FEWEST_WORDS: Final = 30
_LONG_WORD: Final = re.compile(
    r"[A-Za-z\u00aa-\u02ff\u0300-\u0dff\u1e00-\u1fff][A-Za-z\u00aa-\u02ff\u0300-\u0dff\u1e00-\u1fff'’-]{6,}"
)
"""A word of more than six letters is long (Björnsson 1968)."""
_SHORTEST_SENTENCE: Final = 3
_ENDS: Final = ".!?…:"
_CLOSERS: Final = "\"'”’»)] \n\t\u00a0\u202f"


class _Measured(NamedTuple):
    """The counts of the sentences of a text, and the longest of them."""

    words: int
    long_words: int
    sentences: int
    periods: int
    longest: tuple[int, int]

    @property
    def lix(self) -> float:
        """Words per period plus the percentage of long words; colons are periods as well (Björnsson 1968)."""
        return self.words / self.periods + 100 * self.long_words / self.words


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield what is beyond the targets, which are the guide's or those of the language."""
    language, manner = rendered.language, rendered.guide.manner
    usual = TARGETS.get(language)
    sentence_words = manner.sentence_words or (usual.sentence_words if usual else None)
    highest = manner.lix or (usual.lix if usual else None)
    if language in WITHOUT_SPACES or (sentence_words is None and highest is None):
        yield Abstained(f"there is nothing to tell how readable a text in {rendered.locale} is")
        return
    found = _measured(rendered.main)
    if found.sentences < _FEWEST_SENTENCES or found.words < _FEWEST_WORDS:
        yield Abstained("the text is too short to measure")
        return
    average = found.words / found.sentences
    if sentence_words is not None and average > sentence_words:
        yield Found(
            f"sentences have {average:.0f} words on average, and should have {sentence_words} at most",
            "make two of the longest one",
            start=found.longest[0],
            end=found.longest[1],
            rule="manner.sentence_words",
        )
    elif highest is not None and found.lix > highest:
        yield Found(
            f"the readability index LIX is {found.lix:.0f}, and should be {highest} at most",
            "use shorter words and shorter sentences",
            rule="manner.lix",
        )


def _measured(text: Text) -> _Measured:
    """Count the sentences that end in a mark; greetings, links and items of lists are none."""
    total = long_words = sentences = periods = most = 0
    longest = (0, 0)
    for start, end in text.sentences:
        written = text.prose[start:end].rstrip(_CLOSERS)
        if not written or written[-1] not in _ENDS:
            continue
        words = len(written.split()) - written.count(" – ") - written.count(" - ")
        if words < _SHORTEST_SENTENCE:
            continue
        total += words
        long_words += len(_LONG_WORD.findall(written))
        sentences += 1
        periods += 1 + written.count(": ") + written.count(":\n")
        if words > most:
            most, longest = words, (start + len(written) - len(written.lstrip()), start + len(written))
    return _Measured(total, long_words, sentences, periods, longest)


CHECK: Final = Check(
    id="readability",
    scope="rendition",
    severity="warning",
    title="A text is easy to read",
    why="A sentence of thirty words is read twice or not at all, on a phone at a gate most of all.",
    wrong=Case(
        text="In the event that circumstances necessitating an alteration of your reservation should arise "
        "subsequent to confirmation, passengers are respectfully requested to communicate their requirements to our "
        "representatives. Modifications are accommodated subject to availability of comparable alternatives on the "
        "departure originally selected. Applicable supplementary charges are communicated immediately upon "
        "confirmation of the modification requested.",
    ),
    right=Case(
        text="You can change your booking after it is confirmed. Write to us, and tell us what you need. If there is a "
        "seat on the flight you chose, it is yours. We will tell you at once if it costs more."
    ),
    find=find,
    own=True,
)
