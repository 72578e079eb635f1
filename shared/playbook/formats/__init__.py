"""Values as the reader's language writes them (CLDR, through Babel): the filters of templates, and facts said as such.

`apply` runs a filter by the name copy uses. Everything here takes a value and the reader, and returns text; what is not
of the kind a filter is for raises FormatError with one sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from shared.playbook.formats.numbers import MONEY_STYLES, money, number, percent
from shared.playbook.formats.phones import PHONE_STYLES, phone
from shared.playbook.formats.reader import FormatError, Reader, babel_locale, direction, is_known
from shared.playbook.formats.times import DURATION_UNITS, LENGTHS, day, day_and_time, duration, time_of_day
from shared.voice.lengths import fold

__all__ = ["FILTERS", "STYLES", "FormatError", "Reader", "apply", "babel_locale", "direction", "is_known"]

_ONE_STYLE: Final[Mapping[str, Callable[..., str]]] = {
    "money": money,
    "date": day,
    "datetime": day_and_time,
    "time": time_of_day,
    "duration": duration,
    "phone": phone,
}
_NO_STYLE: Final[Mapping[str, Callable[[object, Reader], str]]] = {"number": number, "percent": percent}

FILTERS: Final = ("money", "number", "percent", "date", "datetime", "time", "duration", "phone")
"""The filters, by the names templates use."""

STYLES: Final[Mapping[str, tuple[str, ...]]] = {
    "money": MONEY_STYLES,
    "date": LENGTHS,
    "datetime": LENGTHS,
    "time": LENGTHS,
    "duration": DURATION_UNITS,
    "phone": PHONE_STYLES,
}
"""What the filters that know styles may be told."""


def apply(name: str, value: object, arguments: Sequence[object], reader: Reader) -> str:
    """Run the filter called `name` in templates. Raises FormatError, or TypeError for a wrong number of arguments."""
    parts: tuple[object, ...] = (value,)
    if isinstance(value, Mapping) and value.keys() == {"amount", "currency"}:
        parts = (value["amount"], value["currency"])
    if all(isinstance(one, str | int | float) for one in (*parts, *arguments)):
        return _remembered(name, tuple(arguments), reader, *parts)
    return _write(name, value, arguments, reader)


# The same offer goes to many readers of one language, and writing a price takes a tenth of a millisecond.
@lru_cache(maxsize=4_096, typed=True)
def _remembered(name: str, arguments: tuple[object, ...], reader: Reader, *parts: object) -> str:
    value = parts[0] if len(parts) == 1 else {"amount": parts[0], "currency": parts[1]}
    return _write(name, value, arguments, reader)


def _write(name: str, value: object, arguments: Sequence[object], reader: Reader) -> str:
    if name in _NO_STYLE:
        if arguments:
            raise TypeError(f"{name} takes no argument")
        text = _NO_STYLE[name](value, reader)
    elif name in _ONE_STYLE:
        if len(arguments) > 1:
            raise TypeError(f"{name} takes one argument at most")
        text = _ONE_STYLE[name](value, reader, *arguments)
    else:
        raise FormatError(f"there is no filter {name!r}")
    return fold(reader.channel, text) if reader.channel else text
