"""Dead letters as people read them."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic_core import from_json
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from contracts.codec import to_plain
from services.cli.letters import Filed


def letter_table(found: Sequence[Filed]) -> Table:
    """Return a table with one letter per row."""
    table = Table("service", "id", "event", "of", "when (UTC)", "tries", "reason")
    for filed in found:
        letter = filed.letter
        table.add_row(
            filed.service,
            Text(letter.id, overflow="fold"),
            Text(_short(letter.event_type)),
            Text(letter.subject, overflow="fold"),
            f"{letter.at:%Y-%m-%d %H:%M:%S}",
            str(letter.attempts),
            Text(letter.reason),
        )
    return table


def letter_page(filed: Filed) -> RenderableType:
    """Return everything there is to know about one letter."""
    letter = filed.letter
    facts = Table.grid(padding=(0, 2))
    for name, value in (
        ("service", filed.service),
        ("event", letter.event_type),
        ("of", letter.subject),
        ("queue", letter.queue),
        ("when", f"{letter.at:%Y-%m-%d %H:%M:%S} UTC"),
        ("tries", str(letter.attempts)),
        ("reason", letter.reason),
    ):
        facts.add_row(Text(name, style="dim"), Text(value))
    parts: list[RenderableType] = [facts]
    if letter.stack:
        parts.append(Panel(Text(letter.stack.rstrip()), title="stack", title_align="left", border_style="dim"))
    parts.append(Panel(Text(_body(letter.body)), title="event", title_align="left", border_style="dim"))
    return Panel(Group(*parts), title=f"dead letter {letter.id}", title_align="left")


def _short(event_type: str) -> str:
    return event_type.removeprefix("io.unisono.").removesuffix(".v1")


def _body(body: bytes) -> str:
    try:
        return to_plain(from_json(body))
    except ValueError:
        return body.decode("utf-8", "backslashreplace")
