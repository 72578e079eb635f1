"""What may be given for a fact: a value of its type that can be said; anything else is refused by its name."""

from __future__ import annotations

from typing import Any

import pytest

from contracts.playbook import FactDefinition, FactType
from shared.playbook.facts import FactError, checked_facts


@pytest.mark.parametrize("value", [20, "20", 1.001, -20, 1e3])
def test_a_share_of_more_than_all_of_it_is_refused(value: Any) -> None:
    with pytest.raises(FactError, match=r"fact 'discount': .* 100% at most; a percent is given as a share"):
        checked_facts({"discount": FactDefinition(type="percent")}, {"discount": value})


def test_who_gives_20_is_told_to_give_a_fifth() -> None:
    with pytest.raises(FactError) as refused:
        checked_facts({"discount": FactDefinition(type="percent")}, {"discount": 20})
    assert str(refused.value) == (
        "fact 'discount': 20 says 2,000%, and it may be 100% at most; a percent is given as a share, 0.2 for 20% "
        "(or let the fact's 'most' in the message be larger, if 2,000% is meant)"
    )


@pytest.mark.parametrize("value", [1, "1.0", 0, -1, 0.2])
def test_a_share_may_be_all_of_it(value: Any) -> None:
    assert checked_facts({"discount": FactDefinition(type="percent")}, {"discount": value}) == {"discount": value}


def test_growth_of_more_than_100_percent_is_said_where_the_fact_allows_it() -> None:
    growth = FactDefinition(type="percent", most=5)
    assert checked_facts({"growth": growth}, {"growth": 1.5}) == {"growth": 1.5}
    with pytest.raises(FactError, match="20 says 2,000%, and it may be 500% at most"):
        checked_facts({"growth": growth}, {"growth": 20})


def test_only_shares_have_a_largest_value() -> None:
    with pytest.raises(ValueError, match="'most' is for a fact of type percent, and this one is a number; leave it"):
        FactDefinition(type="number", most=5)


def test_a_text_has_lines_and_blanks_are_no_text() -> None:
    optional = {"note": FactDefinition(type="text", required=False)}
    assert checked_facts(optional, {"note": "one\ttwo\r\nthree"}) == {"note": "one\ttwo\r\nthree"}
    assert checked_facts(optional, {"note": " \n"}) == {}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("text", True),
        ("number", "many"),
        ("number", True),
        ("percent", {}),
        ("money", 12),
        ("money", {"amount": 12}),
        ("money", {"amount": "a lot", "currency": "EUR"}),
        ("money", {"amount": 12, "currency": "euro"}),
        ("date", "tomorrow"),
        ("date", 20260501),
        ("datetime", "2026-05-01"),
        ("url", "javascript:alert(1)"),
        ("url", "skyline.example"),
        ("datetime", "0001-01-01T00:00:00+14:00"),
        ("datetime", "9999-12-31T23:59:59Z"),
        ("datetime", "9999-12-31T23:59:59-14:00"),
        ("url", "https://skyline.example/my trip"),
        ("url", "https://skyline.example/\nBcc:"),
        ("url", "https://skyline.example/\u00a0"),
        ("url", "https://skyline.example/\x00a"),
        ("url", "tel:+41 44 668 18 00"),
        ("duration", "soon"),
        ("duration", 90),
        ("duration", "-2h"),
        ("duration", "PT0.5S"),
        ("duration", "settings.soon"),
        ("phone", "044 668 18 00"),
        ("phone", "+99912345678"),
        ("phone", "+4112"),
        ("phone", 41446681800),
        ("money", {"amount": [1], "currency": "EUR"}),
        ("money", {"amount": True, "currency": "EUR"}),
        ("text", "a\x00b"),
        ("text", "a\x9fb"),
        ("code", "\x1b[2J"),
        ("code", "a\x7f"),
        ("url", "https://x.example/\x00"),
        ("phone", "+41446681800\x00"),
        ("text", " \t\n"),
        ("code", "\u00a0"),
    ],
)
def test_a_value_of_another_type_is_refused(kind: FactType, value: Any) -> None:
    # A price of one and a number one were written before: what was written once must not hide a fault.
    checked_facts({"p": FactDefinition(type="money")}, {"p": {"amount": 1, "currency": "EUR"}})
    checked_facts({"n": FactDefinition(type="number")}, {"n": 1})
    with pytest.raises(FactError, match="fact 'one'"):
        checked_facts({"one": FactDefinition(type=kind)}, {"one": value})
