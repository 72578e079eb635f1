"""What each kind of event does to one customer's journeys."""

from __future__ import annotations

from collections.abc import Callable

from contracts.events.customer import CustomerActed
from contracts.events.journey import JourneyTimerDue
from contracts.events.task import TaskCompleted
from contracts.events.touchpoint import Touchpoint
from contracts.values import JsonObject
from services.journey.domain.advance import walk
from services.journey.domain.compiled import CompiledJourney, CompiledTrigger, EntryIndex
from services.journey.domain.entry import enter_journeys
from services.journey.domain.state import Instance
from services.journey.domain.turn import Sight, Turn
from shared.playbook.expressions import event_view

JourneyOf = Callable[[Instance], CompiledJourney]
"""Finds the definition an instance began with."""


def customer_acted(turn: Turn, acted: CustomerActed, index: EntryIndex, journey_of: JourneyOf) -> None:
    """First what runs: goals and exits of every instance, then waits. Only then what begins."""
    touchpoint = acted.touchpoint
    event = event_view(touchpoint, turn.cause.time)
    for instance in turn.state.active:
        journey = journey_of(instance)
        _end_if_triggered(turn, journey, instance, touchpoint.name, turn.sight(instance, event))
    for instance in turn.state.active:
        _resume_if_awaited(turn, journey_of(instance), instance, touchpoint, event)
    enter_journeys(turn, index, touchpoint, event)


def timer_due(turn: Turn, due: JourneyTimerDue, journey_of: JourneyOf) -> None:
    """A wait is over: its time has come, or nothing else ended it in time. A stale timer does nothing."""
    instance = next((one for one in turn.state.active if one.instance_id == due.instance_id), None)
    if instance is None or instance.waiting is None or instance.visit != due.visit:
        return
    journey = journey_of(instance)
    start = journey.steps[instance.step].after_timeout
    walk(turn, journey, instance, start, turn.sight(instance, instance.last_event))


def task_completed(turn: Turn, completed: TaskCompleted, journey_of: JourneyOf) -> None:
    """A person did the task an instance waits for; one that nobody waits for any more does nothing."""
    for instance in turn.state.active:
        waiting = instance.waiting
        if waiting is None or waiting.kind != "task" or waiting.message_id != completed.message_id:
            continue
        view: JsonObject = {
            "store": completed.store,
            "completed_by": completed.completed_by,
            "note": completed.note,
        }
        done = instance.model_copy(update={"task": view})
        journey = journey_of(done)
        start = journey.steps[done.step].following
        walk(turn, journey, done, start, turn.sight(done, done.last_event))
        return


def _end_if_triggered(turn: Turn, journey: CompiledJourney, instance: Instance, name: str, sight: Sight) -> None:
    def pulled(trigger: CompiledTrigger) -> bool:
        return trigger.event == name and turn.holds(journey, trigger.condition, sight)

    if journey.goal is not None and pulled(journey.goal):
        turn.end(instance, "goal", f"the customer did “{name}”")
    elif any(pulled(trigger) for trigger in journey.exits):
        turn.end(instance, "exit", f"the customer did “{name}”")


def _resume_if_awaited(
    turn: Turn, journey: CompiledJourney, instance: Instance, touchpoint: Touchpoint, event: JsonObject
) -> None:
    waiting = instance.waiting
    if waiting is None or waiting.kind != "event" or waiting.event != touchpoint.name:
        return
    step = journey.steps[instance.step]
    sight = turn.sight(instance, event)
    if turn.holds(journey, step.condition, sight):
        walk(turn, journey, _moved_by(instance, touchpoint, event), step.following, sight)


def _moved_by(instance: Instance, touchpoint: Touchpoint, event: JsonObject) -> Instance:
    """Return an instance moved by an event; answers go to where the customer is now, if that is a channel of ours."""
    moved = instance.model_copy(update={"last_event": event})
    if touchpoint.channel is None:
        return moved
    return moved.model_copy(update={"origin_channel": touchpoint.channel, "thread": touchpoint.thread})
