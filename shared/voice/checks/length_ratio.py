"""length-ratio: no language says far more, or far less, than the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from shared.voice.case import Case, CaseRendition
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.rendered import Rendered, Renditions

_EXPANSION: Final = {
    "af": 1.04,
    "ar": 0.9,
    "be": 1.02,
    "bg": 1.06,
    "ca": 1.16,
    "cs": 1.0,
    "da": 1.04,
    "de": 1.16,
    "el": 1.23,
    "es": 1.16,
    "et": 1.0,
    "eu": 1.02,
    "fa": 1.06,
    "fi": 1.0,
    "fr": 1.23,
    "gl": 1.14,
    "he": 0.76,
    "hi": 1.06,
    "hr": 1.02,
    "hu": 1.07,
    "hy": 1.0,
    "id": 1.09,
    "it": 1.11,
    "ja": 0.58,
    "ka": 1.09,
    "ko": 0.58,
    "lt": 1.02,
    "lv": 0.98,
    "nb": 1.0,
    "nl": 1.12,
    "pl": 1.1,
    "pt": 1.1,
    "ro": 1.07,
    "ru": 1.11,
    "sk": 1.0,
    "sl": 0.98,
    "sq": 1.13,
    "sr": 1.01,
    "sv": 1.04,
    "th": 0.84,
    "tr": 1.09,
    "uk": 1.04,
    "vi": 0.96,
    "zh": 0.4,
}
"""How many characters a text takes, compared with English.

Measured on what Django 5.2 and Sphinx 9 say in their catalogues: messages of 40 characters and more, without
placeholders and markup, 70 to 470 of them a language.
"""

_MOST: Final = 1.8
_LEAST_CHARACTERS: Final = 60


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield the renditions whose length is out of all proportion to that of the first locale on the same channel."""
    for first, other in renditions.pairs():
        expected = _plain_length(first)
        if expected < _LEAST_CHARACTERS:
            yield Abstained(f"the text for {first.channel.value} is too short to compare lengths")
            continue
        ratio = _plain_length(other) / expected
        if ratio > _MOST or ratio < 1 / _MOST:
            amount = f"{ratio:.1f} times" if ratio > 1 else f"only {ratio:.0%} of"
            yield Found(
                f"the text is {amount} what {first.locale} would lead to expect",
                f"compare it with {first.locale}: something was added or left out",
                channel=other.channel,
                locale=other.locale,
            )


def _plain_length(rendered: Rendered) -> float:
    return len(rendered.main) / _EXPANSION.get(rendered.language, 1.0)


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
