"""`unisono dlq`: events a service could not handle."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from services.cli.errors import CliError
from services.cli.terminal import advancing, complain, output, say, working

if TYPE_CHECKING:
    from services.cli.letters import Filed, Letters, Wanted

T = TypeVar("T")

app = typer.Typer(no_args_is_help=True, help="Dead letters: events a service could not handle.")

LetterId = Annotated[str, typer.Argument(help="Id of a letter, as `dlq list` shows it.", show_default=False)]
LetterIds = Annotated[
    list[str] | None, typer.Argument(help="Ids of letters, as `dlq list` shows them.", show_default=False)
]
OfService = Annotated[str | None, typer.Option(help="Only letters of this service.", show_default=False)]
OfType = Annotated[
    str | None, typer.Option("--type", help="Only events of this type, such as customer.acted.", show_default=False)
]
Everything = Annotated[bool, typer.Option("--all", help="All letters that --service and --type leave.")]
MongoUrl = Annotated[
    str | None, typer.Option(envvar="UNISONO_MONGO_URL", help="The services' database.", show_default=False)
]


@app.command("list")
def list_letters(
    service: OfService = None,
    event_type: OfType = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    mongo_url: MongoUrl = None,
) -> None:
    """List dead letters, the newest first."""
    from services.cli.letter_view import letter_table
    from services.cli.letters import Wanted

    wanted = Wanted(service=service, type=event_type)

    async def find(letters: Letters) -> list[Filed]:
        return await letters.find(wanted)

    with working("Looking for dead letters …"):
        found = _with_letters(mongo_url, find)
    if not found:
        say("There are no dead letters.")
        return
    output().print(letter_table(found[:limit]))
    if len(found) > limit:
        say(f"{len(found) - limit} more are not shown; --limit {len(found)} shows them all.")


@app.command()
def show(letter_id: LetterId, service: OfService = None, mongo_url: MongoUrl = None) -> None:
    """Show a dead letter in full: its error, its stack, its event."""
    from services.cli.letter_view import letter_page
    from services.cli.letters import Wanted

    wanted = Wanted((letter_id,), service)

    async def find(letters: Letters) -> list[Filed]:
        return await letters.find(wanted)

    found = _with_letters(mongo_url, find)
    if not found:
        wanted.check(found)
    for filed in found:
        output().print(letter_page(filed))


@app.command()
def replay(
    letter_ids: LetterIds = None,
    everything: Everything = False,
    service: OfService = None,
    event_type: OfType = None,
    mongo_url: MongoUrl = None,
) -> None:
    """Give events back to their service, once what it stumbled over is mended."""
    wanted = _wanted(letter_ids, everything, service, event_type)

    async def act(letters: Letters) -> tuple[int, list[str]]:
        found = await letters.find(wanted)
        wanted.check(found)
        with advancing("Replaying", len(found)) as progress:
            return len(found), await letters.replay(found, datetime.now(UTC), progress)

    count, refusals = _with_letters(mongo_url, act)
    for refusal in refusals:
        complain(refusal)
    if replayed := count - len(refusals):
        say(f"Replayed {_counted(replayed)}; a running service takes such events up within a second or two.")
    elif not refusals:
        say("There are no such dead letters.")
    if refusals:
        raise typer.Exit(1)


@app.command()
def discard(
    letter_ids: LetterIds = None,
    everything: Everything = False,
    service: OfService = None,
    event_type: OfType = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether you are sure.")] = False,
    mongo_url: MongoUrl = None,
) -> None:
    """Put letters away for good: their events will never have an effect."""
    wanted = _wanted(letter_ids, everything, service, event_type)

    async def act(letters: Letters) -> int:
        found = await letters.find(wanted)
        wanted.check(found)
        if found and not yes:
            typer.confirm(f"Discard {_counted(len(found))} for good?", abort=True)
        with advancing("Discarding", len(found)) as progress:
            await letters.discard(found, datetime.now(UTC), progress)
        return len(found)

    count = _with_letters(mongo_url, act)
    say(f"Discarded {_counted(count)}." if count else "There are no such dead letters.")


def _wanted(letter_ids: list[str] | None, everything: bool, service: str | None, event_type: str | None) -> Wanted:
    from services.cli.letters import Wanted

    if bool(letter_ids) == everything:
        raise CliError("Name the letters by their ids, or take all of them with --all; --service and --type narrow it.")
    return Wanted(tuple(dict.fromkeys(letter_ids or ())), service, event_type)


def _with_letters(mongo_url: str | None, act: Callable[[Letters], Awaitable[T]]) -> T:
    from services.cli.hosting import run
    from services.cli.letters import opened
    from services.cli.target import find_databases

    databases = find_databases(mongo_url)

    async def work() -> T:
        async with opened(databases) as letters:
            return await act(letters)

    return run(work())


def _counted(number: int) -> str:
    return f"{number} dead letter{'' if number == 1 else 's'}"
