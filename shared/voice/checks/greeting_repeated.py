"""greeting-repeated: people who are talking to each other greet once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from contracts.objection import Told
from contracts.values import Channel
from shared.voice.case import Case
from shared.voice.check import SEND, Abstained, Check, Found
from shared.voice.rendered import Turn
from shared.voice.salutation import knows_greetings

SOON: Final = timedelta(minutes=30)
"""Whoever is written to again within this time is still in the same conversation."""

_BEFORE: Final = Told(
    message="apology",
    at=datetime(2026, 5, 4, 8, 50, tzinfo=UTC),
    channel=Channel.SOCIAL,
    locale="en",
    situation="apology",
    thread="post-1",
    greeted=True,
)


def find(turn: Turn) -> Iterator[Found | Abstained]:
    """Yield a greeting that follows on another one in the same thread, or within half an hour."""
    rendered = turn.rendered
    speech = rendered.guide.speech
    if not knows_greetings(rendered.language, speech.greeting if speech else None):
        yield Abstained(f"greetings in {rendered.language} are not known")
        return
    greeting = turn.salutation.greeting
    before = next((one for one in reversed(turn.told) if one.greeted and _together(one, turn)), None)
    if greeting is None or before is None:
        return
    same_thread = turn.thread is not None and before.thread == turn.thread
    since = "in the same thread" if same_thread else f"at {before.at:%H:%M} UTC"
    yield Found(
        f"the text greets the customer, whom message {before.message!r} has greeted {since}",
        "begin with what there is to say",
        "text",
        *greeting,
    )


def _together(told: Told, turn: Turn) -> bool:
    """Whether a message and this one belong to one conversation."""
    return (turn.thread is not None and told.thread == turn.thread) or turn.now - told.at < SOON


CHECK: Final = Check(
    id="greeting-repeated",
    scope="conversation",
    severity="warning",
    title="A conversation has one greeting",
    why="“Hello Maria” for the third time within an hour is a machine talking.",
    moments=SEND,
    wrong=Case(channel=Channel.SOCIAL, text="Hello Maria, the crew is on its way.", thread="post-1", told=(_BEFORE,)),
    right=Case(channel=Channel.SOCIAL, text="The crew is on its way.", thread="post-1", told=(_BEFORE,)),
    find=find,
)
