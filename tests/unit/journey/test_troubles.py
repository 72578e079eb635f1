"""Expressions that have no usable value: said in the log, and nobody else is held up."""

from __future__ import annotations

from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from contracts.events.playbook import PlaybookPublished
from shared.processing.errors import Reject
from tests.support.driving import event
from tests.unit.journey.stage import Stage, acted, playbook, requests, told

STEPS = "steps: [{id: pause, wait: {event: Paid, when: 'event.properties.price > 5', timeout: 1h}}]"
FINE = "- {journey: fine, entry: {event: Ordered, reentry: {mode: always}}, steps: [{id: bye, exit: done}]}"

# where the expression stands, the journey, what still happens when the price is a text
TROUBLES = [
    pytest.param(
        f"- {{journey: broken, entry: {{event: Ordered, when: 'event.properties.price > 5'}}, {STEPS}}}",
        "event.properties.price > 5",
        ["enters fine", "leaves fine: exit"],
        id="entry condition",
    ),
    pytest.param(
        f"- {{journey: broken, entry: {{event: Ordered, key: 'event.properties.price + 1'}}, {STEPS}}}",
        "event.properties.price + 1",
        ["enters fine", "leaves fine: exit"],
        id="key",
    ),
    pytest.param(
        "- {journey: broken, entry: {event: Ordered}, steps: ["
        "{id: ask, branch: {cases: [{when: 'event.properties.price > 5', next: dear}]}},"
        "{id: cheap, exit: cheap}, {id: dear, goal: dear}]}",
        "event.properties.price > 5",
        ["enters broken", "leaves broken: exit", "enters fine", "leaves fine: exit"],
        id="branch",
    ),
    pytest.param(
        "- {journey: broken, entry: {event: Ordered}, steps: ["
        "{id: say, send: {message: bill, facts: {price: event.properties.price + 1, name: customer.id}}}]}",
        "event.properties.price + 1",
        ["enters broken", "says bill", "leaves broken: completed", "enters fine", "leaves fine: exit"],
        id="fact",
    ),
]


@pytest.mark.parametrize(("written", "expression", "expected"), TROUBLES)
async def test_trouble_is_logged_and_the_others_go_on(written: str, expression: str, expected: list[str]) -> None:
    stage = Stage(playbook(written + "\n" + FINE))
    with capture_logs() as lines:
        effects = await stage.play(acted("nora", "Ordered", price="much"))
    assert told(effects) == expected
    assert all(request.facts == {"name": "nora"} for request in requests(effects))
    assert [(line["log_level"], line["journey"], line["expression"]) for line in lines] == [
        ("warning", "broken", expression)
    ]


async def test_a_value_that_is_missing_is_no_trouble() -> None:
    written = f"- {{journey: broken, entry: {{event: Ordered, when: 'event.properties.price > 5'}}, {STEPS}}}"
    stage = Stage(playbook(written))
    with capture_logs() as lines:
        assert told(await stage.play(acted("nora", "Ordered"))) == []
    assert lines == []


async def test_trouble_with_a_goal_an_exit_or_a_wait_leaves_everybody_where_they_are() -> None:
    written = f"""
    - {{journey: broken, entry: {{event: Ordered}}, goal: {{event: Paid, when: event.properties.price > 5}},
       exit_when: [{{event: Paid, when: event.properties.price < 1}}], {STEPS}}}
    """
    stage = Stage(playbook(written))
    await stage.play(acted("nora", "Ordered"))
    with capture_logs() as lines:
        effects = await stage.play(acted("nora", "Paid", price="much"))
    assert (told(effects), effects.saves) == ([], [])
    assert len(lines) == 3
    assert told(await stage.pass_time(timedelta(hours=1))) == ["leaves broken: completed"]


async def test_a_task_whose_store_is_no_text_is_trouble() -> None:
    written = """
    - {journey: broken, entry: {event: Ordered}, steps: [
        {id: ask, task: {message: card, store: event.properties.shop, timeout: 1h}}]}
    """
    stage = Stage(playbook(written))
    with capture_logs() as lines:
        await stage.play(acted("nora", "Ordered", shop=7))
    assert [line["expression"] for line in lines] == ["event.properties.shop"]


async def test_an_event_the_service_does_not_consume_is_rejected() -> None:
    stage = Stage()
    published = PlaybookPublished(version=1, playbook=playbook(FINE))
    with pytest.raises(Reject, match="does not consume"):
        await stage.play(event(published, subject="skyline"))
