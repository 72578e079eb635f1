"""Whatever happens in whatever order: nobody runs twice on one track, and whoever enters leaves exactly once."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.envelope import Event, EventData
from contracts.events.journey import JourneyEnded, JourneyEntered
from contracts.events.message import MessageRequested
from services.journey.domain.state import CustomerJourneys
from shared.processing.effects import Effects
from tests.unit.journey.stage import Stage, acted, changed, merged, person, playbook, requests, task_done

JOURNEYS = """
- journey: keyed
  entry: {event: Began, key: event.properties.key, reentry: {mode: always}}
  goal: {event: Won}
  exit_when: [{event: Stopped, when: event.properties.key == journey.entry.properties.key}]
  steps:
    - {id: until-asked, wait: {event: Asked, timeout: 2h, on_timeout: help}}
    - {id: answer, send: {message: answer}}
    - {id: help, task: {message: card, store: '"bern"', timeout: 3h, on_timeout: sorry}}
    - {id: thank, goal: helped}
    - {id: sorry, wait: {for: 1h}}
- journey: yearly
  entry: {event: Began, reentry: {mode: after, after: 6h}}
  steps:
    - {id: pause, wait: {for: 4h}}
    - {id: until-asked, wait: {event: Asked, timeout: 5h}}
- journey: once
  entry: {event: Asked}
  steps: [{id: pause, wait: {event: Began, timeout: 1h}}]
"""

PEOPLE = ("ada", "bo", "cy")
people, keys = st.sampled_from(PEOPLE), st.sampled_from(("x", "y"))
names = st.sampled_from(("Began", "Asked", "Stopped", "Won", "Page Seen"))

Happening = (
    tuple[Literal["act"], str, str, str]
    | tuple[Literal["merge"], str, str]
    | tuple[Literal["change"], str, int]
    | tuple[Literal["timer"], int]
    | tuple[Literal["task"], int]
)
happenings: st.SearchStrategy[Happening] = st.one_of(
    st.tuples(st.just("act"), people, names, keys),
    st.tuples(st.just("act"), people, names, keys),
    st.tuples(st.just("merge"), people, people),
    st.tuples(st.just("change"), people, st.integers(0, 9)),
    st.tuples(st.just("timer"), st.integers(0, 50)),
    st.tuples(st.just("task"), st.integers(0, 50)),
)
batches = st.lists(st.tuples(st.lists(happenings, max_size=4), st.integers(0, 4)), max_size=12)


class Town:
    """The stage, everything that ever happened on it, and what has to be true of that at any moment."""

    def __init__(self) -> None:
        self.stage = Stage(playbook(JOURNEYS))
        self.timers: list[Event[EventData]] = []
        self.cards: list[MessageRequested] = []
        self.entered: Counter[str] = Counter()
        self.ended: Counter[str] = Counter()

    def event_of(self, happening: Happening) -> Event[EventData] | None:
        match happening:
            case ("act", who, name, key):
                return acted(who, name, now=self.stage.now, key=key)
            case ("merge", gone, survivor) if gone != survivor:
                return merged(gone, survivor)
            case ("change", who, revision):
                return changed(person(who, revision=revision))
            case ("timer", number) if self.timers:
                return self.timers[number % len(self.timers)]
            case ("task", number) if self.cards:
                return task_done(self.cards[number % len(self.cards)])
        return None

    def take_in(self, effects: Effects) -> None:
        self.timers.extend(one.event for one in effects.scheduled)
        self.cards.extend(request for request in requests(effects) if request.task)
        for event in effects.events:
            if isinstance(event.data, JourneyEntered):
                self.entered[event.data.journey.instance_id] += 1
            elif isinstance(event.data, JourneyEnded):
                self.ended[event.data.journey.instance_id] += 1

    def check(self) -> None:
        active = Counter[str]()
        for who in PEOPLE:
            state = self.stage.journeys(who) or CustomerJourneys(id=who)
            tracks = [instance.track for instance in state.active]
            assert len(tracks) == len(set(tracks)), f"{who} runs twice on one track"
            assert all(instance.waiting for instance in state.active)
            assert not (state.active and state.moved_to)
            active.update(instance.instance_id for instance in state.active)
        assert set(self.entered.values()) <= {1}
        assert active + self.ended == self.entered


@settings(max_examples=200, deadline=None)
@given(batches)
async def test_one_run_per_track_and_one_end_per_run(played: list[tuple[list[Happening], int]]) -> None:
    town = Town()
    for happened, hours in played:
        events = [event for event in map(town.event_of, happened) if event is not None]
        town.take_in(await town.stage.play(*events))
        town.check()
        town.take_in(await town.stage.pass_time(timedelta(hours=hours)))
        town.check()
    town.take_in(await town.stage.pass_time(timedelta(days=30)))
    town.check()
    assert town.ended == town.entered, "somebody waits for ever"
