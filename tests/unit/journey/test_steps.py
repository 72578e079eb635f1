"""Steps: waits and what ends them, branches, tasks, messages."""

from __future__ import annotations

from datetime import timedelta

import pytest

from contracts.events.journey import JourneyTimerDue
from contracts.values import Channel, CustomerSnapshot, Purpose
from services.journey.domain.advance import EndlessLoopError
from tests.support.driving import event
from tests.unit.journey.stage import Stage, acted, person, playbook, requests, task_done, told

PATIENT = """
- journey: order
  entry: {event: Ordered, reentry: {mode: always}}
  steps:
    - id: until-paid
      wait:
        event: Paid
        when: event.properties.amount >= 10
        timeout: 2h
        on_timeout: remind
    - id: thank
      send: {message: thanks, facts: {amount: event.properties.amount}}
      next: done
    - id: remind
      send: {message: reminder}
    - id: done
      wait: {for: 1h}
"""

THANKED = ["says thanks"]
REMINDED = ["says reminder"]


async def test_the_event_comes_first() -> None:
    stage = Stage(playbook(PATIENT))
    await stage.play(acted("olga", "Ordered"))
    effects = await stage.play(acted("olga", "Paid", amount=12))
    assert told(effects) == THANKED
    assert requests(effects)[0].facts == {"amount": 12}
    assert told(await stage.pass_time(timedelta(days=1))) == ["leaves order: completed"]


async def test_the_timeout_comes_first() -> None:
    stage = Stage(playbook(PATIENT))
    await stage.play(acted("olga", "Ordered"))
    assert told(await stage.pass_time(timedelta(hours=2))) == REMINDED
    assert told(await stage.play(acted("olga", "Paid", amount=12))) == []


@pytest.mark.parametrize(("order", "expected"), [((0, 1), THANKED), ((1, 0), REMINDED)])
async def test_event_and_timeout_arrive_in_one_batch(order: tuple[int, int], expected: list[str]) -> None:
    stage = Stage(playbook(PATIENT))
    began = await stage.play(acted("olga", "Ordered"))
    both = (acted("olga", "Paid", amount=12), began.scheduled[0].event)
    assert told(await stage.play(*(both[one] for one in order))) == expected
    assert stage.step("olga") == "done"


async def test_another_event_or_another_amount_does_not_end_the_wait() -> None:
    stage = Stage(playbook(PATIENT))
    await stage.play(acted("olga", "Ordered"))
    effects = await stage.play(
        acted("olga", "Paid", amount=9), acted("olga", "Asked"), acted("piet", "Paid", amount=12)
    )
    assert (told(effects), effects.saves) == ([], [])
    assert stage.step("olga") == "until-paid"


async def test_a_timer_that_comes_twice_moves_nobody_twice() -> None:
    stage = Stage(playbook(PATIENT))
    began = await stage.play(acted("olga", "Ordered"))
    timer = began.scheduled[0].event
    assert told(await stage.play(timer, timer)) == REMINDED
    assert told(await stage.play(timer)) == []
    assert stage.step("olga") == "done"


async def test_a_timer_of_an_instance_that_is_over_or_never_was_does_nothing() -> None:
    stage = Stage(playbook(PATIENT))
    await stage.play(acted("olga", "Ordered"))
    await stage.pass_time(timedelta(days=1))
    state = stage.journeys("olga")
    assert state is not None
    instance_id = state.past[0].instance_id
    for who, which, visit in (("olga", instance_id, 1), ("olga", "no-such-instance", 1), ("nobody", instance_id, 1)):
        due = JourneyTimerDue(customer_id=who, instance_id=which, step="until-paid", visit=visit)
        effects = await stage.play(event(due, subject=who))
        assert (told(effects), effects.saves) == ([], [])


async def test_a_step_visited_again_has_a_timer_of_its_own() -> None:
    rounds = """
    - journey: rounds
      entry: {event: Began}
      exit_when: [{event: Stopped}]
      steps:
        - id: pause
          wait: {for: 1h}
        - id: nudge
          send: {message: nudge}
          next: pause
    """
    stage = Stage(playbook(rounds))
    first = (await stage.play(acted("olga", "Began"))).scheduled[0].event
    assert told(await stage.pass_time(timedelta(hours=3))) == ["says nudge"] * 3
    assert told(await stage.play(first)) == []
    assert told(await stage.play(acted("olga", "Stopped"))) == ["leaves rounds: exit"]
    assert told(await stage.pass_time(timedelta(hours=3))) == []


BRANCHING = """
- journey: greet
  entry: {event: Came In}
  steps:
    - id: who
      branch:
        cases:
          - {when: customer.traits.visits > 10, next: old-friend}
          - {when: customer.traits.visits > 1, next: friend}
        OTHERWISE
    - id: stranger
      send: {message: stranger}
      next: bye
    - id: friend
      send: {message: friend}
      next: bye
    - id: old-friend
      send: {message: old-friend}
    - id: bye
      exit: greeted
"""


