"""A decision as a whole."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

from contracts.decision import StageName
from services.rules.domain.customer import CustomerRules
from tests.support.driving import NOON
from tests.unit.rules.support import ALL_FREE, FREE_SERVICE, card_request, decided, mira, outcomes, request, stage_of


def test_a_planned_message_has_passed_every_stage_in_order() -> None:
    result = decided(request())

    assert result.decision.outcome == "planned"
    assert outcomes(result) == [(name, "passed") for name in get_args(StageName)]
    assert result.decision.reason == (
        "By email, the only channel left. The customer reads de, and the message is written in it."
    )
    assert all(stage.reason.endswith(".") for stage in result.decision.stages)


def test_a_card_for_the_crew_passes_every_stage_too() -> None:
    assert outcomes(decided(card_request())) == [(name, "passed") for name in get_args(StageName)]


def test_nothing_of_the_customer_or_the_copy_is_in_the_record() -> None:
    customer = mira()
    for result in (decided(request(channels=("email", "sms", "social"))), decided(request(facts={}))):
        record = result.decision.model_dump_json()
        for secret in (customer.addresses.email, customer.addresses.phone, "Guten Tag", "war verspätet", "Mira"):
            assert secret is not None
            assert secret not in record


def test_an_expired_request_is_suppressed_before_any_stage() -> None:
    result = decided(request(expires_at=NOON))

    assert result.decision.outcome == "suppressed"
    assert result.decision.stages == ()
    assert result.decision.reason == "The message expired at 2026-03-10 12:00 UTC, before it was sent."
    assert decided(request(expires_at=NOON + timedelta(seconds=1))).decision.outcome == "planned"


def test_the_newest_snapshot_decides() -> None:
    state = CustomerRules(id="mira", customer=mira(revision=9, locale="en"))

    assert decided(request(), state=state).decision.locale == "en"


def test_the_first_channel_left_after_consent_is_taken() -> None:
    result = decided(request(channels=("social", "email")), FREE_SERVICE)

    assert result.decision.channel == "social"
    assert stage_of(result, "channel_choice").reason == "By social, which was wished for before email."


def test_deciding_changes_nothing() -> None:
    state = CustomerRules(id="mira")

    assert decided(request(), ALL_FREE, state=state) == decided(request(), ALL_FREE, state=state)
    assert state == CustomerRules(id="mira")
