"""The length of a text message: one segment alone, or several with a header each (3GPP TS 23.040, 9.2.3.24)."""

from __future__ import annotations

import re
from typing import Final

from shared.voice.lengths.gsm import ESCAPE, in_alphabet, septets
from shared.voice.lengths.model import Encoding, SmsLength

MAX_SMS_SEGMENTS: Final = 10
"""Of one message. Ten full segments stay below the 1600 characters that Twilio takes (its error 21617)."""

ALONE: Final[dict[Encoding, int]] = {"gsm-7": 160, "ucs-2": 70}
"""Units in a message of one segment: its 140 octets hold 160 septets or 70 UTF-16 units."""

JOINED: Final[dict[Encoding, int]] = {"gsm-7": 153, "ucs-2": 67}
"""Units in each segment of a longer message: six octets are its header."""

_HIGH = "\ud800"
_BEYOND_BASIC_PLANE = re.compile("[\U00010000-\U0010ffff]")


def sms_length(text: str) -> SmsLength:
    """Return the length of a text message; no text at all takes one segment, too.

    Neither the two septets of an extended character nor the two units of a surrogate pair are split between segments.
    """
    if in_alphabet(text):
        return _measured(septets(text), "gsm-7", ESCAPE)
    return _measured(_BEYOND_BASIC_PLANE.sub(_HIGH + " ", text), "ucs-2", _HIGH)


def _measured(units: str, encoding: Encoding, opener: str) -> SmsLength:
    """Return the length of a text written with one character for each unit; an `opener` stays with what follows it."""
    part = JOINED[encoding]
    joined, used = _segments(units, part, opener)
    return SmsLength(
        units=len(units),
        unit="septets" if encoding == "gsm-7" else "UTF-16 units",
        limit=MAX_SMS_SEGMENTS * part,
        remaining=(MAX_SMS_SEGMENTS - joined + 1) * part - used,
        encoding=encoding,
        segments=1 if len(units) <= ALONE[encoding] else joined,
    )


def _segments(units: str, part: int, opener: str) -> tuple[int, int]:
    """Return how many joined segments the units fill, and how many units of the last one are used."""
    segments, start = 1, 0
    while len(units) - start > part:
        start += part
        if units[start - 1] == opener:
            start -= 1
        segments += 1
    return segments, len(units) - start
