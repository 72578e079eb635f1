"""Checks of the personalised words right before they are sent. Each is one function; `CHECKS` is the list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from contracts.values import Channel
from shared.voice.lengths import MAX_SMS_SEGMENTS, MEASURES, Length, SmsLength
from shared.voice.lengths import length as length_of

_LEFTOVERS: Final = ("{{", "{%")


@dataclass(frozen=True)
class Objection:
    """What speaks against sending: the check's id, the field it is about, what is wrong and how to mend it."""

    check: str
    field: str
    problem: str
    mend: str


Words = Mapping[str, str]
"""What is said, by field of the channel's content: `subject`, `title`, `text`, `html`."""

Check = Callable[[Channel, Words], Objection | None]


def placeholder_leak(_: Channel, words: Words) -> Objection | None:
    """Object to what is left over of a template."""
    for field, text in words.items():
        if leftover := next((sign for sign in _LEFTOVERS if sign in text), None):
            return Objection(
                "placeholder-leak",
                field,
                f"shows a piece of its template ({leftover!r})",
                "mend the template, or the trait or fact that brought it in",
            )
    return None


def empty_text(_: Channel, words: Words) -> Objection | None:
    """Object to a field that has nothing to say."""
    for field, text in words.items():
        if not text.strip():
            return Objection("empty-text", field, "is empty", "give it words for every case its conditions allow")
    return None


def subject_line(_: Channel, words: Words) -> Objection | None:
    """Object to a subject that is no single line, which a mail header has to be (RFC 5322 section 2.2)."""
    if len(words.get("subject", "").splitlines()) > 1:
        return Objection("subject-line", "subject", "has more than one line", "write it as one line")
    return None


def length(channel: Channel, words: Words) -> Objection | None:
    """Object to a field that holds more than its channel can carry."""
    for field in (field for field in words if field in MEASURES[channel]):
        found = length_of(channel, words[field], field)
        if found.firm and not found.fits:
            return Objection("length", field, _too_much(found), "shorten the copy")
    return None


def _too_much(found: Length) -> str:
    if isinstance(found, SmsLength):
        return f"takes {found.segments} SMS segments and may take {MAX_SMS_SEGMENTS}"
    return f"has {found.units} {found.unit} and may have {found.limit}"


CHECKS: Final[tuple[Check, ...]] = (placeholder_leak, empty_text, subject_line, length)


def first_objection(channel: Channel, words: Words) -> Objection | None:
    """Return what speaks against sending these words on this channel, or None."""
    return next((objection for check in CHECKS if (objection := check(channel, words))), None)
