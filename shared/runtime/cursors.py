"""Cursors in requests: what an earlier answer gave, or a problem that says so."""

from __future__ import annotations

from shared.paging import CursorError, position_of
from shared.runtime.problems import Problem
from shared.runtime.validation import FieldError


def read_cursor(cursor: str, where: str) -> str:
    """Return the position a cursor names; raises Problem. `where` is its place: `query.cursor`."""
    try:
        return position_of(cursor)
    except CursorError as error:
        raise Problem(
            status=400,
            type_="invalid-cursor",
            title="The cursor is not one of ours",
            detail="Send a cursor exactly as an earlier answer gave it, or none to begin with the newest entry.",
            errors=[FieldError(path=where, message="is no cursor", mend="send `next_cursor` of an earlier page")],
        ) from error
