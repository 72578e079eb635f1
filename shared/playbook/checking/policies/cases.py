"""Cases close on tasks that exist."""

from __future__ import annotations

from collections.abc import Iterator

from contracts.playbook import Playbook
from shared.playbook.checking.problem import Problem, names
from shared.playbook.suggest import did_you_mean


def check_cases(playbook: Playbook) -> Iterator[Problem]:
    """Yield cases that close on what is no task."""
    messages = {message.message for message in playbook.messages}
    tasks = {step.task.message for journey in playbook.journeys for step in journey.steps if step.task}
    for index, case in enumerate(playbook.policies.cases):
        for number, name in enumerate(case.closes_on_task):
            path = ("policies", "cases", index, "closes_on_task", number)
            if name not in messages:
                message = f"case {case.id!r} closes when task {name!r} is done, and there is no such message"
                yield Problem(
                    "unknown-message", path, message, f"messages are {names(messages)}{did_you_mean(name, messages)}"
                )
            elif name not in tasks:
                message = f"case {case.id!r} closes when task {name!r} is done, and no journey makes it a task"
                yield Problem("no-such-task", path, message, f"tasks are {names(tasks)}{did_you_mean(name, tasks)}")
