"""Wordings of the guide as they are found in texts: promises, blocks and the phrases that go with them."""

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

_NO_SPACES: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese have no spaces between words: a phrase may end anywhere."""


@lru_cache(maxsize=4_096)
def wording(text: str) -> re.Pattern[str]:
    """Return a pattern for a wording, whatever the white space, quotes and dashes, and what templates in it output."""
    pieces: list[str] = []
    end = 0
    for found in _TEMPLATE.finditer(text):
        pieces += (_literally(text[end : found.start()]), _OUTPUT if found[0].startswith("{{") else _TAGS)
        end = found.end()
    return re.compile("".join((*pieces, _literally(text[end:]))), re.DOTALL)


@lru_cache(maxsize=4_096)
def phrase(text: str) -> re.Pattern[str]:
    """Return a pattern for a phrase in running text, in any case and not within a longer word."""
    begins = "" if _NO_SPACES.match(text[0]) else r"(?<!\w)"
    ends = "" if _NO_SPACES.match(text[-1]) else r"(?!\w)"
    return re.compile(f"{begins}{_literally(text)}{ends}", re.IGNORECASE)


def _literally(text: str) -> str:
    plain = _SPACE.sub(" ", text).replace("...", "…")
    return "".join(_SAME.get(character) or re.escape(character) for character in plain)
