"""From bus messages to events: what cannot be read goes to the dead letters, everything else goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from pydantic_core import to_json

from contracts.codec import UnreadableEventError, decode_batch
from shared.bus.transport import InboundMessage
from shared.processing.unit import Incoming, unreadable_letter
from shared.store import DeadLetter


@dataclass
class Intake:
    """The events of some messages, each once, in order; and the letters of what was no event."""

    incoming: list[Incoming] = field(default_factory=list)
    unreadable: list[DeadLetter] = field(default_factory=list)
    maybe_seen: bool = False


def read(messages: Iterable[InboundMessage], queue: str, now: datetime) -> Intake:
    """Read messages. `maybe_seen`: the broker says that some of it was delivered before."""
    intake = Intake()
    known: set[str] = set()
    for message in messages:
        intake.maybe_seen = intake.maybe_seen or message.redelivered
        # Foreign messages may come without an id, and every letter needs one of its own.
        place = message.id or sha256(message.body).hexdigest()
        try:
            events = decode_batch(message.body)
        except UnreadableEventError as error:
            intake.unreadable.append(unreadable_letter(f"{place}#0", message.body, error, queue, now))
            continue
        for number, event in enumerate(events):
            if isinstance(event, UnreadableEventError):
                letter = unreadable_letter(f"{place}#{number}", to_json(event.raw), event, queue, now)
                intake.unreadable.append(letter)
            elif event.id not in known:
                known.add(event.id)
                intake.incoming.append(Incoming(event, message.attempts))
    return intake
