"""Every kind of bad input: a clear answer, and nothing published."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from tests.unit.gateway.doubles import Site, open_site

LEA = {"userId": "lea-7"}
TRACK = {**LEA, "event": "E"}


def event_with_note(size: int) -> dict[str, object]:
    return {"type": "track", **TRACK, "properties": {"note": "x" * size}}


def nested(levels: int) -> object:
    value: object = 1
    for _ in range(levels):
        value = {"in": value}
    return value


@pytest.mark.parametrize(
    ("kind", "body", "path", "says"),
    [
        ("track", {"event": "E"}, "userId", "neither userId nor anonymousId"),
        ("identify", {"traits": {"email": "a@example.com"}}, "userId", "neither"),
        ("track", {"userId": "", "event": "E"}, "userId", "at least 1"),
        ("track", {"userId": "  ", "event": "E"}, "userId", "at least 1"),
        ("track", {"userId": "undefined", "event": "E"}, "userId", "placeholder"),
        ("track", {"userId": 42, "event": "E"}, "userId", "string"),
        ("track", {"anonymousId": "x" * 321, "event": "E"}, "anonymousId", "320"),
        ("track", LEA, "event", "required"),
        ("track", {**LEA, "event": ""}, "event", "at least 1"),
        ("track", {**LEA, "event": "x" * 201}, "event", "200"),
        ("track", {**TRACK, "type": "page"}, "type", "track"),
        ("track", {**TRACK, "messageId": "m" * 101}, "messageId", "100"),
        ("track", {**TRACK, "properties": [1]}, "properties", "object"),
        ("track", {**TRACK, "properties": {"k" * 201: 1}}, f"properties.{'k' * 40}…", "201 characters"),
        ("track", {**TRACK, "properties": nested(17)}, "properties" + ".in" * 16, "nested"),
        ("track", {**TRACK, "properties": {"a": [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}}, None, "nested"),
        ("track", {**TRACK, "properties": {"a": {"b": [1, 10**20]}}}, "properties.a.b[1]", "64 bits"),
        ("track", {**TRACK, "properties": {"price": float("nan")}}, "properties.price", "finite"),
        ("track", {**TRACK, "timestamp": "yesterday"}, "timestamp", "datetime"),
        ("track", {**TRACK, "timestamp": "2026-03-10T12:00:00"}, "timestamp", "timezone"),
        ("track", {**TRACK, "timestamp": 1773144000}, "timestamp", "datetime"),
        ("track", {**TRACK, "sentAt": "0001-01-01T00:00:00+14:00"}, "sentAt", "year 1"),
        ("track", {**TRACK, "context": {"timezone": "Europe/Atlantis"}}, "context.timezone", "unknown time zone"),
        ("track", {**TRACK, "context": {"timezone": "localtime"}}, "context.timezone", "unknown time zone"),
        ("track", {**TRACK, "context": {"timezone": "Factory"}}, "context.timezone", "unknown time zone"),
        ("track", {**TRACK, "context": {"locale": "xx-YY"}}, "context.locale", "language tag"),
        ("track", {**TRACK, "context": {"locale": "C"}}, "context.locale", "language tag"),
        ("track", {**TRACK, "context": {"consents": [{"purpose": "fun", "granted": True}]}},
         "context.consents[0].purpose", "marketing"),
        ("track", {**TRACK, "context": {"consents": [{"purpose": "survey", "granted": "yes"}]}},
         "context.consents[0].granted", "boolean"),
        ("track", {**TRACK, "context": {"consents": [{"purpose": "survey", "granted": True, "chanel": "sms"}]}},
         "context.consents[0].chanel", "not permitted"),
        ("identify", {**LEA, "traits": {"email": "lea.example.com"}}, "traits.email", "email address"),
        ("identify", {**LEA, "traits": {"email": "Lea <lea@example.com>"}}, "traits.email", "email address"),
        ("identify", {**LEA, "traits": {"phone": "044 668 18 00"}}, "traits.phone", "phone number"),
        ("identify", {**LEA, "traits": {"phone": "+41"}}, "traits.phone", "phone number"),
        ("identify", {**LEA, "traits": {"social": "two words"}}, "traits.social", "pattern"),
        ("identify", {**LEA, "traits": {"locale": "english"}}, "traits.locale", "language tag"),
        ("identify", {**LEA, "traits": {"timezone": "CET+9"}}, "traits.timezone", "unknown time zone"),
        ("identify", {**LEA, "traits": {"country": "Switzerland"}}, "traits.country", "ISO 3166"),
        ("identify", {**LEA, "traits": {"country": "XX"}}, "traits.country", "ISO 3166"),
        ("identify", {**LEA, "traits": {"country": "UK"}}, "traits.country", "ISO 3166"),
        ("identify", {**LEA, "traits": {"country": "EU"}}, "traits.country", "ISO 3166"),
        ("track", {**TRACK, "context": {"consents": [{"purpose": "survey", "granted": True, "ip": "localhost"}]}},
         "context.consents[0].ip", "IP address"),
        ("identify", {**LEA, "traits": {"preferred_channel": "fax"}}, "traits.preferred_channel", "email"),
        ("identify", {**LEA, "traits": {"home": {"plz": 10**30}}}, "traits.home.plz", "64 bits"),
        ("group", LEA, "groupId", "required"),
        ("alias", LEA, "previousId", "required"),
        ("batch", {"batch": []}, "batch", "at least 1"),
        ("batch", {}, "batch", "required"),
        ("batch", {"batch": [{**TRACK, "type": "tarck"}]}, "batch[0].type", "unknown"),
        ("batch", {"batch": [TRACK]}, "batch[0].type", "missing"),
        ("batch", {"batch": [{"type": "track", "event": "E"}]}, "batch[0].userId", "neither"),
        ("batch", {"batch": [1]}, "batch[0]", "object"),
        ("batch", {"batch": [{**TRACK, "type": "track"}] * 2501}, "batch", "2500"),
        ("batch", [TRACK], "", "object"),
    ],
)  # fmt: skip
async def test_bad_values_are_named_with_their_place_and_mend(
    site: Site, kind: str, body: object, path: str | None, says: str
) -> None:
    answer = await site.client.post(
        f"/v1/{kind}", content=json.dumps(body), headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["type"] == "/problems/invalid-event"
    (error,) = problem["errors"]
    assert path is None or error["path"] == path
    assert says in error["message"] or says in error["mend"]
    assert site.outlet.attempts == 0


async def test_every_bad_item_of_a_batch_is_listed_and_none_is_accepted(site: Site) -> None:
    good = {"type": "track", **TRACK}
    answer = await site.send(
        "batch",
        {
            "batch": [
                good,
                {"type": "track", **LEA},
                {"type": "nonsense"},
                {"type": "identify", "userId": "", "traits": {"email": "nope"}},
                good,
            ]
        },
    )
    assert answer.status_code == 400
    assert [error["path"] for error in answer.json()["errors"]] == [
        "batch[1].event",
        "batch[2].type",
        "batch[3].userId",
        "batch[3].traits.email",
    ]
    assert all(error["mend"] for error in answer.json()["errors"])
    assert "Nothing of this request was accepted" in answer.json()["detail"]
    assert site.outlet.attempts == 0


async def test_two_events_under_one_message_id_are_refused(site: Site) -> None:
    answer = await site.send(
        "batch",
        {"batch": [{"type": "track", **LEA, "event": name, "messageId": "m-1"} for name in ("Paid", "Refunded")]},
    )
    assert answer.status_code == 400
    assert [error["path"] for error in answer.json()["errors"]] == ["batch[1].messageId"]
    assert site.outlet.attempts == 0


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"userId": "u",}', b"userId=u", b'{"userId": "\xff"}', b'{"userId": "\\ud800"}']
)
@pytest.mark.parametrize("kind", ["track", "batch"])
async def test_malformed_json(site: Site, kind: str, content: bytes) -> None:
    answer = await site.client.post(f"/v1/{kind}", content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["type"] == "/problems/malformed-json"
    assert site.outlet.attempts == 0


@pytest.mark.parametrize("kind", ["track", "batch"])
async def test_absurd_nesting_is_refused_whatever_the_field(site: Site, kind: str) -> None:
    content = b'{"userId": "u", "event": "E", "integrations": ' + b"[" * 5000 + b"]" * 5000 + b"}"
    answer = await site.client.post(f"/v1/{kind}", content=content, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert "nested" in answer.text


@pytest.mark.parametrize(
    ("kind", "body", "paths"),
    [
        ("track", {**TRACK, "properties": {"note": "x" * 33_000}}, []),
        ("batch", {"batch": [event_with_note(9_000)] * 60}, []),
        ("batch", {"batch": [event_with_note(size) for size in (10, 33_000, 40_000)]}, ["batch[1]", "batch[2]"]),
    ],
)
async def test_oversized(site: Site, kind: str, body: object, paths: list[str]) -> None:
    answer = await site.send(kind, body)
    assert answer.status_code == 413
    assert [error["path"] for error in answer.json().get("errors", [])] == paths
    assert site.outlet.attempts == 0


async def test_a_body_without_announced_length_is_cut_off_at_the_limit(site: Site) -> None:
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        while True:
            sent += 1
            yield b" " * 8192

    answer = await site.client.post("/v1/track", content=endless(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    assert sent < 10


async def test_a_batch_may_be_larger_than_one_event(site: Site) -> None:
    assert (await site.send("batch", {"batch": [event_with_note(30_000)] * 10})).status_code == 200
    assert len(site.outlet.events) == 10


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
    ],
)
async def test_other_formats(site: Site, headers: dict[str, str]) -> None:
    answer = await site.client.post("/v1/track", content=json.dumps(TRACK).encode(), headers=headers)
    assert answer.status_code == 415
    assert answer.json()["type"] == "/problems/unsupported-format"
    assert site.outlet.attempts == 0


def basic(text: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(text.encode()).decode()}


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        (basic("s3cret:"), TRACK, 200),
        (basic("s3cret"), TRACK, 200),
        (basic("till-key:ignored"), TRACK, 200),
        ({}, {**TRACK, "writeKey": "s3cret"}, 200),
        ({}, TRACK, 401),
        ({}, {**TRACK, "writeKey": "wrong"}, 401),
        ({}, {**TRACK, "writeKey": 7}, 401),
        ({}, [TRACK], 401),
        (basic("wrong:"), TRACK, 401),
        (basic("wrong:"), {**TRACK, "writeKey": "s3cret"}, 401),
        (basic(":"), TRACK, 401),
        (basic("schlüssel:"), TRACK, 401),
        ({"Authorization": "Bearer s3cret"}, TRACK, 401),
        ({"Authorization": "Basic %%%"}, TRACK, 401),
        ({"Authorization": "Basic"}, TRACK, 401),
    ],
)
async def test_write_keys(monkeypatch: pytest.MonkeyPatch, headers: dict[str, str], body: object, status: int) -> None:
    async with open_site(monkeypatch, write_keys="s3cret:website, till-key:till") as site:
        answer = await site.send("track", body, headers=headers, auth=None)
        assert answer.status_code == status
        if status == 401:
            assert answer.headers["www-authenticate"].startswith("Basic realm=")
            assert answer.json()["type"] == "/problems/unknown-write-key"
            assert site.outlet.attempts == 0


async def test_a_batch_may_carry_its_write_key(site: Site) -> None:
    answer = await site.send("batch", {"writeKey": "s3cret", "batch": [{"type": "track", **TRACK}]}, auth=None)
    assert answer.status_code == 200
    (event,) = site.outlet.events
    assert event.source.endswith("/website")


async def test_without_write_keys_nobody_may_send(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_site(monkeypatch, write_keys="") as site:
        assert (await site.send("track", TRACK)).status_code == 401


async def test_two_sources_never_share_an_event_id(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_site(monkeypatch, write_keys="s3cret:website,till-key:till") as site:
        for key in ("s3cret", "till-key"):
            await site.send("track", {**TRACK, "messageId": "1"}, headers=basic(f"{key}:"), auth=None)
        assert len({event.id for event in site.outlet.events}) == 2
