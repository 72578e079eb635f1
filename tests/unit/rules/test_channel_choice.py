"""Which channel is taken: the strategies of a policy, asked in their order."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.rules.domain.customer import CustomerRules
from services.rules.domain.engagement import Heard
from tests.support.driving import NOON
from tests.unit.rules.support import ALL_FREE, Changes, decided, mira, request, stage_of, told

HERE = 13
"""The hour in Berlin at noon UTC."""


def chosen_by(*strategies: str, **policies: object) -> Changes:
    rule = {"id": "where-they-read", "by": list(strategies)}
    return {**ALL_FREE, "channel_choice": [rule], **policies}


def heard(channel: str, sent: float, read: float, hour: int = HERE) -> Heard:
    return Heard.model_validate({"channel": channel, "hour": hour, "sent": sent, "read": read, "at": NOON})


READS_TEXTS = told(engagement=(heard("email", 4, 1), heard("sms", 4, 3)))
ALL_THREE = ("email", "sms", "social")


@pytest.mark.parametrize(
    ("by", "wanted", "state", "channel", "because"),
    [
        pytest.param([], {}, told(), "email", "which was wished for before SMS and social", id="no policy"),
        pytest.param(
            ["preference"],
            {"customer": mira(preferred_channel="social")},
            told(),
            "social",
            "which the customer prefers",
            id="what Mira prefers",
        ),
        pytest.param(
            ["preference"], {}, told(), "email", "which was wished for before", id="no preference: the wishes"
        ),
        pytest.param(
            ["preference", "in_use"],
            {"origin_channel": "sms"},
            told(),
            "sms",
            "where the customer is now",
            id="where she is",
        ),
        pytest.param(
            ["urgency"], {"urgent": True}, told(), "sms", "the fastest one for an urgent message", id="urgent"
        ),
        pytest.param(["urgency"], {}, told(), "email", "which was wished for before", id="not urgent"),
        pytest.param(
            ["engagement"],
            {},
            READS_TEXTS,
            "sms",
            "where most is read (1 of 4 read by email around 13:00 in the last weeks "
            "and 3 of 4 read by SMS around 13:00 in the last weeks)",
            id="what she reads",
        ),
        pytest.param(
            ["engagement"], {}, told(engagement=(heard("sms", 2, 2),)), "email", "wished", id="too few to tell"
        ),
        pytest.param(["engagement"], {}, told(engagement=(heard("sms", 9, 0),)), "email", "wished", id="nothing read"),
        pytest.param(["cost"], {}, told(), "social", "the cheapest one", id="the cheapest"),
        pytest.param(
            ["urgency", "engagement", "cost"], {}, READS_TEXTS, "sms", "where most is read", id="the first that knows"
        ),
        pytest.param(["urgency", "engagement", "cost"], {}, told(), "social", "the cheapest one", id="down the list"),
    ],
)
def test_the_first_strategy_with_an_answer_decides(
    by: list[str], wanted: Changes, state: CustomerRules, channel: str, because: str
) -> None:
    policies = chosen_by(*by, costs={"email": 0.2, "sms": 7, "social": 0.1}) if by else ALL_FREE

    result = decided(request(channels=ALL_THREE, **wanted), policies, state=state)

    assert result.decision.channel == channel
    assert because in stage_of(result, "channel_choice").reason
    assert stage_of(result, "channel_choice").rule == ("where-they-read" if "wished" not in because else None)


def test_every_strategy_that_was_asked_is_on_record() -> None:
    result = decided(request(channels=ALL_THREE), chosen_by("preference", "in_use", "urgency", "engagement", "cost"))

    assert stage_of(result, "channel_choice").inputs["strategies"] == {
        "preference": "the customer has not said what they prefer",
        "in_use": "the customer is on none of them now",
        "urgency": "the message is not urgent",
        "engagement": "too little was sent to tell what is read",
        "cost": "no costs are known",
    }


def test_every_channel_has_the_reason_why_it_was_chosen_or_not() -> None:
    quiet = mira(preferred_channel="sms", addresses={"email": "mira@example.org", "phone": "+4915112345678"})

    result = decided(request(customer=quiet, channels=ALL_THREE), chosen_by("preference"))

    assert [(one.channel, one.chosen, one.stage, one.reason) for one in result.decision.candidates] == [
        ("social", False, "addressability", "no address is known"),
        ("sms", True, "channel_choice", "which the customer prefers"),
        ("email", False, "channel_choice", "SMS was taken: which the customer prefers"),
    ]


def test_what_is_deferred_has_reasons_for_its_channels_too() -> None:
    hours = [{"id": "noon", "start": "12:00", "end": "14:00"}]

    result = decided(request(channels=("email", "instore")), {**ALL_FREE, "quiet_hours": hours})

    assert [(one.channel, one.stage) for one in result.decision.candidates] == [
        ("instore", "addressability"),
        ("email", "quiet_hours"),
    ]
    assert result.decision.candidates[1].reason.startswith(
        "it is 13:00 in Europe/Berlin, within the quiet hours 'noon'"
    )


def test_the_first_policy_that_fits_a_message_counts() -> None:
    rules = [
        {"id": "sales", "purposes": ["marketing"], "by": ["cost"]},
        {"id": "others", "by": ["urgency"], "fastest": ["social"]},
    ]
    policies = {**ALL_FREE, "channel_choice": rules, "costs": {"sms": 1, "email": 2}}

    sale = decided(request("spring-sale", channels=("email", "sms"), urgent=True), policies)
    service = decided(request(channels=ALL_THREE, urgent=True), policies)

    assert (sale.decision.channel, service.decision.channel) == ("sms", "social")


def test_what_was_read_long_ago_says_little() -> None:
    long_ago = heard("sms", 8, 8).model_copy(update={"at": NOON - timedelta(weeks=8)})
    fresh = heard("email", 4, 1)

    result = decided(request(channels=ALL_THREE), chosen_by("engagement"), state=told(engagement=(long_ago, fresh)))

    # Eight weeks are two half-lives: two messages' worth is left, too few to tell.
    assert result.decision.channel == "email"
