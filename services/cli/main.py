"""The `unisono` command: a list of what it can do. Each command imports what it needs when it runs."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from services.cli import dead_letters, decide, playbooks, preview, servers, timeline, voice, voice_guide
from services.cli.demo import command as demo
from services.cli.errors import explain
from services.cli.terminal import complain, prepare

app = typer.Typer(
    name="unisono",
    help="Every channel, one voice: takes in what customers do, decides whether, when, where and how to answer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.command()(servers.up)
app.command()(servers.run)
app.command()(demo.demo)
app.command()(playbooks.check)
app.command()(playbooks.apply)
app.command()(preview.preview)
app.command()(timeline.timeline)
app.command()(decide.decide)
app.add_typer(dead_letters.app, name="dlq")
voice.app.command()(voice_guide.explain)
voice.app.command()(voice_guide.report)
app.add_typer(voice.app, name="voice")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; ends the process with 0, 1 (an error of use or circumstance) or 2 (wrong arguments)."""
    prepare()
    try:
        app(args=arguments)
    except Exception as error:
        sentence = explain(error)
        if sentence is None:
            raise
        complain(sentence)
        sys.exit(1)
