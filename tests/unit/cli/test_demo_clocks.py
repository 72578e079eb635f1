"""The demo may be played at any hour: somebody is always awake, and somebody always sleeps."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from services.cli.demo.cast import cast
from services.cli.demo.clocks import where_it_is_day, where_it_is_night

MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
HOMES = st.sampled_from(["Europe/Zurich", "America/Mexico_City", "Asia/Kolkata", "Pacific/Auckland"])


def hour(now: datetime, zone: str) -> float:
    local = now.astimezone(ZoneInfo(zone))
    return local.hour + local.minute / 60


@given(MOMENTS, HOMES)
def test_it_is_day_with_time_to_spare_before_quiet_hours(now: datetime, home: str) -> None:
    assert 9 <= hour(now, where_it_is_day(now, home)) < 19


@given(MOMENTS, HOMES)
def test_it_is_night_with_time_to_spare_on_both_sides(now: datetime, home: str) -> None:
    assert not 7 <= hour(now, where_it_is_night(now, home)) < 22


@given(MOMENTS)
def test_people_are_at_home_where_that_is_right(now: datetime) -> None:
    people = cast(now)
    assert (people.mia.time_zone == "Europe/Vienna") == (9 <= hour(now, "Europe/Vienna") < 19)
    assert {person.time_zone for person in people.everybody if person is not people.emma} != {people.emma.time_zone}


def test_everybody_has_their_own_key_address_and_name() -> None:
    people = cast(datetime(2026, 3, 10, 12, tzinfo=UTC) + timedelta()).everybody
    for of in ("key", "email", "first_name"):
        assert len({getattr(person, of) for person in people}) == len(people)
