"""While a case is open, some purposes wait."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.rules.domain.customer import CustomerRules, OpenCase
from tests.support.driving import NOON, event
from tests.unit.rules.support import ALL_FREE, YESTERDAY, acted, card_request, decided, open_room, outcomes, request

COMPLAINT = {
    "id": "complaint",
    "opens_on": ["Complaint Filed"],
    "closes_on": ["Complaint Resolved"],
    "suppresses": ["marketing", "survey"],
}
POLICIES = {**ALL_FREE, "cases": [COMPLAINT]}


def upset(**changes: object) -> CustomerRules:
    case = {
        "playbook": "skyline",
        "rule": "complaint",
        "opened_at": YESTERDAY,
        "renewed_at": YESTERDAY,
        "opened_by": "Complaint Filed",
    }
    return CustomerRules(id="mira", cases=(OpenCase.model_validate({**case, **changes}),))


@pytest.mark.parametrize(
    ("message", "state", "outcome"),
    [
        pytest.param("spring-sale", upset(), "suppressed", id="a promotion is held back"),
        pytest.param("how-was-it", upset(), "suppressed", id="so is a survey"),
        pytest.param("delay-apology", upset(), "planned", id="the apology goes out"),
        pytest.param("spring-sale", CustomerRules(id="mira"), "planned", id="no case"),
        pytest.param("spring-sale", upset(playbook="hotel"), "planned", id="a case of another playbook"),
        pytest.param("spring-sale", upset(rule="retired"), "planned", id="a case whose rule is no longer in force"),
    ],
)
def test_an_open_case_suppresses_its_purposes(message: str, state: CustomerRules, outcome: str) -> None:
    assert decided(request(message), POLICIES, state=state).decision.outcome == outcome


def test_the_reason_names_the_case_and_since_when() -> None:
    result = decided(request("spring-sale"), POLICIES, state=upset())

    assert result.decision.reason == (
        "Case 'complaint' is open since 2026-03-09 13:00 (Europe/Berlin), opened by 'Complaint Filed'; "
        "marketing messages are held back until it is closed."
    )
    assert result.decision.stages[-1].rule == "complaint"
    assert outcomes(result)[-1] == ("open_case", "stopped")


@pytest.mark.parametrize(
    ("after_opening", "outcome"),
    [
        pytest.param(timedelta(hours=47, minutes=59), "suppressed", id="just before"),
        pytest.param(timedelta(hours=48), "planned", id="at the moment it closes"),
        pytest.param(timedelta(hours=49), "planned", id="after"),
    ],
)
def test_a_case_closes_by_itself(after_opening: timedelta, outcome: str) -> None:
    policies = {**ALL_FREE, "cases": [{**COMPLAINT, "closes_after": "48h"}]}
    state = upset(opened_at=NOON - timedelta(days=9), renewed_at=NOON)

    result = decided(request("spring-sale"), policies, state=state, now=NOON + after_opening)

    assert result.decision.outcome == outcome


async def test_an_event_that_comes_late_undoes_nothing_newer() -> None:
    room = await open_room({**ALL_FREE, "cases": [{**COMPLAINT, "closes_after": "7d"}]})
    await room.handle(event(acted("Complaint Filed"), now=NOON))

    for late in ("Complaint Filed", "Complaint Resolved"):
        await room.handle(event(acted(late), now=NOON - timedelta(days=6, hours=23)))

    (case,) = room.known().cases
    assert (case.opened_at, case.renewed_at) == (NOON, NOON)
    await room.handle(event(acted("Complaint Resolved"), now=NOON + timedelta(hours=1)))
    assert room.known().cases == ()


def test_the_crew_hears_of_an_open_case() -> None:
    everything = {**COMPLAINT, "suppresses": ["service", "transactional", "marketing", "survey"]}

    result = decided(card_request(), {"cases": [everything]}, state=upset())

    assert result.decision.outcome == "planned"
