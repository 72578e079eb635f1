"""Filters: those that write a value as the reader's language does, and how the library's own ones meet facts.

Filters for texts get what a fact says; filters that count get its value, and give a fact of the same kind back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import wraps
from typing import Any, Final

from liquid import RenderContext
from liquid import exceptions as liquid_errors
from liquid.filter import math_filter, num_arg, with_context
from liquid.undefined import is_undefined

from contracts.values import Channel
from shared.playbook import facts as typed
from shared.playbook import formats
from shared.playbook.facts import Fact
from shared.playbook.formats import Reader
from shared.playbook.formats.plurals import plural

OUR_FILTERS: Final = (*formats.FILTERS, "plural", "ordinal")
"""Filters that write a value as the reader's language does."""

ARITHMETIC: Final = frozenset(
    {"abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "plus", "round", "times"}
)
"""Filters of Liquid that count."""

WORDING: Final = frozenset(
    {"append", "capitalize", "downcase", "escape", "join", "newline_to_br", "prepend", "remove", "replace", "slice"}
    | {"split", "squish", "strip", "truncate", "truncatewords", "upcase", "url_encode"}
)
"""Filters of Liquid that make a text of what they get."""


class UnsayableError(liquid_errors.LiquidTypeError):
    """An object, or a list of such, is said; Liquid would write it as Python does."""


def sayable(value: object) -> bool:
    """Whether a value can stand in a text: it is no object, and no list that holds objects or lists.

    Of what is missing another error tells.
    """
    if isinstance(value, list):
        return not any(isinstance(one, Mapping | list) for one in value)
    return not isinstance(value, Mapping) or is_undefined(value)


def wording(name: str, library: Callable[..., object]) -> Callable[..., object]:
    """Return a filter that makes a text, which an object has none of; a list has one only when it is joined."""

    @wraps(library)
    def call(value: object, *arguments: object, **more: object) -> object:
        if not all(map(sayable, (value, *arguments))) or (isinstance(value, list) and name not in {"join", "slice"}):
            what = "an object" if isinstance(value, Mapping) else "a list"
            raise UnsayableError(f"{what} cannot be said with {name}", token=None)
        return library(value, *arguments, **more)

    return call


def formatting(name: str) -> Callable[..., str]:
    """Return one of our filters as the library calls it: the value, its arguments, and the context by name."""

    @with_context
    def call(value: object, *arguments: object, context: RenderContext) -> str:
        reader = _reader(value, context)
        if isinstance(value, Fact) and name not in typed.FILTERS[value.type]:
            raise liquid_errors.FilterArgumentError(_unsuited(name, value), token=None)
        try:
            return formats.apply(name, _plain(value), arguments, reader)
        except (formats.FormatError, TypeError) as error:
            raise liquid_errors.FilterArgumentError(str(error), token=None) from error

    return call


def plurals(name: str) -> Callable[..., str]:
    """Return `plural` or `ordinal`: the number, a text per category by name, and the context."""

    @with_context
    def call(value: object, *, context: RenderContext, **forms: object) -> str:
        reader = _reader(value, context)
        if isinstance(value, Fact) and value.type != "number":
            raise liquid_errors.FilterArgumentError(_unsuited(name, value), token=None)
        try:
            return plural(_plain(value), reader, _texts(forms), ordinal=name == "ordinal")
        except formats.FormatError as error:
            raise liquid_errors.FilterArgumentError(str(error), token=None) from error

    return call


def arithmetic(name: str, library: Callable[..., Any]) -> Callable[..., object]:
    """Return a filter that counts, for facts too: what comes of one is of its kind; so many times money is money."""
    count = _rounded if name == "round" else library

    def call(value: object, *arguments: object) -> object:
        counted: int | float = count(_counted(value), *map(_counted, arguments))
        if not isinstance(value, Fact):
            return counted
        other = arguments[0] if arguments and name == "times" else None
        if value.type in {"number", "percent"} and isinstance(other, Fact) and other.type == "money":
            value = other
        return _alike(value, counted)

    return call


def _alike(fact: Fact, counted: int | float) -> object:
    """Return what was counted as a fact like another; of a fact that is no number, the number alone."""
    if fact.type == "money":
        return Fact("money", {"amount": counted, "currency": str(fact["currency"])}, fact.reader)
    if fact.type == "duration":
        if counted < 0:
            raise liquid_errors.FilterArgumentError("a duration cannot be less than nothing", token=None)
        return Fact("duration", f"{_rounded(counted)}s", fact.reader)
    return Fact(fact.type, counted, fact.reader) if fact.type in {"number", "percent"} else counted


@math_filter
def _rounded(number: int | float, digits: object = None) -> int | float:
    """Return a number rounded to so many digits after the point, halves away from zero, as people round."""
    places = 0 if digits is None or is_undefined(digits) else int(num_arg(digits, default=0))
    try:
        exact = Decimal(str(number)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    except InvalidOperation:
        # It has fewer digits than that, or more than can be counted with.
        return number
    return float(exact) if places > 0 else int(exact)


def default(library: Callable[..., object]) -> Callable[..., object]:
    """Return the filter `default`, to which a fact is never empty: it would take a 0 for one."""

    def call(value: object, otherwise: object = "", *, allow_false: bool = False) -> object:
        return value if isinstance(value, Fact) else library(value, otherwise, allow_false=allow_false)

    return call


def _reader(value: object, context: RenderContext) -> Reader:
    if is_undefined(value):
        str(value)  # raises, saying which
    if isinstance(value, Fact):
        return value.reader
    channel = context.resolve("channel", default=None)
    locale, zone = str(context.resolve("locale")), str(context.resolve("time_zone"))
    return Reader(locale, zone, Channel(channel) if channel else None)


def _plain(value: object) -> object:
    return value.value if isinstance(value, Fact) else value


def _counted(value: object) -> object:
    return value.__liquid__() if isinstance(value, Fact) else value


def _texts(forms: dict[str, object]) -> dict[str, str]:
    # A text that is known to be safe HTML has to stay of its own type.
    return {category: form if isinstance(form, str) else str(form) for category, form in forms.items()}


def _unsuited(name: str, fact: Fact) -> str:
    suited = [*typed.FILTERS[fact.type], *(("plural", "ordinal") if fact.type == "number" else ())]
    others = f"its filters are {', '.join(suited)}" if suited else "it is written as it is"
    return f"the filter {name!r} is not for a fact of type {fact.type}; {others}"
