"""A decision as people read it in a terminal: the outcome, every stage, the channels, and the words."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from contracts.decision import Candidate, Decision, Outcome
from services.cli.entry_view import MARKS, words_of
from services.rules.simulation.answer import SimulatedDecision, SimulationAnswer

_STYLES: Final[dict[Outcome, str]] = {"planned": "bold green", "deferred": "bold yellow", "suppressed": "bold red"}


def decision_page(answer: SimulationAnswer) -> Group:
    """Return a page for the one decision of an answer."""
    (one,) = answer.decisions
    parts: list[RenderableType] = [_headline(one), _stages(one.decision)]
    if one.decision.candidates:
        parts.append(Text("\n").join(_candidate(candidate) for candidate in one.decision.candidates))
    if one.rendition is not None:
        parts.append(Padding(words_of(one.rendition.content), (1, 0, 0, 2)))
    parts += [Text(note, style="yellow") for note in answer.notes]
    parts.append(Text(_about(answer, one), style="dim"))
    return Group(*parts)


def _headline(one: SimulatedDecision) -> Text:
    outcome = f"{one.decision.outcome.capitalize()}{_until(one.until)}"
    return Text.assemble((outcome, _STYLES[one.decision.outcome]), f": {one.decision.reason}")


def _until(moment: datetime | None) -> str:
    return f" until {moment:%Y-%m-%d %H:%M} UTC" if moment else ""


def _stages(decision: Decision) -> Table:
    table = Table("", "stage", "why", "rule", expand=True)
    table.columns[2].ratio = 1
    for stage in decision.stages:
        style = "dim" if stage.outcome == "passed" else ""
        name = stage.name.replace("_", " ")
        table.add_row(MARKS[stage.outcome], name, Text(stage.reason), stage.rule or "", style=style)
    return table


def _candidate(one: Candidate) -> Text:
    mark, style = ("✓", "green") if one.chosen else ("✗", "dim")
    return Text(f"{mark} {one.channel.value}: {one.reason}", style=style)


def _about(answer: SimulationAnswer, one: SimulatedDecision) -> str:
    version = "" if answer.version is None else f" version {answer.version}"
    return f"{one.message} to customer {answer.customer_id} by {answer.playbook}{version}; nothing of this has happened"
