"""The journeys of one customer: what runs, what is over, and when each was entered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from contracts.base import UtcDateTime
from contracts.values import Channel, CustomerSnapshot, JourneyRef, JsonObject, Name, PlaybookRef
from shared.store.model import Aggregate

PAST_KEPT = 50
"""How many instances that are over a customer's state remembers: for people to look at, not for decisions."""

MARKS_KEPT = 500
"""How many entry marks a customer's state remembers; a keyed journey leaves one per value of its key."""

How = Literal["goal", "exit", "completed", "merged"]


class State(BaseModel):
    """A frozen part of the stored state; a field that an older version of the program does not know is ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Track(State):
    """What may run once at a time: one journey of one playbook for one value of its key."""

    playbook: Name
    journey: Name
    key: str | None = None


class Waiting(State):
    """What an instance stands still for. `until` ends it in any case: as planned (time) or as a time-out."""

    kind: Literal["time", "event", "task"]
    until: UtcDateTime
    event: str | None = None
    message_id: str | None = None


class Instance(State):
    """One run of one customer through one journey, at the step it waits on.

    It keeps the playbook version it began with. `visit` grows with every step; a timer of an earlier visit is stale.
    `entry_event` and `last_event` are views as expressions see them: of the event that began it, and of the one that
    moved it last; `task` is the view of the last task that was done. `origin_channel` and `thread` say where the
    customer was when they last moved it.
    """

    instance_id: str
    playbook: PlaybookRef
    journey: Name
    key: str | None = None
    step: Name
    visit: int = 0
    entered_at: UtcDateTime
    since: UtcDateTime
    entry_event: JsonObject = Field(default_factory=dict)
    last_event: JsonObject = Field(default_factory=dict)
    task: JsonObject = Field(default_factory=dict)
    origin_channel: Channel | None = None
    thread: str | None = None
    waiting: Waiting | None = None

    @property
    def track(self) -> Track:
        """The track it occupies."""
        return Track(playbook=self.playbook.playbook, journey=self.journey, key=self.key)

    @property
    def ref(self) -> JourneyRef:
        """How events refer to it, at the step it is on."""
        return JourneyRef(
            journey=self.journey, version=self.playbook.version, instance_id=self.instance_id, step=self.step
        )


class PastInstance(State):
    """An instance that is over, and in what way."""

    instance_id: str
    playbook: PlaybookRef
    journey: Name
    key: str | None = None
    step: Name
    entered_at: UtcDateTime
    ended_at: UtcDateTime
    how: How
    why: str


class EntryMark(State):
    """When a track was entered last, and how often: what re-entry is judged by."""

    track: Track
    last: UtcDateTime
    count: int = Field(ge=1)

    def joined(self, other: EntryMark) -> EntryMark:
        """Return both marks of one track as one."""
        return EntryMark(track=self.track, last=max(self.last, other.last), count=self.count + other.count)


class CustomerJourneys(Aggregate):
    """The aggregate: everything the journeys of one customer are decided by. Its id is the customer id.

    `moved_to` is set once the customer was merged into another: whatever still names this id belongs to that one.
    `customer` is the newest snapshot seen; it is None only where there was nothing but a merge.
    """

    customer: CustomerSnapshot | None = None
    active: tuple[Instance, ...] = ()
    past: tuple[PastInstance, ...] = ()
    marks: tuple[EntryMark, ...] = ()
    moved_to: str | None = None

    def running(self, track: Track) -> Instance | None:
        """Return the instance that occupies a track."""
        return next((instance for instance in self.active if instance.track == track), None)

    def mark(self, track: Track) -> EntryMark | None:
        """Return the entry mark of a track, or None if it was never entered."""
        return next((mark for mark in self.marks if mark.track == track), None)

    def knowing(self, customer: CustomerSnapshot) -> CustomerJourneys:
        """Return the state with the newer of two snapshots; one of another customer id changes nothing."""
        known = self.customer
        if customer.customer_id != self.id or (known is not None and known.revision >= customer.revision):
            return self
        return self.model_copy(update={"customer": customer})

    def entered(self, instance: Instance) -> CustomerJourneys:
        """Return the state with one more active instance and its entry marked."""
        mark = EntryMark(track=instance.track, last=instance.entered_at, count=1)
        return self.model_copy(update={"active": (*self.active, instance), "marks": joined_marks(self.marks, (mark,))})

    def replaced(self, instance: Instance) -> CustomerJourneys:
        """Return the state with an active instance as it is now."""
        active = tuple(instance if one.instance_id == instance.instance_id else one for one in self.active)
        return self.model_copy(update={"active": active})

    def ended(self, instance: Instance, how: How, why: str, now: datetime) -> CustomerJourneys:
        """Return the state with an instance moved from active to past."""
        over = PastInstance(
            instance_id=instance.instance_id,
            playbook=instance.playbook,
            journey=instance.journey,
            key=instance.key,
            step=instance.step,
            entered_at=instance.entered_at,
            ended_at=now,
            how=how,
            why=why,
        )
        active = tuple(one for one in self.active if one.instance_id != instance.instance_id)
        return self.model_copy(update={"active": active, "past": bounded_past((*self.past, over))})


def bounded_past(past: Iterable[PastInstance]) -> tuple[PastInstance, ...]:
    """Return the latest `PAST_KEPT`, oldest first."""
    return tuple(sorted(past, key=lambda one: (one.ended_at, one.instance_id))[-PAST_KEPT:])


def joined_marks(some: Iterable[EntryMark], others: Iterable[EntryMark]) -> tuple[EntryMark, ...]:
    """Return one mark per track: the later time, the sum of the counts. The latest `MARKS_KEPT`, oldest first."""
    joined = {mark.track: mark for mark in some}
    for mark in others:
        known = joined.get(mark.track)
        joined[mark.track] = mark if known is None else known.joined(mark)
    return tuple(sorted(joined.values(), key=lambda mark: mark.last)[-MARKS_KEPT:])
