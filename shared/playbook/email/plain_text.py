"""The text part of an email, made from its MJML or HTML: a template as well, with the same Liquid.

Where blocks end is not known before a customer's facts are: a condition may leave a paragraph out. So the template
holds signs for the ends of lines and paragraphs, and `tidy` turns each run of them into line breaks after rendering.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from shared.playbook.email.elements import Closed, Opened, Said, read
from shared.playbook.email.tables import TABLES, data_tables
from shared.playbook.templating.markup import LIQUID

_LINE: Final = "\ue001"
_PARAGRAPH: Final = "\ue002"
_INDENT: Final = "\ue003"
_RUN: Final = re.compile(rf"[ \t\n]*[{_LINE}{_PARAGRAPH}][ \t\n{_LINE}{_PARAGRAPH}]*")
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u034f\u200b\ufeff"))
_MARKUP_FILTERS: Final = re.compile(r"\s*\|\s*(?:newline_to_br|escape)\b")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_TAG: Final = re.compile(r"</?[a-zA-Z][^>]*>")
_LOOP: Final = re.compile(r"\{%-?\s*for\b")
_END_OF_LOOP: Final = re.compile(r"\{%-?\s*endfor\b")
_SCHEME: Final = re.compile(r"^(?:https?://|mailto:|tel:)")

_UNSEEN: Final = frozenset({"head", "mj-head", "style", "mj-style", "script", "title", "template"})
_PARAGRAPHS: Final = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "figure", "section", "article"}
    | {"header", "footer", "main", "nav", "aside", "hr", "table", "mj-table", "mj-text", "mj-button", "mj-image"}
    | {"mj-social", "mj-navbar", "mj-accordion", "mj-accordion-title", "mj-accordion-text", "mj-carousel", "mj-column"}
)
_LINES: Final = frozenset(
    {"div", "li", "dt", "dd", "tr", "center", "caption", "address", "mj-social-element", "mj-navbar-link"}
)
_LINKS: Final = frozenset({"a", "mj-button", "mj-image", "mj-social-element", "mj-navbar-link", "mj-carousel-image"})
_PICTURES: Final = frozenset({"img", "mj-image", "mj-carousel-image", "mj-social-element"})
_CELLS: Final = frozenset({"td", "th"})
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def text_of(source: str) -> str:
    """Return the template of the text part; what it renders to goes through `tidy`."""
    events = read(source)
    writer = _Writer(data_tables(events))
    for event in events:
        match event:
            case Opened():
                writer.opened(event)
            case Closed():
                writer.closed(event)
            case Said():
                writer.said(event)
    return "".join(writer.parts)


def tidy(text: str) -> str:
    """Return rendered text with its line breaks: one where a line ends, two where a paragraph does."""
    return _RUN.sub(_breaks, text).replace(_INDENT, "  ").strip()


def _breaks(found: re.Match[str]) -> str:
    run = found.group()
    return "\n\n" if _PARAGRAPH in run or run.count("\n") > 1 else "\n"


@dataclass
class _List:
    numbered: bool
    loops: int
    """How many loops it stands in."""
    count: int = 0


@dataclass
class _Writer:
    data_tables: frozenset[int]
    parts: list[str] = field(default_factory=list)
    open: list[Opened] = field(default_factory=list)
    links: list[tuple[Opened, int]] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    cells: list[int | None] = field(default_factory=list)
    """Per open table how many cells its row has so far; None where it only lays things out."""
    unseen: int = 0
    loops: int = 0
    mark: str = ""
    """What the next words begin with: the mark of a list's item, or of a quotation."""

    def opened(self, element: Opened) -> None:
        name = element.name.lower()
        if self.unseen or _is_hidden(element):
            self.unseen += not element.empty
            if not element.empty:
                self.open.append(element)
            return
        self._break(name)
        self._begin(name, element)
        self._begin_link(name, element)
        if not element.empty:
            self.open.append(element)
        elif name in _LINKS:
            self._end_link()
            self._break(name)

    def closed(self, event: Closed) -> None:
        self.open.pop()
        if self.unseen:
            self.unseen -= 1
            return
        name = event.name.lower()
        if name in _LINKS:
            self._end_link()
        if name in {"ul", "ol"}:
            self.lists.pop()
        if name in TABLES:
            self.cells.pop()
        self._break(name)

    def said(self, event: Said) -> None:
        if self.unseen or event.raw:
            return
        end = 0
        for found in LIQUID.finditer(event.text):
            self._words(event.text[end : found.start()])
            self._begin_words()
            self.parts.append(_for_text(found.group()))
            self.loops += _LOOP.match(found.group()) is not None
            self.loops -= _END_OF_LOOP.match(found.group()) is not None
            end = found.end()
        self._words(event.text[end:])

    def _words(self, text: str) -> None:
        if any(element.name == "pre" for element in self.open):
            text = unescape(text)
        else:
            text = _BLANKS.sub(" ", unescape(text).translate(_INVISIBLE))
            if self.parts and self.parts[-1].endswith(" "):
                text = text.removeprefix(" ")
        if text.strip():
            self._begin_words()
        self.parts.append(text)

    def _begin_words(self) -> None:
        self.parts.append(self.mark)
        self.mark = ""

    def _begin(self, name: str, element: Opened) -> None:
        if name == "br":
            self.parts.append("\n")
        elif name == "hr":
            self.parts.append(f"---{_PARAGRAPH}")
        elif name in {"ul", "ol"}:
            self.lists.append(_List(name == "ol", self.loops))
        elif name == "li":
            self._item()
        elif name in TABLES:
            self.cells.append(0 if element.offset in self.data_tables else None)
        elif name == "tr" and self.cells and self.cells[-1] is not None:
            self.cells[-1] = 0
        elif name in _CELLS:
            self._cell()
        elif name == "blockquote":
            self.mark = "> "

    def _begin_link(self, name: str, element: Opened) -> None:
        if name in _LINKS:
            self.links.append((element, len(self.parts)))
        if name in _PICTURES and (alt := element.get("alt")):
            self._begin_words()
            self.parts.append(_with_liquid(alt))

    def _item(self) -> None:
        if not self.lists:
            return
        inner = self.lists[-1]
        inner.count += 1
        # An item that is written once in a loop has the number of the round.
        number = "{{ forloop.index }}" if self.loops > inner.loops else inner.count
        self.mark = _INDENT * (len(self.lists) - 1) + (f"{number}. " if inner.numbered else "- ")

    def _cell(self) -> None:
        count = self.cells[-1] if self.cells else None
        if count is None:
            self.parts.append(_LINE)
            return
        self.parts.append(" | " if count else "")
        self.cells[-1] = count + 1

    def _end_link(self) -> None:
        element, start = self.links.pop()
        address = element.get("href") or ""
        if not address or address.startswith("#"):
            return
        address = _for_text(address)
        said = "".join(self.parts[start:]).strip(f" \n{_LINE}{_PARAGRAPH}")
        if not said:
            self._begin_words()
            self.parts.append(address)
        elif said not in {address, _SCHEME.sub("", address).removesuffix("/")}:
            self.parts.append(f" ({address})")

    def _break(self, name: str) -> None:
        if name in _PARAGRAPHS and not (self.lists and name in {"ul", "ol", "p"}):
            self.parts.append(_PARAGRAPH)
        elif name in _LINES or name in _PARAGRAPHS:
            self.parts.append(_LINE)


def _is_hidden(element: Opened) -> bool:
    name = element.name.lower()
    return (
        name in _UNSEEN
        or element.get("aria-hidden") == "true"
        or any(attribute.name == "hidden" for attribute in element.attributes)
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _with_liquid(text: str) -> str:
    return LIQUID.sub(lambda found: _for_text(found.group()), text)


def _for_text(liquid: str) -> str:
    """Return Liquid as it is in a text: without filters for markup, and without tags in the words it quotes."""
    plain = _MARKUP_FILTERS.sub("", liquid)
    return _QUOTED.sub(lambda found: unescape(_TAG.sub("", found.group())), plain)
