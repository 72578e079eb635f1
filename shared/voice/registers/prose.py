"""Blotting out what is no prose: addresses, placeholders, tags, entities, code, mail addresses, user names.

Each becomes a run of zeros of the same length, a word that no rule knows, so that places stay what they are. Every
repetition is bounded: time grows with the length of the text only.
"""

from __future__ import annotations

import re

_SPECIAL = re.compile("[@{<_`&]")
_DOTTED = re.compile(r"\.[a-z]{2}")
_NOT_PROSE = re.compile(
    r"\{\{[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}|<[^<>]{1,300}>|`[^`\n]{1,300}`|@\w{1,64}|&#?\w{1,10};"
    r"|(?:https?://|www\.)[^\s<>]{1,500}"
    r"|(?<![\w.-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}"
    r"\.(?:com|net|org|info|eu|de|at|ch|fr|nl|be|ru|jp|kr|es|it|pt|br|pl|mx|ar|io|app|shop)\b(?:/[^\s<>]{0,500})?"
)
_UNDERLINED = re.compile(r"(?<![^\W_])_|_(?![^\W_])")


def prose_only(text: str) -> str:
    """Blot out in `text` what is no prose; every character keeps its place."""
    if not (_SPECIAL.search(text) or "://" in text or "www." in text or _DOTTED.search(text)):
        return text
    return _UNDERLINED.sub(" ", _NOT_PROSE.sub(lambda found: "0" * len(found[0]), text))
