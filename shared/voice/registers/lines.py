"""A text as words with the gaps between them, kept so that every word can be found again in the text.

Words are compared in folded form: compatibility composition (so NFC and NFD, full-width and plain letters are the
same), lower case, without soft hyphens, zero-width characters and stress marks. Addresses, placeholders, tags, code
and mail addresses are not prose: each becomes a run of zeros of the same length, a word that no rule knows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import accumulate

from shared.voice.registers.model import Evidence, Side, Weight

APOSTROPHES = "'’ʼ‘`´"
_OPENING = "„“”\"«»‹›‘’'‚「『"
_CLOSING = "“”\"»«›‹’‘'」』"
_MARKS = "\u00ad\u0300-\u036f\u200b-\u200d\u2060\u3099\u309a\ufeff"
_WORD = re.compile(rf"([\w{_MARKS}]+)")
_UNUSUAL = re.compile(rf"[{_MARKS}\u1100-\u11ff\uff01-\uffdc]")
_DROPPED = dict.fromkeys([0xAD, *range(0x300, 0x370), *range(0x200B, 0x200E), 0x2060, 0xFEFF])
SUSPICIOUS = re.compile(r"[@{<_`]|://|www\.|\.[a-z]{2}")
_NOT_PROSE = re.compile(
    r"\{\{[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}|<[^<>]{1,300}>|`[^`\n]{1,300}`|@\w{1,64}"
    r"|(?:https?://|www\.)[^\s<>]{1,500}"
    r"|(?<![\w.-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}"
    r"\.(?:com|net|org|info|eu|de|at|ch|fr|nl|be|ru|jp|kr|es|it|pt|br|pl|mx|ar|io|app|shop)\b(?:/[^\s<>]{0,500})?"
)
_UNDERLINED = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_SENTENCE_END = re.compile(r"[.!?…\n:;„“”\"«»‹›¿¡•·|()\[\]。！？]")
_BREAK = re.compile(r"[.!?…\n:;•·|。！？]")
_OPENS_QUOTE = '„“”"«»‹›¿¡(['
_TERMINATOR = re.compile(r"[.!?…\n。！？]")
_LETTERS = re.compile(r"[^\W\d_]")


class Line:
    """The words of one text. `low[i]` is word `i` folded, `raw[i]` as written, `gaps[i]` what stands before it."""

    __slots__ = ("_parts", "_starts", "gaps", "low", "raw", "text")

    def __init__(self, text: str) -> None:
        """Split `text`; nothing is dropped."""
        self.text = text
        parts = _WORD.split(prose_only(text) if SUSPICIOUS.search(text) else text)
        self._parts = parts
        self._starts: list[int] | None = None
        if _UNUSUAL.search(text):
            parts = [unicodedata.normalize("NFKC", part).translate(_DROPPED) for part in parts]
        self.raw: list[str] = parts[1::2]
        self.gaps: list[str] = parts[0::2]
        self.low: list[str] = [word.lower() for word in self.raw]

    def __len__(self) -> int:
        return len(self.low)

    def evidence(self, first: int, last: int, side: Side, rule: str, weight: Weight) -> Evidence:
        """Evidence for `side` in the words `first` to `last` (inclusive)."""
        if self._starts is None:
            self._starts = [0, *accumulate(map(len, self._parts))]
        start, end = self._starts[2 * first + 1], self._starts[2 * last + 2]
        return Evidence(self.text[start:end], start, end, side, rule, weight)

    def before(self, i: int, distance: int = 1) -> str:
        """The word `distance` before word `i` in the same sentence, or nothing."""
        for j in range(i, max(i - distance, 0), -1):
            if _SENTENCE_END.search(self.gaps[j]):
                return ""
        return self.low[i - distance] if i >= distance else ""

    def after(self, i: int, distance: int = 1) -> str:
        """The word `distance` after word `i` in the same sentence, or nothing."""
        end = i + distance
        if end >= len(self.low):
            return ""
        for j in range(i + 1, end + 1):
            if _SENTENCE_END.search(self.gaps[j]):
                return ""
        return self.low[end]

    def begins(self, i: int) -> bool:
        """Whether a sentence, a quotation or a bracket begins with word `i`."""
        if i == 0:
            return True
        gap = self.gaps[i]
        if _BREAK.search(gap):
            return gap.strip() != "." or not (len(self.raw[i - 1]) == 1 or self.raw[i - 1].isdigit())
        quote = gap.rstrip()[-1:]
        if quote not in _OPENS_QUOTE or not quote:
            return False
        return gap[-1] == quote or (quote != "»" and gap[0].isspace())

    def sentence(self, i: int) -> tuple[int, int]:
        """First word, and one past the last, of the sentence around word `i`."""
        first = i
        while first > 0 and not _TERMINATOR.search(self.gaps[first]):
            first -= 1
        end = i + 1
        while end < len(self.low) and not _TERMINATOR.search(self.gaps[end]):
            end += 1
        return first, end

    def asks(self, i: int) -> bool:
        """Whether the sentence around word `i` ends in a question mark."""
        for gap in self.gaps[i + 1 :]:
            if found := _TERMINATOR.search(gap):
                return "?" in gap[found.start() :] or "？" in gap
        return False

    def clause_begins(self, i: int, openers: Container[str]) -> bool:
        """Whether word `i` comes first in its sentence but for openers (“please”, “and then”) or a short address.

        A short address is what stands before a comma: “Hello Anna, …”, four words at most.
        """
        for j in range(i, max(i - 4, -1), -1):
            if self.begins(j):
                return True
            if "," in self.gaps[j]:
                return any(self.begins(k) for k in range(j - 1, max(j - 5, -1), -1))
            if any(dash in self.gaps[j] for dash in ("–", "—", " - ")):
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
        return self.gaps[i][-1:] in _OPENING and self.gaps[i + 1][:1] in _CLOSING if self._marked(i) else False

    def _marked(self, i: int) -> bool:
        return bool(self.gaps[i]) and bool(self.gaps[i + 1])

    def elides(self, i: int) -> bool:
        """Whether an apostrophe follows word `i` at once."""
        return self.gaps[i + 1][:1] in APOSTROPHES if self.gaps[i + 1] else False

    def hyphened(self, i: int) -> bool:
        """Whether a hyphen joins word `i` to the one before it."""
        return self.gaps[i] in {"-", "‐", "‑"}


def prose_only(text: str) -> str:
    """Blot out what is not prose; every character keeps its place."""
    text = _NOT_PROSE.sub(lambda found: "0" * len(found[0]), text)
    return _UNDERLINED.sub(" ", text)


def has_letters(text: str) -> bool:
    """Whether there is anything to read at all."""
    return bool(_LETTERS.search(text))
