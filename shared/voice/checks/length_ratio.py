"""length-ratio: no language says far more, or far less, than the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import Channel
from shared.voice.case import Case, CaseRendition
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.rendered import Rendered, Renditions

# How long a text comes out in a language, compared with English, per character: averages of parallel prose. What is
# written without spaces between words takes about half the characters.
_EXPANSION: Final = {"ar": 0.9, "de": 1.15, "es": 1.15, "fr": 1.2, "it": 1.15, "ja": 0.5, "ko": 0.55, "nl": 1.1}
_EXPANSION_OTHER: Final = {"pl": 1.1, "pt": 1.1, "ru": 1.1, "zh": 0.35, "he": 0.85}
_MOST: Final = 1.8
_LEAST_CHARACTERS: Final = 60


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield the renditions whose length is out of all proportion to that of the first locale on the same channel."""
    for channel in Channel:
        written = list(renditions.on(channel))
        if not written:
            continue
        first, *others = written
        expected = _plain_length(first)
        if expected < _LEAST_CHARACTERS:
            yield Abstained(f"the {channel.value} text is too short to compare lengths")
            continue
        for other in others:
            ratio = _plain_length(other) / expected
            if ratio > _MOST or ratio < 1 / _MOST:
                amount = f"{ratio:.1f} times" if ratio > 1 else f"only {ratio:.0%} of"
                yield Found(
                    f"the text is {amount} what {first.locale} would lead to expect",
                    f"compare it with {first.locale}: something was added or left out",
                    channel=channel,
                    locale=other.locale,
                )


def _plain_length(rendered: Rendered) -> float:
    expansion = {**_EXPANSION, **_EXPANSION_OTHER}.get(rendered.language, 1.0)
    return len(rendered.main) / expansion


CHECK: Final = Check(
    id="length-ratio",
    scope="message",
    severity="warning",
    title="All languages say about as much",
    why="A translation of half the length has lost a sentence, and one of twice the length says more than was agreed.",
    moments=PUBLISH,
    wrong=Case(
        text="Your suitcase has arrived in Geneva. You can pick it up at the desk until eight in the evening.",
        others=(CaseRendition(locale="de", text="Ihr Koffer ist da."),),
    ),
    right=Case(
        text="Your suitcase has arrived in Geneva. You can pick it up at the desk until eight in the evening.",
        others=(
            CaseRendition(
                locale="de",
                text="Ihr Koffer ist in Genf angekommen. Sie können ihn bis acht Uhr abends am Schalter abholen.",
            ),
        ),
    ),
    find=find,
)
