"""Who enters, who enters again, and what entering costs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from shared.playbook.expressions import CompiledExpression
from tests.unit.journey.stage import Stage, acted, playbook, told

WELCOME = """
- journey: welcome
  entry: {event: Signed Up, when: "event.properties.plan == 'gold'"}
  steps: [{id: hello, send: {message: hello}}]
"""


def journey(entry: str, *, name: str = "visit", steps: str = "[{id: pause, wait: {for: 1h}}]") -> str:
    return f"- {{journey: {name}, entry: {entry}, steps: {steps}}}\n"


ENTERED = ["enters visit"]
REFUSED: list[str] = []

# re-entry as written, hours between the first entry and the second try, is the first still running, what happens
REENTRY = [
    pytest.param("{mode: never}", 0.5, REFUSED, id="never: still inside"),
    pytest.param("{mode: never}", 2, REFUSED, id="never: out again"),
    pytest.param("{mode: never}", 10_000, REFUSED, id="never: a year later"),
    pytest.param("{mode: always}", 0.5, REFUSED, id="always: but not while inside"),
    pytest.param("{mode: always}", 1, ENTERED, id="always: as soon as out"),
    pytest.param("{mode: after, after: 24h}", 0.5, REFUSED, id="after: still inside"),
    pytest.param("{mode: after, after: 24h}", 23.99, REFUSED, id="after: too early"),
    pytest.param("{mode: after, after: 24h}", 24, ENTERED, id="after: counted from entry, to the second"),
    pytest.param("{mode: after, after: 30m}", 0.75, REFUSED, id="after: shorter than the journey, still inside"),
]


@pytest.mark.parametrize(("reentry", "hours", "expected"), REENTRY)
async def test_reentry(reentry: str, hours: float, expected: list[str]) -> None:
    stage = Stage(playbook(journey(f"{{event: Came In, reentry: {reentry}}}")))
    assert told(await stage.play(acted("vera", "Came In"))) == ENTERED
    await stage.pass_time(timedelta(hours=hours))
    assert told(await stage.play(acted("vera", "Came In"))) == expected


async def test_reentry_says_never_unless_the_journey_says_otherwise() -> None:
    stage = Stage(playbook(journey("{event: Came In}")))
    await stage.play(acted("vera", "Came In"))
    await stage.pass_time(timedelta(days=1))
    assert told(await stage.play(acted("vera", "Came In"))) == []


async def test_reentry_is_about_one_customer() -> None:
    stage = Stage(playbook(journey("{event: Came In}")))
    for who in ("vera", "wim"):
        assert told(await stage.play(acted(who, "Came In"))) == ENTERED


KEYS: list[tuple[Any, Any, bool]] = [
    ("A1", "A1", False),
    ("A1", "A2", True),
    (117, 117, False),
    (117, 118, True),
    (True, False, True),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}, False),
    ("", None, True),
    (None, None, False),
]


@pytest.mark.parametrize(("first", "second", "both"), KEYS)
async def test_one_running_instance_per_value_of_the_key(first: Any, second: Any, both: bool) -> None:
    stage = Stage(playbook(journey("{event: Came In, key: event.properties.order, reentry: {mode: always}}")))
    effects = await stage.play(acted("vera", "Came In", order=first), acted("vera", "Came In", order=second))
    assert told(effects) == ENTERED * (2 if both else 1)


async def test_reentry_is_counted_per_value_of_the_key() -> None:
    stage = Stage(playbook(journey("{event: Came In, key: event.properties.order}")))
    await stage.play(acted("vera", "Came In", order="A1"))
    await stage.pass_time(timedelta(days=1))
    assert told(await stage.play(acted("vera", "Came In", order="A1"))) == []
    assert told(await stage.play(acted("vera", "Came In", order="A2"))) == ENTERED


async def test_journeys_of_one_event_are_entered_by_playbook_and_as_written() -> None:
    entry = "{event: Came In}"
    stage = Stage(
        playbook(journey(entry, name="zebra") + journey(entry, name="apple"), name="second"),
        playbook(journey(entry, name="apple"), name="first"),
    )
    effects = await stage.play(acted("vera", "Came In"))
    assert told(effects) == ["enters apple", "enters zebra", "enters apple"]
    state = stage.journeys("vera")
    assert state is not None
    assert [instance.playbook.playbook for instance in state.active] == ["first", "second", "second"]


async def test_what_ends_a_journey_may_begin_it_anew() -> None:
    restart = """
    - journey: search
      entry: {event: Searched, reentry: {mode: always}}
      exit_when: [{event: Searched}]
      steps: [{id: pause, wait: {for: 1h}}]
    """
    stage = Stage(playbook(restart))
    await stage.play(acted("vera", "Searched"))
    assert told(await stage.play(acted("vera", "Searched"))) == ["leaves search: exit", "enters search"]


async def test_an_event_that_begins_and_moves_nothing_is_neither_stored_nor_looked_up_twice() -> None:
    stage = Stage(playbook(WELCOME))
    effects = await stage.play(
        acted("vera", "Page Seen"), acted("wim", "Page Seen"), acted("vera", "Signed Up", plan="silver")
    )
    assert (effects.saves, effects.events, effects.scheduled, effects.records) == ([], [], [], [])
    assert stage.queries == [("customer_journeys", frozenset({"vera", "wim"}))]


async def test_a_customer_whose_journeys_are_over_is_not_stored_again() -> None:
    stage = Stage(playbook(WELCOME))
    await stage.play(acted("vera", "Signed Up", plan="gold"))
    assert (await stage.play(acted("vera", "Page Seen"))).saves == []


@pytest.mark.parametrize("journeys", [1, 1000])
async def test_the_number_of_journeys_does_not_add_to_the_cost_of_an_event(
    journeys: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = "".join(
        journey(f"{{event: Event {n}, when: event.properties.a == {n}}}", name=f"j{n}") for n in range(journeys)
    )
    stage = Stage(playbook(many))
    await stage.play(acted("vera", "Warming Up"))
    evaluated: list[str] = []
    holds = CompiledExpression.holds

    def counting(expression: CompiledExpression, scope: Any) -> bool:
        evaluated.append(expression.source)
        return holds(expression, scope)

    monkeypatch.setattr(CompiledExpression, "holds", counting)
    effects = await stage.play(acted("vera", "Event 0", a=0), acted("wim", "Event x", a=0))
    assert told(effects) == ["enters j0"]
    assert evaluated == ["event.properties.a == 0"]


async def test_people_inside_finish_the_version_they_began_with() -> None:
    def version(greeting: str) -> str:
        return f"""
        - journey: welcome
          entry: {{event: Signed Up}}
          steps:
            - id: pause-{greeting}
              wait: {{for: 1h}}
            - id: greet
              send: {{message: {greeting}}}
        """

    stage = Stage(playbook(version("hello")))
    await stage.play(acted("vera", "Signed Up"))
    stage.publish(playbook(version("welcome-aboard")))
    await stage.play(acted("wim", "Signed Up"))

    effects = await stage.pass_time(timedelta(hours=2))

    assert told(effects) == [
        "says hello",
        "leaves welcome: completed",
        "says welcome-aboard",
        "leaves welcome: completed",
    ]


async def test_a_process_that_starts_anew_finds_the_version_somebody_is_in() -> None:
    before = Stage(playbook(journey("{event: Came In}")))
    await before.play(acted("vera", "Came In"))
    before.publish(playbook(journey("{event: Came In}", steps="[{id: other, wait: {for: 2h}}]")))

    after = before.restarted()

    assert told(await after.pass_time(timedelta(hours=1))) == ["leaves visit: completed"]


async def test_a_new_version_does_not_let_anybody_in_twice() -> None:
    stage = Stage(playbook(journey("{event: Came In}")))
    await stage.play(acted("vera", "Came In"))
    stage.publish(playbook(journey("{event: Came In}", steps="[{id: other, wait: {for: 2h}}]")))
    assert told(await stage.play(acted("vera", "Came In"))) == []


async def test_a_journey_taken_out_of_the_playbook_is_entered_no_more_and_finished_by_those_inside() -> None:
    stage = Stage(playbook(journey("{event: Came In}")))
    await stage.play(acted("vera", "Came In"))
    stage.publish(playbook(journey("{event: Gone Out}", name="farewell")))
    assert told(await stage.play(acted("wim", "Came In"))) == []
    assert told(await stage.pass_time(timedelta(hours=1))) == ["leaves visit: completed"]
