"""The HTTP API of profile."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, cast

import httpx
import pytest
from fastapi import FastAPI

from services.profile.api import router
from shared.runtime.problems import install_problem_handlers
from shared.store import Store
from shared.store.model import A, AggregateType
from tests.unit.profile.people import People


class Kept:
    """The store's reading side over what the handler kept."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def get(self, kind: AggregateType[A], id: str) -> A | None:
        found: Any = (await self._people.driver.load(kind, [id])).get(id)
        return cast("A | None", found)


@pytest.fixture
async def people() -> People:
    people = People()
    await people.call("track", "anonymous:tablet")
    await people.call("identify", "user:lea", "email:lea@example.com", traits={"name": "Lea"})
    await people.call("identify", "user:lea", "anonymous:tablet")
    return people


@pytest.fixture
async def client(people: People) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    install_problem_handlers(app)
    app.include_router(router(cast(Store, Kept(people))))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="https://profile.example") as client:
        yield client


@pytest.mark.parametrize("text", ["user:lea", "anonymous:tablet", "email:lea@example.com", "email:Lea@Example.COM"])
async def test_a_customer_is_found_by_any_identifier(people: People, client: httpx.AsyncClient, text: str) -> None:
    answer = await client.get("/customers", params={"identifier": text})
    assert answer.status_code == 200
    assert answer.json() == people.who("user:lea").snapshot().model_dump(mode="json")


async def test_the_id_of_a_merged_customer_leads_to_its_survivor(people: People, client: httpx.AsyncClient) -> None:
    lea = people.who("user:lea")
    (former,) = lea.aliases
    answers = [(await client.get(f"/customers/{one}")).json() for one in (lea.id, former)]
    assert [answer["customer_id"] for answer in answers] == [lea.id, lea.id]
    assert answers[0]["traits"] == {"name": "Lea"}


@pytest.mark.parametrize("path", ["/customers/nobody", "/customers?identifier=user:nobody"])
async def test_nobody_is_a_404(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert "nobody" in answer.json()["detail"]


@pytest.mark.parametrize("query", ["", "?identifier=lea", "?identifier=cat:tom", "?identifier=user:"])
async def test_what_is_no_identifier_is_refused(client: httpx.AsyncClient, query: str) -> None:
    answer = await client.get(f"/customers{query}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"] == "query.identifier"
