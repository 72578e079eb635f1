"""sender-identity: every rendition says who speaks, and all of them by the same name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from contracts.playbook import Voice
from contracts.values import Channel
from shared.voice.blocks import lacking, wanted
from shared.voice.case import Case, CaseRendition
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.rendered import Rendered, Renditions

_UNDER_ITS_NAME: Final = frozenset({Channel.SOCIAL})
"""A post stands under the name of the account."""

_NEAR: Final = 60
"""Characters of a text message within which the name begins: what a locked telephone shows of it."""

_LATIN: Final = re.compile("[A-Za-z]")


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield renditions that do not say who speaks, text messages that say it late, and those under another name."""
    if renditions.message.audience == "staff":
        yield Abstained("colleagues know who speaks")
        return
    named: list[tuple[Rendered, frozenset[str]]] = []
    for one in renditions.full:
        names = _names_in(one)
        if wanted(one, "sender"):
            yield from lacking(one, "sender")
        elif not names and one.channel not in _UNDER_ITS_NAME:
            early = " at the beginning" if one.channel is Channel.SMS else ""
            yield _found(one, "nothing says who speaks", f"name {one.guide.voice.brand}{early}")
        elif one.channel is Channel.SMS:
            yield from _late(one)
        if names:
            named.append((one, names))
    yield from _under_other_names(named, renditions.default)


def _names_in(rendered: Rendered) -> frozenset[str]:
    """Return the names of the brand that stand in a rendition, as the guide writes them; of a longer one only that."""
    names = _names(rendered.guide.voice)
    spelt = {name.casefold(): name for name in names}
    return frozenset(spelt[found[0].casefold()] for found in _any_of(names).finditer(rendered.everything))


def _late(rendered: Rendered) -> Iterator[Found]:
    first = _any_of(_names(rendered.guide.voice)).search(rendered.main.raw)
    if first is not None and first.start() >= _NEAR:
        yield _found(
            rendered,
            f"who speaks is said only after {first.start()} characters",
            "say it at the beginning: a number is all that the reader sees of the sender",
            first.start(),
            first.end(),
        )


def _under_other_names(named: Sequence[tuple[Rendered, frozenset[str]]], default: str) -> Iterator[Found]:
    if not named:
        return
    first, names = next(((one, its) for one, its in named if one.locale == default), named[0])
    for one, its in named:
        if not any(_same(name, other) for name in names for other in its):
            yield _found(
                one,
                f"it speaks as {min(its)}, where {first.locale} for {first.channel.value} speaks as {min(names)}",
                "speak under one name in the whole message",
            )


def _same(name: str, other: str) -> bool:
    """Whether two names may be one: a part of the other, or another script, which nobody here can compare."""
    if bool(_LATIN.search(name)) != bool(_LATIN.search(other)):
        return True
    short, long = sorted((name.casefold(), other.casefold()), key=len)
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long) is not None


def _names(voice: Voice) -> tuple[str, ...]:
    return (voice.brand, *(one.name for one in voice.names))


@lru_cache(maxsize=64)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of the names, the longest first; endings of inflected languages may follow."""
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{listed})(?![A-Za-z]{{4}})", re.IGNORECASE)


def _found(rendered: Rendered, problem: str, mend: str, start: int | None = None, end: int | None = None) -> Found:
    return Found(problem, mend, start=start, end=end, channel=rendered.channel, locale=rendered.locale)


CHECK: Final = Check(
    id="sender-identity",
    scope="message",
    severity="error",
    title="Everybody knows who speaks",
    why="A text message from an unknown number that does not say who writes is taken for a fraud, and often is one.",
    moments=PUBLISH,
    wrong=Case(
        text="Skyline has found your suitcase.",
        others=(CaseRendition(channel=Channel.SMS, text="Your suitcase has been found."),),
    ),
    right=Case(
        text="Skyline has found your suitcase.",
        others=(CaseRendition(channel=Channel.SMS, text="Skyline: your suitcase has been found."),),
    ),
    find=find,
)
