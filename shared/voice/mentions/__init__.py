"""What a text states, read by the conventions of its language: money, shares, dates, times, codes, addresses.

    mentions("Bis 13. Mai: 20 % ab 1.234,50 €", "de")
    # date --05-13, percent 20, money EUR 1234.5
    mentions("20% off from €1,234.50 until May 13", "en")
    # percent 20, money EUR 1234.5, date --05-13

What can be read in two ways (05/06, 1.500 in English) is `unclear`: whoever compares texts had better not go by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from shared.voice.mentions.addresses import codes, links, phones
from shared.voice.mentions.amounts import amounts, tenths
from shared.voice.mentions.conventions import Conventions, conventions_of
from shared.voice.mentions.days import dates
from shared.voice.mentions.model import Kind, Mention, agree
from shared.voice.mentions.plain import BLOT, in_plain_signs
from shared.voice.mentions.times import times

__all__ = ["Kind", "Mention", "agree", "mentions", "names_code"]

_Reader = Callable[[str, Conventions], Iterator[Mention]]

# In this order: what one has read, the next ones do not see. 13.05.2026 is no number, +41 44 no amount.
_READERS: Final[tuple[_Reader, ...]] = (links, dates, times, phones, codes, tenths, amounts)

_ANYTHING: Final = re.compile(r"\d|://|www\.|@|折|[A-Z]{4}|\w\.\w+/")


def names_code(text: str, locale: str, code: str) -> bool:
    """Whether a text has a code in it, also if nothing in it tells that it is one."""
    plain = in_plain_signs(text, conventions_of(locale)).text
    # Letters of other scripts may follow at once: コードABC-1です.
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(code)}(?![A-Za-z0-9])", plain, re.IGNORECASE) is not None


def mentions(text: str, locale: str) -> list[Mention]:
    """Return what a text states, in order. Takes time in proportion to the length of the text."""
    if not _ANYTHING.search(text):
        return []
    conventions = conventions_of(locale)
    plain = in_plain_signs(text, conventions)
    found: list[Mention] = []
    rest = plain.text
    for reader in _READERS:
        read = list(reader(rest, conventions))
        for one in read:
            rest = f"{rest[: one.start]}{BLOT * (one.end - one.start)}{rest[one.end :]}"
        found += read
    return [plain.placed(one) for one in sorted(found, key=lambda one: one.start)]
