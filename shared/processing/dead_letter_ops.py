"""What people do with dead letters: give their events back to the service, or put them away for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic_core import from_json

from contracts.codec import UnreadableEventError, decode
from contracts.envelope import Event, EventData
from shared.processing.rows import row_again
from shared.store import DeadLetter, Store, WriteSet


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
    """Give events back to the queues they came from, in one transaction; the service's relay publishes them.

    The inbox forgets them, or the service would take them for handled. Raises ConflictError if somebody else replayed
    or discarded one of them first, or StoreUnavailableError; nothing is changed then.
    """
    await store.commit(
        WriteSet(
            now=now,
            forget=[one.event.id for one in letters],
            outbox=[row_again(one.event, one.letter.queue, one.letter.queue, 0, now) for one in letters],
            undead=[one.letter.id for one in letters],
        )
    )


async def discard(store: Store, letters: Sequence[DeadLetter], now: datetime) -> None:
    """Put letters away for good; their events will never have an effect. Raises as `replay` does."""
    await store.commit(WriteSet(now=now, undead=[letter.id for letter in letters]))
