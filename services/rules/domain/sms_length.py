"""How many segments a text message takes (3GPP TS 23.038 alphabet, TS 23.040 concatenation)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("^{}\\[~]|€\f")

_GSM_SINGLE, _GSM_PART = 160, 153
_UCS2_SINGLE, _UCS2_PART = 70, 67


@dataclass(frozen=True)
class SmsLength:
    """The encoding, the units used (septets or UTF-16 code units) and the segments they fill."""

    encoding: Literal["gsm-7", "ucs-2"]
    units: int
    segments: int


def sms_length(text: str) -> SmsLength:
    """Return the length of a text as one SMS or a concatenated one. A character is never split between segments."""
    if _BASIC.issuperset(text):
        return _measure("gsm-7", [1] * len(text), _GSM_SINGLE, _GSM_PART)
    if (_BASIC | _EXTENDED).issuperset(text):
        return _measure("gsm-7", [2 if one in _EXTENDED else 1 for one in text], _GSM_SINGLE, _GSM_PART)
    return _measure("ucs-2", [2 if ord(one) > 0xFFFF else 1 for one in text], _UCS2_SINGLE, _UCS2_PART)


def _measure(encoding: Literal["gsm-7", "ucs-2"], widths: list[int], single: int, part: int) -> SmsLength:
    units = sum(widths)
    return SmsLength(encoding, units, 1 if units <= single else _segments(widths, units, part))


def _segments(widths: list[int], units: int, part: int) -> int:
    if units == len(widths):
        return -(-units // part)
    segments, used = 1, 0
    for width in widths:
        used += width
        if used > part:
            segments, used = segments + 1, width
    return segments
