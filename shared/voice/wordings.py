"""Wordings of the guide, such as promises and blocks, as they are found in texts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# From the first tag to the last one: what stands between them may be left out.
_TEMPLATE: Final = re.compile(r"\{%.*%\}|\{\{.*?\}\}", re.DOTALL)
_SPACE: Final = re.compile(r"\s+")

# Signs that differ by keyboard, channel and language, not in what they say.
_SAME: Final = {
    " ": r"\s+",
    "…": r"(?:…|\.\.\.)",
    **dict.fromkeys("'’‘ʼ", "['’‘ʼ]"),
    **dict.fromkeys('"“”„«»', '["“”„«»]'),
    **dict.fromkeys("-‐‑‒–—−", "[-‐‑‒–—−]"),
}

_OUTPUT: Final = r".{1,300}?"
_TAGS: Final = r".{0,300}?"


@lru_cache(maxsize=4_096)
def wording(text: str) -> re.Pattern[str]:
    """Return a pattern for a wording, whatever the white space, quotes and dashes, and what templates in it output."""
    pieces: list[str] = []
    end = 0
    for found in _TEMPLATE.finditer(text):
        pieces += (_literally(text[end : found.start()]), _OUTPUT if found[0].startswith("{{") else _TAGS)
        end = found.end()
    return re.compile("".join((*pieces, _literally(text[end:]))), re.DOTALL)


def _literally(text: str) -> str:
    plain = _SPACE.sub(" ", text).replace("...", "…")
    return "".join(_SAME.get(character) or re.escape(character) for character in plain)
