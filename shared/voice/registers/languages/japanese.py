"""Japanese: です・ます and honorifics against the plain and casual style.

What counts is the predicate at the end of each sentence: polite forms anywhere in it are formal, casual particles,
contractions, requests and invitations at its end are informal. A plain predicate alone (る, た, い, だ) is weak: so
write newspapers, too; with a sign of conversation beside it the text is informal. である and sentences that end in a
noun say nothing. What stands in 「」 inside a sentence is quoted and does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from shared.voice.registers.characters import Characters
from shared.voice.registers.model import Belief, Finding, Side
from shared.voice.registers.words import japanese as words

_SENTENCE = re.compile(r"[^。．！？!?\n…♪]+[。．！？!?…♪]*")
_QUOTED = re.compile(r"「[^「」]{0,200}」|『[^『』]{0,200}』|“[^“”]{0,200}”")
_ASIDE = re.compile(r"[（(][^（）()]{0,200}[）)]")
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺー一-龥々]")
_UNQUOTED = str.maketrans("「」『』“”", "。。。。。。")
_LAUGHTER = "wWｗ笑"
# A polite form this near to the end of the sentence is its predicate.
_PREDICATE_REACH = 8
_LONGEST_ENDING = 9
_Place = tuple[int, int, Side, str, Belief]


def _by_last_letter() -> dict[str, tuple[tuple[str, Side, str, Belief], ...]]:
    """The phrases that are said as they are, so that a sentence is compared with few of them."""
    phrases: dict[str, tuple[tuple[str, Side, str, Belief], ...]] = {}
    for endings, side, rule, belief in words.PHRASES:
        for ending in endings:
            phrases[ending[-1]] = (*phrases.get(ending[-1], ()), (ending, side, rule, belief))
    return phrases


_PHRASES_BY_LAST = _by_last_letter()


class Japanese:
    """Finds evidence in Japanese text."""

    def __init__(self) -> None:
        self._casual: dict[str, frozenset[str]] = {}
        for before, endings in words.CASUAL_ENDINGS.items():
            for ending in endings:
                self._casual[ending] = self._casual.get(ending, frozenset()) | frozenset(before)

    def findings(self, text: str) -> list[Finding]:
        """Evidence in `text`, sentence by sentence."""
        page = Characters(text)
        return [
            page.finding(start + first, start + last, side, rule, belief)
            for start, sentence in _sentences(page.text)
            for first, last, side, rule, belief in self._weigh(sentence)
        ]

    def _weigh(self, sentence: str) -> Iterator[_Place]:
        body = (
            _ASIDE.sub(lambda aside: "　" * len(aside[0]), sentence)
            if "（" in sentence or "(" in sentence
            else sentence
        )
        last = _end_of_words(body)
        polite = list(_polite(sentence))
        yield from polite
        for found in words.CHUMMY.finditer(body):
            yield found.start(), found.end(), "informal", "pronoun", "strong"
        for found in words.CASUAL_INSIDE.finditer(body):
            yield found.start() - 1, found.end(), "informal", "casual-ending", "strong"
        if not polite and (noun := words.HONORIFIC.search(sentence)):
            yield noun.start(), noun.end(), "formal", "honorific", "weak"
        if last and not (polite and last - polite[-1][1] <= _PREDICATE_REACH):
            yield from self._final(body, last)

    def _final(self, body: str, last: int) -> Iterator[_Place]:
        """Evidence of the predicate that ends at `last`, which is not polite."""
        tail, trail = body[max(0, last - 12) : last], body[last:]
        asks, calls = "?" in trail or "？" in trail, "!" in trail or "！" in trail or "♪" in trail
        if talk := words.TALK.match(body):
            yield 0, min(talk.end(), last), "informal", "interjection", "weak"
        if tail.endswith(words.WRITTEN_ENDINGS):
            return
        if phrase := _phrase(tail, last, ends=bool(trail)):
            yield phrase
        elif length := self._casual_ending(tail):
            yield last - length, last, "informal", "casual-ending", "strong"
        elif invited := words.INVITATION.search(tail):
            yield last - len(invited[0]), last, "informal", "casual-ending", "strong"
        elif asks and tail.endswith("は") and not words.HONOURED_NOUN.search(body):
            yield last - 1, len(body.rstrip()), "informal", "tone", "presumed"
        elif asks and (asked := words.ASKED_CASUALLY.search(tail)):
            yield last - len(asked[0]), last, "informal", "casual-ending", "presumed"
        elif words.REQUEST.search(tail):
            # A heading may end so, too, but without the full stop of a sentence.
            belief: Belief = "strong" if calls or asks else "presumed" if trail.startswith(("。", "．")) else "weak"
            yield last - 2, last, "informal", "request", belief
        else:
            yield from _plain(body, tail, last, asks=asks, calls=calls)

    def _casual_ending(self, tail: str) -> int:
        """Length of the casual ending of `tail`, 0 if it has none."""
        for length in range(min(_LONGEST_ENDING, len(tail)), 0, -1):
            before = self._casual.get(tail[-length:])
            if before is None:
                continue
            letter = tail[-length - 1 : len(tail) - length]
            if words.ANY in before or (letter and (letter in before or (words.WRITTEN in before and _written(letter)))):
                return length
        return 0


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences and where they begin; what is quoted inside others is blotted out, nothing else being there is not."""
    prose = (
        _QUOTED.sub(lambda quoted: "」" * len(quoted[0]), text) if "「" in text or "『" in text or "“" in text else text
    )
    if prose is not text and not _JAPANESE.search(prose):
        prose = text.translate(_UNQUOTED)
    for found in _SENTENCE.finditer(prose):
        yield found.start(), found[0]


