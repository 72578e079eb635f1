"""Holdout groups: always the same customers, and as many as the share says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.domain.stages.holdout import in_group
from tests.unit.rules.support import ALL_FREE, Changes, card_request, decided, mira, outcomes, request, stage_of

EVERYBODY = [f"customer-{number}" for number in range(20_000)]


def group(share: float, **scope: object) -> Changes:
    return {**ALL_FREE, "holdouts": [{"id": "control", "share": share, **scope}]}


def held_out(share: float, rule: str = "control") -> Iterator[str]:
    return (one for one in EVERYBODY if in_group(rule, share, one))


@pytest.mark.parametrize(
    ("policies", "message", "outcome"),
    [
        pytest.param(group(100), "spring-sale", "stopped", id="everybody, every message"),
        pytest.param(group(100, purposes=["marketing"]), "spring-sale", "stopped", id="marketing"),
        pytest.param(group(100, purposes=["survey"]), "spring-sale", "passed", id="another purpose"),
        pytest.param(group(100, messages=["spring-sale"]), "spring-sale", "stopped", id="this message"),
        pytest.param(group(100, topics=["fares"]), "spring-sale", "passed", id="a topic it does not have"),
        pytest.param(group(100, owners=["crm"]), "spring-sale", "stopped", id="its team"),
        pytest.param(group(0.0001), "spring-sale", "passed", id="hardly anybody"),
    ],
)
def test_who_is_held_out_gets_nothing(policies: Changes, message: str, outcome: str) -> None:
    result = decided(request(message), policies)

    assert stage_of(result, "holdout").outcome == outcome
    assert result.decision.outcome == ("suppressed" if outcome == "stopped" else "planned")


def test_the_reason_is_plain() -> None:
    result = decided(request("spring-sale"), group(99.5))

    assert outcomes(result)[-1] == ("holdout", "stopped")
    assert result.decision.reason == (
        "The customer is in the holdout group 'control': the 99.5 % of customers who get none of these messages."
    )
    assert stage_of(result, "holdout").inputs == {"share": 99.5}


def test_the_crew_is_never_held_out() -> None:
    assert decided(card_request(), group(100)).decision.outcome == "planned"


@pytest.mark.parametrize("share", [1, 5, 50])
def test_a_group_is_as_large_as_its_share(share: float) -> None:
    assert abs(len(list(held_out(share))) / len(EVERYBODY) * 100 - share) < 1


def test_groups_are_drawn_independently() -> None:
    both = {*held_out(50, "one")} & {*held_out(50, "other")}

    assert abs(len(both) / len(EVERYBODY) - 0.25) < 0.02


@given(st.text(min_size=1), st.floats(0.01, 100), st.floats(0.01, 100))
def test_who_is_in_a_small_group_is_in_the_larger(customer: str, one: float, other: float) -> None:
    small, large = sorted((one, other))

    assert in_group("control", large, customer) or not in_group("control", small, customer)
    assert in_group("control", 100, customer)


def test_it_is_the_same_on_every_machine() -> None:
    assert list(held_out(0.02)) == ["customer-213", "customer-10807", "customer-11619", "customer-15469"]
    assert decided(request("spring-sale", mira("customer-213")), group(0.02)).decision.outcome == "suppressed"