@pytest.mark.parametrize(
    ("otherwise", "olga", "expected"),
    [
        ("", person("olga", visits=11), "old-friend"),
        ("", person("olga", visits=2), "friend"),
        ("", person("olga", visits=1), "stranger"),
        ("", person("olga"), "stranger"),
        ("otherwise: friend", person("olga", visits=1), "friend"),
    ],
)
async def test_the_first_case_that_is_true_decides(otherwise: str, olga: CustomerSnapshot, expected: str) -> None:
    stage = Stage(playbook(BRANCHING.replace("OTHERWISE", otherwise)))
    effects = await stage.play(acted(olga, "Came In"))
    assert told(effects) == ["enters greet", f"says {expected}", "leaves greet: exit"]


TASK = """
- journey: repair
  purpose: service
  entry: {event: Broke Down, reentry: {mode: always}}
  steps:
    - id: ask-the-workshop
      task: {message: card, store: event.properties.workshop, timeout: 1d, on_timeout: sorry}
    - id: ready
      send: {message: ready, facts: {by: journey.task.completed_by}}
      next: done
    - id: sorry
      send: {message: sorry}
    - id: done
      exit: told
"""


async def test_a_task_is_done() -> None:
    stage = Stage(playbook(TASK))
    card = requests(await stage.play(acted("olga", "Broke Down", workshop="bern")))[0]
    assert (card.task, card.store, card.expires_at) == (True, "bern", stage.now + timedelta(days=1))
    done = await stage.play(task_done(card, by="Max"), task_done(card, by="Moritz"))
    assert told(done) == ["says ready", "leaves repair: exit"]
    assert requests(done)[0].facts == {"by": "Max"}
    assert told(await stage.pass_time(timedelta(days=2))) == []


@pytest.mark.parametrize(("own", "hours"), [("2d", 24), ("3h", 3)])
async def test_a_card_expires_when_its_time_out_is_over_or_sooner(own: str, hours: int) -> None:
    stage = Stage(playbook(TASK, messages={"card": {"expires_after": own}}))
    card = requests(await stage.play(acted("olga", "Broke Down", workshop="bern")))[0]
    assert card.expires_at == stage.now + timedelta(hours=hours)


async def test_a_task_is_not_done_in_time() -> None:
    stage = Stage(playbook(TASK))
    card = requests(await stage.play(acted("olga", "Broke Down", workshop="bern")))[0]
    assert told(await stage.pass_time(timedelta(days=1))) == ["says sorry", "leaves repair: exit"]
    assert told(await stage.play(task_done(card))) == []


async def test_a_task_of_an_earlier_run_does_not_end_a_later_one() -> None:
    stage = Stage(playbook(TASK))
    early = requests(await stage.play(acted("olga", "Broke Down", workshop="bern")))[0]
    await stage.pass_time(timedelta(days=1))
    await stage.play(acted("olga", "Broke Down", workshop="bern"))
    assert told(await stage.play(task_done(early))) == []
    assert stage.step("olga") == "ask-the-workshop"


@pytest.mark.parametrize("workshop", [None, "", 7])
async def test_a_task_without_a_store_is_asked_for_all_the_same_so_that_rules_can_say_why_not(
    workshop: object,
) -> None:
    stage = Stage(playbook(TASK))
    card = requests(await stage.play(acted("olga", "Broke Down", workshop=workshop)))[0]
    assert card.store is None
    assert told(await stage.pass_time(timedelta(days=1))) == ["says sorry", "leaves repair: exit"]


GOAL = """
- journey: lure
  entry: {event: Looked}
  goal: {event: Bought, when: event.properties.price > 100}
  exit_when: [{event: Bought, when: event.properties.price > 50}, {event: Moved Away}]
  steps:
    - id: pause
      wait: {for: 1h}
    - id: until-clicked
      wait: {event: Clicked, timeout: 1h}
    - id: ask-the-shop
      task: {message: card, store: '"bern"', timeout: 1h}
    - id: until-bought
      wait: {event: Bought, timeout: 1h}
    - id: reached
      goal: they bought it after all
"""


@pytest.mark.parametrize("hours", [0, 1, 2, 3])
@pytest.mark.parametrize(
    ("name", "price", "how"), [("Bought", 101, "goal"), ("Bought", 51, "exit"), ("Moved Away", 0, "exit")]
)
async def test_goal_and_exits_hold_on_every_step(hours: int, name: str, price: int, how: str) -> None:
    stage = Stage(playbook(GOAL))
    await stage.play(acted("olga", "Looked"))
    await stage.pass_time(timedelta(hours=hours))
    effects = await stage.play(acted("olga", name, price=price))
    assert told(effects) == [f"leaves lure: {how}"]
    state = stage.journeys("olga")
    assert state is not None
    assert (state.active, state.past[0].why) == ((), f"the customer did “{name}”")
    assert told(await stage.pass_time(timedelta(days=1))) == []


async def test_a_purchase_too_small_for_goal_and_exit_ends_the_wait_for_it() -> None:
    stage = Stage(playbook(GOAL))
    await stage.play(acted("olga", "Looked"))
    await stage.pass_time(timedelta(hours=3))
    assert told(await stage.play(acted("olga", "Bought", price=50))) == ["leaves lure: goal"]


