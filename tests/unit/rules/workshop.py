"""The rules service on a store, a bus and a clock made of plain values, with workers that die when they are told to.

The processing is the real one: `Deciding` and `unit_of` make the units of work. What is here refuses what the real
store refuses: an event the inbox knows, a state that changed since it was loaded. What is not acknowledged comes again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from contracts.catalogue import CATALOGUE
from contracts.envelope import Event, EventData
from contracts.playbook import Playbook
from services.rules.domain.book import Book, compile_book
from services.rules.handlers import RulesHandler
from services.rules.settings import RulesSettings
from shared.bus.topology import Topology, partition_of
from shared.playbook.shelf import PLAYBOOK_VERSIONS, PLAYBOOKS, Shelf, publish_effects
from shared.processing.deciding import Deciding
from shared.processing.unit import Incoming, Place, Unit, unit_of
from shared.store.errors import ConflictError
from shared.store.model import A, AggregateType
from shared.store.outbox import OutboxRow
from tests.support.driving import NOON
from tests.support.reading import events_in

Crash = Literal["nowhere", "before_commit", "after_commit", "after_publish"]
PARTITIONS = 4
TOPOLOGY = Topology(partitions=PARTITIONS)


@dataclass(frozen=True)
class Work:
    """What a worker has decided on and not committed yet: the events it took, and what they lead to."""

    partition: int
    causes: Sequence[Event[EventData]]
    results: Sequence[Event[EventData]]
    unit: Unit


@dataclass
class Database:
    """Committed states, event ids and rows; as `history` all that was handled and decided, in the order of commits."""

    states: dict[tuple[str, str], tuple[int, str]] = field(default_factory=dict)
    inbox: set[str] = field(default_factory=set)
    outbox: dict[str, OutboxRow] = field(default_factory=dict)
    history: list[Event[EventData]] = field(default_factory=list)

    async def load(self, kind: AggregateType[A], ids: Iterable[str]) -> dict[str, A]:
        found: dict[str, A] = {}
        for one in ids:
            stored = self.states.get((kind.collection, one))
            if stored is not None:
                version, body = stored
                found[one] = kind.model.model_validate_json(body).model_copy(update={"version": version})
        return found

    def commit(self, work: Work) -> None:
        writes = work.unit.writes
        latest = {(kind.collection, state.id): state for kind, state in writes.saves}
        if self.inbox.intersection(writes.inbox):
            raise ConflictError("an event was handled by somebody else")
        for key, state in latest.items():
            if self.states.get(key, (0, ""))[0] != state.version:
                raise ConflictError(f"{key} changed since it was loaded")
        self.inbox.update(writes.inbox)
        for key, state in latest.items():
            self.states[key] = (state.version + 1, state.model_dump_json(exclude={"version"}))
        self.outbox.update({row.id: row for row in writes.outbox})
        for cause in work.causes:
            self.history += [cause, *(one for one in work.results if one.causationid == cause.id)]


@dataclass
class Workshop:
    """Workers of the rules service, one per partition, and what waits for them."""

    playbook: Playbook
    now: datetime = NOON
    database: Database = field(default_factory=Database)
    queues: dict[int, list[Event[EventData]]] = field(default_factory=lambda: defaultdict(list))
    told: dict[str, Event[EventData]] = field(default_factory=dict)
    conflicts: int = 0

    def __post_init__(self) -> None:
        self._effects = publish_effects(self.playbook, None, self.now).effects
        self._shelf: Shelf[Book] = Shelf(self, compile_book, lambda: self.now)
        self._handler = RulesHandler(self.database, self._shelf, RulesSettings())

    async def get(self, kind: AggregateType[Any], id: str) -> Any:
        return (await self.database.load(kind, [id])).get(id)

    async def find(self, kind: Any, where: Mapping[str, Any], **_: Any) -> list[Any]:
        """Answer the shelf: the one playbook there is."""
        if kind is PLAYBOOKS:
            return [state for _, state in self._effects.saves]
        assert kind is PLAYBOOK_VERSIONS
        return [record for _, record in self._effects.records]

    def enqueue(self, event: Event[EventData]) -> None:
        """Put an event in the queue of its partition, as the broker does; it may be there already."""
        self.queues[partition_of(event.partitionkey, PARTITIONS)].append(event)

    async def take(self, partition: int, most: int) -> Work | None:
        """Decide on what waits in a partition and return it, not committed; None if there is nothing new."""
        self._acknowledge(partition, self.database.inbox)
        fresh = list({event.id: event for event in self.queues[partition]}.values())[:most]
        if not fresh:
            return None
        result = await Deciding(self._handler).handle(fresh, self.now)
        assert not result.rejected, result.rejected
        place = Place(TOPOLOGY.queue_name("rules", partition), TOPOLOGY)
        unit = unit_of([Incoming(event) for event in fresh], result, place, self.now, projection=False)
        return Work(partition, fresh, result.effects.events, unit)

    def settle(self, work: Work, crash: Crash = "nowhere") -> bool:
        """Commit, publish and acknowledge, or die on the way; return whether it was committed.

        After a crash, or if somebody else was first, what was not acknowledged is still in the queue.
        """
        if crash == "before_commit":
            return False
        try:
            self.database.commit(work)
        except ConflictError:
            self.conflicts += 1
            return False
        if crash != "after_commit":
            self._publish(work.unit.publish)
        if crash == "nowhere":
            self._forget(work.unit.publish)
            self._acknowledge(work.partition, work.unit.writes.inbox)
        return True

    def leftovers(self) -> None:
        """Publish what a worker that died has committed: possibly for the second time."""
        rows = [row for row in self.database.outbox.values() if not row.scheduled]
        self._publish(rows)
        self._forget(rows)

    def tick(self, until: datetime) -> None:
        """Let time pass; what is due is published."""
        self.now = until
        due = sorted(
            (row for row in self.database.outbox.values() if row.scheduled and row.visible_at <= until),
            key=lambda row: (row.visible_at, row.id),
        )
        self._publish(due)
        self._forget(due)

    def next_due(self) -> datetime | None:
        return min((row.visible_at for row in self.database.outbox.values() if row.scheduled), default=None)

    def _publish(self, rows: Iterable[OutboxRow]) -> None:
        for row in rows:
            for event in events_in(row.body):
                self.told.setdefault(event.id, event)
                if "rules" in CATALOGUE[event.type].consumers:
                    self.enqueue(event)

    def _forget(self, rows: Iterable[OutboxRow]) -> None:
        for row in rows:
            self.database.outbox.pop(row.id, None)

    def _acknowledge(self, partition: int, ids: Iterable[str]) -> None:
        done = set(ids)
        self.queues[partition] = [event for event in self.queues[partition] if event.id not in done]
