"""Cursors: where a page ended, as text nobody needs to understand.

A cursor is a position in time, not a count, so that entries that come in between neither repeat nor hide others.
"""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from datetime import UTC, datetime, timedelta

from services.timeline.domain.entry import TimelineEntry

_POSITION = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6})\|.{1,200}")


class CursorError(Exception):
    """The text is no cursor of ours."""


def cursor_of(entry: TimelineEntry) -> str:
    """Return the cursor at an entry."""
    return urlsafe_b64encode(entry.position.encode()).decode().rstrip("=")


def position_of(cursor: str) -> str:
    """Return the position a cursor names; raises CursorError."""
    try:
        position = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except (NotBase64, UnicodeError, ValueError) as error:
        raise CursorError(cursor) from error
    if _POSITION.fullmatch(position) is None or urlsafe_b64encode(position.encode()).decode().rstrip("=") != cursor:
        raise CursorError(cursor)
    try:
        _moment(position)
    except ValueError as error:
        raise CursorError(cursor) from error
    return position


def earlier(position: str, by: timedelta) -> str:
    """Return the position that much earlier, before every entry of that moment."""
    return f"{(_moment(position) - by).isoformat(timespec='microseconds')[:26]}|"


def _moment(position: str) -> datetime:
    return datetime.fromisoformat(position.partition("|")[0]).replace(tzinfo=UTC)
