"""emoji-parity: the languages of a channel show the same emoji."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import Channel
from shared.voice.case import Case, CaseRendition
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.emoji import emoji_in
from shared.voice.rendered import Rendered, Renditions

Shown = dict[str, tuple[str, int, int]]
"""Each emoji with the field and place where it first stands."""


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield the renditions that show other emoji than the first locale on the same channel."""
    pairs = list(renditions.pairs())
    if not pairs:
        yield Abstained("there is one language only")
    for first, other in pairs:
        yield from _differing(other, _shown(first), first)


def _shown(rendered: Rendered) -> Shown:
    shown: Shown = {}
    for field, text in rendered.words.items():
        for one in emoji_in(text.raw):
            if not text.filled_in(one.start, one.end):
                shown.setdefault(one.text, (field, one.start, one.end))
    return shown


def _differing(rendered: Rendered, wanted: Shown, first: Rendered) -> Iterator[Found]:
    shown = _shown(rendered)
    for emoji in sorted(wanted.keys() - shown.keys()):
        yield Found(
            f"{emoji} is missing, which {first.locale} shows",
            f"add it, or take it out in {first.locale}",
            channel=rendered.channel,
            locale=rendered.locale,
        )
    for emoji in sorted(shown.keys() - wanted.keys()):
        field, start, end = shown[emoji]
        yield Found(
            f"{first.locale} shows no {emoji}",
            f"take it out, or add it in {first.locale}",
            field,
            start,
            end,
            channel=rendered.channel,
            locale=rendered.locale,
        )


CHECK: Final = Check(
    id="emoji-parity",
    scope="message",
    severity="warning",
    title="All languages show the same emoji",
    why="A brand that smiles in one language only has two faces.",
    moments=PUBLISH,
    wrong=Case(
        channel=Channel.SOCIAL,
        text="Welcome aboard ✈️",
        others=(CaseRendition(locale="de", channel=Channel.SOCIAL, text="Willkommen an Bord"),),
    ),
    right=Case(
        channel=Channel.SOCIAL,
        text="Welcome aboard ✈️",
        others=(CaseRendition(locale="de", channel=Channel.SOCIAL, text="Willkommen an Bord ✈️"),),
    ),
    find=find,
)
