"""Two messages that want Mira at about the same time: which one goes out, and what becomes of the other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from contracts.events.message import MessageDeferred, MessagePlanned, MessageSuppressed
from services.rules.domain.customer import CustomerRules, Waiting
from tests.support.driving import NOON
from tests.unit.rules.support import (
    ALL_FREE,
    Changes,
    card_request,
    decided,
    only,
    open_room,
    outcomes,
    planned,
    request,
    stage_of,
    told,
    wakes,
)

HOUR = timedelta(hours=1)
NIGHT = datetime(2026, 3, 10, 22, 0, tzinfo=UTC)
MORNING = datetime(2026, 3, 11, 7, 0, tzinfo=UTC)


def rule(loser: str = "defer", **changes: object) -> Changes:
    one_voice = {"id": "one-voice", "purposes": ["marketing", "survey"], "within": "4h", "loser": loser, **changes}
    return {**ALL_FREE, "collisions": [one_voice]}


def waiting(until: datetime, priority: int, message_id: str = "other", **changes: object) -> Waiting:
    made = {"message": "how-was-it", "purpose": "survey", "message_id": message_id}
    return Waiting.model_validate({**made, "until": until, "priority": priority, **changes})


@pytest.mark.parametrize(
    ("state", "until"),
    [
        pytest.param(told(), None, id="nothing else"),
        pytest.param(told(planned(HOUR, priority=70)), NOON + 3 * HOUR, id="a more important one an hour ago"),
        pytest.param(told(planned(HOUR, priority=50)), NOON + 3 * HOUR, id="an equal one: who came first"),
        pytest.param(told(planned(HOUR, priority=49)), None, id="a less important one: both go out"),
        pytest.param(told(planned(4 * HOUR, priority=99)), None, id="exactly four hours ago is out of it"),
        pytest.param(
            told(planned(4 * HOUR - timedelta(microseconds=1), priority=99)),
            NOON + timedelta(microseconds=1),
            id="just inside",
        ),
        pytest.param(
            told(planned(3 * HOUR, 1, priority=99), planned(HOUR, 2, priority=60)),
            NOON + 3 * HOUR,
            id="the last counts",
        ),
        pytest.param(
            told(planned(2 * HOUR, 1, priority=99), planned(HOUR, 2, priority=40)),
            NOON + 2 * HOUR,
            id="the last that it gives way to counts",
        ),
        pytest.param(told(planned(HOUR, purpose="service", priority=99)), None, id="service does not collide"),
        pytest.param(
            told(waiting=(waiting(NOON + HOUR, 70),)),
            NOON + HOUR + timedelta(seconds=1),
            id="a more important one soon",
        ),
        pytest.param(told(waiting=(waiting(NOON + HOUR, 50),)), None, id="an equal one soon: who is here goes"),
        pytest.param(told(waiting=(waiting(NOON + 4 * HOUR, 70),)), NOON + 4 * HOUR + timedelta(seconds=1), id="just"),
        pytest.param(told(waiting=(waiting(NOON + 5 * HOUR, 70),)), None, id="a more important one later"),
        pytest.param(
            told(waiting=(waiting(NOON - timedelta(minutes=5), 70),)),
            NOON + timedelta(minutes=5),
            id="one that is due and not decided yet",
        ),
        pytest.param(told(waiting=(waiting(NOON - HOUR, 70),)), None, id="one that never came"),
        pytest.param(told(waiting=(waiting(NOON + HOUR, 70, "spring-sale-1"),)), None, id="never itself"),
        pytest.param(told(planned(HOUR, message_id="spring-sale-1", priority=70)), None, id="nor what it was before"),
    ],
)
def test_who_gives_way(state: CustomerRules, until: datetime | None) -> None:
    result = decided(request("spring-sale"), rule(), state=state)

    assert result.until == until
    assert stage_of(result, "collision").outcome == ("deferred" if until else "passed")
    assert stage_of(result, "collision").rule == ("one-voice" if until else None)


def test_the_loser_is_suppressed_where_its_policy_says_so() -> None:
    result = decided(request("spring-sale"), rule("suppress"), state=told(planned(HOUR, priority=70)))

    assert outcomes(result)[-1] == ("collision", "stopped")
    assert result.decision.reason == (
        "Message 'spring-sale' of priority 70 was planned less than 4 hours ago, "
        "and by rule 'one-voice' this one of priority 50 gives way to it."
    )


def test_a_loser_that_would_expire_is_suppressed_at_once() -> None:
    wanted = request("spring-sale", expires_at=NOON + 3 * HOUR)

    result = decided(wanted, rule(), state=told(planned(HOUR, priority=70)))

    assert result.decision.outcome == "suppressed"
    assert "but the message expires at" in result.decision.reason


@pytest.mark.parametrize(
    ("second", "outcome"), [pytest.param("goes_out", "planned", id="both"), pytest.param("loses", "deferred", id="one")]
)
def test_what_is_more_important_and_comes_second(second: str, outcome: str) -> None:
    wanted = request("spring-sale", priority=90)

    result = decided(wanted, rule(second=second), state=told(planned(HOUR, priority=10)))

    assert result.decision.outcome == outcome


@pytest.mark.parametrize(
    ("exempt", "wanted"),
    [
        ({"urgent": True}, {"urgent": True}),
        ({"priority": 60}, {"priority": 60}),
        ({"urgent": True, "priority": 60}, {"priority": 99}),
    ],
)
def test_what_a_rule_exempts_goes_out_all_the_same(exempt: Changes, wanted: Changes) -> None:
    state = told(planned(HOUR, priority=100))
    policies = rule(exempt=exempt)

    assert decided(request("spring-sale", **wanted), policies, state=state).decision.outcome == "planned"
    assert decided(request("spring-sale"), policies, state=state).decision.outcome == "deferred"


def test_the_crew_collides_with_nothing() -> None:
    policies = rule(purposes=["service"])

    assert decided(card_request(), policies, state=told(planned(HOUR, purpose="service"))).until is None


async def test_after_a_night_the_most_important_goes_out_first_whoever_asked_first() -> None:
    hours = [{"id": "night", "purposes": ["marketing", "survey"], "start": "21:00", "end": "08:00"}]
    room = await open_room({**rule(), "quiet_hours": hours})
    room.now = NIGHT
    ((_, sale),) = wakes(await room.handle(request("spring-sale", priority=30)))
    ((_, survey),) = wakes(await room.handle(request("how-was-it", priority=60)))

    room.now = MORNING
    first = await room.handle(sale)
    second = await room.handle(survey)

    ((due, sale),) = wakes(first)
    assert isinstance(only(first), MessageDeferred)
    assert due == MORNING + timedelta(seconds=1)
    assert isinstance(only(second), MessagePlanned)
    room.now = due
    ((due, sale),) = wakes(await room.handle(sale))
    assert due == MORNING + 4 * HOUR
    room.now = due
    assert isinstance(only(await room.handle(sale)), MessagePlanned)
    assert room.known().waiting == ()


async def test_what_was_waited_for_and_is_suppressed_holds_nobody_up() -> None:
    hours = [{"id": "night", "purposes": ["marketing", "survey"], "start": "21:00", "end": "08:00"}]
    room = await open_room({**rule(), "quiet_hours": hours})
    room.now = NIGHT
    ((_, sale),) = wakes(await room.handle(request("spring-sale", priority=30)))
    expiring = request("how-was-it", priority=60, expires_at=MORNING + timedelta(seconds=1))
    ((_, survey),) = wakes(await room.handle(expiring))

    room.now = MORNING
    ((due, sale),) = wakes(await room.handle(sale))
    room.now = due
    assert isinstance(only(await room.handle(survey)), MessageSuppressed)
    assert isinstance(only(await room.handle(sale)), MessagePlanned)


async def test_two_requests_in_one_batch_are_decided_one_after_the_other() -> None:
    room = await open_room(rule("suppress"))

    effects = await room.handle(
        *(
            request("spring-sale", message_id=f"sale-{number}", priority=priority)
            for number, priority in enumerate((50, 40, 50, 60, 60))
        )
    )

    assert [one.data.decision.outcome for one in effects.events] == [  # type: ignore[attr-defined]
        "planned",
        "suppressed",
        "suppressed",
        "planned",
        "suppressed",
    ]
