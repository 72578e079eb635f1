"""What marketing ops may ask in a condition, and what they hear when they ask it wrongly."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pydantic import JsonValue

from contracts.events.touchpoint import Touchpoint
from contracts.values import Channel, CustomerSnapshot, Identifier, JsonObject
from shared.playbook.expressions import (
    VIEWS,
    EvaluationError,
    ExpressionError,
    Scope,
    compile_condition,
    compile_expression,
    customer_view,
    event_view,
)

COMPLAINT: JsonObject = {
    "name": "Complaint Posted",
    "kind": "track",
    "channel": "social",
    "time": "2026-03-10T12:00:00Z",
    "thread": "post-7",
    "properties": {
        "sentiment": "negative",
        "flight": "SK417",
        "bags": 2,
        "delay": 1.5,
        "seat": None,
        "tags": ["crew", "food"],
        "fare": {"amount": 89, "currency": "EUR"},
    },
}
MAYA: JsonObject = {"id": "c1", "traits": {"first_name": "Maya", "tier": "gold"}, "locale": "en", "anonymous": False}


def scope(**properties: JsonValue) -> Scope:
    event = COMPLAINT
    if properties:
        event = {**COMPLAINT, "properties": properties}
    return Scope(event, MAYA, {"journey": "upset-passenger", "entry": COMPLAINT, "task": {"note": "water brought"}})


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        ('event.properties.sentiment == "negative"', True),
        ('event.properties.sentiment == "positive"', False),
        ("event.properties.bags > 1", True),
        ("event.properties.bags > 1.5", True),
        ("event.properties.delay < 2", True),
        ('"crew" in event.properties.tags', True),
        ('event.properties.tags.exists(tag, tag == "food")', True),
        ('event.properties.flight.startsWith("SK")', True),
        ('event.properties.flight.matches("^SK[0-9]+$")', True),
        ("has(event.properties.flight)", True),
        ("has(event.properties.gate)", False),
        ("customer.anonymous", False),
        ('customer.traits.tier in ["gold", "silver"] && !customer.anonymous', True),
        ('journey.entry.properties.flight == "SK417"', True),
        ('timestamp(event.time) > timestamp("2026-01-01T00:00:00Z")', True),
        # What is not there, or is null, makes a condition untrue; so does whatever stands on it.
        ("event.properties.gate == 4", False),
        ("event.properties.gate.terminal == 4", False),
        ("event.properties.seat > 4", False),
        ("event.properties.seat", False),
        ("event.properties.tags[7] == 'x'", False),
        ("event.properties.flight.number == 4", False),
        ("!(event.properties.gate == 4)", False),
        # Unless the other side of `or` settles it.
        ("event.properties.gate == 4 || event.properties.bags == 2", True),
    ],
)
def test_a_condition_holds_or_not(source: str, holds: bool) -> None:
    assert compile_condition(source).holds(scope()) is holds


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ('"flight-" + event.properties.flight', "flight-SK417"),
        ("event.properties.bags + 1", 3),
        ("event.properties.tags", ["crew", "food"]),
        ("event.properties.fare", {"amount": 89, "currency": "EUR"}),
        ("{'amount': event.properties.bags, 'currency': 'EUR'}", {"amount": 2, "currency": "EUR"}),
        ("journey.task.note", "water brought"),
        ("timestamp(event.time)", "2026-03-10T12:00:00Z"),
        ("duration('90m')", "PT5400S"),
        ("duration('1.5s') + duration('1m')", "PT61.5S"),
        ("customer.traits.last_name", None),
        ('customer.traits.first_name + " " + customer.traits.last_name', None),
        ("event.properties.seat", None),
        ("{'amount': event.properties.price, 'currency': 'EUR'}", None),
    ],
)
def test_an_expression_has_a_value(source: str, value: JsonValue) -> None:
    assert compile_expression(source).evaluate(scope()) == value


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("event.properties.bags", "neither true nor false"),
        ("event.properties.flight > 3", "No matching overloads"),
        ("event.properties.bags / 0 == 1", "divide by zero"),
        ("timestamp(event.properties.flight) < timestamp(event.time)", "conversion failed"),
    ],
)
def test_a_condition_without_a_truth_is_an_error(source: str, says: str) -> None:
    with pytest.raises(EvaluationError, match=says) as caught:
        compile_condition(source).holds(scope())
    assert source in str(caught.value)


@pytest.mark.parametrize("source", ["1.0 / 0.0", "b'raw'", "{1: 'one'}", "type(1)"])
def test_a_value_that_json_cannot_hold_is_an_error(source: str) -> None:
    with pytest.raises(EvaluationError, match="which is no text"):
        compile_expression(source).evaluate(scope())


def test_an_expression_cannot_run_for_ever() -> None:
    ten = str(list(range(10)))
    nested = f"{ten}.map(a, {ten}.map(b, {ten}.map(c, {ten}.map(d, {ten}.map(e, a)))))"
    with pytest.raises(EvaluationError, match="budget"):
        compile_expression(nested).evaluate(scope())


def test_a_huge_number_in_one_property_does_not_spoil_the_others() -> None:
    huge = scope(order=2**70, flight="SK1")
    assert compile_condition('event.properties.flight == "SK1"').holds(huge)
    assert compile_condition("event.properties.order > 1000").holds(huge)


@pytest.mark.parametrize(
    ("source", "message", "mend", "line", "column"),
    [
        ("1 +", "breaks off", "write it for example", 1, 4),
        ("(event.name", "breaks off", "write it for example", 1, 12),
        ("evnt.name == 'x'", "there is no 'evnt'", "did you mean 'event'?", 1, 1),
        ("event.name == x", "there is no 'x'", "texts stand in quotes", 1, 15),
        ("event.name\n== 'x' && custmer.id == 'y'", "there is no 'custmer'", "did you mean 'customer'?", 2, 11),
        ("event.propertes.a == 1", "'event' has no 'propertes'", "did you mean 'properties'?", 1, 7),
        ("customer.first_name == 'x'", "'customer' has no 'first_name'", "it has id, traits", 1, 10),
        ("journey.entry.propertis.a", "'journey.entry' has no 'propertis'", "'properties'?", 1, 15),
        ("journey.task.author", "'journey.task' has no 'author'", "completed_by", 1, 14),
        ("'a' == 1", "no matching overload", "of one type", 1, 5),
        ("shout(event.name)", "there is no function 'shout'", "size", 1, 1),
        ("event.name.shout()", "there is no function 'shout'", "startsWith", 1, 12),
        ("", "breaks off", "write it for example", 1, 1),
        ("event.kind == 'a' and true", "'and' is no operator", "write &&", 1, 19),
        ("event.kind == 'a or b' ||\n not true", "'not' is no operator", "write !", 2, 2),
        ("event.kind = 'a'", "'=' is no operator", "write ==", 1, 12),
    ],
)
def test_a_fault_is_named_with_its_place_and_mend(source: str, message: str, mend: str, line: int, column: int) -> None:
    with pytest.raises(ExpressionError) as caught:
        compile_expression(source)
    assert message in caught.value.message
    assert mend in caught.value.mend
    assert (caught.value.line, caught.value.column) == (line, column)


def test_a_field_named_in_a_text_is_not_a_field() -> None:
    assert compile_condition("event.name == 'see event.foo'").holds(scope()) is False


@pytest.mark.parametrize("source", ["'negative'", "size(event.properties)", "event.properties.bags + 1"])
def test_a_condition_has_to_be_true_or_false(source: str) -> None:
    assert compile_expression(source).result_type in {"string", "int"}
    with pytest.raises(ExpressionError, match="has to be true or false"):
        compile_condition(source)


def test_views_have_the_fields_that_expressions_may_name() -> None:
    touchpoint = Touchpoint(
        kind="track",
        name="Complaint Posted",
        identifiers=(Identifier(type="anonymous", value="a1"),),
        properties={"flight": "SK417"},
        channel=Channel.SOCIAL,
        thread="post-7",
    )
    seen = event_view(touchpoint, datetime(2026, 3, 10, 12, tzinfo=UTC))
    customer = CustomerSnapshot(customer_id="c1", revision=1, preferred_channel=Channel.SMS, traits={"tier": "gold"})
    assert tuple(seen) == VIEWS["event"] == VIEWS["journey.entry"]
    assert seen["time"] == "2026-03-10T12:00:00Z"
    assert seen["channel"] == "social"
    assert tuple(customer_view(customer)) == VIEWS["customer"]
    assert customer_view(customer)["anonymous"] is True
    assert compile_condition("customer.preferred_channel == 'sms'").holds(Scope(seen, customer_view(customer), {}))
