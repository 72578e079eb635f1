"""What people do with dead letters: send their events on their way again, or put them away for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic_core import from_json

from contracts.codec import UnreadableEventError, decode
from contracts.envelope import Event, EventData
from shared.processing.rows import row_again
from shared.store import DeadLetter, OutboxRow, Store, WriteSet


class NotReplayableError(Exception):
    """A letter holds no event that could be handled. Says why in one sentence."""

    def __init__(self, letter_id: str, reason: str) -> None:
        super().__init__(f"Dead letter {letter_id} cannot be replayed, for it holds no event: {reason}.")
        self.letter_id = letter_id


@dataclass(frozen=True)
class Replayable:
    """A letter and the event in it."""

    letter: DeadLetter
    event: Event[EventData]


def replayable(letter: DeadLetter) -> Replayable:
    """Return a letter with its event; raises NotReplayableError.

    What was unreadable once may be readable now: the service that reads it may have learned a new event type since.
    """
    try:
        return Replayable(letter, decode(from_json(letter.body)))
    except (UnreadableEventError, ValueError) as error:
        raise NotReplayableError(letter.id, str(error).rstrip(".")) from error


async def replay(store: Store, letters: Sequence[Replayable], now: datetime) -> None:
    """Send events on their way again, in one transaction; the service's relay publishes them.

    What a service could not handle comes back to the queue it came from, and the inbox forgets it, or the service would
    take it for handled. What no queue took goes out as it was meant to. Raises ConflictError if somebody else replayed
    or discarded one of them first, or StoreUnavailableError; nothing is changed then.
    """
    await store.commit(
        WriteSet(
            now=now,
            forget=[one.event.id for one in letters],
            outbox=[_row(one, now) for one in letters],
            undead=[one.letter.id for one in letters],
        )
    )


def _row(one: Replayable, now: datetime) -> OutboxRow:
    place = one.letter.queue
    row = row_again(one.event, place, place, 0, now)
    # An event that no queue took names its routing key in place of a queue; both are as the topology makes them.
    return replace(row, routing_key=place, queue=None) if place.startswith(f"{one.event.type}.") else row


async def discard(store: Store, letters: Sequence[DeadLetter], now: datetime) -> None:
    """Put letters away for good; their events will never have an effect. Raises as `replay` does."""
    await store.commit(WriteSet(now=now, undead=[letter.id for letter in letters]))
