"""Blotting out what is no prose: addresses, placeholders, tags, entities, code, mail addresses, user names.

Each becomes a run of zeros of the same length, a word that no rule knows, so that places stay what they are. Every
repetition is bounded: time grows with the length of the text only. Most text has nothing of the kind, so each pattern
begins with a character that is quick to look for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_OPENED = re.compile(
    r"\{\{[^{}]{0,300}\}\}|\{%[^{}]{0,300}%\}|<[^<>]{1,300}>|`[^`\n]{1,300}`|@\w{1,64}|&#?\w{1,10};"
    r"|https?://[^\s<>]{1,500}|www\.[^\s<>]{1,500}"
)
_MAIL = re.compile(r"(?<![\w.-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_TOP_DOMAIN = re.compile(
    r"\.(?:com|net|org|info|eu|de|at|ch|fr|nl|be|ru|jp|kr|es|it|pt|br|pl|mx|ar|io|app|shop)\b(?:/[^\s<>]{0,500})?"
)
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}")
_LONGEST_HOST = 256
# Several look at the prose of one text, one after another.
_KEPT = 256
_UNDERLINED = re.compile(r"(?<![^\W_])_|_(?![^\W_])")


@lru_cache(maxsize=_KEPT)
def prose_only(text: str) -> str:
    """Blot out in `text` what is no prose; every character keeps its place."""
    if "@" in text:
        text = _MAIL.sub(_zeros, text)
    text = _OPENED.sub(_zeros, "".join(_without_hosts(text)))
    return _UNDERLINED.sub(" ", text) if "_" in text else text


def _without_hosts(text: str) -> Iterator[str]:
    done = 0
    for found in _TOP_DOMAIN.finditer(text):
        start = _host_before(text, found.start())
        if _HOST.fullmatch(text, start, found.start()):
            start = max(start, done)
            yield text[done:start]
            yield "0" * (found.end() - start)
            done = found.end()
    yield text[done:]


def _host_before(text: str, end: int) -> int:
    """Return where what could be a host's name begins, looking back from its last dot."""
    start = end
    while start and end - start < _LONGEST_HOST and (text[start - 1].isalnum() or text[start - 1] in "_-."):
        start -= 1
    return start


def _zeros(found: re.Match[str]) -> str:
    return "0" * len(found[0])
