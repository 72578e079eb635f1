"""What a text becomes before it is counted and sent: the same words in the characters its channel carries best.

Only text messages are folded. One character outside the GSM alphabet more than halves what a segment holds, and the
usual ones say nothing that the alphabet could not say: curly quotes, dashes, the spaces that CLDR puts into numbers.
The rule, which is also that of the providers' own services (Twilio's "Smart Encoding" and its like):

- If folding makes the whole text fit the alphabet, and takes no more segments, the folded text is sent.
- Otherwise the text needs UCS-2 in any case and keeps its typography. Only decomposed letters are composed where that
  takes fewer units, and characters are dropped that never show.

A letter never becomes another letter, so accents stay, and so do signs with a meaning of their own (½, ™, °). Letters
that do change look the same or are two letters written as one: Greek capitals such as Α, Dutch ĳ, ﬁ, and the German
capital ẞ, for which SS is as right.
"""

from __future__ import annotations

import unicodedata
from typing import Final

import regex

from contracts.values import Channel
from shared.voice.lengths.gsm import in_alphabet
from shared.voice.lengths.sms import sms_length

_SAME_TO_THE_READER: Final[dict[str, str]] = (
    dict.fromkeys("‘’‚‛‹›′‵ʹʻʼʽ`´❛❜", "'")
    | dict.fromkeys("“”„‟«»″‶ʺ❝❞〝〞〟", '"')
    | dict.fromkeys("‐‑‒–—―−⁃•‣◦∙", "-")
    | {"…": "...", "‥": "..", "⁄": "/", "∕": "/", "×": "x", "∗": "*", "∶": ":", "￡": "£", "￥": "¥"}
    # Spaces of every width, and what ends a line elsewhere.
    | dict.fromkeys("\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " ")
    | dict.fromkeys("\u202f\u205f\u3000", " ")
    | dict.fromkeys("\x0b\x85\u2028\u2029", "\n")
    # Soft hyphen, joiners, directions, variation selectors: without a glyph, and without effect on this alphabet.
    | dict.fromkeys("\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\ufe0e\ufe0f\ufeff", "")
    | dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069", "")
    # The Greek capitals of the alphabet are those that look like no Latin one (Unicode's mapping file for GSM 03.38).
    | dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True))
    | {"\u2126": "Ω", "\u212a": "K", "\u212b": "Å", "ẞ": "SS", "ĳ": "ij", "Ĳ": "IJ"}
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    # Full-width forms: a copy of ASCII, in the same order.
    | {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
    | {"｀": "'"}
)

_NEVER_SHOWN: Final = "\u00ad\u2060\ufeff"
"""Soft hyphen, word joiner, byte order mark. The other invisible characters shape Arabic, Indic scripts or emoji."""

_DECOMPOSED: Final = regex.compile(r"\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")
"""A letter and its marks, or the letters of a Korean syllable."""


def fold(channel: str, text: str) -> str:
    """Return a text as it is counted and sent on a channel. Folding again changes nothing."""
    if channel != Channel.SMS or in_alphabet(text):
        return text
    kept = _without_waste(text)
    plain = plain_characters(text)
    if in_alphabet(plain) and sms_length(plain).segments <= sms_length(kept).segments:
        return plain
    return kept


def plain_characters(text: str) -> str:
    """Return a text in the characters of the GSM alphabet as far as readers lose nothing, whatever else is in it."""
    for character in _SAME_TO_THE_READER.keys() & set(text):
        text = text.replace(character, _SAME_TO_THE_READER[character])
    # Within a word the middle dot is a letter's part (Catalan col·legi), between spaces it is a dash.
    return unicodedata.normalize("NFC", text).replace(" · ", " - ")


def _without_waste(text: str) -> str:
    for character in _NEVER_SHOWN:
        text = text.replace(character, "")
    if unicodedata.is_normalized("NFC", text):
        return text
    return _DECOMPOSED.sub(_composed, text)


def _composed(found: regex.Match[str]) -> str:
    composed = unicodedata.normalize("NFC", found[0])
    return composed if len(composed) < len(found[0]) else found[0]
