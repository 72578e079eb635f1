"""Every route that takes JSON reads it strictly, and not without end: what Python would let in is not kept or said."""

from __future__ import annotations

import asyncio
from pathlib import Path
from unittest.mock import Mock

import httpx
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from contracts.catalogue import SERVICES
from services.cli.registry import builders
from shared.runtime.problems import install_problem_handlers
from shared.runtime.service import Platform
from shared.runtime.settings import CoreSettings, load_settings
from tests.support.compose import Compose

ROOT = Path(__file__).parents[2]
COMPOSE = Compose.read(ROOT / "docker-compose.yml", ROOT / ".env.example")
TOO_LARGE = b"{}".ljust(16 * 1024 * 1024 + 1)
DEEP = b"[" * 5000 + b"]" * 5000


def doors(service: str) -> tuple[FastAPI, list[tuple[str, str]]]:
    """A service's HTTP side with nothing behind it, and the method and path of each route that takes a body."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in COMPOSE.environment(service).items():
            patch.setenv(name, value)
        built = builders([service])[service](Platform(load_settings(CoreSettings), Mock(), Mock(), Mock()))
    app = FastAPI()
    install_problem_handlers(app)
    for router in built.routers:
        app.include_router(router)
    routes = [one for router in built.routers for one in router.routes if isinstance(one, APIRoute)]
    return app, [(method, one.path) for one in routes if one.body_field for method in one.methods or ()]


async def refusals(service: str, body: bytes) -> dict[str, tuple[int, str]]:
    """What each door of a service answers to a body."""
    app, taking_bodies = doors(service)
    found = {}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://unisono.example") as client:
        for method, path in taking_bodies:
            answer = await client.request(method, path, content=body, headers={"content-type": "application/json"})
            found[f"{method} {path}"] = (answer.status_code, answer.json()["type"])
    return found


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        pytest.param(b'{"one": NaN}', (400, "/problems/malformed-json"), id="no number"),
        pytest.param(b'{"one": -Infinity}', (400, "/problems/malformed-json"), id="no end"),
        pytest.param(b'{"one": "\\ud800"}', (422, "/problems/invalid-request"), id="half a character"),
        pytest.param(DEEP, (400, "/problems/malformed-json"), id="deep"),
        pytest.param(b"\xff", (400, "/problems/malformed-json"), id="not UTF-8"),
    ],
)
def test_no_door_lets_in_what_is_no_json(service: str, body: bytes, refusal: tuple[int, str]) -> None:
    for door, answer in asyncio.run(refusals(service, body)).items():
        assert answer == refusal, door


@pytest.mark.parametrize("service", SERVICES)
def test_no_door_lets_in_what_is_larger_than_the_edge_lets_through(service: str) -> None:
    for door, answer in asyncio.run(refusals(service, TOO_LARGE)).items():
        assert answer == (413, "/problems/too-large"), door


def test_there_are_doors() -> None:
    taking_bodies = {door for service in SERVICES for door in doors(service)[1]}
    assert {
        ("POST", "/messages"),
        ("POST", "/decisions/simulate"),
        ("POST", "/voice/check"),
        ("PUT", "/playbooks/{name}"),
        ("POST", "/boards/{store}/cards/{message_id}/done"),
    } <= taking_bodies
