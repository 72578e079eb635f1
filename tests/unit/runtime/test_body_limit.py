"""Bodies up to the limit are read as ever, larger ones are refused as early as possible."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import APIRouter, FastAPI
from pydantic import BaseModel

from shared.runtime.body_limit import limited_to
from shared.runtime.problems import install_problem_handlers

LIMIT = 2048


class Note(BaseModel):
    text: str


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    router = APIRouter(route_class=limited_to(LIMIT))

    @router.post("/notes")
    async def write(note: Note) -> int:
        return len(note.text)

    @router.get("/notes")
    async def read() -> str:
        return "none"

    app = FastAPI()
    install_problem_handlers(app)
    app.include_router(router)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://notes.example") as client:
        yield client


def note(size: int) -> bytes:
    """A note whose JSON has so many bytes."""
    empty = b'{"text": ""}'
    return b'{"text": "' + b"x" * (size - len(empty)) + b'"}'


async def in_pieces(body: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(body), 100):
        yield body[start : start + 100]


JSON = {"content-type": "application/json"}


async def test_as_large_as_the_limit(client: httpx.AsyncClient) -> None:
    answer = await client.post("/notes", content=note(LIMIT), headers=JSON)
    assert (answer.status_code, answer.json()) == (200, LIMIT - 12)
    assert (await client.post("/notes", content=in_pieces(note(LIMIT)), headers=JSON)).status_code == 200
    assert (await client.get("/notes")).json() == "none"


@pytest.mark.parametrize("announced", [True, False])
async def test_larger_than_the_limit(client: httpx.AsyncClient, announced: bool) -> None:
    body = note(LIMIT + 1)
    answer = await client.post("/notes", content=body if announced else in_pieces(body), headers=JSON)
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    assert answer.json()["type"] == "/problems/too-large"
    assert "2 KB" in answer.json()["detail"]


async def test_a_limit_of_whole_megabytes_is_told_in_them() -> None:
    router = APIRouter(route_class=limited_to(2 * 1024 * 1024))
    router.post("/notes")(lambda: None)
    app = FastAPI()
    install_problem_handlers(app)
    app.include_router(router)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://notes.example") as client:
        answer = await client.post("/notes", content=b"", headers={"content-length": str(2 * 1024 * 1024 + 1)})
    assert answer.json()["detail"] == "The body may have 2 MB at most; nothing was accepted."


async def test_what_is_wrong_with_a_small_one_is_told_as_ever(client: httpx.AsyncClient) -> None:
    answer = await client.post("/notes", content=b'{"words": 1}', headers=JSON)
    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (422, "body.text")
