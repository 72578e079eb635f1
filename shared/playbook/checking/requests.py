"""What journeys ask for: messages that exist, with the facts they need, on channels they have."""

from __future__ import annotations

import json
from collections.abc import Iterator

from contracts.playbook import FactDefinition, MessageDefinition, Playbook, Send, Step, Task
from contracts.values import Channel, Name
from shared.playbook.checking.problem import Problem, names
from shared.playbook.expressions import EvaluationError, ExpressionError, Scope, compile_expression, is_constant
from shared.playbook.facts import SAMPLES, FactError, checked_facts
from shared.playbook.source import Path
from shared.playbook.suggest import did_you_mean


def check_requests(playbook: Playbook) -> Iterator[Problem]:
    """Yield what is wrong with the `send` and `task` steps, and messages that nobody asks for."""
    messages = {message.message: message for message in playbook.messages}
    asked: set[str] = set()
    for number, journey in enumerate(playbook.journeys):
        for index, step in enumerate(journey.steps):
            asking = step.send or step.task
            if asking is None:
                continue
            asked.add(asking.message)
            path: Path = ("journeys", number, "steps", index, step.kind)
            message = messages.get(asking.message)
            if message is None:
                yield Problem(
                    "unknown-message",
                    (*path, "message"),
                    f"step {step.id!r} asks for message {asking.message!r}, which does not exist",
                    f"messages are {names(messages)}{did_you_mean(asking.message, messages)}",
                )
                continue
            yield from _facts(step, asking, message, path)
            yield from _task(step, message, path) if step.task else _send(step, message, path)
    for index, message in enumerate(playbook.messages):
        if message.message not in asked:
            yield Problem(
                "unused-message",
                ("messages", index, "message"),
                f"no journey asks for message {message.message!r}",
                "send it from a journey, or delete it",
                "warning",
            )


def _facts(step: Step, asking: Send | Task, message: MessageDefinition, path: Path) -> Iterator[Problem]:
    for name, source in asking.facts.items():
        if name in message.facts:
            yield from _value(step, name, source, message.facts[name], (*path, "facts", name))
        else:
            yield Problem(
                "unknown-fact",
                (*path, "facts", name),
                f"step {step.id!r} gives the fact {name!r}, which message {message.message!r} does not have",
                f"its facts are {names(message.facts)}{did_you_mean(name, message.facts)}",
            )
    for name, definition in message.facts.items():
        if definition.required and name not in asking.facts:
            yield Problem(
                "missing-fact",
                (*path, "facts"),
                f"step {step.id!r} does not give the fact {name!r}, which message {message.message!r} requires",
                f"add {name} under 'facts', or let the message say required: false",
            )


def _value(step: Step, name: Name, source: str, definition: FactDefinition, path: Path) -> Iterator[Problem]:
    """Yield a problem if what is written in the step itself, whatever happens, is no value of the fact."""
    if not is_constant(source):
        return
    try:
        checked_facts({name: definition}, {name: compile_expression(source).evaluate(Scope({}, {}, {}))})
    except ExpressionError:
        # The check of expressions says so.
        return
    except (EvaluationError, FactError) as error:
        yield Problem(
            "fact-value",
            path,
            f"step {step.id!r} gives what can never be said: {error}",
            f"a {definition.type} is written like {json.dumps(SAMPLES[definition.type])}",
        )


def _task(step: Step, message: MessageDefinition, path: Path) -> Iterator[Problem]:
    if Channel.INSTORE not in message.channels:
        yield Problem(
            "task-without-card",
            (*path, "message"),
            f"step {step.id!r} makes a task of message {message.message!r}, which has no in-store card",
            "add instore to the channels of the message",
        )


def _send(step: Step, message: MessageDefinition, path: Path) -> Iterator[Problem]:
    if message.audience == "staff":
        yield Problem(
            "staff-message",
            (*path, "message"),
            f"step {step.id!r} would send message {message.message!r}, which speaks to the crew, to a customer",
            "make it a task, or send another message",
        )
    if step.send is None:
        return
    for index, wish in enumerate(step.send.channels):
        place = (*path, "channels", index)
        if wish == "instore":
            yield Problem(
                "send-to-board",
                place,
                f"step {step.id!r} sends to instore, but a card needs a board to stand on",
                "make it a task, which names its store",
            )
        elif wish not in {"origin", "preferred", *message.channels}:
            yield Problem(
                "channel-without-copy",
                place,
                f"step {step.id!r} sends message {message.message!r} on {wish}, for which it has no copy",
                f"its channels are {names(channel.value for channel in message.channels)}; add the copy or drop {wish}",
            )
