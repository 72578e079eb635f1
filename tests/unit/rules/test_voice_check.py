"""The last look at the personalised words."""

from __future__ import annotations

import pytest

from services.rules.domain.book import compile_book
from tests.unit.rules.support import ALL_FREE, decided, mira, outcomes, request, sale, skyline


def test_an_objection_stops_the_message_and_names_the_place_and_the_mend() -> None:
    nosy = mira(traits={"first_name": "{{ facts.discount }}"})

    result = decided(request("spring-sale", nosy), ALL_FREE)

    stage = result.decision.stages[-1]
    assert outcomes(result)[-1] == ("voice_check", "stopped")
    assert stage.rule == "placeholder-leak"
    assert stage.inputs["owner"] == "crm"
    assert result.decision.reason == (
        "In message 'spring-sale' in de for email, the text shows a piece of its template, '{{ facts.discount }}'; "
        "mend the template, or the trait or fact that brought it in."
    )


def test_the_record_of_an_objection_says_where_it_is_but_holds_no_words() -> None:
    nosy = mira(traits={"first_name": "{{ facts.discount }}"})

    stage = decided(request("spring-sale", nosy), ALL_FREE).decision.stages[-1]

    start = len("Guten Tag ")
    place = {"field": "text", "start": start, "end": start + len("{{ facts.discount }}")}
    assert stage.inputs["objections"] == [
        {"check": "placeholder-leak", "severity": "error", "waived": None, **place},
    ]


@pytest.mark.parametrize(
    ("name", "check"),
    [
        pytest.param("Mira " * 290, None, id="ten segments"),
        pytest.param("Mira " * 400, "length", id="fourteen segments"),
        pytest.param("Мира " * 134, "length", id="eleven segments in Cyrillic"),
    ],
)
def test_a_text_message_that_grows_too_long_for_one_customer_is_stopped(name: str, check: str | None) -> None:
    text = "{{ facts.discount }} for {{ customer.traits.first_name }}. {{ voice.blocks.stop }}"
    copy = {"en": {"base": {"subject": "Sale", "text": text}}}
    book = compile_book(skyline(ALL_FREE, messages=[sale(renditions=copy)]), 1)

    result = decided(request("spring-sale", mira(traits={"first_name": name}), channels=("sms",)), book=book)

    assert result.decision.outcome == ("suppressed" if check else "planned")
    assert result.decision.stages[-1].rule == check
    if check:
        assert " SMS segments and may take 10; shorten it." in result.decision.reason


def test_what_passes_says_how_many_checks_there_were() -> None:
    result = decided(request("delay-apology"))

    stage = result.decision.stages[-1]
    assert stage.outcome == "passed"
    assert stage.reason == f"All {stage.inputs['checks']} checks of the words passed."
