"""name-form: a customer is called by the same name as before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from contracts.objection import NameForm, Told
from contracts.values import Channel
from shared.voice.case import Case
from shared.voice.check import SEND, Abstained, Check, Found
from shared.voice.rendered import Turn

_WORDS: Final[dict[NameForm, str]] = {
    "given": "the given name alone",
    "family": "the family name",
    "full": "the full name",
}
_BEFORE: Final = Told(
    message="welcome",
    at=datetime(2026, 5, 2, 9, 0, tzinfo=UTC),
    channel=Channel.EMAIL,
    locale="en",
    situation="welcome",
    greeted=True,
    named="family",
)


def find(turn: Turn) -> Iterator[Found | Abstained]:
    """Yield an objection if the given name alone follows on the family name, or the other way round."""
    form, name = turn.salutation.form, turn.salutation.name
    if form is None or name is None or form == "none":
        yield Abstained("the text does not begin with a name of the customer")
        return
    before = next((one for one in turn.earlier if one.named in _WORDS), None)
    if before is None or before.named is None:
        yield Abstained(f"nothing is known of how this customer was called in {turn.rendered.language}")
        return
    if (form == "given") != (before.named == "given"):
        yield Found(
            f"the customer is addressed by {_WORDS[form]}, and in message {before.message!r} of {before.at:%Y-%m-%d} "
            f"by {_WORDS[before.named]}",
            f"address them by {_WORDS[before.named]} again",
            "text",
            *name,
        )


CHECK: Final = Check(
    id="name-form",
    scope="conversation",
    severity="warning",
    title="A customer is called by the same name as before",
    why="Between “Ms Keller” and “Maria” lies an acquaintance that nobody at the company has made.",
    moments=SEND,
    wrong=Case(
        text="Hello Maria,\n\nyour seat is waiting for you.",
        traits={"first_name": "Maria", "last_name": "Keller"},
        told=(_BEFORE,),
    ),
    right=Case(
        text="Hello Ms Keller,\n\nyour seat is waiting for you.",
        traits={"first_name": "Maria", "last_name": "Keller"},
        told=(_BEFORE,),
    ),
    find=find,
)
