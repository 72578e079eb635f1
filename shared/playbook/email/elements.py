"""Markup as a list of what is opened, said and closed, with the place of each; Liquid may stand in it.

Stricter than HTML: whatever is opened is closed, in order, and a condition or loop begins and ends in the same element.
Only so is every email that comes of a template well-formed, whichever branches it takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from typing import Final

from shared.playbook.templating.errors import TemplateError, place
from shared.playbook.templating.markup import FILLER, LIQUID, masked

VOID: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""Elements of HTML that have no end."""

_RAW: Final = frozenset({"style", "script", "mj-style", "title", "textarea"})

_MARKUP = re.compile(
    r"(?P<hidden><!--.*?-->|<![a-zA-Z][^>]*>|<\?.*?\?>)"
    r"|</(?P<close>[a-zA-Z][\w:-]*)\s*>"
    r"|<(?P<open>[a-zA-Z][\w:-]*)(?P<inside>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(?P<empty>/?)>",
    re.DOTALL,
)
_OPENING = re.compile(r"<(?P<open>[a-zA-Z][\w:-]*)(?P<inside>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>?", re.DOTALL)
_ATTRIBUTE = re.compile(r"\s*([^\s=\"'<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=`]+)))?", re.DOTALL)
_TAG_NAME = re.compile(r"\{%-?\s*(\w+)")
_BLOCKS: Final = frozenset({"if", "unless", "case", "for", "capture"})
_BRANCHES: Final = frozenset({"else", "elsif", "when"})


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute, its value as written apart from entities; None where it has no value. `quoted`: in quotes."""

    name: str
    value: str | None
    offset: int
    quoted: bool = True


@dataclass(frozen=True, slots=True)
class Opened:
    """The start of an element; `empty` where it is its end as well."""

    name: str
    attributes: tuple[Attribute, ...]
    offset: int
    end: int
    empty: bool

    def get(self, name: str) -> str | None:
        """Return the value of an attribute, or None."""
        return next((one.value for one in self.attributes if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Closed:
    """The end of an element."""

    name: str
    offset: int
    end: int


@dataclass(frozen=True, slots=True)
class Said:
    """What stands between tags: text as written, Liquid, or one after the other. `raw`: in an element such as style."""

    text: str
    offset: int
    raw: bool = False


Event = Opened | Closed | Said


# The HTML and the text of an email are made of one source, one after the other.
@lru_cache(maxsize=4)
def read(source: str) -> tuple[Event, ...]:
    """Return the markup event by event, comments left out. Raises TemplateError where it is not well-formed."""
    reader = _Reader(source, masked(source))
    reader.run()
    return tuple(reader.events)


def tags(source: str, start: int, end: int) -> Iterator[Opened]:
    """Yield the starts of elements in a part of a source, whether or not it is well-formed by itself."""
    for found in _OPENING.finditer(source, start, end):
        inside = found.start("inside")
        given = tuple(
            Attribute(one[1], unescape(next((one[i] for i in (2, 3, 4) if one[i] is not None), "")), one.start(1))
            for one in _ATTRIBUTE.finditer(source, inside, found.end("inside"))
        )
        yield Opened(found["open"], given, found.start(), found.end(), empty=True)


@dataclass
class _Reader:
    source: str
    markup: str
    events: list[Event] = field(default_factory=list)
    open: list[Opened] = field(default_factory=list)
    blocks: list[tuple[str, int, tuple[int, ...]]] = field(default_factory=list)

    def run(self) -> None:
        end = 0
        while found := self._next(end):
            self._say(end, found.start())
            if found["open"]:
                self._opened(found)
            elif found["close"]:
                self._closed(found)
            end = found.end()
        self._say(end, len(self.markup))
        if self.open:
            raise self.error(self.open[-1].offset, f"<{self.open[-1].name}> is never closed", "close it where it ends")

    def error(self, offset: int, message: str, mend: str) -> TemplateError:
        line, column = place(self.source, offset)
        return TemplateError(message, mend=mend, line=line, column=column)

    def _next(self, start: int) -> re.Match[str] | None:
        if self.open and self.open[-1].name.lower() in _RAW:
            end = rf"</(?P<close>{self.open[-1].name})\s*>(?P<open>(?!))?"
            return re.compile(end, re.IGNORECASE).search(self.markup, start)
        return _MARKUP.search(self.markup, start)

    def _opened(self, found: re.Match[str]) -> None:
        name = found["open"]
        attributes = tuple(self._attributes(name, found.start("inside"), found.end("inside")))
        empty = bool(found["empty"]) or name.lower() in VOID
        element = Opened(name, attributes, found.start(), found.end(), empty)
        self.events.append(element)
        if not empty:
            self.open.append(element)

    def _attributes(self, element: str, start: int, end: int) -> Iterator[Attribute]:
        while start < end and self.markup[start:end].strip():
            found = _ATTRIBUTE.match(self.markup, start, end)
            if found is None or FILLER in found[1]:
                offset = start + len(self.markup[start:end]) - len(self.markup[start:end].lstrip())
                raise self.error(
                    offset,
                    f"<{element}> has something here that is no attribute",
                    'write name="value"; a condition stands inside the quotes',
                )
            group = next((number for number in (2, 3, 4) if found[number] is not None), None)
            value = None
            if group is not None:
                value = unescape(self.source[found.start(group) : found.end(group)])
                if FILLER in found[group]:
                    self._blocks(found.start(group), found.end(group), found.start(1))
            yield Attribute(found[1], value, found.start(1), quoted=group != 4)
            start = found.end()

    def _closed(self, found: re.Match[str]) -> None:
        name = found["close"]
        if not self.open or self.open[-1].name.lower() != name.lower():
            inside = f"; <{self.open[-1].name}> is open" if self.open else ""
            mend = "close elements in the order they were opened, the last one first"
            raise self.error(found.start(), f"</{name}> closes nothing here{inside}", mend)
        self.open.pop()
        self.events.append(Closed(name, found.start(), found.end()))

    def _say(self, start: int, end: int) -> None:
        if start == end:
            return
        raw = bool(self.open) and self.open[-1].name.lower() in _RAW
        stray = -1 if raw else self.markup.find("<", start, end)
        if stray >= 0:
            raise self.error(stray, "this '<' begins no tag that ends", "close the tag with '>', or write &lt;")
        self.events.append(Said(self.source[start:end], start, raw))
        self._blocks(start, end)

    def _blocks(self, start: int, end: int, attribute: int = -1) -> None:
        """Check that conditions and loops end in the element, or attribute, in which they began."""
        where = (*(element.offset for element in self.open), attribute)
        for found in LIQUID.finditer(self.source, start, end):
            name = _TAG_NAME.match(found.group())
            tag = name[1] if name else ""
            if tag in _BLOCKS:
                self.blocks.append((tag, found.start(), where))
            elif self.blocks and (tag in _BRANCHES or tag == f"end{self.blocks[-1][0]}"):
                began, offset, there = self.blocks[-1]
                if there != where:
                    line, _ = place(self.source, offset)
                    message = f"the {{% {began} %}} of line {line} goes on here in another element"
                    raise self.error(
                        found.start(), message, f"let {{% {began} %}} … {{% end{began} %}} hold whole elements"
                    )
                if tag not in _BRANCHES:
                    self.blocks.pop()
