"""Results: one small JSON file per scenario, and a table for people."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from typing import Literal

import psutil
from pydantic import BaseModel, ConfigDict
from rich.console import Console
from rich.table import Table

from benchmarks.figures import Better, Figure, Measured

FOLDER = Path(__file__).parent / "results"

_LIBRARIES = ("aio-pika", "pymongo", "pydantic", "fastapi", "uvicorn", "uvloop", "aiosmtplib")
_GIGABYTE = 1024**3


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True)


class Machine(_Written):
    """The class of machine, and no more than that."""

    cores: int
    memory_gb: int
    system: str


class Compared(_Written):
    """One figure of Unisono, the same of the floor, and the one by the other."""

    name: str
    unit: str
    better: Better
    value: float
    rounds: tuple[float, ...]
    floor: float | None = None
    ratio: float | None = None


class Result(_Written):
    """What one scenario's file holds."""

    scenario: str
    date: str
    size: Literal["full", "quick"]
    load: str
    machine: Machine
    versions: Mapping[str, str]
    figures: tuple[Compared, ...]


def machine() -> Machine:
    """Return what this machine is like."""
    return Machine(
        cores=os.cpu_count() or 1,
        memory_gb=round(psutil.virtual_memory().total / _GIGABYTE),
        system=f"{platform.system()} {platform.machine()}",
    )


def versions(servers: Mapping[str, str]) -> dict[str, str]:
    """Return the versions that matter: Python, the servers, the libraries in the way of an event."""
    return {"python": platform.python_version(), **servers, **{name: version(name) for name in _LIBRARIES}}


def result_of(
    ours: Measured, floor: Measured | None, servers: Mapping[str, str], size: Literal["full", "quick"]
) -> Result:
    """Return what was measured of Unisono beside what was measured of the floor in the same run."""
    below = {figure.name: figure for figure in floor.figures} if floor else {}
    return Result(
        scenario=ours.scenario,
        date=datetime.now(UTC).date().isoformat(),
        size=size,
        load=ours.load,
        machine=machine(),
        versions=versions(servers),
        figures=tuple(_compared(figure, below.get(figure.name)) for figure in ours.figures),
    )


def _compared(figure: Figure, floor: Figure | None) -> Compared:
    return Compared(
        name=figure.name,
        unit=figure.unit,
        better=figure.better,
        value=_rounded(figure.value),
        rounds=tuple(_rounded(value) for value in figure.rounds),
        floor=_rounded(floor.value) if floor else None,
        ratio=_rounded(figure.value / floor.value) if floor and floor.value else None,
    )


def _rounded(value: float) -> float:
    """Three digits or more: what is behind them is chance."""
    return round(value) if abs(value) >= 100 else float(f"{value:.3g}")


def write(results: Sequence[Result], folder: Path) -> None:
    """Write one file per scenario and the table."""
    folder.mkdir(parents=True, exist_ok=True)
    for result in results:
        text = json.dumps(result.model_dump(mode="json"), indent=2, ensure_ascii=False)
        (folder / f"{result.scenario}.json").write_text(text + "\n", encoding="utf-8")
    (folder / "table.md").write_text(as_markdown(results), encoding="utf-8")


def table(result: Result) -> Table:
    """Return a result for the terminal."""
    shown = Table("", "unit", "Unisono", "floor", "ratio", "rounds", title=f"{result.scenario}: {result.load}")
    for figure in result.figures:
        shown.add_row(figure.name, figure.unit, *_cells(figure))
    return shown


def as_markdown(results: Sequence[Result]) -> str:
    """Return all results as Markdown; the floor is explained in benchmarks/floor."""
    out = StringIO()
    first = results[0]
    out.write(f"# Speed\n\n{first.date}, {first.machine.cores} cores, {first.machine.memory_gb} GB, ")
    out.write(f"{first.machine.system}. {', '.join(f'{name} {one}' for name, one in first.versions.items())}.\n\n")
    out.write("Broker, database, mail server and load share the machine. The floor is the same hops and writes with\n")
    out.write("bare aio-pika and PyMongo, measured in the same run; ratio is Unisono by floor.\n")
    for result in results:
        out.write(f"\n## {result.scenario}\n\n{result.load}.\n\n")
        out.write("| figure | unit | Unisono | floor | ratio | rounds |\n|---|---|---:|---:|---:|---|\n")
        for figure in result.figures:
            out.write(f"| {figure.name} | {figure.unit} | {' | '.join(_cells(figure))} |\n")
    return out.getvalue()


def show(results: Sequence[Result], console: Console) -> None:
    """Print the tables."""
    for result in results:
        console.print(table(result))


def _cells(figure: Compared) -> tuple[str, str, str, str]:
    rounds = " ".join(f"{value:g}" for value in figure.rounds) if len(figure.rounds) > 1 else ""
    floor = "" if figure.floor is None else f"{figure.floor:g}"
    return f"{figure.value:g}", floor, "" if figure.ratio is None else f"{figure.ratio:.2f}", rounds
