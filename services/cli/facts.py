"""Facts as people write them on the command line: `flight=SK101`, `discount=0.2`, `fare={"amount": "89", …}`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from services.cli.errors import CliError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import JsonValue


def facts_of(written: Iterable[str]) -> Iterator[tuple[str, JsonValue]]:
    """Yield names and values; raises CliError for what is no `name=value`."""
    for one in written:
        name, equals, value = one.partition("=")
        if not (name and equals):
            raise CliError(f"{one!r} is no fact; write it as name=value.")
        yield name, _value(value)


def _value(text: str) -> JsonValue:
    """Return a JSON value where the text is one; a number only if nothing of it is lost: `1.10` stays a text."""
    try:
        value: JsonValue = json.loads(text)
    except ValueError:
        return text
    except RecursionError:
        raise CliError(f"The value {text[:20]}… is nested too deeply; no fact has such a value.") from None
    if isinstance(value, int | float) and json.dumps(value) != text:
        return text
    return value
