"""Pages of what happened, newest first: where an item stands, and where a page ended.

A position is a moment and an id as text: greater is newer, and no two are equal. A cursor is a position as text nobody
needs to understand: a place in time, not a count, so that items that come in between neither repeat nor hide others.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from datetime import UTC, datetime, timedelta

_POSITION = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6})\|.{1,200}")


class CursorError(Exception):
    """The text is no cursor of ours."""


def position_at(moment: datetime, id: str = "") -> str:
    """Return the position of an item; without an id, a place before every item of that moment. The moment is in UTC."""
    return f"{moment.isoformat(timespec='microseconds')[:26]}|{id}"


def cursor_of(position: str) -> str:
    """Return the cursor at a position."""
    return urlsafe_b64encode(position.encode()).decode().rstrip("=")


def position_of(cursor: str) -> str:
    """Return the position a cursor names; raises CursorError."""
    try:
        position = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except (NotBase64, UnicodeError, ValueError) as error:
        raise CursorError(cursor) from error
    if _POSITION.fullmatch(position) is None or cursor_of(position) != cursor:
        raise CursorError(cursor)
    try:
        _moment(position)
    except ValueError as error:
        raise CursorError(cursor) from error
    return position


def earlier(position: str, by: timedelta) -> str:
    """Return the position that much earlier, before every item of that moment."""
    return position_at(_moment(position) - by)


def _moment(position: str) -> datetime:
    return datetime.fromisoformat(position.partition("|")[0]).replace(tzinfo=UTC)
