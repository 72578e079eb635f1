"""What people see in the terminal: results on standard output, progress and errors on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text


def output() -> Console:
    """Return where results go."""
    return Console(highlight=False)


def messages() -> Console:
    """Return where progress and errors go, so that results can be piped."""
    return Console(stderr=True, highlight=False)


def prepare() -> None:
    """Let every text be printed: as UTF-8 to a file or program, to a terminal with a sign for what it cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def say(line: RenderableType, *, markup: bool = True) -> None:
    """Print a result on one line, however long; rich's markup applies unless told otherwise."""
    output().print(line, soft_wrap=True, markup=markup)


def indented(text: str) -> None:
    """Print a text that belongs to the line above it: wrapped on a terminal, one line for programs."""
    console = output()
    if console.is_terminal:
        console.print(Padding(Text(text), (0, 0, 0, 2)))
    else:
        console.print(Text(f"  {text}"), soft_wrap=True)


def under_way(line: str) -> None:
    """Print what is being done now."""
    messages().print(line, style="dim", markup=False, soft_wrap=True)


def complain(sentence: str) -> None:
    """Print an error, exactly as it is: no markup, no wrapping."""
    console = messages()
    console.print("[bold red]Error:[/] ", end="")
    console.print(sentence, markup=False, soft_wrap=True)


@contextmanager
def working(line: str) -> Iterator[None]:
    """Show that something is going on; on a terminal as a spinner, else as one line."""
    console = messages()
    if not console.is_terminal:
        under_way(line)
        yield
        return
    with console.status(Text(line)):
        yield


@contextmanager
def advancing(line: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar that fills; gives what to call with how many more are done."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=messages(), transient=True) as progress:
        task = progress.add_task(line, total=total)
        yield lambda done: progress.advance(task, done)
