"""A text as words with the gaps between them, kept so that every word can be found again in the text.

Words are compared in folded form: compatibility composition (so NFC and NFD, full-width and plain letters are the
same), lower case, without soft hyphens, zero-width characters and stress marks. What is no prose is blotted out first
(see `prose`). Looking around a word never goes farther than `_REACH` words, so that time grows with the text only.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Container
from itertools import accumulate

from shared.voice.registers.model import Belief, Finding, Side
from shared.voice.registers.prose import prose_only

APOSTROPHES = "'’ʼ‘`´"
_OPENING = "„“”\"«»‹›‘’'‚「『"
_CLOSING = "“”\"»«›‹’‘'」』"
_OPENS_QUOTE = '„“”"«»‹›¿¡(['
_MARKS = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\u3099\u309a\ufeff"
_WORD = re.compile(rf"([\w{_MARKS}]+)")
_UNUSUAL = re.compile(rf"[{_MARKS}\u1100-\u11ff\uff01-\uffdc]")
_DROPPED = dict.fromkeys([0xAD, *range(0x300, 0x370), *range(0x200B, 0x200E), 0x2060, 0xFEFF])
_BREAK = re.compile(r"[.!?…\n:;•·|。！？]")
_PHRASE_END = re.compile(r"[.!?…\n:;„“”\"«»‹›¿¡•·|()\[\]。！？,–—、]")
_COMMA = re.compile("[,–—]")
_TERMINATOR = re.compile(r"[.!?…\n。！？]")
_ASKING = re.compile(r"[.!?…\n。！？¿]")
_REACH = 60
_SHORT_ADDRESS = 4


class Line:
    """The words of one text. `low[i]` is word `i` folded, `raw[i]` as written, `gaps[i]` what stands before it."""

    __slots__ = (
        "_asking",
        "_begins",
        "_breaks",
        "_ends",
        "_firsts",
        "_openings",
        "_parts",
        "_places",
        "_starts",
        "_stops",
        "_vocabulary",
        "gaps",
        "low",
        "raw",
        "text",
    )

    def __init__(self, text: str) -> None:
        """Split `text`; nothing is dropped."""
        self.text = text
        parts = _WORD.split(prose_only(text))
        self._parts = parts
        self._starts: list[int] | None = None
        self._vocabulary: frozenset[str] | None = None
        self._firsts: dict[frozenset[str], int] = {}
        self._places: dict[frozenset[str], list[int]] = {}
        self._begins: dict[int, bool] = {}
        self._openings: frozenset[int] | None = None
        self._ends: list[int] | None = None
        self._asking: list[tuple[int, bool]] | None = None
        if _UNUSUAL.search(text):
            parts = [unicodedata.normalize("NFKC", part).translate(_DROPPED) for part in parts]
        self.raw: list[str] = parts[1::2]
        self.gaps: list[str] = parts[0::2]
        self.low: list[str] = [word.lower() for word in self.raw]
        self._breaks = [gap != " " and _PHRASE_END.search(gap) is not None for gap in self.gaps]
        # The gaps in which a phrase ends.
        self._stops = [j for j, breaks in enumerate(self._breaks) if breaks]

    def __len__(self) -> int:
        return len(self.low)

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word that occurs, folded."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.low)
        return self._vocabulary

    def first_of(self, words: frozenset[str]) -> int:
        """Where one of `words` occurs first, the number of words if nowhere. Looked for once a set."""
        first = self._firsts.get(words)
        if first is None:
            first = next((i for i, word in enumerate(self.low) if word in words), len(self.low))
            self._firsts[words] = first
        return first

    def places(self, words: frozenset[str], test: Callable[[Line, int], bool]) -> list[int]:
        """Where `words`, which name what is looked for, stand so that `test` holds. Looked for once a set."""
        places = self._places.get(words)
        if places is None:
            named = not words.isdisjoint(self.vocabulary)
            places = [i for i, word in enumerate(self.low) if word in words and test(self, i)] if named else []
            self._places[words] = places
        return places

    def finding(self, first: int, last: int, side: Side, rule: str, belief: Belief) -> Finding:
        """What speaks for `side` in the words `first` to `last` (inclusive)."""
        if self._starts is None:
            self._starts = [0, *accumulate(map(len, self._parts))]
        return Finding(self._starts[2 * first + 1], self._starts[2 * last + 2], side, rule, belief)

    def before(self, i: int, distance: int = 1) -> str:
        """The word `distance` before word `i` in the same phrase, with no punctuation between, or nothing."""
        if i < distance or self._breaks[i] or (distance > 1 and True in self._breaks[i - distance + 1 : i]):
            return ""
        return self.low[i - distance]

    def after(self, i: int, distance: int = 1) -> str:
        """The word `distance` after word `i` in the same phrase, with no punctuation between, or nothing."""
        end = i + distance
        if end >= len(self.low) or self._breaks[end] or (distance > 1 and True in self._breaks[i + 1 : end]):
            return ""
        return self.low[end]

    @property
    def openings(self) -> frozenset[int]:
        """The words that a sentence, a quotation, a bracket or what follows a comma or dash begins with."""
        if self._openings is None:
            stops = (j for j in self._stops if _COMMA.search(self.gaps[j]) or self.begins(j))
            self._openings = frozenset((0, *stops))
        return self._openings

    def begins(self, i: int) -> bool:
        """Whether a sentence, a quotation or a bracket begins with word `i`."""
        if i == 0:
            return True
        gap = self.gaps[i]
        if gap == " ":
            return False
        begins = self._begins.get(i)
        if begins is None:
            begins = self._begins[i] = self._begins_behind(gap, i)
        return begins

    def _begins_behind(self, gap: str, i: int) -> bool:
        if _BREAK.search(gap):
            return gap.strip() != "." or not self._abbreviates(i - 1)
        quote = gap.rstrip()[-1:]
        if quote not in _OPENS_QUOTE or not quote:
            return False
        return gap[-1] == quote or (quote != "»" and gap[0].isspace())

    def _abbreviates(self, i: int) -> bool:
        """Whether a full stop after word `i` belongs to an abbreviation of letters: “z. B.”, “p. ej.”."""
        if len(self.raw[i]) != 1 or not self.raw[i].isalpha():
            return False
        return self.raw[i].islower() or (i > 0 and len(self.raw[i - 1]) == 1 and self.gaps[i].startswith("."))

    def sentence(self, i: int) -> tuple[int, int]:
        """First word, and one past the last, of the sentence around word `i`, or of what is in reach of it."""
        if self._ends is None:
            self._ends = [j for j in self._stops if _TERMINATOR.search(self.gaps[j])]
        k = bisect_right(self._ends, i)
        first = self._ends[k - 1] if k else 0
        end = self._ends[k] if k < len(self._ends) else len(self.low)
        return max(first, i - _REACH), min(end, i + _REACH)

    def asks(self, i: int) -> bool:
        """Whether the sentence around word `i` ends in a question mark; what asks behind “¿” begins after the word."""
        if self._asking is None:
            self._asking = [(j, self._marks_question(j)) for j in self._stops if _ASKING.search(self.gaps[j])]
        k = bisect_right(self._asking, (i, True))
        return k < len(self._asking) and self._asking[k][1]

    def _marks_question(self, j: int) -> bool:
        gap = self.gaps[j]
        found = _ASKING.search(gap)
        return found is not None and found[0] != "¿" and ("?" in gap[found.start() :].split("¿")[0] or "？" in gap)

    def question(self, i: int) -> int:
        """The first word of the sentence around word `i`, or of the question in it that “¿” opens."""
        first, _ = self.sentence(i)
        return next((j for j in range(i, first, -1) if "¿" in self.gaps[j]), first)

    def parted(self, first: int, i: int) -> bool:
        """Whether a comma or dash stands between the words `first` and `i`."""
        return any(_COMMA.search(self.gaps[j]) for j in range(first + 1, i + 1))

    def clause_begins(self, i: int, openers: Container[str]) -> bool:
        """Whether word `i` comes first in its sentence but for openers (“please”, “and then”) or a short address.

        A short address is what stands before a comma: “Hello Anna, …”, four words at most.
        """
        for j in range(i, max(i - _SHORT_ADDRESS, -1), -1):
            gap = self.gaps[j]
            if j == 0 or (gap != " " and self.begins(j)):
                return True
            if gap != " ":
                if "," in gap:
                    return any(self.begins(k) for k in range(j - 1, max(j - 1 - _SHORT_ADDRESS, -1), -1))
                if "–" in gap or "—" in gap or " - " in gap:
                    return True
            if self.low[j - 1] not in openers:
                return False
        return False

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital."""
        return self.raw[i][:1].isupper()

    def shouted(self, i: int) -> bool:
        """Whether word `i` is written in capitals altogether."""
        return len(self.raw[i]) > 1 and self.raw[i].isupper()

    def mentioned(self, i: int) -> bool:
        """Whether word `i` alone stands in quotation marks: it is talked about, not used."""
        before, behind = self.gaps[i], self.gaps[i + 1]
        return before not in {" ", ""} and behind != "" and before[-1] in _OPENING and behind[0] in _CLOSING

    def elides(self, i: int) -> bool:
        """Whether an apostrophe follows word `i` at once."""
        return self.gaps[i + 1][:1] in APOSTROPHES if self.gaps[i + 1] else False

    def hyphened(self, i: int) -> bool:
        """Whether a hyphen joins word `i` to the one before it."""
        return self.gaps[i] in {"-", "‐", "‑"}
