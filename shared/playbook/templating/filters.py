"""Filters: those that write a value as the reader's language does, and how the library's own ones meet facts.

Filters for texts get what a fact says; filters that count get its value, and give a fact of the same kind back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from liquid import RenderContext
from liquid import exceptions as liquid_errors
from liquid.filter import with_context
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


def arithmetic(library: Callable[..., Any]) -> Callable[..., object]:
    """Return a filter that counts, for facts too: money stays money, and what comes of a number is a number."""

    def call(value: object, *arguments: object) -> object:
        counted: int | float = library(_counted(value), *map(_counted, arguments))
        if not isinstance(value, Fact):
            return counted
        if value.type == "money":
            return Fact("money", {"amount": counted, "currency": str(value["currency"])}, value.reader)
        return Fact("number", counted, value.reader) if value.type in {"number", "percent"} else counted

    return call


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
