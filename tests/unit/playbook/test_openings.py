"""The time that hours leave open in a week: as found by looking at every quarter of an hour."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.playbook import OpenHours, QuietHours, SendWindow
from shared.playbook.checking.policies.openings import WEEK, HoursPolicy, closed_stretches, ever_open
from shared.playbook.wall_hours import WallHours

QUARTER = timedelta(minutes=15)
MONDAY = datetime.combine(date(2026, 3, 2), time())

clocks = st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))
days = st.lists(st.sampled_from(("mon", "tue", "wed", "sat", "sun", "holiday")), unique=True, max_size=3).map(tuple)
spans = st.tuples(clocks, clocks).filter(lambda span: span[0] != span[1])
quiet = st.builds(lambda on, span: QuietHours(id="q", days=on, start=span[0], end=span[1]), days, spans)
hours = st.builds(lambda on, span: OpenHours(days=on, start=span[0], end=span[1]), days, spans)
window = st.lists(hours, min_size=1, max_size=2).map(lambda some: SendWindow(id="w", open=tuple(some)))
rules = st.lists(quiet | window, max_size=3).map(
    lambda some: [rule.model_copy(update={"id": f"r{number}"}) for number, rule in enumerate(some)]
)


def test_nights_and_a_week_end() -> None:
    nights = QuietHours(id="nights", start="21:00", end="08:00")
    office = SendWindow(id="office", open=(OpenHours(days=("mon", "fri"), start="09:00", end="17:00"),))

    assert closed_stretches([[nights]]) == (timedelta(hours=11),) * 7
    assert closed_stretches([[nights, office]]) == (timedelta(hours=88), timedelta(hours=64))
    assert closed_stretches([[office], []]) == ()


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(("email", "sms")), rules, min_size=1))
def test_it_is_what_every_quarter_of_an_hour_says(by_channel: dict[str, list[HoursPolicy]]) -> None:
    channels = [
        [rule.model_copy(update={"id": f"{channel}-{rule.id}"}) for rule in some]
        for channel, some in by_channel.items()
    ]
    looks = [MONDAY + number * QUARTER for number in range(WEEK // QUARTER)]
    opened = [any(_open(some, moment) for some in channels) for moment in looks]

    found = closed_stretches(channels)

    assert any(ever_open(some, holidays=False) for some in channels) == any(opened)
    if any(opened):
        first = opened.index(True)
        around = "".join("x" if one else "." for one in (*opened[first:], *opened[:first]))
        assert [stretch // QUARTER for stretch in found] == [len(part) for part in around.split("x") if part]
    else:
        assert found == ()


def _open(some: list[HoursPolicy], moment: datetime) -> bool:
    for rule in some:
        said = (rule,) if isinstance(rule, QuietHours) else rule.open
        inside = any(WallHours.of(one).covers(moment, frozenset()) for one in said)
        if inside == isinstance(rule, QuietHours):
            return False
    return True
