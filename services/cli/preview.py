"""`unisono preview`: a message as its reader would see it, on every channel and in every locale."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from services.cli.errors import CliError, sentence
from services.cli.terminal import output, say, working
from services.cli.voice_guide import PlaybookFolder, channel_of, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.panel import Panel

    from contracts.playbook import MessageDefinition, Playbook
    from contracts.values import Channel, CustomerSnapshot, JsonObject, LocaleTag
    from shared.voice.previewing import Preview, Reader


def preview(
    message: Annotated[str, typer.Argument(help="The name of a message.", show_default=False)],
    playbook: PlaybookFolder = Path(),
    locale: Annotated[str | None, typer.Option(help="Only this locale.", show_default="all")] = None,
    channel: Annotated[str | None, typer.Option(help="Only this channel.", show_default="all")] = None,
    customer: Annotated[
        str | None,
        typer.Option(
            help="Write it for this customer of a running installation: an id, or an identifier such as user:42.",
            show_default="sample values",
        ),
    ] = None,
    fact: Annotated[
        list[str] | None, typer.Option(help="A fact, as name=value; JSON where it is no text.", show_default=False)
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write each email into this folder, as .html and .txt.", show_default=False)
    ] = None,
    url: Annotated[
        str | None, typer.Option(envvar="UNISONO_URL", help="Address of the profile service.", show_default=False)
    ] = None,
) -> None:
    """Show a message as its reader would see it, how long it is, and what the checks object to.

    Ends with 1 where it cannot be written, or an error would keep it from being sent.
    """
    with working(f"Writing {message} …"):
        book = read(playbook)
        definition = _message(book, message)
        reader, spoken = _reader(customer, url)
        if locale is None and customer is None:
            locales: tuple[LocaleTag, ...] = tuple(definition.renditions)
        else:
            locales = (_locale(definition, book, spoken, locale),)
        channels = (channel_of(channel),) if channel else definition.channels
        _written_for(definition, channels)
        facts = _facts(definition, fact or [])
        shown, failed = _previews(book, definition, product(locales, channels), facts, reader)
    for one in shown:
        output().print(_panel(one))
        if out is not None:
            _write(one, message, out)
    if complaint := _complaint(message, shown, failed):
        raise CliError(complaint)


def _previews(
    book: Playbook,
    definition: MessageDefinition,
    wanted: Iterable[tuple[LocaleTag, Channel]],
    facts: JsonObject,
    reader: Reader,
) -> tuple[list[Preview], list[str]]:
    """Return what can be written, and why the rest cannot be."""
    from shared.playbook.templates import TemplateError
    from shared.voice.previewing import Previewer

    try:
        previewer = Previewer(book)
    except TemplateError as error:
        raise CliError(f"The voice guide does not compile: {sentence(str(error))}") from error
    now = datetime.now(UTC)
    shown: list[Preview] = []
    failed: list[str] = []
    for locale, channel in wanted:
        try:
            shown.append(previewer.preview(definition, channel, locale, facts, reader, now))
        except TemplateError as error:
            failed.append(f"for {channel.value} in {locale}: {error}")
    return shown, failed


def _message(book: Playbook, name: str) -> MessageDefinition:
    from shared.playbook.suggest import did_you_mean

    messages = {one.message: one for one in book.messages}
    if name not in messages:
        raise CliError(
            f"Playbook {book.playbook!r} has no message {name!r}{did_you_mean(name, messages)}; "
            f"it has {', '.join(sorted(messages))}."
        )
    return messages[name]


def _reader(customer: str | None, url: str | None) -> tuple[Reader, str | None]:
    """Return whom to write for, and the locale they read."""
    from shared.voice.previewing import Reader

    if customer is None:
        return Reader(), None
    snapshot = _customer(customer, url)
    return Reader(snapshot.traits, snapshot.time_zone), snapshot.locale


def _customer(customer: str, url: str | None) -> CustomerSnapshot:
    from urllib.parse import quote

    from contracts.values import CustomerSnapshot
    from services.cli.client import ApiClient
    from services.cli.target import find_url
    from services.cli.timeline import identifier_of

    def snapshot(body: bytes) -> CustomerSnapshot:
        return CustomerSnapshot.model_validate_json(body, extra="ignore")

    identifier = identifier_of(customer)
    with ApiClient(find_url(url)) as client:
        if identifier is None:
            return client.get(f"/customers/{quote(customer.strip(), safe='')}", snapshot)
        return client.get("/customers", snapshot, {"identifier": identifier})


def _locale(definition: MessageDefinition, book: Playbook, spoken: str | None, wanted: str | None) -> LocaleTag:
    """Return the locale a send would choose for a reader of one that is wanted, or else for the customer's own."""
    from pydantic import TypeAdapter, ValidationError

    from contracts.values import LocaleTag
    from services.rules.domain.locale_choice import choose_locale, readable, staff_locale

    by_staff = definition.audience == "staff"
    try:
        tag = TypeAdapter[str | None](LocaleTag | None).validate_python(wanted)
    except ValidationError as error:
        raise CliError(f"{wanted!r} is no locale; write it as in de or pt-BR.") from error
    tag = tag or (staff_locale(book.locales) if by_staff else spoken)
    written = readable(definition, book.locales, by_staff=by_staff)
    choice = choose_locale(tag, book.locales, written, reader="crew" if by_staff else "customer")
    if choice.locale is None:
        known = ", ".join(definition.renditions)
        raise CliError(f"Message {definition.message!r} would not be sent. {choice.because} It has {known}.")
    if choice.locale != tag:
        say(choice.because, markup=False)
    return choice.locale


