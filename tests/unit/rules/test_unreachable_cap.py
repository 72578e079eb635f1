"""What `unisono check` says of caps holds when messages are decided: one that is never reached stops nothing more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from contracts.playbook import FrequencyCap
from services.rules.domain.caps import Cap
from services.rules.domain.customer import Contact
from shared.playbook.checking.policies.pressure import check_pressure
from tests.support.driving import NOON
from tests.unit.rules.support import Changes, planned, skyline

windows: st.SearchStrategy[Changes] = st.one_of(
    st.integers(6, 800).map(lambda hours: {"per": timedelta(hours=hours)}),
    st.sampled_from(["day", "week", "month"]).map(lambda each: {"each": each}),
)
zones = st.sampled_from(["Europe/Berlin", "Australia/Lord_Howe", "America/Los_Angeles", "Africa/Cairo"])
HOURLY = [1] * 1_200


@settings(max_examples=200, deadline=None)
@given(windows, windows, st.integers(1, 3), st.lists(st.integers(1, 60), max_size=120), zones)
@example({"each": "week"}, {"each": "month"}, 1, HOURLY, "Europe/Berlin")
@example({"each": "day"}, {"per": timedelta(days=7)}, 1, HOURLY, "Europe/Berlin")
@example({"per": timedelta(days=7)}, {"each": "month"}, 2, HOURLY, "America/Los_Angeles")
def test_a_cap_that_is_never_reached_stops_nothing(
    tighter: Changes, wider: Changes, limit: int, gaps: list[int], zone: str
) -> None:
    """The wider cap gets the smallest limit at which it is said not to be reached."""
    other = FrequencyCap.model_validate({"id": "tighter", "limit": limit, **tighter})
    cap = _first_out_of_reach(other, wider)
    event(f"{cap.limit // limit} windows")
    now, there = datetime(2026, 3, 1, 12, tzinfo=UTC), ZoneInfo(zone)
    contacts: list[Contact] = []
    for number, hours in enumerate(gaps):
        now += timedelta(hours=hours)
        if Cap.of(other).usage(contacts, str(number), now, there).free_at is None:
            assert Cap.of(cap).usage(contacts, str(number), now, there).free_at is None
            contacts.append(planned(NOON - now, number))


def _first_out_of_reach(other: FrequencyCap, wider: Changes) -> FrequencyCap:
    for limit in count(other.limit):
        cap = FrequencyCap.model_validate({"id": "wider", "limit": limit, **wider})
        found = check_pressure(skyline({"caps": [other, cap]}), ())
        if any(problem.path == ("policies", "caps", 1) for problem in found):
            return cap
    raise AssertionError("no cap is out of reach")
