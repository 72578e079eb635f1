"""What valid calls become."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from opentelemetry import trace

from contracts.catalogue import type_of
from contracts.codec import decode, encode
from contracts.events.touchpoint import TouchpointRecorded
from contracts.values import Channel, Consent, Purpose
from services.gateway.domain.values import canonical_locale
from tests.unit.gateway.doubles import NOW, Site, touchpoint


async def test_a_call_becomes_one_touchpoint_event(site: Site) -> None:
    event = await site.only_event(
        "track",
        {
            "userId": "lea-7",
            "anonymousId": "tablet-1",
            "event": "Flight delayed",
            "properties": {"flight": "SK204", "minutes": 95, "seats": ["12A", None], "vip": False},
            "context": {"channel": "social", "thread": "post-99", "locale": "de_ch", "timezone": "Europe/Zurich"},
        },
    )
    assert event.type == type_of(TouchpointRecorded)
    assert event.source == "/unisono/gateway/website"
    assert event.subject == event.partitionkey == "user:lea-7"
    assert event.time == NOW
    assert event.correlationid == event.id
    assert (event.causationid, event.traceparent, event.channel) == (None, None, None)
    assert touchpoint(event) == TouchpointRecorded.model_validate(
        {
            "kind": "track",
            "name": "Flight delayed",
            "identifiers": [{"type": "user", "value": "lea-7"}, {"type": "anonymous", "value": "tablet-1"}],
            "properties": {"flight": "SK204", "minutes": 95, "seats": ["12A", None], "vip": False},
            "locale": "de-CH",
            "time_zone": "Europe/Zurich",
            "channel": "social",
            "thread": "post-99",
        }
    )
    assert decode(json.loads(encode(event))) == event


@pytest.mark.parametrize(
    ("kind", "body", "name", "identifiers", "rest"),
    [
        ("track", {"userId": "u", "event": "Paid"}, "Paid", ["user:u"], {}),
        ("page", {"anonymousId": "a"}, "page", ["anonymous:a"], {}),
        (
            "page",
            {"anonymousId": "a", "name": "Home", "category": "Docs", "properties": {"url": "/"}},
            "Home",
            ["anonymous:a"],
            {"properties": {"category": "Docs", "url": "/"}},
        ),
        ("screen", {"userId": "u", "anonymousId": "a", "name": "Seats"}, "Seats", ["user:u", "anonymous:a"], {}),
        (
            "identify",
            {
                "userId": "u",
                "traits": {"email": "Lea@Example.COM", "phone": "+41 44 668 18 00", "social": "@Lea@m.org"},
            },
            "identify",
            ["user:u", "email:lea@example.com", "phone:+41446681800", "social:@lea@m.org"],
            {"traits": {"email": "Lea@example.com", "phone": "+41446681800", "social": "@Lea@m.org"}},
        ),
        (
            "identify",
            {"anonymousId": "a", "traits": {"email": None, "age": 34, "home": {"city": "Bern"}}},
            "identify",
            ["anonymous:a"],
            {"traits": {"email": None, "age": 34, "home": {"city": "Bern"}}},
        ),
        (
            "track",
            {"userId": "u", "event": "E", "properties": {"email": "x@example.com"}},
            "E",
            ["user:u"],
            {"properties": {"email": "x@example.com"}},
        ),
        (
            "group",
            {"userId": "u", "groupId": "acme", "traits": {"plan": "gold", "id": "other"}},
            "group",
            ["user:u"],
            {"traits": {"group": {"plan": "gold", "id": "acme"}}},
        ),
        ("alias", {"userId": "u", "previousId": "p"}, "alias", ["user:u", "user:p", "anonymous:p"], {}),
        (
            "alias",
            {"userId": "u", "anonymousId": "shared", "previousId": "p"},
            "alias",
            ["user:u", "user:p", "anonymous:p"],
            {},
        ),
        ("alias", {"anonymousId": "a", "previousId": "p"}, "alias", ["user:p", "anonymous:p", "anonymous:a"], {}),
    ],
)
async def test_kinds_of_calls(
    site: Site, kind: str, body: dict[str, Any], name: str, identifiers: list[str], rest: dict[str, Any]
) -> None:
    found = await site.only_touchpoint(kind, body)
    assert found.kind == kind
    assert found.name == name
    assert [str(one) for one in found.identifiers] == identifiers
    assert found.properties == rest.get("properties", {})
    assert found.traits == rest.get("traits", {})


async def test_a_device_stays_on_its_partition_when_it_gives_an_address(site: Site) -> None:
    event = await site.only_event("identify", {"anonymousId": "a", "traits": {"email": "lea@example.com"}})
    assert event.partitionkey == event.subject == "anonymous:a"


async def test_traits_win_over_context_in_identify(site: Site) -> None:
    found = await site.only_touchpoint(
        "identify",
        {
            "userId": "u",
            "traits": {"locale": "fr_fr", "timezone": "Europe/Paris"},
            "context": {"locale": "en-US", "timezone": "America/New_York"},
        },
    )
    assert (found.locale, found.time_zone) == ("fr-FR", "Europe/Paris")
    assert found.traits == {"locale": "fr-FR", "time_zone": "Europe/Paris"}


async def test_consents_are_kept_with_time_and_proof(site: Site) -> None:
    found = await site.only_touchpoint(
        "identify",
        {
            "userId": "u",
            "timestamp": "2026-03-01T10:00:00+01:00",
            "context": {
                "consents": [
                    {"purpose": "marketing", "granted": True, "text": "Yes, write to me.", "ip": "2001:DB8:0::7"},
                    {"purpose": "survey", "channel": "sms", "granted": False, "source": "till 4", "agent": "Ines"},
                ]
            },
        },
    )
    at = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    assert found.consents == (
        Consent(
            purpose=Purpose.MARKETING,
            granted=True,
            at=at,
            source="identify call",
            text="Yes, write to me.",
            ip="2001:db8::7",
        ),
        Consent(purpose=Purpose.SURVEY, channel=Channel.SMS, granted=False, at=at, source="till 4", agent="Ines"),
    )


@pytest.mark.parametrize("channel", ["browser", "server", 7, None, ["email"]])
async def test_channels_that_are_not_ours_are_ignored(site: Site, channel: object) -> None:
    found = await site.only_touchpoint("track", {"userId": "u", "event": "E", "context": {"channel": channel}})
    assert found.channel is None


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ({}, NOW),
        ({"timestamp": "2020-02-02T20:20:00Z"}, datetime(2020, 2, 2, 20, 20, tzinfo=UTC)),
        ({"timestamp": "2026-03-10T12:00:01Z"}, NOW),
        # The device's clock is a day ahead; it sent the call 30 seconds after it happened.
        ({"timestamp": "2026-03-11T12:00:00Z", "sentAt": "2026-03-11T12:00:30Z"}, NOW - timedelta(seconds=30)),
        ({"originalTimestamp": "2001-01-01T00:00:00Z", "sentAt": "2001-01-01T02:00:00Z"}, NOW - timedelta(hours=2)),
        ({"originalTimestamp": "2026-03-10T13:00:00Z", "sentAt": "2026-03-10T12:00:00Z"}, NOW),
        ({"originalTimestamp": "1970-01-01T00:00:00Z", "sentAt": "2200-01-01T00:00:00Z"}, None),
        ({"sentAt": "2026-03-10T11:00:00Z"}, NOW),
    ],
)
async def test_time_is_the_devices_corrected_by_its_clock_error(
    site: Site, times: dict[str, str], expected: datetime | None
) -> None:
    event = await site.only_event("track", {"userId": "u", "event": "E", **times})
    if expected is None:
        assert event.time < NOW
    else:
        assert event.time == expected


async def test_a_batch_becomes_events_in_order_and_its_context_fills_gaps(site: Site) -> None:
    answer = await site.send(
        "batch",
        {
            "context": {"locale": "de", "timezone": "Europe/Berlin"},
            "sentAt": "2026-03-10T11:00:10Z",
            "batch": [
                {"type": "identify", "userId": "u", "traits": {"name": "Lea"}},
                {"type": "track", "userId": "u", "event": "A", "context": {"locale": "fr"}},
                {"type": "track", "userId": "u", "event": "B", "timestamp": "2026-03-10T11:00:00Z"},
            ],
        },
    )
    assert answer.status_code == 200
    assert [touchpoint(event).name for event in site.outlet.events] == ["identify", "A", "B"]
    assert [touchpoint(event).locale for event in site.outlet.events] == ["de", "fr", "de"]
    assert {touchpoint(event).time_zone for event in site.outlet.events} == {"Europe/Berlin"}
    assert site.outlet.events[2].time == NOW - timedelta(seconds=10)
    assert len(site.outlet.groups) == 1


async def test_sending_a_message_id_again_gives_the_same_event_id(site: Site) -> None:
    call = {"userId": "u", "event": "E", "messageId": "m-1"}
    for _ in range(2):
        await site.send("track", call)
    await site.send("track", {**call, "messageId": "m-2"})
    await site.send("track", {"userId": "u", "event": "E"})
    first, again, other, without = (event.id for event in site.outlet.events)
    assert first == again
    assert len({first, other, without}) == 3


async def test_an_item_repeated_inside_a_batch_counts_once(site: Site) -> None:
    item = {"type": "track", "userId": "u", "event": "E", "messageId": "m-1"}
    assert (await site.send("batch", {"batch": [item, item]})).status_code == 200
    assert len(site.outlet.events) == 1


async def test_the_current_span_travels_in_the_event(site: Site) -> None:
    span = trace.SpanContext(0xABC, 0xDEF, is_remote=False, trace_flags=trace.TraceFlags(1))
    with trace.use_span(trace.NonRecordingSpan(span)):
        event = await site.only_event("track", {"userId": "u", "event": "E"})
    assert event.traceparent == "00-00000000000000000000000000000abc-0000000000000def-01"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("de", "de"),
        ("DE_de", "de-DE"),
        ("de-de", "de-DE"),
        ("zh_hans_cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("en_US.UTF-8", "en-US"),
        ("ca-ES-valencia", "ca-ES"),
        ("ar-EG-u-nu-latn", "ar-EG"),
        ("en_US_POSIX", "en-US"),
    ],
)
def test_locales_are_brought_into_canonical_form(written: str, canonical: str) -> None:
    assert canonical_locale(written) == canonical