def _complaint(message: str, shown: list[Preview], failed: list[str]) -> str:
    """Return what keeps a message from its readers; empty if nothing does."""
    stopped = [f"for {one.channel.value} in {one.locale}" for one in shown if any(o.stops for o in one.objections)]
    parts: list[str] = []
    if failed:
        everywhere = " everywhere" if shown else ""
        parts.append("\n  ".join((f"Message {message!r} cannot be written{everywhere}:", *failed)))
    if stopped:
        parts.append("\n  ".join((f"Message {message!r} would not be sent, for the errors above:", *stopped)))
    return "\n".join(parts)


def _written_for(definition: MessageDefinition, channels: tuple[Channel, ...]) -> None:
    for channel in channels:
        if channel not in definition.channels:
            known = ", ".join(one.value for one in definition.channels)
            raise CliError(f"Message {definition.message!r} is not written for {channel.value}, only for {known}.")


def _facts(definition: MessageDefinition, given: list[str]) -> JsonObject:
    from services.cli.facts import facts_of
    from shared.playbook.facts import FactError, checked_facts

    facts: JsonObject = {}
    for name, value in facts_of(given):
        if name not in definition.facts:
            known = ", ".join(sorted(definition.facts)) or "none"
            raise CliError(f"Message {definition.message!r} has no fact {name!r}; it has {known}.")
        facts[name] = value
    try:
        checked_facts({name: definition.facts[name] for name in facts}, facts)
    except FactError as error:
        raise CliError(f"Message {definition.message!r} cannot be written: {error}.") from error
    return facts


def _panel(one: Preview) -> Panel:
    from rich.console import Group
    from rich.panel import Panel
    from rich.text import Text

    lines: list[Text] = []
    for field, text in one.words.items():
        if field == "html":
            lines.append(Text("(and an HTML part; see it with --out)\n", style="dim"))
        else:
            lines.append(Text(f"{text}\n", style="bold" if field in {"subject", "title"} else ""))
    lines.append(Text(_length(one), style="dim"))
    for objection in one.objections:
        style = "green" if objection.waived else "red" if objection.severity == "error" else "yellow"
        waived = f" (waived: {objection.waived})" if objection.waived else ""
        lines.append(
            Text(f"{objection.severity}: {objection.check}: {objection.problem}; {objection.mend}{waived}", style=style)
        )
    return Panel(Group(*lines), title=f"{one.channel.value} · {one.locale}", title_align="left")


def _length(one: Preview) -> str:
    from shared.voice.lengths import SmsLength, length

    found = length(one.channel, one.words["text"], "text")
    if not isinstance(found, SmsLength):
        return f"{found.units} of {found.limit} {found.unit}"
    segments = "1 segment" if found.segments == 1 else f"{found.segments} segments"
    return f"{found.units} of {found.limit} {found.unit}, {segments} in {found.encoding}"


def _write(one: Preview, message: str, folder: Path) -> None:
    if one.channel.value != "email":
        return
    parts = {".txt": one.words["text"], ".html": one.words.get("html")}
    for suffix, text in parts.items():
        if text is not None:
            file = folder / f"{message}.{one.locale}{suffix}"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            except OSError as error:
                raise CliError(
                    f"{file} cannot be written: {error.strerror}; name another folder with --out."
                ) from error
            say(f"written: {file}", markup=False)
