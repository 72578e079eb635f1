"""Bodies are JSON and nothing else, and what is wrong with them is told by its place."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import APIRouter, FastAPI
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from contracts.values import JsonObject
from shared.runtime.body_limit import limited_to
from shared.runtime.json_body import MAX_DEPTH, MOST_TOLD, read_json
from shared.runtime.problems import install_problem_handlers


class Note(BaseModel):
    facts: JsonObject


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    router = APIRouter(route_class=limited_to(10_000))

    @router.post("/notes")
    async def write(note: Note) -> JsonObject:
        return note.facts

    app = FastAPI()
    install_problem_handlers(app)
    app.include_router(router)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://notes.example") as client:
        yield client


async def told(client: httpx.AsyncClient, body: bytes) -> tuple[int, str, list[Any]]:
    answer = await client.post("/notes", content=body, headers={"content-type": "application/json"})
    problem = answer.json()
    return answer.status_code, problem["type"], problem["errors"]


async def test_what_json_can_say_is_taken(client: httpx.AsyncClient) -> None:
    facts = {"\U0001f6eb": "\U0001f6ec \u0e17\u0e35\u0e48", "deep": [[{"a": [1, 2.5, None, True]}]], "large": 2**70}
    for text in (json.dumps({"facts": facts}), json.dumps({"facts": facts}, ensure_ascii=False)):
        for body in (text.encode(), b"\xef\xbb\xbf" + text.encode()):
            answer = await client.post("/notes", content=body, headers={"content-type": "application/json"})
            assert (answer.status_code, answer.json()) == (200, facts)


@pytest.mark.parametrize(
    ("body", "path"),
    [
        pytest.param(rb'{"facts": {"flight": "SK \ud800"}}', "body.facts.flight", id="half a character"),
        pytest.param(rb'{"facts": {"seats": ["14C", "\uDC00\ud83d"]}}', "body.facts.seats[1]", id="in a list"),
        pytest.param(rb'{"facts": {"a\ud800": 1}}', r"body.facts.a\ud800", id="in a name"),
        pytest.param(rb'{"facts": {"price": 1e999}}', "body.facts.price", id="a number without end"),
    ],
)
async def test_what_cannot_be_kept_is_refused_with_its_place(client: httpx.AsyncClient, body: bytes, path: str) -> None:
    status, kind, (error,) = await told(client, body)
    assert (status, kind, error["path"]) == (422, "/problems/invalid-request", path)
    assert error["mend"]


@pytest.mark.parametrize(
    ("body", "path"),
    [
        pytest.param(b'{"facts": {"flight": NaN}}', "body.facts.flight", id="no number"),
        pytest.param(b'{"facts": [1, -Infinity]}', "body.facts[1]", id="no end"),
        pytest.param(b'{"facts": {"flight": NaN, "seat": "\\ud800"}}', "body.facts.flight", id="first what is no JSON"),
        pytest.param(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "body", id="deep"),
        pytest.param(b'{"a":' * 1600, "body", id="deep, and cut off"),
        pytest.param(b'{"facts": {"n": ' + b"9" * 5000 + b"}}", "body", id="digits without end"),
        pytest.param('{"facts": {"flight": "Zürich"}}'.encode("latin-1"), "body", id="Latin 1"),
        pytest.param('{"facts": {}}'.encode("utf-16"), "body", id="UTF-16"),
        pytest.param(b'{"facts": {"a": "\xed\xa0\x80"}}', "body", id="half a character in bytes"),
        pytest.param(b'{"facts": ', "body", id="half a body"),
    ],
)
async def test_what_is_no_json_is_told_so(client: httpx.AsyncClient, body: bytes, path: str) -> None:
    status, kind, (error,) = await told(client, body)
    assert (status, kind, error["path"]) == (400, "/problems/malformed-json", path)
    assert error["mend"]


async def test_an_answer_names_so_many_faults_at_most(client: httpx.AsyncClient) -> None:
    body = b'{"facts": [' + b",".join([rb'"\ud800"'] * 500) + b"]}"
    assert len((await told(client, body))[2]) == MOST_TOLD


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(_JSON, st.booleans())
def test_all_that_json_says_is_read_as_it_is(value: Any, escaped: bool) -> None:
    assert read_json(json.dumps(value, ensure_ascii=escaped).encode()) == value
