"""Two customers turn out to be one person while journeys are under way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from contracts.events.journey import JourneyEnded
from services.journey.domain.state import CustomerJourneys
from tests.unit.journey.stage import Stage, acted, changed, merged, person, playbook, requests, task_done, told

VISIT = """
- journey: visit
  entry: {event: Came In, key: event.properties.shop, reentry: REENTRY}
  steps:
    - {id: until-asked, wait: {event: Asked, timeout: 2h}}
    - {id: answer, send: {message: answer, facts: {name: customer.traits.name, shop: journey.entry.properties.shop}}}
    - {id: help, task: {message: card, store: '"bern"', timeout: 1h}}
    - {id: thank, send: {message: thanks}}
"""


def stage(reentry: str = "{mode: always}") -> Stage:
    return Stage(playbook(VISIT.replace("REENTRY", reentry)))


def of(one: Stage, customer_id: str) -> CustomerJourneys:
    state = one.journeys(customer_id)
    assert state is not None
    return state


ANNA = person("anna", revision=5, name="Anna")


async def test_what_the_visitor_was_in_goes_on_as_annas() -> None:
    one = stage()
    await one.play(acted("visitor", "Came In"))
    began = of(one, "visitor").active[0]

    effects = await one.play(merged("visitor", ANNA))

    assert told(effects) == []
    assert of(one, "anna").active == (began,)
    assert (of(one, "visitor").active, of(one, "visitor").moved_to) == ((), "anna")
    answer = requests(await one.play(acted(ANNA, "Asked")))[0]
    assert (answer.customer, answer.facts) == (ANNA, {"name": "Anna"})


async def test_a_timer_that_names_the_visitor_finds_the_instance_with_anna() -> None:
    one = stage()
    await one.play(acted("visitor", "Came In"))
    await one.play(merged("visitor", ANNA))
    one.queries.clear()

    effects = await one.pass_time(timedelta(hours=2))

    assert told(effects) == ["says answer", "crew: card"]
    assert {event.subject for event in effects.events} == {"anna"}
    assert requests(effects)[0].customer == ANNA
    assert one.queries == [
        ("customer_journeys", frozenset({"visitor"})),
        ("customer_journeys", frozenset({"anna"})),
    ]


async def test_a_timer_that_names_the_visitor_is_in_the_same_batch_as_the_merge() -> None:
    one = stage()
    timer = (await one.play(acted("visitor", "Came In"))).scheduled[0].event
    assert told(await one.play(merged("visitor", ANNA), timer)) == ["says answer", "crew: card"]


async def test_a_task_asked_for_the_visitor_is_done_after_the_merge() -> None:
    one = stage()
    await one.play(acted("visitor", "Came In"))
    card = requests(await one.play(acted("visitor", "Asked")))[1]
    await one.play(merged("visitor", ANNA))
    assert told(await one.play(task_done(card))) == ["says thanks", "leaves visit: completed"]
    assert of(one, "anna").past[0].how == "completed"


async def test_timers_follow_through_several_merges() -> None:
    one = stage()
    timer = (await one.play(acted("device-1", "Came In"))).scheduled[0].event
    await one.play(merged("device-1", "visitor"))
    await one.play(merged("visitor", ANNA))
    assert told(await one.play(timer)) == ["says answer", "crew: card"]
    assert (await one.play(timer)).saves == []


async def test_annas_own_run_of_the_same_journey_wins() -> None:
    one = stage()
    await one.play(acted(ANNA, "Came In"), acted("visitor", "Came In"))
    hers, theirs = of(one, "anna").active[0], of(one, "visitor").active[0]

    effects = await one.play(merged("visitor", ANNA))

    assert told(effects) == ["leaves visit: merged"]
    ended = effects.events[0].data
    assert isinstance(ended, JourneyEnded)
    assert (ended.customer_id, ended.journey.instance_id) == ("anna", theirs.instance_id)
    assert of(one, "anna").active == (hers,)
    assert [(past.instance_id, past.how) for past in of(one, "anna").past] == [(theirs.instance_id, "merged")]
    assert told(await one.pass_time(timedelta(hours=2))) == ["says answer", "crew: card"]


async def test_runs_of_the_same_journey_for_different_shops_go_on_side_by_side() -> None:
    one = stage()
    await one.play(acted(ANNA, "Came In", shop="bern"), acted("visitor", "Came In", shop="basel"))
    assert told(await one.play(merged("visitor", ANNA))) == []
    assert [instance.key for instance in of(one, "anna").active] == ["bern", "basel"]


# re-entry as written, hours from the visitor's entry to Anna's try, whether she may
REENTRY = [
    ("{mode: never}", 500, False),
    ("{mode: always}", 4, True),
    ("{mode: after, after: 24h}", 23, False),
    ("{mode: after, after: 24h}", 24, True),
]


@pytest.mark.parametrize(("reentry", "hours", "expected"), REENTRY)
async def test_reentry_counts_what_both_did(reentry: str, hours: float, expected: bool) -> None:
    one = stage(reentry)
    await one.play(acted("visitor", "Came In"))
    await one.play(merged("visitor", ANNA))
    await one.pass_time(timedelta(hours=hours))
    assert told(await one.play(acted(ANNA, "Came In"))) == (["enters visit"] if expected else [])


async def test_reentry_is_counted_from_the_later_of_two_entries() -> None:
    one = stage("{mode: after, after: 24h}")
    await one.play(acted("visitor", "Came In"))
    await one.pass_time(timedelta(hours=5))
    await one.play(acted(ANNA, "Came In"))
    await one.pass_time(timedelta(hours=5))
    await one.play(merged("visitor", ANNA))
    assert [mark.count for mark in of(one, "anna").marks] == [2]
    await one.pass_time(timedelta(hours=18))
    assert told(await one.play(acted(ANNA, "Came In"))) == []
    await one.pass_time(timedelta(hours=1))
    assert told(await one.play(acted(ANNA, "Came In"))) == ["enters visit"]


async def test_history_is_one_and_the_visitors_own_record_stays() -> None:
    one = stage()
    await one.play(acted("visitor", "Came In"))
    await one.pass_time(timedelta(hours=3))
    await one.play(acted(ANNA, "Came In"))
    await one.pass_time(timedelta(hours=3))
    before = of(one, "visitor").past
    await one.play(merged("visitor", ANNA))
    assert of(one, "anna").past[:1] == before
    assert len(of(one, "anna").past) == 2
    assert of(one, "visitor").past == before


async def test_the_same_merge_told_twice_changes_nothing() -> None:
    one = stage()
    await one.play(acted("visitor", "Came In"))
    await one.play(merged("visitor", ANNA))
    state = of(one, "anna")
    effects = await one.play(merged("visitor", ANNA))
    assert (told(effects), effects.saves) == ([], [])
    assert of(one, "anna") == state


async def test_merges_in_a_circle_leave_everybody_somewhere() -> None:
    one = stage()
    await one.play(acted("visitor", "Came In"))
    await one.play(merged("visitor", ANNA))
    assert (await one.play(merged("anna", "visitor"))).saves == []
    assert told(await one.pass_time(timedelta(hours=2))) == ["says answer", "crew: card"]


async def test_an_event_of_the_visitor_that_was_overtaken_by_the_merge_counts_as_annas() -> None:
    one = stage()
    await one.play(merged("visitor", ANNA))
    effects = await one.play(acted(person("visitor", revision=9, name="?"), "Came In"))
    assert told(effects) == ["enters visit"]
    assert effects.events[0].subject == "anna"
    assert one.step("anna") == "until-asked"
    await one.play(changed(person("visitor", revision=10)))
    answer = requests(await one.play(acted(ANNA, "Asked")))[0]
    assert answer.customer == ANNA


async def test_a_merge_of_two_who_were_in_nothing_writes_no_more_than_where_to_look() -> None:
    one = stage()
    effects = await one.play(merged("visitor", ANNA))
    assert [(state.id, getattr(state, "moved_to", None)) for _, state in effects.saves] == [("visitor", "anna")]
