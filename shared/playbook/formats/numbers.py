"""Numbers, shares and money, in Latin digits with the separators of the language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from babel.numbers import format_currency, format_decimal, format_percent, is_currency

from shared.playbook.formats.reader import FormatError, Reader

MONEY_STYLES: Final = ("exact", "whole")

_MOST_DIGITS: Final = 15
"""Digits of a number before its point: more than any price or count has, and fewer than arithmetic rounds off."""

_CODE_BEFORE_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)")


def money(value: object, reader: Reader, style: str | None = None) -> str:
    """Write `{amount, currency}`: `exact` to the cent, or `whole`, which leaves out empty cents."""
    if not isinstance(value, Mapping) or "amount" not in value or "currency" not in value:
        raise FormatError(f"{value!r} is not money; give it as {{'amount': 19.90, 'currency': 'EUR'}}")
    style = style or ("whole" if reader.brief else "exact")
    if style not in MONEY_STYLES:
        raise FormatError(f"money knows no style {style!r}; leave it out or write money: 'whole'")
    currency = value["currency"]
    if not isinstance(currency, str) or not is_currency(currency):
        raise FormatError(f"{currency!r} is no currency; use an ISO 4217 code such as 'EUR'")
    amount = decimal_of(value["amount"])
    words = reader.words
    if style == "whole" and amount == amount.to_integral_value():
        pattern = words.currency_formats["standard"].pattern.replace("0.00", "0")
        written = format_currency(amount, currency, pattern, locale=words, currency_digits=False)
    else:
        written = format_currency(amount, currency, locale=words)
    # CLDR's currency spacing (UTS 35, part 3), which Babel leaves out: CHF 19.90, but €19.90.
    return _CODE_BEFORE_DIGIT.sub("\u00a0", written)


def number(value: object, reader: Reader) -> str:
    """Write a number with the language's separators, and at most three digits after the point."""
    return format_decimal(decimal_of(value), locale=reader.words)


def percent(value: object, reader: Reader) -> str:
    """Write a share as per cent: 0.15 is 15 %. At most one digit after the point."""
    words = reader.words
    pattern = words.percent_formats[None].pattern.replace("#,##0", "#,##0.#")
    return format_percent(decimal_of(value), pattern, locale=words)


def decimal_of(value: object) -> Decimal:
    """Return a number, also one given as a text such as `1234.5`. Raises FormatError."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise FormatError(f"{value!r} is not a number")
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise FormatError(f"{value!r} is not a number; write it without separators, as in 1234.5") from None
    if not number.is_finite() or number.adjusted() > _MOST_DIGITS:
        raise FormatError(f"{value!r} is not a number that can be written")
    return number
