"""What a reader sees of HTML: quick enough to run before every send; making a text part is another matter."""

from __future__ import annotations

import html
import re
from typing import Final

_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "dir"}
    | {"div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"}
    | {"header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre"}
    | {"search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"}
)
"""Elements before and after which a line breaks; cells of a table are not read as one word, either."""

# No part gives back what it took, and what is not closed goes on to the end: so the time grows with the length alone.
_MARKUP: Final = re.compile(
    r"<(?:!--(?:[^-]++|-(?!->))*+(?:-->)?"
    r"|(?P<unseen>head|style|script|title)(?=[\s/>])(?:[^<]++|<(?!/(?P=unseen)[\s/>]|body[\s/>]))*+"
    r"|(?P<name>/?[a-z][^\s/>]*+)(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|=)*+>?"
    r"|[/!?][^>]*+>?)",
    re.IGNORECASE,
)
_SPACE: Final = re.compile(r"[ \t\r\f\v]+")
_LINES: Final = re.compile(r" ?\n[ \n]*")


def visible(markup: str) -> str:
    """Return the words of an HTML document, one block a line."""
    text = _SPACE.sub(" ", _MARKUP.sub(_break, markup.replace("\n", " ")))
    return _LINES.sub("\n", html.unescape(text)).strip()


def _break(found: re.Match[str]) -> str:
    name = found["name"]
    return "\n" if name and name.lower().removeprefix("/") in _BLOCKS else ""
