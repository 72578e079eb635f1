"""Plural categories (CLDR): which words go with a number in a language."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from shared.playbook.formats.numbers import decimal_of, number
from shared.playbook.formats.reader import FormatError, Reader, babel_locale

CATEGORIES: Final = ("zero", "one", "two", "few", "many", "other")

# Whole numbers and tenths. French, Spanish and others have a category for even millions alone, which writers may leave
# out: it is then written as `other`.
_USUAL: Final = (*(Decimal(whole) for whole in range(1_000)), *(Decimal(tenths) / 10 for tenths in range(1, 100)))


@cache
def plural_categories(locale: str, *, ordinal: bool = False) -> frozenset[str]:
    """Return the categories a locale needs for the numbers people meet; `other` is always among them."""
    usual = (one for one in _USUAL if not ordinal or one == one.to_integral_value())
    return frozenset({"other", *(_category(one, locale, ordinal) for one in usual)})


def plural(value: object, reader: Reader, forms: Mapping[str, str], *, ordinal: bool = False) -> str:
    """Return the form for a number, with the number, as the language writes it, in place of `#`.

    `forms` are texts by category. Raises FormatError where the language needs a category that is not given.
    """
    count = _as_written(decimal_of(value))
    category = _category(count, reader.locale, ordinal)
    needed = plural_categories(reader.locale, ordinal=ordinal)
    if category not in forms and category in needed:
        listed = ", ".join(one for one in CATEGORIES if one in needed)
        raise FormatError(f"the number {count} needs the form {category!r} in {reader.locale}; its forms are {listed}")
    return forms.get(category, forms["other"]).replace("#", number(count, reader))


def _category(count: Decimal, locale: str, ordinal: bool) -> str:
    words = babel_locale(locale)
    return (words.ordinal_form if ordinal else words.plural_form)(count)


def _as_written(value: Decimal) -> Decimal:
    """Return the number with the digits after the point that it is written with: 1.0 is said as 1."""
    rounded = round(value, 3)
    whole = rounded.to_integral_value()
    return whole if rounded == whole else rounded.normalize()
