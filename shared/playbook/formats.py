"""Facts as the reader's language writes them (CLDR, through Babel): the filters of templates.

Every function takes the value of a fact, and the locale and zone of the reader, and returns text. They raise
FormatError with one sentence when the value is not of the kind the filter is for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Literal, cast

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time, get_datetime_format
from babel.numbers import format_currency, format_decimal, format_percent, is_currency

from contracts.values import zone_of

Length = Literal["short", "medium", "long", "full"]
_CODE_BEFORE_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)")
_LENGTHS = ("short", "medium", "long", "full")


class FormatError(ValueError):
    """A value is not of the kind the filter is for, or the filter is told something it does not know."""


@cache
def babel_locale(tag: str) -> Locale:
    """Return CLDR's locale of a BCP 47 tag: the nearest it knows (`gsw-CH`, else `gsw`). Raises FormatError."""
    parts = tag.split("-")
    while parts:
        try:
            return Locale.parse("_".join(parts))
        except UnknownLocaleError:
            parts.pop()
    raise FormatError(f"there are no rules for writing numbers and dates in locale {tag!r}")


def apply(name: str, value: object, arguments: Sequence[str], locale: str, zone: str) -> str:
    """Run the filter called `name` in templates. Raises FormatError, or TypeError for a wrong number of arguments."""
    if len(arguments) > 1:
        raise TypeError(f"{name} takes one argument at most")
    match name:
        case "money":
            return money(value, locale, *arguments)
        case "number" | "percent":
            if arguments:
                raise TypeError(f"{name} takes no argument")
            return number(value, locale) if name == "number" else percent(value, locale)
        case "date":
            return day(value, locale, zone, *arguments)
        case "datetime":
            return day_and_time(value, locale, zone, *arguments)
        case "time":
            return time_of_day(value, locale, zone, *arguments)
    raise FormatError(f"there is no filter {name!r}")


def money(value: object, locale: str, style: str | None = None) -> str:
    """Write `{amount, currency}`; with style `whole`, a whole amount without its empty cents."""
    if not isinstance(value, Mapping) or "amount" not in value or "currency" not in value:
        raise FormatError(f"{value!r} is not money; give it as {{'amount': 19.90, 'currency': 'EUR'}}")
    if style not in {None, "whole"}:
        raise FormatError(f"money knows no style {style!r}; leave it out or write money: 'whole'")
    currency = value["currency"]
    if not isinstance(currency, str) or not is_currency(currency):
        raise FormatError(f"{currency!r} is no currency; use an ISO 4217 code such as 'EUR'")
    amount = _decimal(value["amount"])
    words = babel_locale(locale)
    if style == "whole" and amount == amount.to_integral_value():
        pattern = words.currency_formats["standard"].pattern.replace("0.00", "0")
        written = format_currency(amount, currency, pattern, locale=words, currency_digits=False)
    else:
        written = format_currency(amount, currency, locale=words)
    # CLDR's currency spacing (UTS 35, part 3), which Babel leaves out: CHF 19.90, but €19.90.
    return _CODE_BEFORE_DIGIT.sub("\u00a0", written)


def number(value: object, locale: str) -> str:
    """Write a number with the language's separators."""
    return format_decimal(_decimal(value), locale=babel_locale(locale))


def percent(value: object, locale: str) -> str:
    """Write a share as per cent: 0.15 is 15 %. At most one digit after the point."""
    pattern = babel_locale(locale).percent_formats[None].pattern.replace("#,##0", "#,##0.#")
    return format_percent(_decimal(value), pattern, locale=babel_locale(locale))


def day(value: object, locale: str, zone: str, length: str = "long") -> str:
    """Write a date, or the reader's date of a moment."""
    moment = _moment(value, zone)
    return format_date(moment, _length(length), locale=babel_locale(locale))


def day_and_time(value: object, locale: str, zone: str, length: str = "long") -> str:
    """Write a moment as date and time in the reader's zone."""
    moment = _with_time(value, zone)
    words = babel_locale(locale)
    pattern = str(get_datetime_format(_length(length), words)).replace("'", "")
    at = format_time(moment, "short", locale=words)
    return pattern.replace("{0}", at).replace("{1}", format_date(moment, _length(length), locale=words))


def time_of_day(value: object, locale: str, zone: str, length: str = "short") -> str:
    """Write the time of a moment in the reader's zone."""
    return format_time(_with_time(value, zone), _length(length), locale=babel_locale(locale))


def _length(length: str) -> Length:
    if length not in _LENGTHS:
        raise FormatError(f"there is no length {length!r}; use short, medium, long or full")
    return cast(Length, length)


def _decimal(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise FormatError(f"{value!r} is not a number")
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise FormatError(f"{value!r} is not a number; write it without separators, as in 1234.5") from None
    if not number.is_finite():
        raise FormatError(f"{value!r} is not a number that can be written")
    return number


def _moment(value: object, zone: str) -> date | datetime:
    if not isinstance(value, str):
        raise FormatError(f"{value!r} is not a date; give it as '2026-05-01' or '2026-05-01T14:30:00Z'")
    try:
        if len(value) == len("2026-05-01"):
            return date.fromisoformat(value)
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise FormatError(f"{value!r} is not a date; give it as '2026-05-01' or '2026-05-01T14:30:00Z'") from None
    # A moment without an offset is meant by the reader's clock.
    return moment.astimezone(zone_of(zone)) if moment.tzinfo else moment


def _with_time(value: object, zone: str) -> datetime:
    moment = _moment(value, zone)
    if not isinstance(moment, datetime):
        raise FormatError(f"{value!r} has no time of day; give it as '2026-05-01T14:30:00Z' or use the filter date")
    return moment
