"""Whether two links, or two telephone numbers, may be the same thing for readers of two languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import Final
from urllib.parse import parse_qsl, urlsplit

import phonenumbers
from phonenumbers import NumberParseException

_WORDS: Final = re.compile(r"[^\W\d]*(?:-[^\W\d]+)*")
_TRACKING: Final = "utm_"
_MAILBOX: Final = "mailto:"


def same_page(one: str, other: str, locales: Iterable[str]) -> bool:
    """Whether two links may lead to one page in two languages: de.skyline.example/angebote, skyline.example/en/offers.

    What names a locale is left aside, and words may be translated; figures may not.
    """
    if one.startswith(_MAILBOX) or other.startswith(_MAILBOX):
        return one.startswith(_MAILBOX) and other.startswith(_MAILBOX) and _same_mailbox(one, other)
    marks = _marks(locales)
    first, second = urlsplit(one), urlsplit(other)
    return (
        _same_site(first.netloc, second.netloc, marks)
        and _translated(_segments(first.path, marks), _segments(second.path, marks))
        and _same_query(_query(first.query, marks), _query(second.query, marks))
    )


def same_line(one: str, other: str) -> bool:
    """Whether two numbers may be the lines of two countries to one brand; unknown where a number is a national one."""
    try:
        codes = {phonenumbers.parse(number).country_code for number in (one, other)}
    except NumberParseException:
        return True
    return len(codes) > 1


def _marks(locales: Iterable[str]) -> frozenset[str]:
    """Return what names a locale in an address: the tag, its language, its region."""
    return frozenset(part for tag in locales for part in (tag.lower(), *tag.lower().split("-")))


def _same_site(one: str, other: str, marks: frozenset[str]) -> bool:
    """Whether two hosts are one, or the sites of one brand for two countries (skyline.de, skyline.co.uk)."""
    first, second = ([label for label in host.split(".")[:-1] if label not in marks] for host in (one, other))
    return one == other or first[:1] == second[:1] or (not first and not second)


def _same_mailbox(one: str, other: str) -> bool:
    (name, _, host), (other_name, _, other_host) = one.rpartition("@"), other.rpartition("@")
    return host == other_host and _translated([name.removeprefix(_MAILBOX)], [other_name.removeprefix(_MAILBOX)])


def _segments(path: str, marks: frozenset[str]) -> list[str]:
    return [part for part in path.split("/") if part and part.lower().replace("_", "-") not in marks]


def _query(query: str, marks: frozenset[str]) -> dict[str, str]:
    return {
        name: value
        for name, value in parse_qsl(query, keep_blank_values=True)
        if not name.startswith(_TRACKING) and value.lower().replace("_", "-") not in marks
    }


def _same_query(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    return one.keys() == other.keys() and _translated([*one.values()], [other[name] for name in one])


def _translated(one: Iterable[str], other: Iterable[str]) -> bool:
    return all(
        part == its or (_WORDS.fullmatch(part) and _WORDS.fullmatch(its))
        for part, its in zip_longest(one, other, fillvalue="")
    )
