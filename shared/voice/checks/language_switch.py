"""language-switch: a customer is answered in the language they were spoken to before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from contracts.objection import Told
from contracts.values import Channel
from shared.voice.case import Case
from shared.voice.check import SEND, Abstained, Check, Found
from shared.voice.rendered import Turn

FORGOTTEN: Final = timedelta(days=365)
"""After so long nobody remembers the language of the last message, and the customer may have asked for another."""

_BEFORE: Final = Told(
    message="welcome",
    at=datetime(2026, 5, 2, 9, 0, tzinfo=UTC),
    channel=Channel.EMAIL,
    locale="de",
    situation="welcome",
)


def find(turn: Turn) -> Iterator[Found | Abstained]:
    """Yield an objection if the last message was in another language; one of long ago is none."""
    last = turn.told[-1] if turn.told else None
    if last is None or turn.now - last.at > FORGOTTEN:
        yield Abstained("nothing was said to this customer lately")
        return
    if last.locale.partition("-")[0] != turn.rendered.language:
        yield Found(
            f"the last message to this customer was in {last.locale}, this one is in {turn.rendered.locale}",
            f"write message {turn.rendered.message!r} in {last.locale}, or ask the customer which language they prefer",
        )


CHECK: Final = Check(
    id="language-switch",
    scope="conversation",
    severity="warning",
    title="A conversation stays in its language",
    why="A German welcome followed by an English reminder reads as if two companies were writing.",
    moments=SEND,
    wrong=Case(text="Your seat is waiting for you.", told=(_BEFORE,)),
    right=Case(locale="de", text="Ihr Platz wartet auf Sie.", told=(_BEFORE,)),
    find=find,
)
