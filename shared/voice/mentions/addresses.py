"""Links, mail addresses, telephone numbers and codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from shared.voice.mentions.conventions import Conventions
from shared.voice.mentions.model import Mention
from shared.voice.words.stating import CODE_WORDS, CURRENCIES

_LINK: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”„«»\ufffc]{1,2000}|(?:mailto|tel):[^\s<>\"]{1,300}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}"
    r"|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}/[\w%#?=&/.~-]{1,500}",
    re.IGNORECASE,
)
_MAY_BE_A_LINK: Final = re.compile(r"[@/]|www\.|tel:", re.IGNORECASE)
_AFTER_A_LINK: Final = ".,;:!?)]}'’。、，！？」』）"
_DEFAULT_SCHEME: Final = "https://"

# E.164 has 15 figures at most, and hardly any country less than 7.
_NEXT: Final = r"(?:[ ().-]{0,2}\d|/\d)"
_PHONE: Final = re.compile(
    rf"(?<![\w+])\+\d{_NEXT}{{6,14}}(?!\w)"
    rf"|(?<![\w.,/-])(?<!\d )\(?0\d{_NEXT}{{5,14}}(?!\w)"
    r"|(?<![\w.,/-])(?<!\d )(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\w)"
)
_LEAST_FIGURES, _MOST_FIGURES = 7, 15
_NOT_A_FIGURE: Final = re.compile(r"[^\d+]")

_CODE: Final = re.compile(r"(?<![\w.@/-])[A-Z0-9]{2,}(?:-[A-Z0-9]+)*(?![\w@/-])")
_SURE_CODE: Final = re.compile(r"(?=(?:.*\d){2})(?=(?:.*[A-Z]){2})(?![A-Z]+-\d+$).{5,}")
"""Two letters and two figures at least; not a word and a number, as in ISO-9001."""
_AMOUNT: Final = re.compile(rf"(?:{'|'.join(CURRENCIES)})\d+|\d+(?:{'|'.join(CURRENCIES)})")
_WORDS: Final = "|".join(map(re.escape, CODE_WORDS))
_INTRODUCED: Final = re.compile(rf"(?:{_WORDS})[^\w\n]{{0,4}}$", re.IGNORECASE)
_SAID_TO_BE: Final = re.compile(
    rf"(?:(?:{_WORDS}) ?(?:(?:is|ist|lautet|est|es|è|é|er|är|jest|je|este|είναι|это|هو|הוא)(?!\w)|[は是为為은는])"
    r"|kod to|koodi(?:si|nne)? on|kodun(?:uz)?)[^\w\n]{0,4}$",
    re.IGNORECASE,
)
"""Your code is ABC-123. Without a figure it may say how the code is: EXPIRED."""
_FIGURES: Final = re.compile(r"\d+")
_BEFORE: Final = 30
"""Characters in which a code may be introduced."""


def links(text: str, _: Conventions) -> Iterator[Mention]:
    """Yield addresses of pages and mailboxes; `tel:` links are telephone numbers."""
    for found in _LINK.finditer(text) if _MAY_BE_A_LINK.search(text) else ():
        written = found[0].rstrip(_AFTER_A_LINK)
        end = found.start() + len(written)
        if written.lower().startswith("tel:"):
            yield Mention("phone", _NOT_A_FIGURE.sub("", written), found.start(), end)
        else:
            yield Mention("url", _address(written), found.start(), end)


def _address(written: str) -> str:
    if "://" not in written and ("@" in written or written.lower().startswith("mailto:")):
        return f"mailto:{written.lower().removeprefix('mailto:')}"
    parts = urlsplit(written if "://" in written else _DEFAULT_SCHEME + written)
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{_DEFAULT_SCHEME}{host}{parts.path.rstrip('/')}{query}"


def phones(text: str, _: Conventions) -> Iterator[Mention]:
    """Yield telephone numbers: with their +, or as they are dialled within a country."""
    for found in _PHONE.finditer(text):
        # The zero in +41 (0)44 is only dialled within the country.
        written = found[0].replace("(0)", "") if found[0].startswith("+") else found[0]
        number = _NOT_A_FIGURE.sub("", written)
        if number.startswith("00"):
            number = f"+{number[2:]}"
        if _LEAST_FIGURES <= len(number.removeprefix("+")) <= _MOST_FIGURES:
            yield Mention("phone", number, found.start(), found.end())


def codes(text: str, _: Conventions) -> Iterator[Mention]:
    """Yield what looks like a code by itself (SAVE20, SK-417-A), or is said to be one (code LISBON, code is AB-1)."""
    for found in _CODE.finditer(text):
        written = found[0]
        if _FIGURES.fullmatch(written) or _AMOUNT.fullmatch(written):
            continue
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        introduced = len(written) > 3 and (
            _INTRODUCED.search(before) or (_FIGURES.search(written) and _SAID_TO_BE.search(before))
        )
        if introduced or _SURE_CODE.fullmatch(written):
            yield Mention("code", written, found.start(), found.end())
