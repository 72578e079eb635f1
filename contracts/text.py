"""Text that people and systems write and others read: no control characters in it."""

from __future__ import annotations

import re
from typing import Final

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_IN_A_LINE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_IN_LINES: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def control_character(text: str, *, lines: bool = True) -> str | None:
    """Return the first control character as `U+0000`; in `lines`, tabs and line breaks are none."""
    found = (_IN_LINES if lines else _IN_A_LINE).search(text)
    return None if found is None else f"U+{ord(found[0]):04X}"


def _line(text: str) -> str:
    return _without(control_character(text, lines=False), text)


def _lines(text: str) -> str:
    return _without(control_character(text), text)


def _without(found: str | None, text: str) -> str:
    if found is not None:
        raise PydanticCustomError("control_character", "has the control character {character}", {"character": found})
    return text


ONE_LINE: Final = AfterValidator(_line)
"""Put last in an annotation: the text is one line."""

LINES: Final = AfterValidator(_lines)
"""Put last in an annotation: the text has tabs and line breaks at most."""
