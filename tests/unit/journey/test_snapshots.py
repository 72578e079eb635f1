"""The customer as journeys know them, and how long they remember."""

from __future__ import annotations

from datetime import timedelta

from services.journey.domain.state import MARKS_KEPT, PAST_KEPT, EntryMark, Track, joined_marks
from tests.support.driving import NOON
from tests.unit.journey.stage import Stage, acted, changed, person, playbook, told

PAUSE = """
- journey: pause
  entry: {event: Came In, key: event.properties.n, reentry: {mode: always}}
  steps: [{id: pause, wait: {for: 1h}}]
"""


async def test_a_changed_profile_is_kept_while_somebody_is_in_a_journey() -> None:
    stage = Stage(playbook(PAUSE))
    await stage.play(acted(person("mia", revision=1), "Came In"))
    await stage.play(changed(person("mia", revision=3, city="Bern")))
    state = stage.journeys("mia")
    assert state is not None
    assert state.customer == person("mia", revision=3, city="Bern")


async def test_an_older_profile_changes_nothing() -> None:
    stage = Stage(playbook(PAUSE))
    await stage.play(acted(person("mia", revision=3), "Came In"))
    effects = await stage.play(changed(person("mia", revision=2)), acted(person("mia", revision=2), "Page Seen"))
    assert effects.saves == []


async def test_an_event_that_moves_nobody_still_brings_the_newer_profile() -> None:
    stage = Stage(playbook(PAUSE))
    await stage.play(acted(person("mia", revision=1), "Came In"))
    await stage.play(acted(person("mia", revision=2), "Page Seen"))
    state = stage.journeys("mia")
    assert state is not None
    assert state.customer is not None
    assert state.customer.revision == 2


async def test_a_changed_profile_of_somebody_in_no_journey_is_not_written() -> None:
    stage = Stage(playbook(PAUSE))
    assert (await stage.play(changed(person("mia")))).saves == []
    await stage.play(acted("mia", "Came In"))
    await stage.pass_time(timedelta(hours=1))
    effects = await stage.play(changed(person("mia", revision=2)))
    assert (told(effects), effects.saves) == ([], [])


async def test_the_latest_of_what_is_over_is_remembered() -> None:
    stage = Stage(playbook(PAUSE))
    for n in range(PAST_KEPT + 2):
        await stage.play(acted("mia", "Came In", n=n))
        await stage.pass_time(timedelta(hours=1))
    state = stage.journeys("mia")
    assert state is not None
    assert [past.key for past in state.past] == [str(n) for n in range(2, PAST_KEPT + 2)]


def test_marks_of_one_track_are_one_and_the_latest_are_kept() -> None:
    def mark(n: int, minute: int) -> EntryMark:
        track = Track(playbook="skyline", journey="pause", key=str(n))
        return EntryMark(track=track, last=NOON + timedelta(minutes=minute), count=1)

    known = [mark(n, n) for n in range(MARKS_KEPT)]
    joined = joined_marks(known, [mark(0, MARKS_KEPT), mark(MARKS_KEPT, MARKS_KEPT + 1)])
    assert [one.track.key for one in joined] == [*map(str, range(2, MARKS_KEPT)), "0", str(MARKS_KEPT)]
    assert (joined[-2].count, joined[-2].last) == (2, NOON + timedelta(minutes=MARKS_KEPT))
