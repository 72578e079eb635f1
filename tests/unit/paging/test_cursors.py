"""Cursors: read back exactly, and nothing else is taken for one."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.paging import CursorError, cursor_of, earlier, position_at, position_of
from tests.support.driving import NOON

moments = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - made aware
ids = st.text(st.characters(codec="ascii", exclude_categories=["C"]), min_size=1, max_size=80)


@given(moments, ids)
def test_a_cursor_is_read_back(at: datetime, id: str) -> None:
    position = position_at(at, id)
    assert position_of(cursor_of(position)) == position


@given(moments, ids, moments, ids)
def test_positions_are_in_the_order_of_time_then_id(at: datetime, one: str, later: datetime, other: str) -> None:
    assert (position_at(at, one) < position_at(later, other)) == ((at, one) < (later, other))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "é",
        "YWJj",
        urlsafe_b64encode(b"2026-13-10T12:00:00.000000|id").decode().rstrip("="),
        urlsafe_b64encode(b"2026-03-10T12:00:00.000000|").decode().rstrip("="),
        urlsafe_b64encode(b"2026-03-10T12:00:00.000000|id1").decode() + "=",
        urlsafe_b64encode(b"\xff\xfe").decode().rstrip("="),
    ],
)
def test_anything_else_is_no_cursor(text: str) -> None:
    with pytest.raises(CursorError):
        position_of(text)


def test_earlier_is_before_every_item_of_that_moment() -> None:
    before, after = (position_at(NOON + timedelta(microseconds=shift), "!") for shift in (-1, 0))
    start = earlier(position_at(NOON + timedelta(minutes=1), "any"), timedelta(minutes=1))
    assert before < start < after
