"""The characters of a text message: the GSM 7 bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1).

National language tables (TS 23.038 annex A) are left out: few networks and no provider of ours use them. Of c with a
cedilla the alphabet has only the capital.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

ESCAPE: Final = "\x1b"
"""The septet before each character of the extension table."""

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = "\f^{}\\[~]|€"

_IN_BASIC = re.compile(f"[{re.escape(_BASIC)}]*")
_IN_ALPHABET = re.compile(f"[{re.escape(_BASIC + _EXTENDED)}]*")
_OUTSIDE = re.compile(f"[^{re.escape(_BASIC + _EXTENDED)}]")


@dataclass(frozen=True, slots=True)
class Outsider:
    """A character that the alphabet does not have, and its index in the text."""

    character: str
    start: int


def in_alphabet(text: str) -> bool:
    """Whether a text can be sent in the default alphabet."""
    return _IN_ALPHABET.fullmatch(text) is not None


def septets(text: str) -> str:
    """Return a text of the alphabet with one character for each septet: ESCAPE before those of the extension table."""
    if _IN_BASIC.fullmatch(text) is None:
        for character in _EXTENDED:
            text = text.replace(character, ESCAPE + character)
    return text


def outsiders(text: str) -> tuple[Outsider, ...]:
    """Return each character that forces a text into UCS-2, in order."""
    return tuple(Outsider(found[0], found.start()) for found in _OUTSIDE.finditer(text))
