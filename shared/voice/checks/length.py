"""length: a text fits its channel, and is no longer than the voice guide wants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from contracts.values import Channel
from shared.voice.case import Case
from shared.voice.check import Check, Found
from shared.voice.lengths import (
    LONGEST_NAME,
    MAX_SMS_SEGMENTS,
    MEASURES,
    Length,
    SmsLength,
    account_of,
    addressed,
    fold,
)
from shared.voice.rendered import Rendered

# What is seen of html does not tell how large the mail is.
_UNMEASURED: Final = "html"


def find(rendered: Rendered) -> Iterator[Found]:
    """Yield the fields that are longer than the guide wants, or than their channel can carry."""
    measures = MEASURES[rendered.channel]
    for field, text in rendered.words.items():
        if field not in measures or field == _UNMEASURED:
            continue
        folded = fold(rendered.channel, text.raw)
        found = measures[field](folded)
        if field == "text" and (wanted := _beyond_guide(rendered, found)):
            yield wanted
        elif found.firm and not found.fits:
            yield Found(_too_much(field, found), "shorten it", field)
        elif (account := _account(rendered)) and not (posted := measures[field](addressed(folded, account))).fits:
            whose = "its reader" if rendered.moment == "send" else "a reader with a long one"
            problem = f"{_too_much(field, posted)}, with the name of {whose} before it"
            yield Found(problem, f"shorten it by {-posted.remaining}", field)


def _account(rendered: Rendered) -> str | None:
    """Return the account that a post begins with; when it is published, one with the longest name."""
    if rendered.channel is not Channel.SOCIAL:
        return None
    if rendered.moment == "publish":
        return f"@{'x' * LONGEST_NAME}"
    return account_of(rendered.address) if rendered.address else None


def _beyond_guide(rendered: Rendered, found: Length) -> Found | None:
    most, segments = rendered.guide.manner.length, rendered.guide.manner.segments
    if most is not None and found.units > most:
        problem = f"the text has {found.units} {found.unit} and may have {most}"
        return Found(problem, f"shorten it by {found.units - most}", rule="manner.length")
    if segments is not None and isinstance(found, SmsLength) and found.segments > segments:
        return Found(
            f"the text takes {found.segments} SMS segments and may take {segments}",
            "shorten it",
            rule="manner.segments",
        )
    return None


def _too_much(field: str, found: Length) -> str:
    if isinstance(found, SmsLength):
        return f"the {field} takes {found.segments} SMS segments and may take {MAX_SMS_SEGMENTS}"
    return f"the {field} has {found.units} {found.unit} and may have {found.limit}"


CHECK: Final = Check(
    id="length",
    scope="rendition",
    severity="error",
    title="A text fits its channel",
    why="What is too long is cut off in the middle of a word, refused by the provider, or simply not read.",
    wrong=Case(
        channel=Channel.SMS,
        text="Skyline: your suitcase has come in on the next flight and waits for you at the desk in the hall, "
        "left of the exit, until ten in the evening, every day.",
        guide={"channels": {"sms": {"length": 120}}},
    ),
    right=Case(
        channel=Channel.SMS,
        text="Skyline: your suitcase is here. You find it at the desk in the arrivals hall, until ten in the evening.",
        guide={"channels": {"sms": {"length": 120}}},
    ),
    find=find,
    abstains=False,
)
