"""Both stories from beginning to end, and what came of them: for the demo's audience and for the tests alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from services.cli.demo.cast import Cast, Person
from services.cli.demo.evidence import gather
from services.cli.demo.follow import LiveTimelines, OnEntry
from services.cli.demo.outcomes import Outcome, outcomes
from services.cli.demo.patience import NeverHappenedError
from services.cli.demo.scenes import Scenes
from services.cli.demo.stage import Stage
from services.cli.errors import CliError
from shared.playbook.loader import load_playbook

PLAYBOOK = Path(__file__).parents[3] / "playbooks" / "skyline"
PROFILE = "demo"
QUIET_SECONDS = 1.5
"""How long nothing must have happened before the stories count as over: half as long again as the slowest scheduler."""

OnPart = Callable[[str, str, Sequence[Person]], None]
"""Is told the title of a part, a line about it, and who plays in it."""


@dataclass(frozen=True)
class Audience:
    """Who watches."""

    on_part: OnPart = lambda _title, _line, _people: None
    on_entry: OnEntry = lambda _key, _entry: None


async def play(stage: Stage, cast: Cast, today: date, audience: Audience) -> list[Outcome]:
    """Publish the playbook, play both stories, and return every outcome. Raises CliError without the playbook."""
    if not PLAYBOOK.is_dir():
        raise CliError(f"The sample playbook is not at {PLAYBOOK}: run the demo from a clone of the repository.")
    playbook = load_playbook(PLAYBOOK, PROFILE)
    live = LiveTimelines(stage.timelines, audience.on_entry)
    scenes = Scenes(stage, cast, live, today)
    try:
        await stage.publish(playbook)
        await scenes.prepare()
        first = "Four people complain, in four languages; the crew and the brand answer."
        audience.on_part("The upset passenger", first, cast.passengers)
        missed = await scenes.upset_passengers()
        second = "Somebody without a name looks for a dealership, calls, and is invited."
        audience.on_part("The test drive", second, cast.drivers)
        missed += await scenes.test_drives()
        await live.settle(QUIET_SECONDS)
        evidence = await gather(stage, cast, scenes.threads)
    except NeverHappenedError as error:
        return [Outcome("the stories begin", str(error))]
    finally:
        await live.close()
    played = Outcome("both stories play to their end", "; ".join(missed) or None)
    return [*outcomes(evidence, cast), played]
