"""How social networks count a post."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from shared.voice.emoji import emoji_in
from shared.voice.lengths.graphemes import graphemes
from shared.voice.lengths.links import shortened_as_by_mastodon, shortened_as_by_x

# twitter-text's configuration 3: a code point of these ranges weighs 100 of a hundred, any other 200.
_HEAVY: Final = re.compile(r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")


def mastodon_characters(text: str) -> int:
    """Return what Mastodon compares with its limit: characters, links as 23, remote accounts without their server."""
    return graphemes(shortened_as_by_mastodon(text))


def x_weight(text: str) -> int:
    """Return the weighted length that X compares with its limit.

    A link counts 23, an emoji 2, any other character 1 or 2: 2 in most scripts that come after Georgian in Unicode,
    among them Chinese, Japanese and Korean.
    """
    text = shortened_as_by_x(unicodedata.normalize("NFC", text))
    return _weight(text) - sum(_weight(emoji.text) - 2 for emoji in emoji_in(text))


def _weight(text: str) -> int:
    return len(text) + len(_HEAVY.findall(text))
