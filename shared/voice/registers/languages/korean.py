"""Korean: the polite styles (-습니다, -요) and honorifics against the familiar style (반말).

Both polite styles, 합쇼체 and 해요체, count as formal. The endings of verbs decide: polite ones wherever they stand,
familiar ones at the end of a clause. The plain written style (-다) is weak. What honours (-시-) is formal, too, unless
the verb ends in a familiar or the plain style: then it honours somebody spoken of.
"""

from __future__ import annotations

from collections.abc import Iterable

from shared.voice.registers.lines import Line
from shared.voice.registers.model import Belief, Finding, Side
from shared.voice.registers.words import korean as words

_SYLLABLES = 0xAC00
_FINAL_N, _FINAL_L, _FINAL_B, _FINAL_SS, _FINAL_H = 4, 8, 17, 20, 27
_VOWEL_WEO = 14
# Behind these final consonants -어 and -아 are endings of verbs; nouns in -어 (“언어”, “상어”) have others.
_FINALS_OF_STEMS = frozenset({2, 5, 6, 7, 9, 10, 11, 13, 15, 17, 18, 19, 20, 22, 23, 25, 26, 27})
_Place = tuple[Side, str, Belief]
_POLITE_ENDING: _Place = ("formal", "polite-ending", "strong")
_HONORIFIC: _Place = ("formal", "honorific", "strong")
_HONOURED: _Place = ("formal", "honorific", "weak")


def _grouped(parts: Iterable[str], place: slice) -> dict[str, tuple[str, ...]]:
    """`parts` by the letters at `place`, so that a word is compared with few of them."""
    groups: dict[str, tuple[str, ...]] = {}
    for part in parts:
        groups[part[place]] = (*groups.get(part[place], ()), part)
    return groups


_POLITE_BY_LAST = _grouped(words.POLITE_ENDINGS, slice(-1, None))
_FAMILIAR_BY_LAST = _grouped(words.FAMILIAR_ENDINGS, slice(-1, None))
_HONORIFIC_BY_FIRST = _grouped(words.HONORIFIC_PARTS, slice(0, 2))


class Korean:
    """Finds evidence in Korean text."""

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`, word by word."""
        line = Line(text)
        places = [(i, place) for i in range(len(line)) if (place := _place(line, i)) and not line.mentioned(i)]
        rules = {rule for _, (_, rule, _) in places}
        told = "plain-ending" in rules and "polite-ending" not in rules
        return [line.finding(i, i, *(_HONOURED if told and place == _HONORIFIC else place)) for i, place in places]


def _place(line: Line, i: int) -> _Place | None:
    word = line.low[i]
    if not word:
        # Marks alone, of which folding leaves nothing.
        return None
    place = words.LISTED.get(word) or _agrees(line, i) or _yours(line, i) or _polite(word)
    if place is not None:
        return place
    final = _final(word, line.gaps[i + 1]) if _ends_clause(line, i) else None
    return final or _honorific(word)


def _yours(line: Line, i: int) -> _Place | None:
    """“네 딸”: “your”; a “yes” would have a comma."""
    said = line.low[i] == "네" and line.gaps[i + 1] == " "
    return ("informal", "pronoun", "weak") if said else None


def _agrees(line: Line, i: int) -> _Place | None:
    """“네,” and “예.”: a polite yes; without punctuation they are other words."""
    said = line.low[i] in words.YES and line.gaps[i + 1][:1] in set(",.!~")
    return ("formal", "interjection", "weak") if said else None


def _ends_clause(line: Line, i: int) -> bool:
    return i + 1 == len(line) or bool(line.gaps[i + 1].strip()) or "\n" in line.gaps[i + 1]


def _final_consonant(word: str, place: int) -> int:
    """Index of the final consonant of a syllable (Unicode's order, 0: none), -1 where there is no syllable."""
    if len(word) < -place:
        return -1
    code = ord(word[place]) - _SYLLABLES
    return code % 28 if 0 <= code < 11172 else -1


def _vowel(syllable: str) -> int:
    """Index of the vowel of a syllable, in Unicode's order; nothing of the kind for what is none."""
    return (ord(syllable) - _SYLLABLES) % 588 // 28


def _polite(word: str) -> _Place | None:
    if word in words.NOUNS_IN_YO:
        return None
    if word.endswith(("니다", "니까", "니다만", "니까요", "시다")):
        stem = word.removesuffix("만").removesuffix("요")
        if _final_consonant(stem, -3) == _FINAL_B:
            return _POLITE_ENDING
        if stem.endswith("니다"):
            return None
    return _POLITE_ENDING if word.endswith(_POLITE_BY_LAST.get(word[-1], ())) else None


def _honorific(word: str) -> _Place | None:
    if word.startswith(words.ADDRESSES):
        return _HONORIFIC
    if word.startswith(words.ROLES):
        return _HONOURED if word.endswith(words.PARTICLES) else _HONORIFIC
    for k in range(len(word) - 1):
        parts = _HONORIFIC_BY_FIRST.get(word[k : k + 2])
        if parts is not None and word.startswith(parts, k):
            return _HONORIFIC
    return None


def _final(word: str, gap: str) -> _Place | None:
    """The ending of a clause."""
    if word.endswith(("요", "죠")) and len(word) > 1 and (word == "가요" or word not in words.NOUNS_IN_YO):
        return "formal", "polite-ending", "strong"
    if "," in gap:
        # Inside a sentence the same endings join clauses of any style.
        return None
    if len(word) == 1:
        called = any(mark in gap for mark in ".?!~…")
        return ("informal", "familiar-ending", "strong") if called and word in words.SHORT_FAMILIAR else None
    if word in words.NOUNS or word.endswith(words.NOUN_ENDINGS):
        return None
    if word.endswith(_FAMILIAR_BY_LAST.get(word[-1], ())) or _familiar(word, called=any(mark in gap for mark in ".!?")):
        return "informal", "familiar-ending", "strong"
    if "?" in gap and word.endswith(("니", "냐", "까", "어", "아", "지", "래", "해", "야")):
        return "informal", "familiar-ending", "strong" if len(word) > 1 else "weak"
    plain = _final_consonant(word, -2) in {_FINAL_N, _FINAL_SS, _FINAL_B, _FINAL_H}
    if word.endswith("다") and (plain or word.endswith(words.PLAIN_ENDINGS)):
        return "informal", "plain-ending", "weak"
    return None


def _familiar(word: str, *, called: bool) -> bool:
    last = word[-1]
    before = _final_consonant(word, -2)
    if last in "어아":
        return before in _FINALS_OF_STEMS
    if last == "대":
        return before in {_FINAL_SS, _FINAL_H} or word.endswith("없대")
    if last == "야":
        return True
    if called and len(word) > 1 and _vowel(last) == _VOWEL_WEO and last != "워":
        # “다뤄”, “바꿔”: a stem in ㅜ that has run together with its ending.
        return True
    if last == "네":
        return called and word not in words.NOUNS_IN_NE
    if last == "와":
        return called
    if last == "라":
        return word.endswith(("나라", "어라", "아라", "와라")) and not word.endswith("리나라") and word != "나라"
    return last in "게까래걸" and before == _FINAL_L
