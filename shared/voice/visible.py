"""What a reader sees of HTML: quick enough to run before every send; making a text part is another matter."""

from __future__ import annotations

import html
import re
from typing import Final

_UNSEEN: Final = re.compile(r"<!--.*?-->|<(head|style|script|title)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BREAK: Final = re.compile(r"<(?:br|/p|/div|/h[1-6]|/li|/tr|/td|/table|hr)\b[^>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[a-zA-Z/!][^>]*>")
_SPACE: Final = re.compile(r"[ \t\r\f\v]+")
_LINES: Final = re.compile(r" ?\n[ \n]*")


def visible(markup: str) -> str:
    """Return the words of an HTML document, one block a line."""
    text = _UNSEEN.sub(" ", markup)
    text = _TAG.sub("", _BREAK.sub("\n", _SPACE.sub(" ", text.replace("\n", " "))))
    return _LINES.sub("\n", html.unescape(text)).strip()
