"""Korean: the polite styles (-습니다, -요) and honorifics against the familiar style (반말).

Both polite styles, 합쇼체 and 해요체, count as formal. The endings of verbs decide: polite ones wherever they stand,
familiar ones at the end of a clause. The plain written style (-다) is weak.
"""

from __future__ import annotations

from shared.voice.registers.lines import Line
from shared.voice.registers.model import Evidence, Side, Weight
from shared.voice.registers.words import korean as words

_SYLLABLES = 0xAC00
_FINAL_N, _FINAL_L, _FINAL_B, _FINAL_SS = 4, 8, 17, 20
_Finding = tuple[Side, str, Weight]


class Korean:
    """Finds evidence in Korean text."""

    def evidence(self, text: str) -> list[Evidence]:
        """Evidence in `text`, word by word."""
        line = Line(text)
        found: list[Evidence] = []
        for i, word in enumerate(line.low):
            finding = words.LISTED.get(word) or _polite(word) or _honorific(word)
            if finding is None and _ends_clause(line, i):
                finding = _final(word, line.gaps[i + 1])
            if finding is not None and not line.mentioned(i):
                found.append(line.evidence(i, i, *finding))
        return found


def _ends_clause(line: Line, i: int) -> bool:
    return i + 1 == len(line) or bool(line.gaps[i + 1].strip()) or "\n" in line.gaps[i + 1]


def _final_consonant(word: str, place: int) -> int:
    """Index of the final consonant of a syllable (Unicode's order, 0: none), -1 where there is no syllable."""
    if len(word) < -place:
        return -1
    code = ord(word[place]) - _SYLLABLES
    return code % 28 if 0 <= code < 11172 else -1


def _polite(word: str) -> _Finding | None:
    if word.endswith(("니다", "니까", "니다만", "니까요", "시다")):
        stem = word.removesuffix("만").removesuffix("요")
        if _final_consonant(stem, -3) == _FINAL_B:
            return "formal", "polite-ending", "strong"
        if stem.endswith("니다"):
            return None
    if word.endswith(words.POLITE_ENDINGS):
        return "formal", "polite-ending", "strong"
    return None


def _honorific(word: str) -> _Finding | None:
    if word.startswith(words.ADDRESSES):
        return "formal", "honorific", "strong"
    return ("formal", "honorific", "strong") if any(part in word for part in words.HONORIFIC_PARTS) else None


def _final(word: str, gap: str) -> _Finding | None:
    """The ending of a clause."""
    if word.endswith(("요", "죠")) and word not in words.NOUNS_IN_YO and len(word) > 1:
        return "formal", "polite-ending", "strong"
    if word in words.NOUNS or word.endswith(words.NOUN_ENDINGS):
        return None
    if word.endswith(words.FAMILIAR_ENDINGS) or _familiar(word):
        return "informal", "familiar-ending", "strong"
    if "?" in gap and word.endswith(("니", "냐", "까", "어", "아", "지", "래", "해", "야")):
        return "informal", "familiar-ending", "strong" if len(word) > 1 else "weak"
    if word.endswith("다") and (_final_consonant(word, -2) in {_FINAL_N, _FINAL_SS} or word.endswith(("있다", "없다", "이다"))):
        return "informal", "plain-ending", "weak"
    return None


def _familiar(word: str) -> bool:
    last = word[-1]
    before = _final_consonant(word, -2)
    if last == "어":
        return before == _FINAL_SS
    return last in "게까래걸" and before == _FINAL_L
