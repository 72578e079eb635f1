"""`unisono voice`: small tools for writers' own scripts, one text a line in, one result a line out."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from services.cli.errors import CliError

app = typer.Typer(no_args_is_help=True, help="Tools for writers: how a text speaks to its reader.")


@app.callback()
def voice() -> None:
    """Keep `register` a command of its own, however few there are."""


@app.command()
def register(
    locale: Annotated[str, typer.Argument(help="Locale of the texts, such as de or pt-BR.", show_default=False)],
) -> None:
    """Tell for each line of standard input how it addresses its reader.

    Prints, separated by tabs: formal, informal, mixed, neutral or unknown; then each piece of evidence as
    label:rule:words. An empty line is neutral. Unknown: the evidence is too weak to decide.
    """
    from shared.voice.registers import SUPPORTED, register_of

    language = locale.replace("_", "-").split("-")[0].lower()
    if language not in SUPPORTED:
        raise CliError(
            f"There are no rules for the register of {locale!r}; there are for {', '.join(sorted(SUPPORTED))}."
        )
    for line in sys.stdin:
        verdict = register_of(line.rstrip("\n"), locale)
        evidence = (f"{one.label}:{one.rule}:{one.text}" for one in verdict.evidence)
        sys.stdout.write("\t".join((verdict.label, *evidence)) + "\n")
        sys.stdout.flush()
