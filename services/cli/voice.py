"""`unisono voice`: small tools for writers' own scripts, one text a line in, one result a line out."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from typing import Annotated

import typer

from services.cli.errors import CliError

app = typer.Typer(no_args_is_help=True, help="Tools for writers: how a text speaks to its reader, how long it is.")


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
    for line in _lines():
        verdict = register_of(line, locale)
        _answer(verdict.label, *(f"{one.label}:{one.rule}:{' '.join(one.text.split())}" for one in verdict.evidence))


@app.command()
def count(
    channel: Annotated[
        str, typer.Argument(help="email, sms, social, instore; or x, for posts on X.", show_default=False)
    ],
    field: Annotated[
        str | None,
        typer.Option(
            help="Count this field: subject, text or html of an email, text or title of a card.",
            show_default="email: subject, else: text",
        ),
    ] = None,
    as_written: Annotated[bool, typer.Option("--as-written", help="Count without folding first.")] = False,
) -> None:
    """Tell for each line of standard input how much of its channel it takes.

    Prints, separated by tabs: units used, limit; for text messages then the encoding (gsm-7 or ucs-2) and the number
    of segments. A text is folded first, as sending does. What the units are depends on the channel: septets or UTF-16
    units (sms), characters with links as 23 (social), weighted characters (x), characters (instore), octets (email).
    """
    from shared.voice.lengths import MEASURES, SmsLength, fold, length

    _known("channel", channel, MEASURES)
    if field is not None:
        _known(f"field of {channel}", field, MEASURES[channel])
    for line in _lines():
        found = length(channel, line if as_written else fold(channel, line), field)
        sms = (found.encoding, str(found.segments)) if isinstance(found, SmsLength) else ()
        _answer(str(found.units), str(found.limit), *sms)


def _known(what: str, name: str, names: Collection[str]) -> None:
    if name not in names:
        raise CliError(f"There is no {what} {name!r}; there is {', '.join(names)}.")


def _lines() -> Iterator[str]:
    """Yield the lines of standard input. A line ends with LF or CR LF; other separators are part of a text."""
    for number, line in enumerate(_octets(), start=1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise CliError(
                f"Line {number} of standard input is not UTF-8 (octet {error.start + 1}); convert it, with iconv say."
            ) from error
        yield text.removesuffix("\n").removesuffix("\r")


def _octets() -> Iterator[bytes]:
    # Python has no standard input where the shell closed it.
    if sys.stdin is None or sys.stdin.closed:
        raise CliError("Standard input is closed; give the texts there, one a line, as in < texts.txt.")
    try:
        yield from sys.stdin.buffer
    except OSError as error:
        raise CliError(f"Standard input cannot be read: {error.strerror}; give a file with one text a line.") from error


def _answer(*columns: str) -> None:
    sys.stdout.write("\t".join(columns) + "\n")
    sys.stdout.flush()