async def test_ends_of_all_journeys_come_before_moves_and_moves_before_entries() -> None:
    stage = Stage(
        playbook(
            """
            - {journey: waiting, entry: {event: Began},
               steps: [{id: pause, wait: {event: Went On, timeout: 1h}}, {id: say, send: {message: moved}}]}
            - {journey: ending, entry: {event: Began}, goal: {event: Went On}, steps: [{id: pause, wait: {for: 1h}}]}
            - {journey: beginning, entry: {event: Went On}, steps: [{id: say, send: {message: begun}}]}
            """
        )
    )
    await stage.play(acted("olga", "Began"))
    assert told(await stage.play(acted("olga", "Went On"))) == [
        "leaves ending: goal",
        "says moved",
        "leaves waiting: completed",
        "enters beginning",
        "says begun",
        "leaves beginning: completed",
    ]


async def test_the_event_that_began_a_wait_does_not_end_it() -> None:
    twice = """
    - {journey: twice, entry: {event: Clicked}, steps: [
        {id: again, wait: {event: Clicked, timeout: 1h}}, {id: and-again, wait: {event: Clicked, timeout: 1h}}]}
    """
    stage = Stage(playbook(twice))
    assert told(await stage.play(acted("olga", "Clicked"))) == ["enters twice"]
    assert told(await stage.play(acted("olga", "Clicked"))) == []
    assert told(await stage.play(acted("olga", "Clicked"))) == ["leaves twice: completed"]


async def test_steps_in_a_circle_without_a_wait_are_an_error_that_names_them() -> None:
    circle = """
    - journey: circle
      entry: {event: Began}
      steps:
        - {id: here, branch: {cases: [{when: "true", next: there}]}}
        - {id: out, exit: never reached}
        - {id: there, send: {message: hello}, next: here}
    """
    stage = Stage(playbook(circle))
    with pytest.raises(EndlessLoopError, match=r"journey 'circle' of playbook 'skyline' version 1 .* step 'here'"):
        await stage.play(acted("olga", "Began"))
    assert stage.journeys("olga") is None


PURPOSES = [({}, Purpose.MARKETING), ({"purpose": "service"}, Purpose.SERVICE)]
LIFETIMES = [
    ("", {}, None),
    ("", {"expires_after": "2h"}, 2),
    (", expires_after: 1h", {}, 1),
    (", expires_after: 1h", {"expires_after": "2h"}, 1),
]


def hello(details: dict[str, str], send: str = "") -> Stage:
    steps = f"[{{id: greet, send: {{message: hello{send}}}}}]"
    return Stage(
        playbook(f"- {{journey: greet, entry: {{event: Came In}}, steps: {steps}}}", messages={"hello": details})
    )


@pytest.mark.parametrize(("details", "purpose"), PURPOSES)
async def test_the_purpose_is_the_messages_own_or_else_the_journeys(details: dict[str, str], purpose: Purpose) -> None:
    assert requests(await hello(details).play(acted("olga", "Came In")))[0].purpose is purpose


@pytest.mark.parametrize(("send", "details", "hours"), LIFETIMES)
async def test_a_message_expires_as_the_step_says_or_else_the_message(
    send: str, details: dict[str, str], hours: int | None
) -> None:
    stage = hello(details, send)
    expires_at = requests(await stage.play(acted("olga", "Came In")))[0].expires_at
    assert expires_at == (stage.now + timedelta(hours=hours) if hours else None)


async def test_a_message_refers_to_its_instance_and_playbook_version_and_follows_from_the_event() -> None:
    stage = hello({})
    cause = acted("olga", "Came In")
    effects = await stage.play(cause)
    (message,) = requests(effects)
    assert message.journey is not None
    assert (message.journey.journey, message.journey.version, message.journey.step) == ("greet", 1, "greet")
    assert (message.playbook.playbook, message.playbook.version) == ("skyline", 1)
    for one in effects.events:
        assert (one.causationid, one.correlationid, one.subject, one.partitionkey) == (
            cause.id,
            cause.correlationid,
            "olga",
            "olga",
        )


async def test_answers_follow_the_customer_to_the_channel_of_their_last_answer() -> None:
    journey = """
    - journey: talk
      entry: {event: Asked}
      steps:
        - {id: answer, send: {message: answer, channels: [origin]}}
        - {id: until-they-reply, wait: {event: Replied, timeout: 1h}}
        - {id: answer-again, send: {message: answer, channels: [origin]}}
        - {id: until-they-click, wait: {event: Clicked, timeout: 1h}}
        - {id: thank, send: {message: thanks, channels: [origin]}}
    """
    stage = Stage(playbook(journey))
    said = [
        requests(await stage.play(acted("olga", "Asked", channel=Channel.SOCIAL, thread="post-1"))),
        requests(await stage.play(acted("olga", "Replied", channel=Channel.SMS, thread="sms-2"))),
        requests(await stage.play(acted("olga", "Clicked"))),
    ]
    assert [(one.origin_channel, one.thread) for (one,) in said] == [
        (Channel.SOCIAL, "post-1"),
        (Channel.SMS, "sms-2"),
        (Channel.SMS, "sms-2"),
    ]
