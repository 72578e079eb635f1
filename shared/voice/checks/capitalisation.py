"""capitalisation: subjects and titles have the capitals the guide wants, and no word shouts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.text import Text, Word
from shared.voice.words.capitals import EVERYDAY, IN_NAMES, POLITE
from shared.voice.words.function_words import FUNCTION_WORDS

_HEADS: Final = ("subject", "title")
_STARTS_ANEW: Final = re.compile(r"(?:[.:!?…–—·|•/\"“„«»‘‚(\[]|(?<!\w)-)\s*[\"“„«»‘‚¿¡(\[]*\Z")
"""What stands before a word that may begin with a capital as at the beginning."""
_REACH: Final = 6
_SHORTEST_IN_TITLE: Final = 4
_RULE: Final = "manner.capitalisation"


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield single words that shout in any field, and what is wrong with the capitals of subject or title."""
    for field, found in rendered.shouts.items():
        for shout in found:
            if shout.words == 1:
                problem = f"“{shout.text}” shouts at the reader"
                yield Found(problem, "write it in small letters", field, shout.start, shout.end, "capitals")
    wanted = rendered.guide.manner.capitalisation
    heads = [(field, rendered.words[field]) for field in _HEADS if field in rendered.words]
    if wanted == "free" or not heads:
        return
    if rendered.language not in FUNCTION_WORDS or (wanted == "title" and rendered.language != "en"):
        yield Abstained(f"there are no rules for {wanted} case in {rendered.locale}")
        return
    for field, text in heads:
        words = [word for word in text.words if not text.filled_in(word.start, word.end)]
        yield from _beginning(rendered, field, text, words)
        inner = [word for word in words if word.start != _first_letter(text) and not _starts_anew(text, word)]
        yield from _sentence(rendered, field, text, inner) if wanted == "sentence" else _title(rendered, field, inner)


def _beginning(rendered: Rendered, field: str, text: Text, words: list[Word]) -> Iterator[Found]:
    """Yield the first word where it begins with a small letter and is no name."""
    first = words[0] if words and words[0].start == _first_letter(text) else None
    if first is not None and first.text.islower() and first.text not in rendered.guide.proper_words:
        problem = f"the {field} begins with a small letter"
        yield Found(problem, "begin it with a capital", field, first.start, first.end, _RULE)


def _sentence(rendered: Rendered, field: str, text: Text, words: list[Word]) -> Iterator[Found]:
    """Yield the first word that has a capital without being a name, if that is certain."""
    small = FUNCTION_WORDS[rendered.language] - POLITE.get(rendered.language, frozenset())
    sure: list[Word] = []
    unsure: list[Word] = []
    for word in words:
        low = word.text.lower()
        if not word.text.istitle() or len(word.text) < 2 or low in rendered.guide.proper_words:
            continue
        in_name = text.raw[word.end + 1 : word.end + 2].isupper()
        if low in small and low not in IN_NAMES:
            sure.append(word)
        elif (low in small and not in_name) or (rendered.language == "en" and low in EVERYDAY):
            unsure.append(word)
    found = sure or (unsure if len(unsure) > 1 else [])
    if found:
        listed = ", ".join(f"“{word.text}”" for word in found)
        yield Found(
            f"{listed} in the middle of the {field} {'has a capital' if len(found) == 1 else 'have capitals'}",
            "write it as a sentence: capitals at its beginning and for names",
            field,
            found[0].start,
            found[0].end,
            _RULE,
        )


def _title(rendered: Rendered, field: str, words: list[Word]) -> Iterator[Found]:
    """Yield the first word of weight that has no capital."""
    for word in words:
        small = word.text.isalpha() and word.text.islower() and len(word.text) >= _SHORTEST_IN_TITLE
        if small and word.text not in FUNCTION_WORDS["en"] and word.text not in rendered.guide.proper_words:
            problem = f"“{word.text}” in the {field} has no capital"
            yield Found(problem, "write it in title case", field, word.start, word.end, _RULE)
            return


def _first_letter(text: Text) -> int:
    """Return where the first letter or digit stands; what was filled in is one, too."""
    return text.words[0].start if text.words else len(text)


def _starts_anew(text: Text, word: Word) -> bool:
    return _STARTS_ANEW.search(text.raw, max(word.start - _REACH, 0), word.start) is not None


CHECK: Final = Check(
    id="capitalisation",
    scope="rendition",
    severity="warning",
    title="Capitals are where the guide wants them",
    why="Half the subjects In Title Case and half in sentence case look like two senders, and CAPITALS look like spam.",
    wrong=Case(
        subject="Your Booking Is Confirmed", text="See you on board.", guide={"manner": {"capitalisation": "sentence"}}
    ),
    right=Case(
        subject="Your booking to Lisbon is confirmed",
        text="See you on board.",
        guide={"manner": {"capitalisation": "sentence"}},
    ),
    find=find,
    own=True,
)
