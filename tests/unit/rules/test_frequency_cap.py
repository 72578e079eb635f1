"""Caps: exact, rolling, whoever asks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracts.playbook import FrequencyCap
from contracts.values import Channel, Purpose
from services.rules.domain.book import compile_book
from services.rules.domain.customer import Contact, CustomerRules
from services.rules.domain.decide import decide
from tests.support.driving import NOON
from tests.unit.rules.support import ALL_FREE, card_request, decided, open_room, outcomes, request, skyline, stage_of

ONE_SURVEY = {"id": "one-survey", "purposes": ["survey"], "limit": 1, "per": "60d"}
QUIET_WEEK = {"id": "quiet-week", "purposes": ["marketing", "survey"], "limit": 2, "per": "7d"}


def contact(purpose: str, ago: timedelta, number: int = 1) -> Contact:
    return Contact(
        message_id=f"old-{number}", message="old", purpose=Purpose(purpose), channel=Channel.SMS, at=NOON - ago
    )


def told(*contacts: Contact) -> CustomerRules:
    return CustomerRules(id="mira", contacts=contacts)


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("message", "state", "stopped_by"),
    [
        pytest.param("how-was-it", told(), None, id="never surveyed"),
        pytest.param("how-was-it", told(contact("survey", 59 * DAY)), "one-survey", id="surveyed 59 days ago"),
        pytest.param("how-was-it", told(contact("survey", 60 * DAY)), None, id="exactly 60 days ago is out"),
        pytest.param(
            "how-was-it", told(contact("survey", 60 * DAY - timedelta(microseconds=1))), "one-survey", id="just inside"
        ),
        pytest.param("how-was-it", told(contact("marketing", DAY)), None, id="another purpose, one of two"),
        pytest.param(
            "spring-sale",
            told(contact("marketing", DAY), contact("survey", DAY, 2)),
            "quiet-week",
            id="shared cap full",
        ),
        pytest.param(
            "spring-sale",
            told(contact("marketing", DAY), contact("service", DAY, 2)),
            None,
            id="service does not count",
        ),
        pytest.param(
            "delay-apology", told(*(contact("service", DAY, n) for n in range(9))), None, id="service is not capped"
        ),
    ],
)
def test_caps(message: str, state: CustomerRules, stopped_by: str | None) -> None:
    result = decided(request(message), {**ALL_FREE, "caps": [ONE_SURVEY, QUIET_WEEK]}, state=state)

    assert stage_of(result, "frequency_cap").rule == stopped_by
    assert result.decision.outcome == ("suppressed" if stopped_by else "planned")
    if stopped_by:
        assert outcomes(result)[-1] == ("frequency_cap", "stopped")


def test_the_reason_names_rule_count_and_window() -> None:
    state = told(contact("marketing", DAY), contact("survey", DAY, 2))

    result = decided(request("spring-sale"), {**ALL_FREE, "caps": [QUIET_WEEK]}, state=state)

    assert result.decision.reason == (
        "Rule 'quiet-week' allows 2 marketing or survey messages in 7 days, and 2 were planned in that time."
    )
    assert result.decision.stages[-1].inputs == {"count": 2, "limit": 2, "per": "7 days"}


def test_what_is_within_the_cap_is_counted_on_record() -> None:
    result = decided(request("how-was-it"), {**ALL_FREE, "caps": [ONE_SURVEY]})

    assert stage_of(result, "frequency_cap").reason == (
        "Rule 'one-survey' allows 1 survey message in 60 days, and none were planned in that time."
    )
    assert stage_of(result, "frequency_cap").inputs == {"counts": {"one-survey": 0}}


async def test_requests_in_one_batch_count_each_other() -> None:
    room = await open_room({**ALL_FREE, "caps": [QUIET_WEEK]})

    effects = await room.handle(*(request("spring-sale", message_id=f"sale-{n}") for n in range(5)))

    assert [one.data.decision.outcome for one in effects.events] == ["planned"] * 2 + ["suppressed"] * 3  # type: ignore[attr-defined]
    assert [contact.message_id for contact in room.known().contacts] == ["sale-0", "sale-1"]


async def test_cards_for_the_crew_are_no_contacts() -> None:
    caps = [{"id": "service-cap", "purposes": ["service"], "limit": 1, "per": "1d"}]
    room = await open_room({**ALL_FREE, "caps": caps})

    cards = await room.handle(*(card_request(message_id=f"card-{n}") for n in range(3)))
    apology = await room.handle(request())

    assert {one.data.decision.outcome for one in (*cards.events, *apology.events)} == {"planned"}  # type: ignore[attr-defined]
    assert len(room.known().contacts) == 1


caps = st.lists(
    st.builds(
        FrequencyCap,
        id=st.just("cap"),
        purposes=st.lists(st.sampled_from(list(Purpose)), min_size=1, max_size=3, unique=True),
        limit=st.integers(1, 4),
        per=st.integers(1, 40).map(lambda hours: timedelta(hours=hours)),
    ),
    min_size=1,
    max_size=3,
).map(lambda rules: [rule.model_copy(update={"id": f"cap-{number}"}) for number, rule in enumerate(rules)])
hours_and_wishes = st.lists(st.tuples(st.integers(0, 12), st.sampled_from(["how-was-it", "spring-sale"])), max_size=40)


@settings(max_examples=150, deadline=None)
@given(caps, hours_and_wishes)
def test_no_sequence_of_requests_exceeds_a_cap(rules: list[FrequencyCap], asked: list[tuple[int, str]]) -> None:
    book = compile_book(skyline({**ALL_FREE, "caps": rules}), 1)
    state, now = CustomerRules(id="mira"), NOON
    planned: list[Contact] = []

    for number, (hours, message) in enumerate(asked):
        now += timedelta(hours=hours)
        wanted = request(message, message_id=str(number))
        result = decide(wanted, state, book, book.policies, now)
        made = Contact(message_id=str(number), message=message, purpose=wanted.purpose, channel=Channel.EMAIL, at=now)
        assert (result.decision.outcome == "planned") == _oracle(rules, [*planned, made])
        if result.decision.outcome == "planned":
            planned.append(made)
            state = state.with_contact(made, book.policies.memory)


def _oracle(rules: list[FrequencyCap], contacts: list[Contact]) -> bool:
    """Count by hand: does no window of a cap's length, wherever it lies, hold more than its limit?"""
    for rule in rules:
        moments = [contact.at for contact in contacts if contact.purpose in rule.purposes]
        if contacts[-1].purpose not in rule.purposes:
            continue
        if any(
            sum(start <= at < start + (rule.per or timedelta()) for at in moments) > rule.limit for start in moments
        ):
            return False
    return True
