"""What can happen to a card. Pure: no I/O, no clock."""

from __future__ import annotations

from datetime import datetime

from services.channels.instore.store import Card, Done


class AlreadyDoneError(Exception):
    """The card was marked done before, by somebody else or with another note."""

    def __init__(self, card: Card, done: Done) -> None:
        super().__init__(f"{done.completed_by} has marked this card done already, at {done.at.isoformat()}")
        self.card = card


def mark_done(card: Card, completed_by: str, note: str | None, now: datetime) -> Card:
    """Return the card marked done; the same card if the same person said the same before, as after a lost answer.

    Raises AlreadyDoneError.
    """
    if card.done is None:
        done = Done(completed_by=completed_by, note=note, at=now)
        return card.model_copy(update={"done": done, "changed_at": now})
    if (card.done.completed_by, card.done.note) != (completed_by, note):
        raise AlreadyDoneError(card, card.done)
    return card
