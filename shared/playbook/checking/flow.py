"""The way through a journey: steps that exist, can be reached, and do not go round without rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from contracts.playbook import JourneyDefinition, Playbook, Step
from shared.playbook.checking.problem import Problem, names
from shared.playbook.source import Path
from shared.playbook.suggest import did_you_mean

_TOLD = 5

Graph = Mapping[str, tuple[str, ...]]
"""Step id → the steps that may follow it."""


def check_flow(playbook: Playbook) -> Iterator[Problem]:
    """Yield what is wrong with the way through each journey."""
    for index, journey in enumerate(playbook.journeys):
        root: Path = ("journeys", index)
        unknown = list(_unknown_steps(journey, root))
        yield from unknown
        graph = _graph(journey)
        if not unknown:
            # A misspelt target would make the step it means look unreachable as well.
            yield from _unreachable(journey, graph, root)
        yield from _restless(journey, graph, root)


def targets(step: Step) -> Iterator[tuple[Path, str]]:
    """Yield the steps that a step names, each with the path to the name inside the step."""
    if step.next is not None:
        yield ("next",), step.next
    if step.wait and step.wait.on_timeout:
        yield ("wait", "on_timeout"), step.wait.on_timeout
    if step.task and step.task.on_timeout:
        yield ("task", "on_timeout"), step.task.on_timeout
    if step.branch:
        for index, case in enumerate(step.branch.cases):
            yield ("branch", "cases", index, "next"), case.next
        if step.branch.otherwise is not None:
            yield ("branch", "otherwise"), step.branch.otherwise


def _graph(journey: JourneyDefinition) -> Graph:
    written_after = [step.id for step in journey.steps[1:]]
    known = {step.id for step in journey.steps}
    graph: dict[str, tuple[str, ...]] = {}
    for step, after in zip_longest(journey.steps, written_after):
        following = {target for path, target in targets(step) if path != ("next",)}
        goes_on = step.kind not in {"goal", "exit"} and not (step.branch and step.branch.otherwise)
        if goes_on and (step.next or after):
            following.add(step.next or after)
        graph[step.id] = tuple(sorted(following & known))
    return graph


def _unknown_steps(journey: JourneyDefinition, root: Path) -> Iterator[Problem]:
    known = [step.id for step in journey.steps]
    for index, step in enumerate(journey.steps):
        for path, target in targets(step):
            if target not in known:
                yield Problem(
                    "unknown-step",
                    (*root, "steps", index, *path),
                    f"step {step.id!r} goes to {target!r}, which does not exist",
                    f"steps are {names(known)}{did_you_mean(target, known)}",
                )


def _unreachable(journey: JourneyDefinition, graph: Graph, root: Path) -> Iterator[Problem]:
    reached: set[str] = set()
    ahead = [journey.steps[0].id]
    while ahead:
        step = ahead.pop()
        if step not in reached:
            reached.add(step)
            ahead.extend(graph[step])
    for index, one in enumerate(journey.steps):
        if one.id not in reached:
            yield Problem(
                "unreachable-step",
                (*root, "steps", index),
                f"no way leads to step {one.id!r}",
                "let a step before it go there with 'next', or delete it",
            )


def _restless(journey: JourneyDefinition, graph: Graph, root: Path) -> Iterator[Problem]:
    """Yield a problem per loop in which nobody ever waits: a customer would go round it for ever in one moment."""
    resting = {step.id for step in journey.steps if step.wait or step.task}
    ways = {step: tuple(one for one in graph[step] if one not in resting) for step in graph if step not in resting}
    order = {step.id: index for index, step in enumerate(journey.steps)}
    done: set[str] = set()
    for start in ways:
        loop = _loop_from(start, ways, done)
        if loop:
            first = min(loop, key=lambda step: order[step])
            told = [*loop[:_TOLD], "…"] if len(loop) > _TOLD else loop
            yield Problem(
                "endless-loop",
                (*root, "steps", order[first]),
                f"the steps {' → '.join([*told, loop[0]])} go round without a wait or a task",
                "put a wait into the loop, or let it end",
            )


def _loop_from(start: str, ways: Graph, done: set[str]) -> list[str] | None:
    """Return the first loop met when walking depth first from a step; `done` grows with every step walked."""
    # A dict keeps the order of the trail and answers quickly whether a step is on it.
    trail: dict[str, Iterator[str]] = {} if start in done else {start: iter(ways[start])}
    while trail:
        here = next(reversed(trail))
        onward = next(trail[here], None)
        if onward is None:
            del trail[here]
            done.add(here)
        elif onward in trail:
            done.update(trail)
            walked = list(trail)
            return walked[walked.index(onward) :]
        elif onward not in done:
            trail[onward] = iter(ways[onward])
    return None
