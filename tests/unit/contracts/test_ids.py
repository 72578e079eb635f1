"""Ids sort by the time they were made, and no two are the same."""

from __future__ import annotations

import uuid
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from contracts.ids import derived_id, new_id

TICK = 245
"""Nanoseconds that make a difference: 12 bits of a millisecond."""

MOMENTS = st.integers(0, 2**48 * 1_000_000 - 1)


def made_at(nanoseconds: int) -> str:
    with mock.patch("contracts.ids.time.time_ns", return_value=nanoseconds):
        return new_id()


@given(MOMENTS, st.integers(TICK, 10**18))
def test_a_later_id_sorts_after_an_earlier_one(earlier: int, after: int) -> None:
    later = min(earlier + after, 2**48 * 1_000_000 - 1)
    if later - earlier >= TICK:
        assert made_at(earlier) < made_at(later)


@given(MOMENTS)
def test_an_id_is_a_uuid_of_version_7(nanoseconds: int) -> None:
    found = uuid.UUID(made_at(nanoseconds))
    assert found.version == 7
    assert found.variant == uuid.RFC_4122
    assert found.int >> 80 == nanoseconds // 1_000_000


def test_ids_of_one_moment_differ() -> None:
    assert len({made_at(1_774_778_400_000_000_000) for _ in range(2_000)}) == 2_000


def test_ids_are_unique() -> None:
    assert len({new_id() for _ in range(20_000)}) == 20_000


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x1f")), min_size=1), st.data())
def test_a_derived_id_hangs_on_its_parts_alone(parts: list[str], data: st.DataObject) -> None:
    others = data.draw(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x1f")), min_size=1))
    assert derived_id(*parts) == derived_id(*parts)
    assert (derived_id(*parts) == derived_id(*others)) == (parts == others)
