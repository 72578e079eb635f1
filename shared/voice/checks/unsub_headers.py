"""unsub-headers: mail programs can offer a button that unsubscribes (RFC 2369, RFC 8058)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import Channel, Purpose
from shared.voice.case import Case
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.rendered import Rendered, Renditions


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield an objection if the mails of a message have nothing to say in List-Unsubscribe, or nothing to click on."""
    mail = next((one for one in renditions.full if one.channel is Channel.EMAIL), None)
    if mail is None or mail.for_staff:
        return
    if mail.purpose is None:
        yield Abstained("no journey sends the message, so that its purpose is not known")
    elif mail.purpose.unsubscribable:
        yield from _fields(mail, mail.purpose)


def _fields(mail: Rendered, purpose: Purpose) -> Iterator[Found]:
    unsubscribe = mail.guide.voice.unsubscribe
    if unsubscribe is None:
        problem = f"mails for {purpose.value} have no List-Unsubscribe field"
        mend = "say in the guide, under 'unsubscribe', where that is done"
    elif not unsubscribe.one_click:
        problem = f"mails for {purpose.value} have no List-Unsubscribe-Post field"
        mend = "give 'unsubscribe' in the guide an https: address that takes a POST, and set one_click"
    else:
        return
    yield Found(problem, mend, rule="unsubscribe", channel=mail.channel, locale=mail.locale)


CHECK: Final = Check(
    id="unsub-headers",
    scope="message",
    severity="error",
    title="One click unsubscribes",
    why="Who finds no button to unsubscribe takes the one for spam, and the large mail services count those.",
    moments=PUBLISH,
    wrong=Case(text="Lisbon is 15% closer this week.", purpose=Purpose.MARKETING),
    right=Case(
        text="Lisbon is 15% closer this week.",
        purpose=Purpose.MARKETING,
        guide={"unsubscribe": {"url": "https://skyline.example/unsubscribe/{message_id}", "one_click": True}},
    ),
    find=find,
)
