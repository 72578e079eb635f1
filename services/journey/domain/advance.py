"""Walking: from a step on, until the instance waits or is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from contracts.events.message import MessageRequested
from contracts.ids import new_id
from contracts.playbook import MessageDefinition, Send, Task, Wait
from contracts.values import JsonObject
from services.journey.domain.compiled import CompiledJourney, CompiledRequest, CompiledStep
from services.journey.domain.state import How, Instance, Waiting
from services.journey.domain.turn import Sight, Turn
from shared.playbook.expressions import CompiledExpression


class EndlessLoopError(Exception):
    """A journey's steps lead in a circle without a wait between them: nobody could ever leave it."""


@dataclass(frozen=True)
class GoOn:
    """Go to a step; None: there is none left."""

    step: str | None


@dataclass(frozen=True)
class End:
    """The journey is over."""

    how: How
    why: str


Move = GoOn | Waiting | End


def walk(turn: Turn, journey: CompiledJourney, instance: Instance, start: str | None, sight: Sight) -> None:
    """Take an instance from the step `start` on until it waits or ends. Raises EndlessLoopError.

    What expressions see stays the same during a walk, so a step met twice would be met for ever.
    """
    met: set[str] = set()
    at = start
    while at is not None:
        if at in met:
            raise EndlessLoopError(
                f"journey {journey.name!r} of playbook {journey.playbook.playbook!r} version "
                f"{journey.playbook.version} comes back to step {at!r} without waiting in between; "
                "put a wait into the circle or lead one of its branches out of it"
            )
        met.add(at)
        instance = _arrived(instance, at, turn.now)
        move = _take(turn, journey, instance, sight)
        if isinstance(move, End):
            turn.end(instance, move.how, move.why)
            return
        if isinstance(move, Waiting):
            turn.keep(instance.model_copy(update={"waiting": move}))
            turn.wake(instance, move.until)
            return
        at = move.step
    turn.end(instance, "completed", "every step up to the last one is done")


def _arrived(instance: Instance, step: str, now: datetime) -> Instance:
    return instance.model_copy(update={"step": step, "visit": instance.visit + 1, "since": now, "waiting": None})


def _take(turn: Turn, journey: CompiledJourney, instance: Instance, sight: Sight) -> Move:
    step = journey.steps[instance.step]
    definition = step.definition
    if definition.send:
        _request(turn, journey, step, instance, sight, definition.send)
        return GoOn(step.following)
    if definition.wait:
        return _wait(turn, definition.wait)
    if definition.task:
        message_id = _request(turn, journey, step, instance, sight, definition.task)
        return Waiting(kind="task", message_id=message_id, until=turn.now + definition.task.timeout)
    if definition.branch:
        return GoOn(_chosen(turn, journey, step, sight))
    if definition.goal is not None:
        return End("goal", definition.goal)
    return End("exit", definition.exit or "")


def _wait(turn: Turn, wait: Wait) -> Waiting:
    if wait.timeout is not None:
        return Waiting(kind="event", event=wait.event, until=turn.now + wait.timeout)
    return Waiting(kind="time", until=turn.now + (wait.duration or timedelta()))


def _chosen(turn: Turn, journey: CompiledJourney, step: CompiledStep, sight: Sight) -> str | None:
    for condition, following in step.cases:
        if turn.holds(journey, condition, sight):
            return following
    return step.following


def _request(
    turn: Turn, journey: CompiledJourney, step: CompiledStep, instance: Instance, sight: Sight, asking: Send | Task
) -> str:
    """Ask for the message of a step; return the message id."""
    request = step.request
    assert request is not None  # noqa: S101 - steps that ask have one
    message, message_id = request.message, new_id()
    task = isinstance(asking, Task)
    lifetime = _lifetime(message, asking)
    turn.emit(
        MessageRequested(
            message_id=message_id,
            message=message.message,
            playbook=instance.playbook,
            purpose=message.purpose or journey.definition.purpose,
            customer=turn.customer,
            channels=("instore",) if isinstance(asking, Task) else asking.channels,
            origin_channel=instance.origin_channel,
            thread=instance.thread,
            facts=_facts(turn, journey, request, sight),
            journey=instance.ref,
            store=_store(turn, journey, request.store, sight) if request.store else None,
            task=task,
            expires_at=turn.now + lifetime if lifetime else None,
        )
    )
    return message_id


def _lifetime(message: MessageDefinition, asking: Send | Task) -> timedelta | None:
    if isinstance(asking, Task):
        # A card that reaches the board after its time-out would ask for something nobody waits for any more.
        return min(message.expires_after or asking.timeout, asking.timeout)
    return asking.expires_after or message.expires_after


def _facts(turn: Turn, journey: CompiledJourney, request: CompiledRequest, sight: Sight) -> JsonObject:
    """Return the facts that have a value. What a message cannot do without is for rules to judge and to record."""
    values = {name: turn.value(journey, expression, sight) for name, expression in request.facts.items()}
    return {name: value for name, value in values.items() if value is not None}


def _store(turn: Turn, journey: CompiledJourney, expression: CompiledExpression, sight: Sight) -> str | None:
    """Return the board of a task, or None where the expression names none: rules then say so in their decision."""
    store = turn.value(journey, expression, sight)
    if isinstance(store, str) and store:
        return store
    turn.note(journey, expression, "it names no store; the task waits for its time-out")
    return None
