"""register-drift: a customer is addressed as before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from contracts.objection import Told
from contracts.playbook import Voice
from contracts.values import Channel
from shared.voice.case import Case
from shared.voice.check import SEND, Abstained, Check, Found
from shared.voice.guide import in_locale
from shared.voice.rendered import Turn
from shared.voice.words.address import address

_BEFORE: Final = Told(
    message="welcome",
    at=datetime(2026, 5, 2, 9, 0, tzinfo=UTC),
    channel=Channel.EMAIL,
    locale="de",
    situation="welcome",
    register="informal",
)


def find(turn: Turn) -> Iterator[Found | Abstained]:
    """Yield an objection if the last message that addressed the customer in this language did so in the other way.

    Both have to be beyond doubt. Where each does as the voice guide asks in its locale, or asked then, the brand has
    decided so and nothing drifts.
    """
    rendered = turn.rendered
    if rendered.addressed is None:
        yield Abstained(f"how the text addresses its reader is {rendered.register.label}")
        return
    field, evidence = rendered.addressed
    before = next((one for one in turn.earlier if one.register_ is not None), None)
    if before is None:
        yield Abstained(f"nothing is known of how this customer was addressed in {rendered.language}")
        return
    voice, speech = rendered.guide.voice, rendered.guide.speech
    as_guided = before.register_ == _wanted(before, voice) and speech is not None and evidence.label == speech.register_
    if before.register_ is None or before.register_ == evidence.label or as_guided:
        return
    yield Found(
        f"the {field} addresses the customer {evidence.label}ly (“{evidence.text}”), and message {before.message!r} of "
        f"{before.at:%Y-%m-%d} did so {before.register_}ly",
        f"{address(rendered.language, before.register_)}, as before; if the brand speaks otherwise from now on, "
        "waive this check for a while",
        field,
        evidence.start,
        evidence.end,
        rule="register",
    )


def _wanted(told: Told, voice: Voice) -> str | None:
    """Return the register the guide asked for when a message was sent; as it does now, where that is not known."""
    if told.wanted is not None:
        return told.wanted
    speech = in_locale(voice.locales, told.locale)
    return speech.register_ if speech else None


CHECK: Final = Check(
    id="register-drift",
    scope="conversation",
    severity="error",
    title="A customer is addressed as before",
    why="Who was “du” on Monday and is “Sie” on Friday wonders what they have done wrong in between.",
    moments=SEND,
    wrong=Case(locale="de", text="Ihr Koffer ist da. Sie können ihn am Schalter abholen.", told=(_BEFORE,)),
    right=Case(locale="de", text="Dein Koffer ist da. Du kannst ihn am Schalter abholen.", told=(_BEFORE,)),
    find=find,
)