def _end_of_words(body: str) -> int:
    """Where the last word ends: behind it come punctuation, emoji and laughter."""
    last = len(body)
    while last and not _JAPANESE.match(body[last - 1]) and not body[last - 1].isalnum():
        last -= 1
    while last and body[last - 1] in _LAUGHTER:
        last -= 1
    return last


def _written(letter: str) -> bool:
    return "一" <= letter <= "龥" or "ァ" <= letter <= "ヺ" or letter in "ー々"


def _polite(sentence: str) -> Iterator[_Place]:
    for found in words.POLITE.finditer(sentence):
        if (found[0][0] == "ま" and not found[0].startswith("ませ")) or found[0] == "ません":
            before = sentence[found.start() - 1 : found.start()]
            stem = before in words.STEM_LETTERS or ("一" <= before <= "龥" and before not in words.PLAIN_IN_MASU)
            if not before or not stem:
                continue
        yield found.start(), found.end(), "formal", "polite-form", "strong"


def _phrase(tail: str, last: int, *, ends: bool) -> _Place | None:
    """A phrase with a predicate left out; one that `ends` in no punctuation may be a heading."""
    for ending, side, rule, belief in _PHRASES_BY_LAST.get(tail[-1:], ()):
        if tail.endswith(ending):
            return last - len(ending), last, side, rule, belief if ends and len(tail) > len(ending) else "weak"
    if not ends:
        return None
    if tail.endswith("を"):
        wish = words.POLITE_WISH.search(tail)
        return (last - len(wish[0]), last, "formal", "please", "weak") if wish else None
    if tail.endswith("い") and (favour := words.FAVOUR_OR_HEARSAY.search(tail)):
        return last - len(favour[0]), last, "informal", "casual-ending", "presumed"
    return None


def _plain(body: str, tail: str, last: int, *, asks: bool, calls: bool) -> Iterator[_Place]:
    """A plain predicate; asked straight away it speaks to somebody."""
    if words.NOT_PLAIN.search(tail):
        return
    verb = words.PLAIN_VERB.search(tail)
    asked = (asks or calls) and tail.endswith(words.PLAIN_IF_ASKED)
    wondered = asks and tail.endswith(words.QUESTION_ENDS)
    if not (verb or asked or wondered or tail.endswith(words.PLAIN_ADJECTIVES)):
        return
    direct = asks and verb is not None and not words.QUESTION_WORD.search(body)
    yield last - 1, last, "informal", "plain-form", "strong" if direct else "weak"
    if said := words.COLLOQUIAL.search(body):
        yield said.start(), said.end(), "informal", "colloquial", "weak"
    if (asks or calls) and not wondered:
        yield last - 1, len(body.rstrip()), "informal", "tone", "weak"
