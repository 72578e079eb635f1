"""sms-cost: a text message takes no more segments than it has to, and no more than the guide has a budget for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from contracts.values import Channel
from shared.voice.case import Case
from shared.voice.check import Check, Found
from shared.voice.lengths import Outsider, SmsLength, fold, in_alphabet, outsiders, plain_characters, sms_length
from shared.voice.rendered import Rendered
from shared.voice.text import Text

_MOST_CHARACTERS: Final = 3
_MOST_PLACES: Final = 5
"""With more characters outside the alphabet than this, a text is not written in it."""


def find(rendered: Rendered) -> Iterator[Found]:
    """Yield what makes a text message dearer than it has to be: each of its segments is paid for."""
    if rendered.channel is not Channel.SMS:
        return
    text = rendered.main
    found = sms_length(fold(Channel.SMS, text.raw))
    budget = rendered.guide.manner.budget
    if budget is not None and found.segments > budget:
        yield Found(
            f"the text takes {found.segments} segments, and the budget is {budget}", "shorten it", rule="manner.budget"
        )
    if found.encoding == "ucs-2" and found.segments > 1:
        costly = _costly(text)
        if costly and (saved := _without(text.raw, costly)).segments < found.segments:
            yield _forced(text, costly, found, saved)


def _costly(text: Text) -> tuple[Outsider, ...]:
    """Return the first place of each of the brand's characters that force a text into UTF-16; none if they are many."""
    places = [
        one
        for one in outsiders(text.raw)
        if not in_alphabet(plain_characters(one.character)) and not text.filled_in(one.start, one.start + 1)
    ]
    first = {one.character: one for one in reversed(places)}
    few = len(first) <= _MOST_CHARACTERS and len(places) <= _MOST_PLACES
    return tuple(sorted(first.values(), key=lambda one: one.start)) if few else ()


def _without(raw: str, costly: Sequence[Outsider]) -> SmsLength:
    for one in costly:
        raw = raw.replace(one.character, "x" if one.character.isalpha() else _written_out(one.character))
    return sms_length(fold(Channel.SMS, raw))


def _forced(text: Text, costly: Sequence[Outsider], found: SmsLength, saved: SmsLength) -> Found:
    named = ", ".join(repr(one.character) for one in costly)
    instead = f"{saved.segments} segment{'s' if saved.segments > 1 else ''}"
    return Found(
        f"the text takes {found.segments} segments instead of {instead} because of {named}",
        "; ".join(_mend(text, one) for one in costly),
        start=costly[0].start,
        end=costly[0].start + 1,
    )


def _mend(text: Text, one: Outsider) -> str:
    if one.character.isalpha():
        word = next((word.text for word in text.words if word.start <= one.start < word.end), one.character)
        return f"say it without {word!r}"
    written = _written_out(one.character)
    return f"write {written!r} for {one.character!r}" if written else f"leave out {one.character!r}"


def _written_out(character: str) -> str:
    """Return a sign in characters of the alphabet, as Unicode decomposes it (½: 1/2), or nothing."""
    written = plain_characters(unicodedata.normalize("NFKC", character))
    return written if in_alphabet(written) else ""


CHECK: Final = Check(
    id="sms-cost",
    scope="rendition",
    severity="warning",
    title="A text message costs what it has to",
    why="A single character outside the alphabet of text messages can treble what each of them costs.",
    wrong=Case(
        channel=Channel.SMS,
        text="Skyline: your suitcase is here 🎉 You find it at the desk in the arrivals hall, until ten at night.",
    ),
    right=Case(
        channel=Channel.SMS,
        text="Skyline: your suitcase is here. You find it at the desk in the arrivals hall, until ten at night.",
    ),
    find=find,
    abstains=False,
)
