"""The stories as they unfold in the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from contracts.content import Content, EmailContent, InstoreContent
from contracts.decision import StageName
from contracts.events.delivery import DeliveryStatus
from services.cli.demo.cast import Cast, Person
from services.cli.demo.outcomes import Outcome
from services.timeline.domain.entry import (
    Acted,
    Deferred,
    Delivery,
    JourneyBegun,
    JourneyOver,
    Merged,
    Planned,
    Suppressed,
    TaskDone,
    TimelineEntry,
)

_COLOURS = ("cyan", "magenta", "yellow", "green", "bright_blue", "bright_red", "bright_magenta")
_TIME_WIDTH = 8
_NAME_WIDTH = 6
_SHOWN = 170
_TELLING: tuple[StageName, ...] = ("channel_choice", "locale_choice")
_SMOOTH = frozenset({DeliveryStatus.SENT, DeliveryStatus.DELIVERED, DeliveryStatus.READ, DeliveryStatus.CLICKED})


class Screen:
    """Prints what happens to whom, one thing after another."""

    def __init__(self, console: Console, cast: Cast) -> None:
        self._console = console
        self._people: Mapping[str, tuple[Person, str]] = {
            person.key: (person, colour) for person, colour in zip(cast.everybody, _COLOURS, strict=True)
        }

    def part(self, title: str, line: str, people: Sequence[Person]) -> None:
        """Begin a part: say what it is about and who plays."""
        self._console.print(f"\n[bold]{title}[/]  [dim]{line}[/]\n")
        for person in people:
            speaks = f"speaks {person.locale}, is in {person.time_zone}"
            self._console.print(Text.assemble("  ", self._name(person.key), "  ", (speaks, "dim")))
        self._console.print()

    def show(self, key: str, entry: TimelineEntry) -> None:
        """Show one entry of a person's timeline, if it is worth a line."""
        lines = list(_told(entry))
        if not lines:
            return
        head, *rest = lines
        row = Table.grid(padding=(0, 2, 0, 0))
        for width in (_TIME_WIDTH, _NAME_WIDTH, None):
            row.add_column(width=width)
        row.add_row(Text(f"{entry.at.astimezone():%H:%M:%S}", style="dim"), self._name(key), head)
        for line in rest:
            row.add_row("", "", Padding(line, (0, 0, 0, 2)))
        self._console.print(row)

    def _name(self, key: str) -> Text:
        person, colour = self._people[key]
        return Text(person.first_name.ljust(_NAME_WIDTH), style=colour)


def outcome_line(outcome: Outcome) -> Text:
    """Return an outcome as a line; in red what is missing."""
    if outcome.missing is None:
        return Text.assemble(("  ✓ ", "green"), outcome.expected)
    return Text.assemble(("  ✗ ", "bold red"), outcome.expected, (f": {outcome.missing}", "red"))


def _told(entry: TimelineEntry) -> Iterator[Text]:
    """Yield the line of an entry, and the lines below it; nothing for what is not worth a line."""
    match entry.detail:
        case Planned() | Deferred() | Suppressed():
            yield from _decided(entry.title.partition(": ")[0], entry.detail)
        case Acted(properties=properties):
            yield Text.assemble("● ", (entry.title, "bold"))
            if isinstance(said := properties.get("text"), str):
                yield Text(f"“{said}”", style="italic")
        case TaskDone(note=note):
            yield Text.assemble("✓ ", (entry.title.partition(": ")[0], "bold"))
            if note:
                yield Text(f"“{note}”", style="italic")
        case Merged():
            yield Text.assemble("⇄ ", (entry.title, "magenta"))
        case Delivery(status=status):
            smooth = status in _SMOOTH
            yield Text.assemble(("✓ " if smooth else "! ", "blue"), (entry.title, "dim" if smooth else "bold red"))
        case JourneyBegun() | JourneyOver():
            yield Text.assemble("» ", (entry.title, "cyan"))


def _decided(title: str, detail: Planned | Deferred | Suppressed) -> Iterator[Text]:
    """Yield what was decided, the words, and why."""
    match detail:
        case Planned():
            yield Text.assemble(("→ ", "green"), (title, "green"))
            yield _words(detail.rendition.content)
            why = (stage.reason for stage in detail.decision.stages if stage.name in _TELLING)
            yield Text(" ".join(why), style="dim")
        case Deferred():
            yield Text.assemble(("… ", "yellow"), (title, "yellow"))
            yield Text(detail.decision.reason, style="yellow")
        case Suppressed():
            yield Text.assemble(("✗ ", "red"), (title, "red"))
            yield Text(detail.decision.reason, style="red")


def _words(content: Content) -> Text:
    """Return the words, as much of them as fits: all of a short message, the beginning of a long one."""
    match content:
        case EmailContent():
            head, text = content.subject, content.text
        case InstoreContent():
            head, text = content.title, content.text
        case _:
            return Text(content.text, style="italic")
    beginning = " ".join(text.split())
    shown = beginning if len(beginning) <= _SHOWN else beginning[:_SHOWN].rpartition(" ")[0] + " …"
    return Text.assemble((head, "bold italic"), "\n", (shown, "italic"))
