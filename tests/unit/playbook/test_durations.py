"""Durations as people write them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from contracts.playbook.types import Duration

DURATION: TypeAdapter[timedelta] = TypeAdapter(Duration)
UNITS = {"w": timedelta(weeks=1), "d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1),
         "s": timedelta(seconds=1)}  # fmt: skip
PARTS = st.lists(st.tuples(st.integers(0, 500), st.sampled_from(sorted(UNITS))), min_size=1, max_size=5)


def length(parts: list[tuple[int, str]]) -> timedelta:
    return sum((count * UNITS[unit] for count, unit in parts), timedelta())


@given(PARTS.filter(lambda parts: length(parts) > timedelta()), st.sampled_from(["", " "]), st.sampled_from(["", " "]))
def test_the_parts_add_up(parts: list[tuple[int, str]], inside: str, between: str) -> None:
    text = between.join(f"{count}{inside}{unit}" for count, unit in parts)
    assert DURATION.validate_python(text) == length(parts)


@given(st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=10_000)))
def test_what_is_written_as_json_is_read_back(duration: timedelta) -> None:
    assert DURATION.validate_json(DURATION.dump_json(duration)) == duration


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "1 fortnight",
        "m",
        "-5m",
        "0s",
        "1.5h",
        "5",
        5,
        1.5,
        True,
        "1h30",
        "settings.unknown",
        "9" * 12 + "w",
    ],
)
def test_what_is_no_duration_is_refused(text: object) -> None:
    with pytest.raises(ValidationError):
        DURATION.validate_python(text)


def test_a_setting_is_looked_up() -> None:
    context = {"settings": {"rest": timedelta(hours=2)}}
    assert DURATION.validate_python("settings.rest", context=context) == timedelta(hours=2)
