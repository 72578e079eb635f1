"""Tables: which are data and which only lay things out, and where their bodies begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from shared.playbook.email.elements import Closed, Event, Opened

TABLES: Final = frozenset({"table", "mj-table"})
_BODIES: Final = frozenset({"tbody", "thead", "tfoot"})
_BEFORE_BODIES: Final = frozenset({"caption", "colgroup"})
_BLOCKS: Final = frozenset(
    {"table", "p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "img", "blockquote", "center"}
)


@dataclass
class _Table:
    opened: Opened
    depth: int
    body_at: int
    has_rows: bool = False
    has_bodies: bool = False
    is_data: bool = field(default=True)


def table_bodies(events: Iterable[Event]) -> Iterator[tuple[int, str]]:
    """Yield what makes bodies explicit, tags with their offsets, where a table has rows and no body around them.

    A parser would begin the body before the first row, and so after the loop around the rows.
    """
    for table, end in _walk(events):
        if table.has_rows and not table.has_bodies:
            yield table.body_at, "<tbody>"
            yield end, "</tbody>"


def with_table_bodies(source: str, events: Iterable[Event]) -> str:
    """Return the source with explicit bodies."""
    for offset, tag in sorted(table_bodies(events), reverse=True):
        source = source[:offset] + tag + source[offset:]
    return source


def data_tables(events: Iterable[Event]) -> frozenset[int]:
    """Return the offsets of the tables that hold data; the others only lay out blocks, other tables or pictures."""
    return frozenset(table.opened.offset for table, _ in _walk(events) if table.is_data)


def _walk(events: Iterable[Event]) -> Iterator[tuple[_Table, int]]:
    """Yield every table when it ends, with the offset of its end."""
    open_tables: list[_Table] = []
    depth = 0
    for event in events:
        name = event.name.lower() if isinstance(event, Opened | Closed) else ""
        if isinstance(event, Opened):
            if open_tables:
                _note(open_tables[-1], name, depth)
            if not event.empty:
                depth += 1
                if name in TABLES:
                    is_layout = event.get("role") in {"presentation", "none"}
                    open_tables.append(_Table(event, depth, event.end, is_data=not is_layout))
        elif isinstance(event, Closed):
            if name in TABLES:
                yield open_tables.pop(), event.offset
            elif name in _BEFORE_BODIES and open_tables and depth == open_tables[-1].depth + 1:
                open_tables[-1].body_at = event.end
            depth -= 1


def _note(table: _Table, name: str, depth: int) -> None:
    if depth == table.depth:
        table.has_rows |= name == "tr"
        table.has_bodies |= name in _BODIES
    table.is_data &= name not in _BLOCKS
