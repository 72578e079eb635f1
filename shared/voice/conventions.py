"""How a locale writes numbers, percentages, money, dates and times (CLDR), to compare with what is typed in copy."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from contracts.values import LocaleTag
from shared.playbook.formats import FormatError, babel_locale

Order = Literal["dmy", "mdy", "ymd"]
Side = Literal["before", "after"]

_SEPARATORS: Final = re.compile(r"[./-]")


class Conventions(NamedTuple):
    """What a locale has: signs, and on which side and behind a space or not they stand."""

    decimal: str
    group: str
    percent: Side
    percent_spaced: bool
    money: Side
    money_spaced: bool
    dates: Order
    date_separators: frozenset[str]
    twelve_hours: bool


@lru_cache(maxsize=256)
def conventions(locale: LocaleTag) -> Conventions | None:
    """Return the conventions of a locale; None if CLDR does not know it, or writes it from right to left.

    There the order on paper is not that of the characters.
    """
    try:
        words = babel_locale(locale)
    except FormatError:
        return None
    if words.text_direction == "rtl":
        return None
    symbols = words.number_symbols.get("latn", {})
    percent, percent_spaced = _side(words.percent_formats[None].pattern, "%")
    money, money_spaced = _side(words.currency_formats["standard"].pattern, "¤")
    date = words.date_formats["short"].pattern
    return Conventions(
        decimal=symbols.get("decimal", "."),
        group=symbols.get("group", ","),
        percent=percent,
        percent_spaced=percent_spaced,
        money=money,
        money_spaced=money_spaced,
        dates=_order(date),
        date_separators=frozenset(_SEPARATORS.findall(date)),
        twelve_hours="a" in words.time_formats["short"].pattern,
    )


def _side(pattern: str, sign: str) -> tuple[Side, bool]:
    """Return on which side of the number its sign stands, and whether a space is between them."""
    positive = pattern.partition(";")[0]
    side: Side = "before" if positive.index(sign) < positive.index("0") else "after"
    return side, any(one.isspace() for one in positive)


def _order(pattern: str) -> Order:
    if pattern.index("y") < pattern.index("d"):
        return "ymd"
    return "mdy" if pattern.index("M") < pattern.index("d") else "dmy"
