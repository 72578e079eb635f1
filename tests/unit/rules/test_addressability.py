"""Which of the wished channels can carry the message."""

from __future__ import annotations

import pytest

from contracts.values import Addresses, Channel
from services.rules.domain.book import compile_book
from tests.unit.rules.support import (
    ALL_FREE,
    Changes,
    card_request,
    crew_card,
    decided,
    mira,
    outcomes,
    request,
    skyline,
)

NO_EMAIL = Addresses(phone="+4915112345678", social="@mira@social.example")


@pytest.mark.parametrize(
    ("wishes", "customer", "origin", "candidates"),
    [
        pytest.param(["email"], {}, None, ["email"], id="by name"),
        pytest.param(["sms", "email"], {}, None, ["sms", "email"], id="in order of the wish"),
        pytest.param(["origin"], {}, "social", ["social"], id="where Mira is now"),
        pytest.param(["origin", "email"], {}, None, ["email"], id="Mira is on none of our channels"),
        pytest.param(["origin", "social"], {}, "social", ["social"], id="wished twice, tried once"),
        pytest.param(["preferred"], {"preferred_channel": "sms"}, None, ["sms"], id="what Mira prefers"),
        pytest.param(["preferred"], {}, None, ["email", "sms", "social"], id="no preference: the usual order"),
        pytest.param(["preferred"], {"addresses": NO_EMAIL}, None, ["sms", "social"], id="no preference, no email"),
        pytest.param(["email", "sms"], {"addresses": NO_EMAIL}, None, ["sms"], id="an address is missing"),
        pytest.param(["instore", "email"], {}, None, ["email"], id="no rendition in-store"),
    ],
)
def test_wishes_become_channels(
    wishes: list[str], customer: Changes, origin: str | None, candidates: list[str]
) -> None:
    result = decided(request(customer=mira(**customer), channels=wishes, origin_channel=origin))

    stage = result.decision.stages[0]
    assert stage.inputs["candidates"] == candidates
    assert result.decision.channel == candidates[0]


@pytest.mark.parametrize(
    ("wishes", "customer", "said"),
    [
        pytest.param(["email"], {"addresses": Addresses()}, "email (no address is known)", id="nobody identified"),
        pytest.param(["instore"], {}, "in-store (the message is not written for it)", id="not written"),
        pytest.param(["origin"], {}, "The wish for origin names no channel", id="on no channel now"),
        pytest.param(
            ["preferred"],
            {"preferred_channel": "email", "addresses": NO_EMAIL},
            "email (no address is known)",
            id="what Mira prefers cannot reach her",
        ),
    ],
)
def test_nobody_to_reach_is_suppressed(wishes: list[str], customer: Changes, said: str) -> None:
    result = decided(request(customer=mira(**customer), channels=wishes))

    assert result.decision.outcome == "suppressed"
    assert outcomes(result) == [("addressability", "stopped")]
    assert said in result.decision.reason


def test_what_is_left_out_is_on_record_without_addresses() -> None:
    result = decided(request(customer=mira(addresses=NO_EMAIL), channels=["email", "sms"]))

    stage = result.decision.stages[0]
    assert stage.outcome == "narrowed"
    assert stage.inputs["left_out"] == {"email": "no address is known"}
    assert "+49" not in result.decision.model_dump_json()


def test_a_card_for_the_crew_needs_a_store_and_nothing_of_the_customer() -> None:
    stranger = mira(addresses=Addresses(), identifiers=(), consents=())

    assert decided(card_request(customer=stranger)).decision.channel is Channel.INSTORE
    without_store = decided(card_request(customer=stranger, store=None))
    assert "in-store (no store is named)" in without_store.decision.reason


def test_words_for_the_crew_never_go_to_the_customers_own_address() -> None:
    card = crew_card(channels=["instore", "email"])
    for copy in card["renditions"].values():
        copy["base"]["subject"] = "Upset passenger"
    book = compile_book(skyline(ALL_FREE, messages=[card]), 1)

    result = decided(card_request(channels=["email"]), book=book)

    assert result.decision.outcome == "suppressed"
    assert "email (it reaches the customer, not the crew)" in result.decision.reason


def test_a_message_the_playbook_does_not_have_is_suppressed_by_name() -> None:
    result = decided(request("no-such-message"))

    assert result.decision.outcome == "suppressed"
    assert result.decision.reason == "Playbook 'skyline' has no message 'no-such-message' in version 1."
