"""JSON bodies, read strictly: what is let in can be kept, written out again and said.

Python's own reader takes more than JSON (`NaN`, half characters, UTF-16), and FastAPI tells of what it cannot take
without words.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from fastapi import Request

from shared.runtime.problems import BodyError, invalid_request, malformed_json
from shared.runtime.validation import FieldError, path_of

MAX_DEPTH: Final = 100
"""Levels of nesting: a playbook has some twenty, and everything behind us can walk through a hundred."""

MOST_TOLD: Final = 100
"""Faults in one answer."""

_HALF: Final = re.compile("[\ud800-\udfff]")
_TOO_DEEP: Final = FieldError(
    path="body", message=f"not JSON we can read: it is nested more than {MAX_DEPTH} levels deep", mend="flatten it"
)
_TOO_LONG: Final = FieldError(
    path="body", message="not JSON we can read: a number has thousands of digits", mend="send it as a string"
)

Place = tuple[int | str, ...]


class JsonRequest(Request):
    """A request whose body is read strictly."""

    async def json(self) -> Any:  # noqa: ANN401 - as the class it extends
        """Return what the body says; raises JSONDecodeError or BodyError."""
        return read_json(await self.body())


def read_json(body: bytes) -> Any:  # noqa: ANN401 - whatever JSON says
    """Return what a body says.

    Raises json.JSONDecodeError (which FastAPI tells with the character where it stands), or BodyError for everything
    else that cannot be taken.
    """
    try:
        value = json.loads(body.decode("utf-8-sig"), parse_constant=_NoJson)
    except json.JSONDecodeError:
        raise
    except UnicodeDecodeError as error:
        raise BodyError(malformed_json([_not_utf8(error)])) from error
    except RecursionError as error:
        raise BodyError(malformed_json([_TOO_DEEP])) from error
    except ValueError as error:
        raise BodyError(malformed_json([_TOO_LONG])) from error
    faults = [*islice(_faults(value, ("body",)), MOST_TOLD)]
    if not faults:
        return value
    malformed = [fault.told for fault in faults if fault.malformed]
    raise BodyError(malformed_json(malformed) if malformed else invalid_request([fault.told for fault in faults]))


@dataclass(frozen=True, slots=True)
class _NoJson:
    """What Python reads as a number, though JSON has no such word: `NaN`, `Infinity`."""

    word: str


@dataclass(frozen=True, slots=True)
class _Fault:
    told: FieldError
    malformed: bool = False


def _faults(value: object, place: Place) -> Iterator[_Fault]:
    """Yield what cannot be taken anywhere in a value."""
    match value:
        case dict() if len(place) > MAX_DEPTH:
            yield _Fault(_TOO_DEEP, malformed=True)
        case list() if len(place) > MAX_DEPTH:
            yield _Fault(_TOO_DEEP, malformed=True)
        case dict():
            for key, inner in value.items():
                yield from _faulty_text(key, (*place, key), "its name has")
                yield from _faults_within(inner, place, key)
        case list():
            for index, inner in enumerate(value):
                yield from _faults_within(inner, place, index)
        case str():
            yield from _faulty_text(value, place, "has")
        case float() if not math.isfinite(value):
            told = FieldError(path=_path(place), message="is a number too large to be kept", mend="send a smaller one")
            yield _Fault(told)
        case _NoJson():
            message = f"not JSON: {value.word} is no value that JSON has"
            yield _Fault(FieldError(path=_path(place), message=message, mend="leave it out"), malformed=True)


def _faults_within(inner: object, place: Place, part: int | str) -> Iterator[_Fault]:
    # Nearly every value is plain text: it costs one look.
    if type(inner) is not str or not inner.isascii():
        yield from _faults(inner, (*place, part))


def _faulty_text(text: str, place: Place, has: str) -> Iterator[_Fault]:
    half = None if text.isascii() else _HALF.search(text)
    if half is not None:
        message = f"{has} half a character (\\u{ord(half[0]):04x}, a lone surrogate)"
        yield _Fault(FieldError(path=_path(place), message=message, mend="send the whole character, or leave it out"))


def _path(place: Place) -> str:
    """Return a place as an answer can hold it: a half character in a name is spelled out."""
    return path_of(place).encode("utf-8", "backslashreplace").decode()


def _not_utf8(error: UnicodeDecodeError) -> FieldError:
    return FieldError(
        path="body", message=f"not UTF-8 (byte {error.start})", mend="send one complete JSON document in UTF-8"
    )
