"""Runs one batch: hands it to the handler, commits what came of it, and isolates the event that breaks it."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

import structlog

from shared.bus.errors import BusError
from shared.clock import Clock
from shared.processing.batch import BatchHandler, BatchResult
from shared.processing.effects import Effects
from shared.processing.errors import Retry
from shared.processing.instruments import Instruments
from shared.processing.intake import Intake
from shared.processing.publishing import LanePublisher
from shared.processing.relay import Relay
from shared.processing.unit import Incoming, Place, Unit, unit_of
from shared.store import (
    ConflictError,
    OutboxRow,
    Store,
    StoreUnavailableError,
    TransactionInterruptedError,
    WriteSet,
)

MAX_CONFLICTS = 20
"""Conflicts in a row before they count as the fault of an event: honest contention ends long before.

A transaction that somebody else keeps open is no event's fault, however long it takes: the batch is then given back.
"""

_log = structlog.stdlib.get_logger(__name__)


class BatchRunner:
    """Handles the batches of one queue."""

    def __init__(
        self,
        place: Place,
        handler: BatchHandler,
        store: Store,
        relay: Relay,
        clock: Clock,
        instruments: Instruments,
        *,
        projection: bool = False,
    ) -> None:
        self._place = place
        self._handler = handler
        self._store = store
        self._relay = relay
        self._clock = clock
        self._instruments = instruments
        self._projection = projection

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock()

    async def run(self, intake: Intake, publisher: LanePublisher) -> list[OutboxRow]:
        """Handle a batch to the end. Returns the rows that were published, to be forgotten.

        Raises BusError or StoreError when the batch must come again from the broker.
        """
        if intake.unreadable:
            await self._record(WriteSet(now=self.now(), dead_letters=intake.unreadable))
            self._instruments.unreadable(len(intake.unreadable))
        return await self._run(intake.incoming, publisher, maybe_seen=intake.maybe_seen)

    async def _run(
        self, incoming: Sequence[Incoming], publisher: LanePublisher, *, maybe_seen: bool
    ) -> list[OutboxRow]:
        if not incoming:
            return []
        try:
            unit = await self._settle(incoming, publisher, maybe_seen=maybe_seen)
        except (StoreUnavailableError, BusError):
            raise
        except Exception as error:
            return await self._bisect(incoming, error, publisher)
        await self._instruments.publishing(publisher.publish, unit.publish)
        return list(unit.publish)

    async def _bisect(
        self, incoming: Sequence[Incoming], error: Exception, publisher: LanePublisher
    ) -> list[OutboxRow]:
        if len(incoming) == 1:
            await self._isolate(incoming[0], error)
            return []
        _log.warning("a batch failed; dividing it", queue=self._place.queue, events=len(incoming), reason=str(error))
        middle = len(incoming) // 2
        first = await self._run(incoming[:middle], publisher, maybe_seen=True)
        return first + await self._run(incoming[middle:], publisher, maybe_seen=True)

    async def _isolate(self, one: Incoming, error: Exception) -> None:
        """The event at fault is alone: bury it, or bring it back later if that is what the handler asked for."""
        if isinstance(error, Retry):
            result = BatchResult(Effects(), retried={one.event.id: error})
        else:
            result = BatchResult(Effects(), rejected={one.event.id: error})
        unit = unit_of([one], result, self._place, self.now(), projection=self._projection)
        try:
            await self._record(unit.writes)
        except ConflictError as conflict:
            if not await self._store.inbox.seen([one.event.id]):
                raise StoreUnavailableError(f"a dead letter could not be written: {conflict}") from conflict
            return  # somebody else has handled it meanwhile
        if unit.retried:
            self._relay.wake()
        self._report(unit)

    async def _settle(self, incoming: Sequence[Incoming], publisher: LanePublisher, *, maybe_seen: bool) -> Unit:
        """Handle and commit, again and again while others write first."""
        conflicts = 0
        while True:
            try:
                return await self._once(incoming, publisher, maybe_seen=maybe_seen or conflicts > 0)
            except ConflictError as error:
                conflicts += 1
                if conflicts >= MAX_CONFLICTS:
                    if isinstance(error, TransactionInterruptedError):
                        raise _given_back(error) from error
                    raise
                _log.debug("somebody wrote first; deciding again", queue=self._place.queue, reason=str(error))
                await asyncio.sleep(random.uniform(0, 0.002 * 2 ** min(conflicts, 6)))  # noqa: S311 - jitter

    async def _once(self, incoming: Sequence[Incoming], publisher: LanePublisher, *, maybe_seen: bool) -> Unit:
        fresh = incoming
        if maybe_seen and not self._projection:
            fresh = await self._fresh(incoming, publisher)
        now = self.now()
        if not fresh:
            return unit_of([], BatchResult(Effects()), self._place, now, projection=self._projection)
        with self._instruments.handling([one.event for one in fresh]) as batch:
            result = await self._handler.handle(batch.events, now)
            batch.note(result.effects.notes)
            unit = unit_of(fresh, result, self._place, now, projection=self._projection)
            await self._store.commit(unit.writes)
        if len(unit.writes.outbox) > len(unit.publish):
            self._relay.wake()
        self._report(unit)
        return unit

    async def _fresh(self, incoming: Sequence[Incoming], publisher: LanePublisher) -> Sequence[Incoming]:
        """Return what was not handled yet. What somebody else handled may not be published yet: that goes first."""
        seen = await self._store.inbox.seen(one.event.id for one in incoming)
        if seen:
            self._instruments.duplicates(len(seen))
            await publisher.publish_leftovers()
        return [one for one in incoming if one.event.id not in seen]

    async def _record(self, writes: WriteSet) -> None:
        """Commit what says that something failed."""
        try:
            await self._store.commit(writes)
        except TransactionInterruptedError as error:
            raise _given_back(error) from error

    def _report(self, unit: Unit) -> None:
        for letter in unit.dead:
            _log.error(
                "event put with the dead letters",
                queue=letter.queue,
                event_id=letter.id,
                event_type=letter.event_type,
                reason=letter.reason,
                attempts=letter.attempts,
            )
            self._instruments.dead(letter.event_type)
        for event_type in unit.retried:
            self._instruments.retried(event_type)
        for alert, times in Counter(unit.alerts).items():
            _log.warning(alert.what, message=alert.message, rule=alert.rule, owner=alert.owner, times=times)
            self._instruments.alerted(alert, times)


def _given_back(error: TransactionInterruptedError) -> StoreUnavailableError:
    """Return the error that makes the batch come again from the broker."""
    return StoreUnavailableError(f"others do not stop writing the same: {error}")
