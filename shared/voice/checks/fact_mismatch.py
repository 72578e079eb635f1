"""fact-mismatch: no rendition of a message states another value than the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from contracts.values import Channel, LocaleTag, Name
from shared.voice.case import Case, CaseRendition
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.mentions import Kind, agree, names_code
from shared.voice.mentions.places import same_line, same_page
from shared.voice.rendered import Rendered, Renditions
from shared.voice.typed import KINDS_OF, Typed

_COMPARED: Final[tuple[Kind, ...]] = ("money", "percent", "date", "time", "duration", "code", "url", "phone")
"""Bare numbers are not: languages count in words where others use figures."""

_NEVER_LEFT_OUT: Final = frozenset({"money", "percent", "date", "code"})
"""Said in one language and not in another, they are a mistake; a time may be said in words, as at noon."""

_BETWEEN_CHANNELS: Final[tuple[Kind, ...]] = ("money", "percent", "date", "time", "duration", "code")
"""Links and numbers to call may differ by channel: each is counted on its own."""


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield values that contradict those of the first locale on a channel, or of another channel in a locale."""
    if len(renditions.full) < 2:
        yield Abstained("there is one rendition only")
    told: set[tuple[Channel | None, LocaleTag | None]] = set()
    for found in (*_across_locales(renditions), *_across_channels(renditions)):
        place = (found.channel, found.locale)
        if place not in told:
            told.add(place)
            yield found


def _across_locales(renditions: Renditions) -> Iterator[Found]:
    for first, other in renditions.pairs():
        for kind in _COMPARED:
            yield from _Comparison(first, other, kind, renditions.locales).found(may_leave_out=False)


def _across_channels(renditions: Renditions) -> Iterator[Found]:
    for locale in renditions.locales:
        for one, other in combinations(renditions.in_locale(locale), 2):
            for kind in _BETWEEN_CHANNELS:
                yield from _Comparison(one, other, kind, renditions.locales).found(may_leave_out=True)


class _Comparison:
    """The values of one kind in two renditions: what each typed and the other did not, and the facts only one says."""

    def __init__(self, first: Rendered, other: Rendered, kind: Kind, locales: Sequence[LocaleTag]) -> None:
        self._first, self._other, self._kind = first, other, kind
        mine = [one for one in first.typed if one.mention.kind == kind]
        theirs = [one for one in other.typed if one.mention.kind == kind]
        self._only_first = [one for one in mine if not any(_same(one, that, locales) for that in theirs)]
        self._only_other = [one for one in theirs if not any(_same(one, that, locales) for that in mine)]
        if kind == "code":
            # Only where something tells that it is a code is one read; it may stand in the other all the same.
            self._only_first = [one for one in self._only_first if not _names(other, one)]
            self._only_other = [one for one in self._only_other if not _names(first, one)]
        self._facts_first = _facts(first, kind) - _facts(other, kind)
        self._facts_other = _facts(other, kind) - _facts(first, kind)

    def found(self, *, may_leave_out: bool) -> Iterator[Found]:
        """Yield what is wrong, at most one thing."""
        where = f"{self._first.locale} for {self._first.channel.value}"
        if self._only_other and (said := self._said_by_first()):
            yield self._at(self._only_other[0], f"it says {self._only_other[0].written}, where {where} says {said}")
        elif self._only_first and self._facts_other:
            fact = min(self._facts_other)
            yield self._at(None, f"it says facts.{fact}, where {where} says {self._only_first[0].written}")
        elif may_leave_out or self._kind not in _NEVER_LEFT_OUT:
            return
        elif self._only_other and not _unclear(self._first):
            yield self._at(self._only_other[0], f"it says {self._only_other[0].written}, which {where} does not")
        elif self._only_first and not _unclear(self._other):
            yield self._at(None, f"{self._only_first[0].written} is missing, which {where} says")

    def _said_by_first(self) -> str | None:
        if self._only_first:
            return self._only_first[0].written
        return f"facts.{min(self._facts_first)}" if self._facts_first else None

    def _at(self, typed: Typed | None, problem: str) -> Found:
        return Found(
            problem,
            "say the same in all renditions, best by a fact",
            typed.field if typed else "text",
            typed.start if typed else None,
            typed.end if typed else None,
            channel=self._other.channel,
            locale=self._other.locale,
        )


def _facts(rendered: Rendered, kind: Kind) -> frozenset[Name]:
    facts = rendered.definition.facts if rendered.definition else {}
    return frozenset(name for name in rendered.facts_said if kind in KINDS_OF[facts[name].type])


def _names(rendered: Rendered, code: Typed) -> bool:
    shown = (text.raw for text in rendered.words.values())
    typed = (literal.text for template in rendered.templates.values() for literal in template.literals)
    return any(names_code(text, rendered.locale, code.mention.value) for text in (*shown, *typed))


def _unclear(rendered: Rendered) -> bool:
    return any(one.mention.kind == "unclear" for one in rendered.typed)


def _same(one: Typed, other: Typed, locales: Sequence[LocaleTag]) -> bool:
    """Whether two values may be one."""
    match one.mention.kind:
        case "url":
            return same_page(one.mention.value, other.mention.value, locales)
        case "phone":
            return agree(one.mention, other.mention) or same_line(one.mention.value, other.mention.value)
        case _:
            return agree(one.mention, other.mention)


CHECK: Final = Check(
    id="fact-mismatch",
    scope="message",
    severity="error",
    title="No rendition states another value than the others",
    why="20 % in English and 25 % in German: whichever was meant, half the customers were told something wrong.",
    moments=PUBLISH,
    wrong=Case(
        text="Lisbon is 20% off until May 13.",
        others=(CaseRendition(locale="de", text="Lissabon ist bis 13. Mai um 25 % günstiger."),),
    ),
    right=Case(
        text="Lisbon is 20% off until May 13.",
        others=(CaseRendition(locale="de", text="Lissabon ist bis 13. Mai um 20 % günstiger."),),
    ),
    find=find,
)
