"""Purpose by channel: who may be written to about what."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.values import Channel, Consent, Purpose
from services.rules.domain.stages.consent import said
from tests.support.driving import NOON
from tests.unit.rules.support import YESTERDAY, card_request, decided, mira, no, outcomes, request, stage_of, yes

M = Purpose.MARKETING
EARLIER = YESTERDAY - timedelta(days=300)


def rule(requires: str) -> dict[str, object]:
    return {"consent": [{"id": "marketing-consent", "purpose": "marketing", "requires": requires}]}


@pytest.mark.parametrize(
    ("requires", "consents", "outcome", "allowed"),
    [
        pytest.param("opt_in", [], "stopped", [], id="opt-in, nothing said"),
        pytest.param("opt_in", [yes(M)], "passed", ["email", "sms"], id="opt-in, agreed in general"),
        pytest.param("opt_in", [yes(M, channel="sms")], "narrowed", ["sms"], id="opt-in, agreed to SMS"),
        pytest.param("opt_in", [yes(Purpose.SURVEY)], "stopped", [], id="opt-in, agreed to something else"),
        pytest.param(
            "opt_in", [yes(M), no(M, channel="email", at=EARLIER)], "narrowed", ["sms"], id="own channel beats general"
        ),
        pytest.param("opt_in", [yes(M, at=EARLIER), no(M)], "stopped", [], id="changed her mind"),
        pytest.param("opt_in", [no(M, at=EARLIER), yes(M)], "passed", ["email", "sms"], id="changed it back"),
        pytest.param("opt_in", [yes(M), no(M)], "stopped", [], id="both at once: no"),
        pytest.param("opt_out", [], "passed", ["email", "sms"], id="opt-out, nothing said"),
        pytest.param("opt_out", [no(M)], "stopped", [], id="opt-out, refused"),
        pytest.param("opt_out", [no(M, channel="email")], "narrowed", ["sms"], id="opt-out, refused by email"),
        pytest.param("opt_out", [no(Purpose.SURVEY)], "passed", ["email", "sms"], id="opt-out, refused something else"),
        pytest.param("none", [no(M)], "passed", ["email", "sms"], id="none needed"),
        pytest.param(None, [], "stopped", [], id="no rule: an explicit yes is needed"),
        pytest.param(None, [yes(M)], "passed", ["email", "sms"], id="no rule, agreed"),
    ],
)
def test_consent_narrows_the_channels(
    requires: str | None, consents: list[Consent], outcome: str, allowed: list[str]
) -> None:
    policies = rule(requires) if requires else {}
    wanted = request("spring-sale", mira(consents=tuple(consents)), channels=("email", "sms"))

    result = decided(wanted, policies)

    stage = stage_of(result, "consent")
    assert (stage.name, stage.outcome) == ("consent", outcome)
    assert stage.rule == ("marketing-consent" if requires else None)
    if outcome == "stopped":
        assert outcomes(result)[-1] == ("consent", "stopped")
        assert result.decision.outcome == "suppressed"
    else:
        assert result.decision.outcome == "planned"
        assert result.decision.channel == allowed[0]


@pytest.mark.parametrize(
    ("consents", "sentence"),
    [
        ([], "The customer has not agreed to marketing messages by email and SMS."),
        ([no(M)], "The customer said no (on 2026-03-09) to marketing messages by email and SMS."),
        ([no(M, channel="sms")], "The customer refused or has not agreed to marketing messages by email and SMS."),
    ],
)
def test_the_reason_is_one_plain_sentence(consents: list[Consent], sentence: str) -> None:
    wanted = request("spring-sale", mira(consents=tuple(consents)), channels=("email", "sms"))

    assert decided(wanted, {}).decision.reason == sentence


def test_the_proof_is_on_record() -> None:
    result = decided(request("spring-sale", mira(consents=(yes(M, source="till 7, Basel"),))), {})

    assert stage_of(result, "consent").inputs["consents"] == {
        "email": {"said": "yes", "at": YESTERDAY.isoformat(), "source": "till 7, Basel", "for": "every channel"}
    }


@pytest.mark.parametrize(("order", "outcome"), [(("opt_in", "none"), "suppressed"), (("none", "opt_in"), "planned")])
def test_of_two_rules_that_fit_the_first_counts(order: tuple[str, str], outcome: str) -> None:
    rules = [{"id": f"marketing-{one}", "purpose": "marketing", "requires": one} for one in order]

    result = decided(request("spring-sale"), {"consent": rules})

    assert stage_of(result, "consent").rule == f"marketing-{order[0]}"
    assert result.decision.outcome == outcome


REGIMES = {
    "consent": [
        {
            "id": "post-in-the-us",
            "purpose": "marketing",
            "countries": ["US"],
            "channels": ["email"],
            "requires": "none",
        },
        {"id": "us", "purpose": "marketing", "countries": ["US"], "requires": "opt_out"},
        {"id": "dach", "purpose": "marketing", "countries": ["DE", "AT", "CH"], "requires": "opt_in"},
        {"id": "elsewhere", "purpose": "marketing", "requires": "opt_out"},
    ]
}


@pytest.mark.parametrize(
    ("country", "consents", "allowed", "rule"),
    [
        pytest.param("US", [no(M)], ["email"], "us", id="US: email needs none, SMS was refused"),
        pytest.param("US", [], ["email", "sms"], "post-in-the-us", id="US: nothing said"),
        pytest.param("DE", [], [], "dach", id="Germany: nothing said"),
        pytest.param("DE", [yes(M, channel="sms")], ["sms"], "dach", id="Germany: agreed to SMS"),
        pytest.param("JP", [], ["email", "sms"], "elsewhere", id="a country no rule names"),
        pytest.param("JP", [no(M)], [], "elsewhere", id="a country no rule names: refused"),
        pytest.param(None, [], [], "dach", id="country not known: as strict as anywhere"),
        pytest.param(None, [yes(M)], ["email", "sms"], "dach", id="country not known: agreed"),
    ],
)
def test_what_is_needed_depends_on_the_country_and_the_channel(
    country: str | None, consents: list[Consent], allowed: list[str], rule: str
) -> None:
    customer = mira(consents=tuple(consents), country=country, country_from="trait" if country else None)

    result = decided(request("spring-sale", customer, channels=("email", "sms")), REGIMES)

    stage = stage_of(result, "consent")
    assert [one.channel for one in result.decision.candidates if one.stage != "consent"] == allowed
    assert stage.rule == rule
    assert (stage.inputs["country"], stage.inputs["country_from"]) == (country, "trait" if country else None)
    assert ("country not known, so the strictest rule holds" in stage.reason) == (country is None)


def test_channels_with_different_rules_are_told_apart() -> None:
    american = mira(consents=(yes(M, channel="sms"),), country="US")
    wanted = request("spring-sale", american, channels=("email", "sms"))

    stage = stage_of(decided(wanted, REGIMES), "consent")

    assert stage.reason == (
        "The customer has not refused marketing messages by SMS; "
        "marketing messages by email need no consent (country US)."
    )
    assert stage.inputs["requires"] == {"email": "none", "sms": "opt_out"}
    assert stage.inputs["rules"] == {"email": "post-in-the-us", "sms": "us"}


def test_without_a_rule_for_everybody_an_unknown_country_needs_a_yes() -> None:
    only_us = {"consent": [{"id": "us", "purpose": "marketing", "countries": ["US"], "requires": "none"}]}

    assert decided(request("spring-sale", mira(country="US")), only_us).decision.outcome == "planned"
    assert decided(request("spring-sale", mira()), only_us).decision.outcome == "suppressed"
    assert decided(request("spring-sale", mira(country="DE")), only_us).decision.outcome == "suppressed"


def test_text_and_address_of_a_proof_stay_with_the_profile() -> None:
    proof = yes(M, text="Yes, write to me about sales.", ip="2001:db8::7")

    result = decided(request("spring-sale", mira(consents=(proof,))), {})

    given = stage_of(result, "consent").inputs["consents"]
    assert isinstance(given, dict)
    assert given["email"] == {
        "said": "yes",
        "at": YESTERDAY.isoformat(),
        "source": "booking form",
        "for": "every channel",
        "also_on_file": ["text", "ip"],
    }
    record = result.decision.model_dump_json()
    assert "write to me" not in record
    assert "2001:db8" not in record


def test_the_crew_is_not_asked_for_the_customers_consent() -> None:
    refusing = mira(consents=tuple(no(purpose) for purpose in Purpose))

    assert decided(card_request(customer=refusing), {}).decision.outcome == "planned"


consents_of_mira = st.lists(
    st.builds(
        Consent,
        purpose=st.sampled_from([M, Purpose.SURVEY]),
        channel=st.sampled_from([None, Channel.EMAIL, Channel.SMS]),
        granted=st.booleans(),
        at=st.integers(0, 3).map(lambda days: NOON - timedelta(days=days)),
        source=st.just("form"),
    ),
    max_size=8,
)


@given(consents_of_mira)
def test_the_order_in_which_consents_are_kept_does_not_matter(consents: list[Consent]) -> None:
    assert said(consents, M, Channel.EMAIL) == said(reversed(consents), M, Channel.EMAIL)


@given(consents_of_mira)
def test_what_is_said_later_about_the_very_channel_decides(consents: list[Consent]) -> None:
    for granted in (True, False):
        latest = Consent(purpose=M, channel=Channel.EMAIL, granted=granted, at=NOON + timedelta(1), source="call")
        assert said([*consents, latest], M, Channel.EMAIL) == latest
