"""What no email may hold: programs, and style sheets from elsewhere.

Mail programs run no scripts and warn of mails that hold one; a sheet from elsewhere would tell a server who opened the
mail, and when. What is written in the comments that some programs read, and in the texts that Liquid says as they are,
is held to the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from shared.playbook.email.elements import Attribute, Event, Opened, Said, tags
from shared.playbook.templating.errors import TemplateError, place
from shared.playbook.templating.markup import LIQUID

_PROGRAMS: Final = frozenset({"script", "iframe", "frame", "object", "embed", "applet"})
_SHEETS: Final = frozenset({"style", "mj-style"})
_SPOKEN: Final = frozenset({"alt", "title", "aria-label", "summary", "placeholder"})
_EVENT: Final = re.compile(r"on[a-z]+", re.IGNORECASE)
# Readers' programs skip blanks and control characters before an address, and breaks of lines within it.
_SCRIPT: Final = re.compile(r"[\x00-\x20]*(?:javascript|vbscript):", re.IGNORECASE)
_BREAKS: Final = re.compile(r"[\t\n\r]")
_IMPORT: Final = re.compile(r"@import\b", re.IGNORECASE)
_ESCAPED: Final = re.compile(r"\\([0-9a-f]{1,6})\s?|\\(?=[^0-9a-f\s])", re.IGNORECASE)
_NOTE: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_READ_COMMENT: Final = re.compile(r"<!--(?:-?>|\s*\[if\b).*?-->", re.DOTALL | re.IGNORECASE)
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")


def refuse_programs(source: str, events: Iterable[Event]) -> None:
    """Raise TemplateError where an email holds a program or asks for a style sheet from elsewhere.

    A `<link>` between tags is not among it: it is left out, see `links`.
    """
    inside = ""
    for event in events:
        if isinstance(event, Opened):
            _check_element(source, event)
            inside = event.name.lower()
        elif isinstance(event, Said) and event.raw and inside in _SHEETS:
            _check_sheet(source, event.text, event.offset)
    for start, end in _unread(source):
        for element in tags(source, start, end):
            _check_element(source, element)
            if element.name.lower() == "link":
                raise _error(source, element.offset, "<link> takes a style sheet from elsewhere", "leave it out")
        if source.startswith("<!--", start):
            _check_sheet(source, source[start:end], start)


def links(events: Iterable[Event]) -> Iterator[tuple[int, int]]:
    """Yield start and end of each `<link>`: all that it can do in an email is to ask a server for something."""
    for event in events:
        if isinstance(event, Opened) and event.name.lower() == "link":
            yield event.offset, event.end


def _unread(source: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what may hold tags and is not read as markup."""
    yield from (found.span() for found in _READ_COMMENT.finditer(source))
    for liquid in LIQUID.finditer(source):
        yield from (found.span() for found in _QUOTED.finditer(source, *liquid.span()))


def _check_element(source: str, element: Opened) -> None:
    name = element.name
    if name.lower() in _PROGRAMS:
        message = f"<{name}> cannot stand in an email, where no reader's program runs it"
        raise _error(source, element.offset, message, "leave it out, and link to a page that has it")
    for attribute in element.attributes:
        if _EVENT.fullmatch(attribute.name):
            message = f"{attribute.name} of <{name}> is a script, which no reader's program runs"
            raise _error(source, attribute.offset, message, "leave it out, and let a link go where it would lead")
        if _is_script(attribute):
            message = f"{attribute.name} of <{name}> is a script and no address"
            raise _error(source, attribute.offset, message, "write the address of a page, as in https://…")


def _is_script(attribute: Attribute) -> bool:
    value = attribute.value
    if value is None or ":" not in value or attribute.name.lower() in _SPOKEN:
        return False
    value = _BREAKS.sub("", value)
    said = (quoted.group()[1:-1] for liquid in LIQUID.findall(value) for quoted in _QUOTED.finditer(liquid))
    return any(_SCRIPT.match(piece) for piece in (*LIQUID.split(value), *said))


def _check_sheet(source: str, css: str, offset: int) -> None:
    if "@" not in css and "\\" not in css:
        return
    # Of the same length, so that the place is right as long as nothing in it is escaped.
    css = _ESCAPED.sub(_plain, _NOTE.sub(lambda found: " " * len(found.group()), css))
    if found := _IMPORT.search(css):
        message = "@import takes a style sheet from elsewhere"
        mend = "write its styles here; in MJML a font comes from <mj-font>"
        raise _error(source, offset + found.start(), message, mend)


def _plain(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else 0
    return chr(code) if 0 < code < 0x110000 else ""


def _error(source: str, offset: int, message: str, mend: str) -> TemplateError:
    line, column = place(source, offset)
    return TemplateError(message, mend=mend, line=line, column=column)
