"""`python -m benchmarks`: measure, print, write."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import uvloop
from rich.console import Console

from benchmarks import results
from benchmarks.figures import Measured
from benchmarks.plan import FULL, QUICK, Plan
from benchmarks.playbooks import bench_playbook, publish
from benchmarks.scenarios.decisions import decisions
from benchmarks.scenarios.end_to_end import end_to_end
from benchmarks.scenarios.flatness import flatness
from benchmarks.scenarios.latency import latency
from benchmarks.scenarios.preparing import prepare
from benchmarks.scenarios.unmatched import unmatched
from benchmarks.scenarios.voice import voice
from benchmarks.servers import StartError, servers
from benchmarks.site import LossError, Site, floor, unisono
from benchmarks.web import UnexpectedAnswerError

Scenario = Callable[[Site, Plan], Awaitable[list[Measured]]]
Alone = Callable[[Plan], Awaitable[list[Measured]]]

SCENARIOS: dict[str, Scenario] = {
    "end-to-end": end_to_end,
    "unmatched": unmatched,
    "latency": latency,
    "flatness": flatness,
}
ALONE: dict[str, Alone] = {"decisions": decisions, "voice": voice}
"""Scenarios that need no server."""

NOT_FOR_THE_FLOOR = frozenset({"flatness"})
"""The floor has no journeys."""

NAMES = [*SCENARIOS, *ALONE]


@dataclass(frozen=True)
class Found:
    """What a run has measured, per scenario of Unisono and of the floor, and the versions of the servers."""

    ours: Sequence[Measured]
    floor: Mapping[str, Measured]
    versions: Mapping[str, str]


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for. Returns 1 when something does not start, is lost, or comes twice."""
    console = Console(stderr=True)
    chosen = _arguments(arguments)
    plan = QUICK if chosen.quick else FULL
    for ending in (signal.SIGINT, signal.SIGTERM):
        # Whoever ends it, it puts everything away first; a shell's background job would inherit SIGINT as ignored.
        signal.signal(ending, signal.default_int_handler)
    try:
        found = uvloop.run(measure(plan, chosen.only, console, with_floor=chosen.floor))
    except KeyboardInterrupt:
        console.print("Stopped; nothing was written.")
        return 130
    except (StartError, LossError, UnexpectedAnswerError, ExceptionGroup) as failure:
        console.print(f"[bold red]{_reason(failure)}[/]")
        return 1
    size: Literal["full", "quick"] = "quick" if chosen.quick else "full"
    written = [results.result_of(ours, found.floor.get(ours.scenario), found.versions, size) for ours in found.ours]
    results.show(written, Console())
    if chosen.results is not None:
        results.write(written, chosen.results)
        console.print(f"Written to {chosen.results}.")
    return 0


async def measure(plan: Plan, only: Sequence[str], console: Console, *, with_floor: bool) -> Found:
    """Run scenarios that need nothing, then others on Unisono, then on the floor, over one broker and database."""
    wanted = {name: scenario for name, scenario in SCENARIOS.items() if name in only}
    alone: list[Measured] = []
    for name, measured in ALONE.items():
        if name in only:
            console.print(f"{name} …")
            alone += await measured(plan)
    if not wanted:
        return Found(alone, {}, {})
    below: list[Measured] = []
    with tempfile.TemporaryDirectory(prefix="unisono-bench-") as folder:
        console.print("Starting broker and database …")
        async with servers(Path(folder)) as shared:
            async with unisono(shared) as site:
                await publish(site, bench_playbook())
                ours = await _run(site, plan, wanted, console)
            if with_floor:
                also = {name: scenario for name, scenario in wanted.items() if name not in NOT_FOR_THE_FLOOR}
                async with floor(shared) as site:
                    below = await _run(site, plan, also, console)
            return Found([*ours, *alone], {one.scenario: one for one in below}, shared.versions)


async def _run(site: Site, plan: Plan, scenarios: Mapping[str, Scenario], console: Console) -> list[Measured]:
    console.print(f"{site.name}: customers …")
    await prepare(site, plan)
    found: list[Measured] = []
    for name, scenario in scenarios.items():
        console.print(f"{site.name}: {name} …")
        found += await scenario(site, plan)
    return found


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="tiny sizes, to see that it works; figures mean nothing")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, help="some scenarios")
    parser.add_argument("--no-floor", dest="floor", action="store_false", help="do not measure the floor")
    parser.add_argument(
        "--results",
        type=Path,
        metavar="FOLDER",
        help="where to write; without it a full run writes to benchmarks/results, and a quick one nowhere",
    )
    chosen = parser.parse_args(arguments)
    complete = chosen.floor and not chosen.quick and set(chosen.only) == set(NAMES)
    if chosen.results is None and complete:
        chosen.results = results.FOLDER
    return chosen


def _reason(failure: Exception) -> str:
    """Return the first cause in words."""
    while isinstance(failure, ExceptionGroup):
        failure = failure.exceptions[0]
    return str(failure) or type(failure).__name__


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
