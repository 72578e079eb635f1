"""promise-wording: what the brand promises, it promises in the same words in every rendition of a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.playbook import Promise
from contracts.values import JsonObject
from shared.voice.case import Case, CaseRendition
from shared.voice.check import Abstained, Check, Found
from shared.voice.guide import in_locale
from shared.voice.rendered import Rendered, Renditions
from shared.voice.wordings import wording


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield what speaks of a promise in other words than its own, and renditions that leave out what others promise."""
    promises = renditions.full[0].guide.voice.promises if renditions.full else ()
    if not promises:
        yield Abstained("the guide has no promises")
    for promise in promises:
        yield from _reworded_or_missing(promise, renditions)


def find_alone(rendered: Rendered) -> Iterator[Found]:
    """Yield what speaks of a promise in other words than its own."""
    for promise, _ in rendered.guide.watched:
        if (reworded := _reworded(rendered, promise)) is not None and not _gives(rendered, promise):
            yield reworded


def _reworded_or_missing(promise: Promise, renditions: Renditions) -> Iterator[Found]:
    given = [one for one in renditions.full if _gives(one, promise)]
    for one in renditions.full:
        if one in given:
            continue
        reworded = _reworded(one, promise)
        if reworded is not None:
            yield reworded
        elif given:
            first = given[0]
            yield Found(
                f"the promise {promise.id!r}, which {first.locale} gives for {first.channel.value}, is missing",
                _mend(promise, one),
                rule=promise.id,
                channel=one.channel,
                locale=one.locale,
            )


def _gives(rendered: Rendered, promise: Promise) -> bool:
    words = in_locale(promise.wording, rendered.locale)
    return words is not None and wording(words).search(rendered.everything) is not None


def _reworded(rendered: Rendered, promise: Promise) -> Found | None:
    """Return the first phrase that only occurs where the promise is meant."""
    phrases = next((phrases for watched, phrases in rendered.guide.watched if watched is promise), None)
    for field, text in rendered.words.items() if phrases else ():
        place = next(phrases.places(text), None) if phrases else None
        if place is not None:
            start, end = place
            return Found(
                f"{text.raw[start:end]!r} speaks of the promise {promise.id!r} in other words than its own",
                _mend(promise, rendered),
                field,
                start,
                end,
                promise.id,
                rendered.channel,
                rendered.locale,
            )
    return None


def _mend(promise: Promise, rendered: Rendered) -> str:
    words = in_locale(promise.wording, rendered.locale)
    if words is None:
        return f"give the promise {promise.id!r} a wording for {rendered.locale} in the guide, and write it here"
    return f"write it as {words!r}"


_GUIDE: Final[JsonObject] = {
    "promises": [
        {
            "id": "refund",
            "wording": {
                "en": "You get your money back within seven days.",
                "de": "Sie erhalten Ihr Geld innerhalb von sieben Tagen zurück.",
            },
            "watch": {"en": ["money back", "refund"], "de": ["Geld zurück", "erstatten"]},
        }
    ]
}

CHECK: Final = Check(
    id="promise-wording",
    scope="message",
    severity="error",
    title="A promise is given in its own words",
    why="“In seven days”, “within a week” and “soon” are three promises, and customers hold you to the best of them.",
    wrong=Case(
        text="Your flight was cancelled. You get your money back within seven days.",
        others=(CaseRendition(locale="de", text="Ihr Flug fällt aus. Wir erstatten den Preis in Kürze."),),
        guide=_GUIDE,
    ),
    right=Case(
        text="Your flight was cancelled. You get your money back within seven days.",
        others=(
            CaseRendition(
                locale="de", text="Ihr Flug fällt aus. Sie erhalten Ihr Geld innerhalb von sieben Tagen zurück."
            ),
        ),
        guide=_GUIDE,
    ),
    find=find,
    own=True,
    alone=find_alone,
)
