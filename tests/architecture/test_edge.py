"""The edge sends every path of every HTTP API to its service, and shows the outside no more than it should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from unittest.mock import Mock

import pytest
from fastapi.routing import APIRoute

from contracts.catalogue import SERVICES
from services.cli.registry import builders
from shared.runtime.service import Platform
from shared.runtime.settings import CoreSettings, load_settings
from tests.support.compose import Compose

ROOT = Path(__file__).parents[2]
COMPOSE = Compose.read(ROOT / "docker-compose.yml", ROOT / ".env.example")
CONFIGURATION = COMPOSE.mounted("edge")["/etc/nginx/conf.d/default.conf"].read_text(encoding="utf-8")
PUBLIC = ("/v1/", "/webhooks/")


def mapping(variable: str) -> list[tuple[str, str]]:
    """The lines of an nginx `map` from the path to a variable: regular expression → value."""
    [block] = re.findall(rf"^map \$uri \${variable} \{{\n(.*?)^\}}", CONFIGURATION, re.DOTALL | re.MULTILINE)
    return re.findall(r"^\s+~(\S+)\s+(\S+);$", block, re.MULTILINE)


def service_of(path: str) -> set[str]:
    """All services whose line takes a path; nginx would take the first."""
    return {service for pattern, service in mapping("service") if re.search(pattern, path)}


def public(path: str) -> bool:
    return any(re.search(pattern, path) for pattern, _ in mapping("public_service"))


@lru_cache
def paths_of(service: str) -> tuple[str, ...]:
    """The paths a service answers, with values in place of parameters."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in COMPOSE.environment(service).items():
            patch.setenv(name, value)
        built = builders([service])[service](Platform(load_settings(CoreSettings), Mock(), Mock(), Mock()))
    routes: Iterator[APIRoute] = (one for router in built.routers for one in router.routes if isinstance(one, APIRoute))
    return tuple(sorted({re.sub(r"\{\w+\}", "0195e5a0-0000", route.path) for route in routes}))


@pytest.mark.parametrize("service", SERVICES)
def test_every_path_leads_to_its_service(service: str) -> None:
    assert paths_of(service)
    for path in paths_of(service):
        assert service_of(path) == {service}, path


def test_no_line_is_for_nothing() -> None:
    for pattern, service in mapping("service"):
        assert any(re.search(pattern, path) for path in paths_of(service)), pattern


@pytest.mark.parametrize("service", SERVICES)
def test_the_outside_sees_what_customers_and_providers_send(service: str) -> None:
    for path in paths_of(service):
        assert public(path) == path.startswith(PUBLIC), path


@pytest.mark.parametrize(
    "path", ["/", "/metrics", "/readyz", "/docs", "/v1", "/customersx", "/v2/track", "/playbooks/a/b"]
)
def test_what_is_nobody_s_path_goes_nowhere(path: str) -> None:
    assert service_of(path) == set()


def test_it_sends_to_containers_that_are_there_on_their_port() -> None:
    ports = set(re.findall(r"proxy_pass http://\$\w+:(\d+);", CONFIGURATION))
    assert {service for _, service in mapping("service")} == set(SERVICES)
    assert ports == {COMPOSE.environment(service)["UNISONO_PORT"] for service in SERVICES}


def test_it_listens_where_compose_publishes() -> None:
    listening = re.findall(r"listen (\d+);", CONFIGURATION)
    published = [port.rpartition(":")[2] for port in COMPOSE.services["edge"]["ports"]]
    assert listening == published == ["8080", "8081"]
    assert f":{listening[0]}" in COMPOSE.variables["UNISONO_PUBLIC_URL"]
    assert COMPOSE.services["edge"]["healthcheck"]["test"][-1] == f"http://127.0.0.1:{listening[1]}/healthz"
