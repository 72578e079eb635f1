"""`unisono voice explain` and `unisono voice report`: what the guide of a playbook says, and how its words stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from services.cli.errors import CliError
from services.cli.terminal import output, say, working

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.table import Table

    from contracts.playbook import Playbook, Terms
    from contracts.values import Channel, LocaleTag
    from shared.voice.guide import Setting
    from shared.voice.report import Coverage, Report

PlaybookFolder = Annotated[
    Path, typer.Option("--playbook", help="The folder that holds playbook.yaml.", show_default="this folder")
]


def explain(
    locale: Annotated[str, typer.Argument(help="A locale, such as de or pt-BR.", show_default=False)],
    channel: Annotated[str, typer.Argument(help="email, sms, social or instore.", show_default=False)],
    situation: Annotated[str, typer.Argument(help="A situation, such as apology.", show_default=False)],
    playbook: PlaybookFolder = Path(),
) -> None:
    """Show what the voice guide says for a locale, channel and situation, and which level says so."""
    from rich.markup import escape

    from shared.playbook.suggest import did_you_mean
    from shared.voice.guide import Guides
    from shared.voice.guide import explain as explained

    book = read(playbook)
    voice = book.voice
    locale = spoken_locale(locale, book)
    where = channel_of(channel)
    if situation not in voice.situations:
        known = ", ".join(sorted(voice.situations)) or "none"
        told = f"{situation!r}; it knows {known}{did_you_mean(situation, voice.situations)}"
        say(f"[yellow]The guide says nothing of the situation[/] {escape(told)}")
    guide = Guides(voice).resolve(locale, where, situation)
    speech = guide.speech
    if speech is not None:
        manner = f"{speech.register_}, {_direction(rtl=guide.rtl)}"
        say(f"[bold]{escape(voice.brand)}[/], guide version {voice.version}: {manner}")
        say(f"greeting: {speech.greeting.strip()!r}, sign-off: {speech.sign_off.strip()!r}", markup=False)
    output().print(_settings(explained(voice, locale, where, situation)))
    if guide.terms:
        output().print(_terms(guide.terms))
    for promise, wording in guide.promises():
        say(f"promise {promise.id}: {wording!r}", markup=False)


def report(
    playbook: PlaybookFolder = Path(),
    digests: Annotated[
        bool, typer.Option("--digests", help="Also print what translations may name as their source.")
    ] = False,
) -> None:
    """Show which channels have words in which locales, what the checks object to most, and old translations."""
    with working(f"Checking {playbook} …"):
        from shared.playbook.checks import check_playbook
        from shared.playbook.loader import read_playbook
        from shared.voice.report import report_on

        loaded = read_playbook(playbook)
        found = report_on(loaded.playbook, check_playbook(loaded.playbook, loaded.positions))
    output().print(_coverage(found))
    for (channel, locale), coverage in found.coverage.items():
        if coverage.missing:
            say(f"no {channel.value} in {locale}: {', '.join(coverage.missing)}", markup=False)
    for one in found.stale:
        say(
            f"[yellow]{one.message} in {one.locale} is older than its source {one.source}[/]: once it says the same "
            f"again, write translated_from: {{locale: {one.source}, digest: {one.digest}}}"
        )
    for message, digest in found.digests.items() if digests else ():
        say(f"{message}: digest {digest}", markup=False)
    if not found.by_check:
        say("[bold green]No check objects to anything.[/]")
        return
    output().print(_counts(found))
    say("The worst:")
    for finding in found.worst:
        say(f"  {finding}", markup=False)


def read(folder: Path) -> Playbook:
    """Return the playbook in a folder, its shape checked but not its sense. Raises PlaybookError."""
    from shared.playbook.loader import read_playbook

    return read_playbook(folder).playbook


def spoken_locale(locale: str, book: Playbook) -> LocaleTag:
    """Return the locale in which the brand speaks to readers of one, by its own chain. Raises CliError if in none."""
    from services.rules.domain.locale_choice import ways

    for spoken, _ in ways(locale, book.locales):
        if spoken in book.voice.locales:
            if spoken != locale:
                say(f"Readers of {locale} are spoken to in {spoken}: the brand has put that down.", markup=False)
            return spoken
    raise CliError(f"The playbook does not speak {locale!r}; it speaks {', '.join(book.voice.locales)}.")


def channel_of(name: str) -> Channel:
    """Return a channel by its name. Raises CliError."""
    from contracts.values import Channel

    if name not in list(Channel):
        raise CliError(f"There is no channel {name!r}; there is {', '.join(Channel)}.")
    return Channel(name)


def _direction(*, rtl: bool) -> str:
    return "written from right to left" if rtl else "written from left to right"


def _settings(settings: list[Setting]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table("setting", "value", "decided by", "instead of")
    for setting in settings:
        replaced = ", ".join(f"{_shown(value)} ({level})" for level, value in setting.replaced)
        table.add_row(setting.name, Text(_shown(setting.value)), setting.level, Text(replaced, style="dim"))
    return table


def _shown(value: object) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return "yes" if value else "no"
        case tuple():
            return " ".join(map(str, value)) or "none"
        case _:
            return str(value)


def _terms(terms: Mapping[str, Terms]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table("concept", "say", "may say", "rather not", "never")
    for concept, one in terms.items():
        parts = (one.accepted, one.avoided, one.forbidden)
        listed = (", ".join(part) for part in parts)
        table.add_row(concept, *(Text(words or "–") for words in (one.preferred, *listed)))
    return table


def _coverage(found: Report) -> Table:
    from rich.table import Table

    from contracts.values import Channel

    table = Table("channel", *found.locales, title="messages with words of their own")
    for channel in Channel:
        table.add_row(channel.value, *(_share(found.coverage[channel, locale]) for locale in found.locales))
    return table


def _share(coverage: Coverage) -> str:
    if not coverage.wanted:
        return "[dim]–[/]"
    style = "green" if coverage.written == coverage.wanted else "yellow"
    return f"[{style}]{coverage.written} of {coverage.wanted}[/]"


def _counts(found: Report) -> Table:
    from rich.table import Table

    table = Table("check", "severity", "findings")
    for rule, severity, count in found.by_check:
        table.add_row(rule, f"[{'red' if severity == 'error' else 'yellow'}]{severity}[/]", str(count))
    return table
