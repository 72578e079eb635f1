"""Events as bytes, and back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from contracts.catalogue import CATALOGUE
from contracts.codec import UnreadableEventError, decode, decode_batch, encode, encode_batch, to_plain
from contracts.envelope import Event, EventData, follow_up
from tests.unit.contracts.samples import NOON, REPLY, SAMPLES, enveloped

EACH_SAMPLE = pytest.mark.parametrize("data", SAMPLES, ids=lambda data: type(data).__name__)


def raw(sample: EventData = REPLY, /, **changes: object) -> dict[str, Any]:
    return {**json.loads(encode(enveloped(sample))), **changes}


@EACH_SAMPLE
def test_what_is_written_is_read_back(data: EventData) -> None:
    event = enveloped(data)
    [read] = decode_batch(encode_batch([encode(event)]))
    assert isinstance(read, Event)
    assert read == event
    assert type(read.data) is type(data)
    assert encode(read) == encode(event)


@EACH_SAMPLE
def test_a_follow_up_is_written_as_any_other(data: EventData) -> None:
    cause = enveloped(REPLY)
    event = follow_up(
        cause, type=enveloped(data).type, source="/unisono/test", subject="c-mia", data=data, now=NOON, id="e-9"
    )
    assert decode(json.loads(encode(event))) == event
    assert (event.correlationid, event.causationid) == (cause.correlationid, cause.id)
    assert (event.traceparent, event.partitionkey) == (cause.traceparent, "c-mia")


@EACH_SAMPLE
def test_every_field_is_written_also_where_it_has_its_default(data: EventData) -> None:
    written = raw(data)["data"]
    assert set(written) == {field.alias or name for name, field in type(data).model_fields.items()}


def test_a_batch_keeps_its_order() -> None:
    events = [enveloped(data) for data in SAMPLES]
    assert decode_batch(encode_batch([encode(event) for event in events])) == events


def test_what_cannot_be_read_keeps_its_place_among_the_others() -> None:
    good = [enveloped(data) for data in SAMPLES[:3]]
    broken = json.dumps(raw(time="yesterday")).encode()
    first, error, second, nothing, third = decode_batch(
        encode_batch([encode(good[0]), broken, encode(good[1]), b"7", encode(good[2])])
    )
    assert [first, second, third] == good
    assert isinstance(error, UnreadableEventError)
    assert (error.raw, "message.planned.v1: time: " in str(error)) == (raw(time="yesterday"), True)
    assert isinstance(nothing, UnreadableEventError)
    assert nothing.raw == 7


def test_fields_of_newer_producers_are_ignored() -> None:
    future = raw(from_the_future={"x": 1})
    future["data"]["from_the_future"] = 1
    future["data"]["rendition"]["content"]["from_the_future"] = 1
    future["data"]["decision"]["stages"][0]["from_the_future"] = 1
    assert decode(future) == enveloped(REPLY)
    assert decode_batch(json.dumps([future]).encode()) == [enveloped(REPLY)]


def test_a_moment_with_another_offset_is_the_same_moment() -> None:
    assert decode(raw(time="2026-03-29T12:00:00.25+02:00")).time == NOON


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "not JSON"),
        (b"[{", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"{}", "expected a JSON array"),
        (b"null", "expected a JSON array"),
        (b'"io.unisono"', "expected a JSON array"),
    ],
)
def test_what_is_no_batch_is_refused(body: bytes, says: str) -> None:
    with pytest.raises(UnreadableEventError, match=says):
        decode_batch(body)


@pytest.mark.parametrize("nothing", [None, 1, "text", [], {}, {"type": None}, {"type": 3}, {"id": "1"}])
def test_what_is_no_event_is_refused(nothing: object) -> None:
    with pytest.raises(UnreadableEventError, match="no 'type'") as caught:
        decode(nothing)
    assert caught.value.raw == nothing


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in raw().items() if key != name}


@pytest.mark.parametrize(
    ("event", "says"),
    [
        (raw(type="io.unisono.customer.forgotten.v1"), "unknown event type 'io.unisono.customer.forgotten.v1'"),
        (raw(specversion="0.3"), "message.planned.v1: specversion: "),
        (raw(time="yesterday"), "message.planned.v1: time: "),
        (raw(time="2026-03-29T12:00:00"), "message.planned.v1: time: .*timezone"),
        (raw(channel="fax"), "message.planned.v1: channel: "),
        (raw(partitionkey=""), "message.planned.v1: partitionkey: "),
        (raw(id=""), "message.planned.v1: id: "),
        (raw(data=None), "message.planned.v1: data: "),
        (raw(data={}), "message.planned.v1: data.message_id: Field required"),
        (without("correlationid"), "message.planned.v1: correlationid: Field required"),
        (without("data"), "message.planned.v1: data: Field required"),
        (raw(type="io.unisono.task.completed.v1"), "task.completed.v1: data.store: Field required"),
        (raw(data={**raw()["data"], "purpose": "nagging"}), "message.planned.v1: data.purpose: "),
    ],
)
def test_an_event_that_is_not_as_the_catalogue_says_is_refused(event: dict[str, Any], says: str) -> None:
    with pytest.raises(UnreadableEventError, match=says) as caught:
        decode(event)
    assert caught.value.raw == event


def test_errors_do_not_quote_what_a_customer_wrote() -> None:
    secret = raw(data={**raw()["data"], "rendition": "Liebe Mia, Ihr Code ist 4711"})
    with pytest.raises(UnreadableEventError) as caught:
        decode(secret)
    assert "4711" not in str(caught.value)


def test_every_type_of_the_catalogue_is_known() -> None:
    for event_type in CATALOGUE:
        with pytest.raises(UnreadableEventError, match="Field required"):
            decode({"type": event_type})


def test_raw_json_for_people_keeps_their_letters() -> None:
    assert to_plain({"name": "Zoë"}) == '{\n  "name": "Zoë"\n}'
