"""Journeys made ready to walk: expressions compiled, successors settled, entries indexed by event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from contracts.playbook import JourneyDefinition, MessageDefinition, Playbook, Send, Step, Task, Trigger
from contracts.values import PlaybookRef
from shared.playbook.expressions import CompiledExpression, compile_condition, compile_expression


@dataclass(frozen=True)
class CompiledTrigger:
    """An event by name and, where there is one, the condition on it."""

    event: str
    condition: CompiledExpression | None


@dataclass(frozen=True)
class CompiledRequest:
    """The message a `send` or `task` step asks for; `store` names the board of a task."""

    message: MessageDefinition
    facts: Mapping[str, CompiledExpression]
    store: CompiledExpression | None = None


@dataclass(frozen=True)
class CompiledStep:
    """A step with everything it needs; `following` is the step after it, None where the journey is completed then.

    `condition` is that of a wait for an event, `cases` are those of a branch.
    """

    definition: Step
    following: str | None
    condition: CompiledExpression | None = None
    cases: tuple[tuple[CompiledExpression, str], ...] = ()
    request: CompiledRequest | None = None

    @property
    def after_timeout(self) -> str | None:
        """The step after a wait that nothing else ended."""
        limited = self.definition.wait or self.definition.task
        return (limited and limited.on_timeout) or self.following


@dataclass(frozen=True)
class CompiledJourney:
    """One journey of one playbook version."""

    playbook: PlaybookRef
    definition: JourneyDefinition
    entry: CompiledTrigger
    key: CompiledExpression | None
    goal: CompiledTrigger | None
    exits: tuple[CompiledTrigger, ...]
    steps: Mapping[str, CompiledStep]

    @property
    def name(self) -> str:
        """Its key in the playbook."""
        return self.definition.journey

    @property
    def first(self) -> str:
        """The step it begins with."""
        return self.definition.steps[0].id


@dataclass(frozen=True)
class CompiledPlaybook:
    """The journeys of one playbook version, by name."""

    ref: PlaybookRef
    journeys: Mapping[str, CompiledJourney]


class EntryIndex:
    """Which journeys an event may begin: the cost of a look-up does not depend on how many journeys there are."""

    def __init__(self, playbooks: Iterable[CompiledPlaybook] = ()) -> None:
        by_event: dict[str, list[CompiledJourney]] = {}
        for playbook in sorted(playbooks, key=lambda one: one.ref.playbook):
            for journey in playbook.journeys.values():
                by_event.setdefault(journey.entry.event, []).append(journey)
        self._by_event = {event: tuple(journeys) for event, journeys in by_event.items()}

    def begun_by(self, event: str) -> tuple[CompiledJourney, ...]:
        """Return the journeys whose entry names this event: by playbook name, then as written."""
        return self._by_event.get(event, ())


def compile_playbook(playbook: Playbook, version: int) -> CompiledPlaybook:
    """Return a playbook version ready to walk; raises ExpressionError or ValueError where a check was left out."""
    ref = PlaybookRef(playbook=playbook.playbook, version=version)
    messages = {message.message: message for message in playbook.messages}
    return CompiledPlaybook(
        ref, {definition.journey: _compile_journey(ref, definition, messages) for definition in playbook.journeys}
    )


def _compile_journey(
    ref: PlaybookRef, definition: JourneyDefinition, messages: Mapping[str, MessageDefinition]
) -> CompiledJourney:
    following = (step.id for step in definition.steps[1:])
    key = definition.entry.key
    return CompiledJourney(
        playbook=ref,
        definition=definition,
        entry=_compile_trigger(definition.entry),
        key=compile_expression(key) if key else None,
        goal=_compile_trigger(definition.goal) if definition.goal else None,
        exits=tuple(_compile_trigger(trigger) for trigger in definition.exit_when),
        steps={
            step.id: _compile_step(step, step.next or written_after, messages)
            for step, written_after in zip_longest(definition.steps, following)
        },
    )


def _compile_trigger(trigger: Trigger) -> CompiledTrigger:
    return CompiledTrigger(trigger.event, _optional_condition(trigger.when))


def _optional_condition(source: str | None) -> CompiledExpression | None:
    return compile_condition(source) if source else None


def _compile_step(step: Step, following: str | None, messages: Mapping[str, MessageDefinition]) -> CompiledStep:
    if step.wait:
        return CompiledStep(step, following, condition=_optional_condition(step.wait.when))
    if step.branch:
        cases = tuple((compile_condition(case.when), case.next) for case in step.branch.cases)
        return CompiledStep(step, step.branch.otherwise or following, cases=cases)
    asking = step.send or step.task
    return CompiledStep(step, following, request=_compile_request(step.id, asking, messages) if asking else None)


def _compile_request(step: str, asking: Send | Task, messages: Mapping[str, MessageDefinition]) -> CompiledRequest:
    if asking.message not in messages:
        raise ValueError(f"step {step!r} asks for the message {asking.message!r}, which the playbook does not have")
    return CompiledRequest(
        messages[asking.message],
        facts={name: compile_expression(source) for name, source in asking.facts.items()},
        store=compile_expression(asking.store) if isinstance(asking, Task) else None,
    )
