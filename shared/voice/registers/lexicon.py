"""Words and word endings that speak for a register, and the look-up of all of them in a line in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding, Side

Guard = Callable[[Line, int], Belief | None]
_ENDING = 2
_KEPT = 8_192


class Mark(NamedTuple):
    """What a word speaks for. A guard looks at the word's surroundings and gives the belief, or None: no evidence."""

    side: Side
    rule: str
    belief: Belief | Guard


class Lexicon:
    """Marks by word and by ending of two letters or more; an ending counts only for words not listed themselves."""

    def __init__(self) -> None:
        self._words: dict[str, tuple[Mark, ...]] = {}
        self._endings: dict[str, tuple[tuple[str, Mark], ...]] = {}

    def add(self, mark: Mark, words: Iterable[str]) -> None:
        """Let every one of `words` (folded) carry `mark`, beside what it carries already."""
        for word in words:
            marks = self._words.get(word, ())
            if mark not in marks:
                self._words[word] = (*marks, mark)

    def ignore(self, words: Iterable[str]) -> None:
        """Let `words` carry nothing, not even by their ending."""
        for word in words:
            self._words[word] = ()

    def add_endings(self, mark: Mark, endings: Iterable[str]) -> None:
        """Let words with one of `endings` carry `mark`; the first ending that fits counts."""
        for ending in endings:
            key = ending[-_ENDING:]
            self._endings[key] = (*self._endings.get(key, ()), (ending, mark))

    def look_up(self, line: Line) -> list[Finding]:
        """All evidence in `line`; a word in quotation marks of its own is none."""
        found: list[Finding] = []
        known = self._known
        for i, marks in enumerate(map(known.__getitem__, line.low)):
            for side, rule, believe in marks:
                belief = believe if isinstance(believe, str) else believe(line, i)
                if belief is not None and not line.mentioned(i):
                    found.append(line.finding(i, i, side, rule, belief))
        return found

    @cached_property
    def _known(self) -> _Known:
        """The marks of the words met so far; made when the lexicon is complete."""
        return _Known(self._marks_of)

    def _marks_of(self, word: str) -> tuple[Mark, ...]:
        marks = self._words.get(word)
        if marks is not None:
            return marks
        endings = self._endings.get(word[-_ENDING:], ())
        return next(((mark,) for ending, mark in endings if word.endswith(ending)), ())


class _Known(dict[str, tuple[Mark, ...]]):
    """Words with their marks. It begins anew when it has grown too large: texts have all kinds of words."""

    def __init__(self, marks_of: Callable[[str], tuple[Mark, ...]]) -> None:
        super().__init__()
        self._marks_of = marks_of

    def __missing__(self, word: str) -> tuple[Mark, ...]:
        if len(self) >= _KEPT:
            self.clear()
        marks = self[word] = self._marks_of(word)
        return marks


def listed(words: str) -> list[str]:
    """The words of a list written with spaces and line breaks."""
    return words.split()


def table(lines: str) -> Mapping[str, list[str]]:
    """A table with a row a line: `key: word word …`."""
    rows = (line.partition(":") for line in lines.splitlines() if line.strip())
    return {key.strip(): values.split() for key, _, values in rows}
