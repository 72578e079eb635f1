"""How long sentences and how many long words a text may have, by language, unless the guide says otherwise.

Björnsson's scale (Läsbarhet, 1968) is for Swedish: up to 40 is easy, 50 is a newspaper, beyond 60 is hard. Languages with
longer words are allowed more, by their share of long words in the texts of our own corpus; those with longer words yet
fewer of them (Finnish, Hungarian, Turkish) more still and shorter sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Target(NamedTuple):
    """The most words of a sentence, on average, and the highest LIX."""

    sentence_words: int
    lix: int


TARGETS: Final[Mapping[str, Target]] = {
    "ca": Target(24, 52),
    "cs": Target(18, 52),
    "da": Target(20, 46),
    "de": Target(20, 52),
    "en": Target(22, 48),
    "es": Target(25, 53),
    "fi": Target(15, 62),
    "fr": Target(24, 53),
    "hu": Target(18, 58),
    "it": Target(25, 55),
    "nb": Target(20, 46),
    "nl": Target(20, 48),
    "no": Target(20, 46),
    "pl": Target(18, 56),
    "pt": Target(25, 53),
    "ro": Target(24, 53),
    "ru": Target(18, 56),
    "sv": Target(20, 46),
    "tr": Target(16, 60),
    "uk": Target(18, 55),
}
"""By language. Where words carry their particles (Arabic, Korean) word lengths say little: no target there."""

WITHOUT_SPACES: Final = frozenset({"ja", "zh", "yue", "th", "lo", "km", "my"})
"""Languages that write no spaces between words: there is nothing to count."""
