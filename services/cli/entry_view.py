"""Timeline entries as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from contracts.content import Content, EmailContent, InstoreContent
from contracts.decision import Decision
from services.timeline.domain.entry import Deferred, EntryKind, Planned, Suppressed, TimelineEntry

STYLES: dict[EntryKind, str] = {
    "acted": "bold",
    "changed": "dim",
    "merged": "magenta",
    "journey-entered": "cyan",
    "journey-ended": "cyan",
    "planned": "green",
    "deferred": "yellow",
    "suppressed": "red",
    "suppression-list": "red",
    "delivery": "blue",
    "task": "magenta",
}
MARKS = {"passed": "✓", "narrowed": "≈", "deferred": "…", "stopped": "✗"}
_INDENT = 2


def timeline_table(entries: Sequence[TimelineEntry]) -> Table:
    """Return a table with one entry per row, words and reasons below its sentence."""
    table = Table("when", "channel", "what", show_lines=True, expand=True)
    table.columns[0].no_wrap = True
    table.columns[2].ratio = 1
    for entry in entries:
        table.add_row(
            Text(f"{entry.at.astimezone():%Y-%m-%d\n%H:%M:%S}", style="dim"),
            entry.channel.value if entry.channel else "",
            Group(*_told(entry)),
        )
    return table


def _told(entry: TimelineEntry) -> Iterator[RenderableType]:
    yield Text(entry.title, style=STYLES[entry.kind])
    if isinstance(entry.detail, Planned):
        yield _indented(words_of(entry.detail.rendition.content))
    if isinstance(entry.detail, Planned | Deferred | Suppressed):
        yield _indented(reasons_of(entry.detail.decision))


def words_of(content: Content) -> Text:
    """Return the words of a message as its channel delivers them."""
    match content:
        case EmailContent():
            return Text.assemble((content.subject, "bold italic"), "\n", (content.text, "italic"))
        case InstoreContent():
            return Text.assemble((content.title, "bold italic"), "\n", (content.text, "italic"))
        case _:
            return Text(content.text, style="italic")


def reasons_of(decision: Decision) -> Text:
    """Return the stages of a decision, one per line; those that changed something stand out."""
    lines = [
        Text(f"{MARKS[stage.outcome]} {stage.name.replace('_', ' ')}: {stage.reason}", style=_style(stage.outcome))
        for stage in decision.stages
    ]
    return Text("\n").join(lines)


def _style(outcome: str) -> str:
    return "dim" if outcome == "passed" else "default"


def _indented(what: Text) -> Padding:
    return Padding(what, (0, 0, 0, _INDENT))
