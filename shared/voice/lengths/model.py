"""What a count of a text says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["septets", "UTF-16 units", "characters", "weighted characters", "octets"]
"""What is counted. A character is what a reader takes for one: a grapheme cluster (UAX #29)."""

Encoding = Literal["gsm-7", "ucs-2"]
"""How a text message travels: in the default alphabet of GSM, or in UTF-16 as soon as one character is not in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How much of its channel a text takes.

    `remaining` is how many more characters of one unit fit; below zero, how many units are too many. `firm` tells what
    is beyond the limit: whether more cannot be sent, or merely reads badly. `hidden` counts the characters at the end
    that readers do not see at first glance.
    """

    units: int
    unit: Unit
    limit: int
    remaining: int
    firm: bool = True
    hidden: int = 0

    @property
    def fits(self) -> bool:
        """Whether the text is within its limit."""
        return self.remaining >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsLength(Length):
    """The length of a text message, which is sent in segments."""

    encoding: Encoding
    segments: int
