"""cta-parity: every rendition of a message lets its reader act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from contracts.values import Channel
from shared.voice.case import Case, CaseRendition
from shared.voice.check import PUBLISH, Abstained, Check, Found
from shared.voice.rendered import Rendered, Renditions

_CLICKED: Final = frozenset({Channel.EMAIL, Channel.SMS, Channel.SOCIAL})
"""Channels on which readers follow links; a card is read where there may be nothing to click."""


def find(renditions: Renditions) -> Iterator[Found | Abstained]:
    """Yield renditions without the call to action, or, where the message declares none, without a link others have."""
    if not any(one.templates for one in renditions.full):
        yield Abstained("the words have no templates")
    elif renditions.message.cta is not None:
        yield from _without_the_call(renditions, renditions.message.cta.fact)
    else:
        clicked = [one for one in renditions.full if one.channel in _CLICKED]
        yield from _without_a_link(clicked)
        yield from _without_a_link([one for one in renditions.full if one.channel not in _CLICKED])


def _without_the_call(renditions: Renditions, fact: str) -> Iterator[Found]:
    for one in renditions.full:
        if fact not in one.facts_said:
            yield Found(
                "the call to action is missing",
                f"say where it is done: {{{{ cta.url }}}}, or {{{{ facts.{fact} }}}}",
                rule="cta",
                channel=one.channel,
                locale=one.locale,
            )


def _without_a_link(compared: Sequence[Rendered]) -> Iterator[Found]:
    linked = [one for one in compared if one.links]
    for one in compared if linked else ():
        if one not in linked:
            first = linked[0]
            yield Found(
                f"there is no link, as there is in {first.locale} for {first.channel.value}",
                "add it, or declare the call to action of the message under 'cta'",
                channel=one.channel,
                locale=one.locale,
            )


CHECK: Final = Check(
    id="cta-parity",
    scope="message",
    severity="error",
    title="Every rendition lets its reader act",
    why="Half the customers cannot rebook because the link was forgotten in their language.",
    moments=PUBLISH,
    wrong=Case(
        text="Your flight is late. Rebook here: {{ cta.url }}",
        facts={"link": {"type": "url", "value": "https://skyline.example/rebook"}},
        message={"cta": {"fact": "link"}},
        others=(CaseRendition(locale="de", text="Ihr Flug hat Verspätung. Buchen Sie einfach um."),),
    ),
    right=Case(
        text="Your flight is late. Rebook here: {{ cta.url }}",
        facts={"link": {"type": "url", "value": "https://skyline.example/rebook"}},
        message={"cta": {"fact": "link"}},
        others=(CaseRendition(locale="de", text="Ihr Flug hat Verspätung. Hier umbuchen: {{ cta.url }}"),),
    ),
    find=find,
)
