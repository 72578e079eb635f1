"""optout-present: who is advertised to, or asked, is told how to stop it, on the very channel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from contracts.values import Channel, Purpose
from shared.voice.blocks import lacking, wanted
from shared.voice.case import Case
from shared.voice.check import Abstained, Check, Found
from shared.voice.rendered import Rendered
from shared.voice.words.opting_out import STOP, STOP_EVERYWHERE, STOP_REPLY, UNSUBSCRIBE

_RUN_TOGETHER: Final = frozenset({"ja", "ko", "th", "zh"})
"""Languages whose words are not, or not always, set apart by spaces."""

_LINK: Final = re.compile(r"https?://|mailto:|www\.|href\s*=", re.IGNORECASE)


def find(rendered: Rendered) -> Iterator[Found | Abstained]:
    """Yield an objection if neither the guide's block nor the usual words say how to stop such messages."""
    if rendered.for_staff:
        return
    if rendered.purpose is None:
        yield Abstained("no journey sends the message, so that its purpose is not known")
    elif wanted(rendered, "optout"):
        yield from lacking(rendered, "optout")
    elif rendered.purpose.unsubscribable:
        yield from _by_convention(rendered)


def _by_convention(rendered: Rendered) -> Iterator[Found | Abstained]:
    channel, language = rendered.channel, rendered.language
    if channel is Channel.SMS and _keyword(language).search(rendered.main.raw):
        return
    if channel not in {Channel.SMS, Channel.EMAIL}:
        yield Abstained(f"there is no usual way to stop messages on {channel.value}, and the guide has no block for it")
    elif language not in UNSUBSCRIBE:
        yield Abstained(f"how to say it in {language} is not known, and the guide has no block of kind optout")
    elif not any(_unsubscribe(language).search(text.raw) for text in rendered.words.values()):
        yield _MISSING[channel]
    elif not _linked(rendered):
        yield Found("there are words for unsubscribing and no link", "add the link, such as {{ voice.unsubscribe }}")


_MISSING: Final = {
    Channel.SMS: Found("nothing says how to stop such text messages", "add it, as in “Reply STOP to opt out”"),
    Channel.EMAIL: Found("nothing says how to unsubscribe", "add a link to it, such as {{ voice.unsubscribe }}"),
}


def _linked(rendered: Rendered) -> bool:
    sources = (template.source for template in rendered.templates.values())
    return any(_LINK.search(text) for text in (rendered.everything, *sources))


@cache
def _keyword(language: str) -> re.Pattern[str]:
    """Return a pattern for the keywords: in capitals where a script has them, as words of their own, or in quotes."""
    own = STOP.get(language)
    listed = f"{STOP_EVERYWHERE}|{own}" if own else STOP_EVERYWHERE
    anywhere = f"|{own}" if own and language in _RUN_TOGETHER else ""
    quoted = rf"[“”„\"«‘’'] ?(?i:{listed}) ?[“”\"»‘’']"
    return re.compile(rf"(?<![^\W\d_])(?:{listed})(?![^\W\d_])|{quoted}|{STOP_REPLY}{anywhere}")


@cache
def _unsubscribe(language: str) -> re.Pattern[str]:
    return re.compile(UNSUBSCRIBE[language], re.IGNORECASE)


CHECK: Final = Check(
    id="optout-present",
    scope="rendition",
    severity="error",
    title="There is a way to stop advertising and surveys",
    why="The law wants it in every such message, and whoever cannot find it reports the message instead.",
    wrong=Case(channel=Channel.SMS, text="Skyline: Lisbon from €49 until Sunday.", purpose=Purpose.MARKETING),
    right=Case(
        channel=Channel.SMS,
        text="Skyline: Lisbon from €49 until Sunday. Reply STOP to opt out.",
        purpose=Purpose.MARKETING,
    ),
    find=find,
)
