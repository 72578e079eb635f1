"""How many SMS a text takes: GSM 03.38 septets when every character has one, else UCS-2 (3GPP TS 23.038, 23.040)."""

from collections.abc import Iterable

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")  # an escape septet and another one

_SEPTETS_ALONE, _SEPTETS_JOINED = 160, 153
_UNITS_ALONE, _UNITS_JOINED = 70, 67


def count_segments(text: str) -> int:
    """The number of SMS that carry `text`, at least 1; a character's escape or surrogate pair is never torn apart."""
    if all(character in _BASIC or character in _EXTENDED for character in text):
        return _pack((1 + (character in _EXTENDED) for character in text), _SEPTETS_ALONE, _SEPTETS_JOINED)
    return _pack((1 + (ord(character) > 0xFFFF) for character in text), _UNITS_ALONE, _UNITS_JOINED)


def _pack(sizes: Iterable[int], alone: int, joined: int) -> int:
    listed = list(sizes)
    if sum(listed) <= alone:
        return 1
    segments, room = 1, joined  # a joined segment loses room to the header that says its place
    for size in listed:
        if size > room:
            segments, room = segments + 1, joined
        room -= size
    return segments
