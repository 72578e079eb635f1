"""`unisono demo`."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from services.cli.terminal import output, say, under_way

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from services.cli.demo.cast import Cast
    from services.cli.demo.outcomes import Outcome
    from services.cli.demo.stage import Stage
    from services.cli.hosting import StopSignal
    from services.cli.up_state import UpFile

_USUAL_PORT = 8080


def demo(
    once: Annotated[
        bool, typer.Option("--once", help="Play, verify every outcome and stop; ends with 1 if one is missing.")
    ] = False,
    port: Annotated[
        int | None, typer.Option(help="Port of the HTTP server; without it 8080 or, where that is taken, another.")
    ] = None,
) -> None:
    """Play both stories on this machine: real servers and real messages, none of which leaves it."""
    under_way("Starting nine services, their database and stand-ins for the providers …")

    from services.cli.demo.stage import LOG
    from services.cli.hosting import StopSignal, run
    from services.cli.up_state import DEMO_FOLDER, occupied
    from shared.runtime.logging import configure_logging
    from shared.runtime.settings import CoreSettings, load_settings

    async def perform(file: UpFile) -> bool:
        stop = StopSignal()
        with stop.listening():
            try:
                return await _perform(folder, file, stop, once=once, port=port)
            except asyncio.CancelledError:
                if not stop.requested:
                    raise
                return False

    settings = load_settings(CoreSettings)
    folder = settings.data_dir / DEMO_FOLDER
    with ExitStack() as stack:
        file = stack.enter_context(occupied(folder))
        log = stack.enter_context((folder / LOG).open("w", encoding="utf-8"))
        under_way(f"What they have to say goes to {log.name}")
        configure_logging(settings, stream=log)
        well = run(perform(file))
    if not well:
        raise typer.Exit(1)


async def _perform(folder: Path, file: UpFile, stop: StopSignal, *, once: bool, port: int | None) -> bool:
    """Play; return whether all went well. Stays until it is stopped, unless it is to play once."""
    from datetime import UTC, datetime

    from services.cli.demo.cast import cast
    from services.cli.demo.stage import embedded_stage

    async with embedded_stage(folder, _port(port, once=once)) as stage:
        file.write(stage.installation.state())
        now = datetime.now(UTC)
        people = cast(now)
        well = _verdict(await _play(stage, people, now))
        if not once:
            _addresses(stage, people)
            stop.ready()
            await stop.wait()
        return well


async def _play(stage: Stage, people: Cast, now: datetime) -> list[Outcome]:
    from services.cli.demo.play import Audience, play
    from services.cli.demo.screen import Screen

    screen = Screen(output(), people)
    return await play(stage, people, now.date(), Audience(screen.part, screen.show))


def _verdict(found: list[Outcome]) -> bool:
    from services.cli.demo.screen import outcome_line

    say("\n[bold]What came of it[/]\n")
    for outcome in found:
        output().print(outcome_line(outcome))
    good = sum(outcome.missing is None for outcome in found)
    say(f"\n[bold {'green' if good == len(found) else 'red'}]{good} of {len(found)} outcomes[/]")
    return good == len(found)


def _addresses(stage: Stage, people: Cast) -> None:
    url = stage.installation.urls["timeline"]
    complaint = people.mia.complaints[0]
    say("\n[bold]Unisono stays up[/]; Ctrl-C stops it\n")
    say(f"  the crew’s tablet   {url}/boards/{complaint.board}")
    say(f"  the API             {url}/docs")
    say(f"  health, metrics     {url}/readyz  {url}/metrics")
    say(f"  a timeline          unisono timeline {people.mia.identifier}")
    say(f"  a timeline as JSON  {url}/timeline?identifier={people.nora.identifier}")
    say(f"  your own event      curl -u demo: {url}/v1/track -H 'content-type: application/json' \\")
    say(f"""                        -d '{{"userId": "{people.diego.key}", "event": "Hello"}}'""", markup=False)


def _port(given: int | None, *, once: bool) -> int:
    """Return the port to take; a demo that is only verified takes any, so that nothing can be in its way."""
    import socket

    if given is not None:
        return given
    if once:
        return 0
    with socket.socket() as probe:
        return 0 if probe.connect_ex(("127.0.0.1", _USUAL_PORT)) == 0 else _USUAL_PORT
