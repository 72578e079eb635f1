"""Messages that may still move on to another channel: because they did not arrive, or because nobody read them."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from pydantic import BaseModel, ConfigDict

from contracts.base import UtcDateTime
from contracts.events.message import MessageRequested
from contracts.values import Channel

FOLLOWED_FOR: Final = timedelta(days=7)
"""How long a message is followed at most: what comes back later than that stays where it is."""

AT_ONCE: Final = 20
"""How many messages of one customer are followed at most; beyond that the oldest stay where they are."""


class Pursuit(BaseModel):
    """A message that is followed by the escalation `rule`. `tried` are the channels it was planned on, in order.

    It moves on if it is `undelivered`, and at `unread_at` if nobody has read it until then. `moving` says why it is
    moving on at this moment: it was asked for again and waits, as any deferred message does.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    request: MessageRequested
    rule: str
    tried: tuple[Channel, ...]
    until: UtcDateTime
    undelivered: bool
    unread_at: UtcDateTime | None = None
    moving: str | None = None

    @property
    def message_id(self) -> str:
        """Of the message that is followed."""
        return self.request.message_id


def why_moving(pursuit: Pursuit | None) -> str:
    """Return why a message moves on, as a sentence before others; empty for one that is said for the first time."""
    return f"{pursuit.moving} " if pursuit and pursuit.moving else ""
