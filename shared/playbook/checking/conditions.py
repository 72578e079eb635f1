"""Expressions: each one compiles, and conditions are true or false."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from contracts.playbook import JourneyDefinition, Playbook, Step, Trigger
from shared.playbook.checking.problem import Problem
from shared.playbook.expressions import CompiledExpression, ExpressionError, compile_condition, compile_expression
from shared.playbook.source import Path

Compile = Callable[[str], CompiledExpression]


def check_conditions(playbook: Playbook) -> Iterator[Problem]:
    """Yield every expression that does not compile, with the place inside it."""
    for index, journey in enumerate(playbook.journeys):
        for path, source, compile_ in _expressions(journey):
            try:
                compile_(source)
            except ExpressionError as error:
                yield Problem(
                    "expression",
                    ("journeys", index, *path),
                    error.message,
                    error.mend,
                    line=error.line,
                    column=error.column,
                )


def _expressions(journey: JourneyDefinition) -> Iterator[tuple[Path, str, Compile]]:
    yield from _trigger(("entry",), journey.entry)
    if journey.entry.key:
        yield ("entry", "key"), journey.entry.key, compile_expression
    if journey.goal:
        yield from _trigger(("goal",), journey.goal)
    for index, trigger in enumerate(journey.exit_when):
        yield from _trigger(("exit_when", index), trigger)
    for index, step in enumerate(journey.steps):
        for path, source, compile_ in _of_step(step):
            yield ("steps", index, *path), source, compile_


def _trigger(path: Path, trigger: Trigger) -> Iterator[tuple[Path, str, Compile]]:
    if trigger.when:
        yield (*path, "when"), trigger.when, compile_condition


def _of_step(step: Step) -> Iterator[tuple[Path, str, Compile]]:
    if step.wait and step.wait.when:
        yield ("wait", "when"), step.wait.when, compile_condition
    if step.branch:
        for index, case in enumerate(step.branch.cases):
            yield ("branch", "cases", index, "when"), case.when, compile_condition
    if step.task:
        yield ("task", "store"), step.task.store, compile_expression
    asking = step.send or step.task
    for name, source in asking.facts.items() if asking else ():
        yield (step.kind, "facts", name), source, compile_expression
