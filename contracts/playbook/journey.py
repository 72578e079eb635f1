"""Journeys: graphs of steps a customer walks through."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from contracts.base import Contract
from contracts.playbook.types import Duration, Expression
from contracts.values import ChannelWish, Name, Purpose

EventName = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Trigger(Contract):
    """An event of the customer, by name, and a condition on it."""

    event: EventName
    when: Expression | None = None


class Reentry(Contract):
    """Whether a customer may begin again once an instance ended: never, always, or `after` so long since entry.

    It is counted per value of the key: a customer who comes with a new value has not been in the journey yet.
    """

    mode: Literal["never", "always", "after"] = "never"
    after: Duration | None = None

    @model_validator(mode="after")
    def _after_goes_with_its_mode(self) -> Reentry:
        if (self.mode == "after") != (self.after is not None):
            raise ValueError("write reentry as {mode: never}, {mode: always} or {mode: after, after: 30d}")
        return self


class Entry(Trigger):
    """What begins the journey. `key` allows one running instance per value of it; without it, one per customer."""

    key: Expression | None = None
    reentry: Reentry = Reentry()


class Send(Contract):
    """Ask for a message. Facts are CEL expressions, evaluated when the step is reached."""

    message: Name
    channels: tuple[ChannelWish, ...] = Field(default=("preferred",), min_length=1)
    facts: dict[Name, Expression] = Field(default_factory=dict)
    expires_after: Duration | None = None


class Wait(Contract):
    """Wait for a time, or for an event with a time-out."""

    duration: Duration | None = Field(default=None, alias="for")
    event: EventName | None = None
    when: Expression | None = None
    timeout: Duration | None = None
    on_timeout: Name | None = Field(default=None, description="the step after the time-out; without it, `next`")

    @model_validator(mode="after")
    def _for_a_time_or_an_event(self) -> Wait:
        if (self.duration is None) == (self.event is None):
            raise ValueError("a wait has either 'for' (a duration) or 'event' (with 'timeout')")
        if self.event is not None and self.timeout is None:
            raise ValueError("a wait for an event needs a 'timeout', so that nobody waits for ever")
        if self.duration is not None and (self.when or self.timeout or self.on_timeout):
            raise ValueError("'when', 'timeout' and 'on_timeout' go with 'event', not with 'for'")
        return self


class BranchCase(Contract):
    """Go to `next` if `when` is true."""

    when: Expression
    next: Name


class Branch(Contract):
    """The first case that is true decides; otherwise `otherwise`, and without that the step's own `next`."""

    cases: tuple[BranchCase, ...] = Field(min_length=1)
    otherwise: Name | None = None


class Task(Contract):
    """Put a card on a store's board and wait until a person marks it done."""

    message: Name
    store: Expression
    facts: dict[Name, Expression] = Field(default_factory=dict)
    timeout: Duration
    on_timeout: Name | None = None


class Step(Contract):
    """One step: an id, exactly one kind, and optionally the id of the step that follows."""

    id: Name
    next: Name | None = None
    send: Send | None = None
    wait: Wait | None = None
    branch: Branch | None = None
    task: Task | None = None
    goal: str | None = Field(default=None, description="the journey ends, and its aim was reached: say in what way")
    exit: str | None = Field(default=None, description="the journey ends here: say why")

    @property
    def kind(self) -> str:
        """The name of the one kind this step has."""
        return next(kind for kind in STEP_KINDS if getattr(self, kind) is not None)

    @model_validator(mode="after")
    def _exactly_one_kind(self) -> Step:
        kinds = [kind for kind in STEP_KINDS if getattr(self, kind) is not None]
        if len(kinds) != 1:
            found = f"has {' and '.join(kinds)}" if kinds else "has none"
            raise ValueError(f"step {self.id!r} {found}; a step has exactly one of {', '.join(STEP_KINDS)}")
        if self.next is not None and kinds[0] in {"goal", "exit"}:
            raise ValueError(f"step {self.id!r} ends the journey and cannot have a 'next'")
        return self


STEP_KINDS = ("send", "wait", "branch", "task", "goal", "exit")


class JourneyDefinition(Contract):
    """A journey as written: `goal` and `exit_when` end it from any step.

    Where a step names no `next`, the step written after it follows; after the last one the journey is completed.
    """

    journey: Name
    title: str
    owner: str = Field(description="who answers for it: a team or an address")
    purpose: Purpose
    priority: int = Field(default=50, ge=0, le=100)
    entry: Entry
    goal: Trigger | None = None
    exit_when: tuple[Trigger, ...] = ()
    steps: tuple[Step, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _step_ids_are_unique(self) -> JourneyDefinition:
        ids = [step.id for step in self.steps]
        doubled = sorted({step_id for step_id in ids if ids.count(step_id) > 1})
        if doubled:
            raise ValueError(f"two steps have the id {doubled[0]!r}; give each step its own")
        return self
