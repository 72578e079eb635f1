"""docker-compose.yml fits the Compose specification, and agrees with the code and with the files it mounts.

No engine is needed: what is checked is what is written.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from unittest.mock import Mock
from urllib.parse import urlsplit

import pytest
import yaml
from pydantic_settings import BaseSettings

from contracts.catalogue import SERVICES
from infra.scripts.settings_docs import ELSEWHERE, models_of
from services.cli.registry import builders
from shared.bus import Topology
from shared.runtime.service import Platform
from shared.runtime.settings import CoreSettings, Worker, describe_settings, load_settings
from tests.support.compose import Compose, MissingVariableError, read_env, referred_to, required

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docker-compose.yml"
EXAMPLE = ROOT / ".env.example"
COMPOSE = Compose.read(FILE, EXAMPLE)
SERVERS = {"rabbitmq", "mongo", "mongo-init", "otel-collector", "jaeger", "mailpit", "edge"}
EACH_SERVICE = pytest.mark.parametrize("service", SERVICES)
EACH_CONTAINER = pytest.mark.parametrize("container", COMPOSE.document["services"])


def fits_the_specification(file: Path) -> subprocess.CompletedProcess[str]:
    """Ask `check-jsonschema`, which ships the Compose specification's own schema."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def settings_of(service: str) -> set[str]:
    models: list[type[BaseSettings]] = [CoreSettings, *models_of(service)]
    return {setting.variable for model in models for setting in describe_settings(model)}


def published() -> dict[str, list[str]]:
    return {name: service["ports"] for name, service in COMPOSE.services.items() if "ports" in service}


def test_it_fits_the_specification() -> None:
    result = fits_the_specification(FILE)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("stop_grace_period: 30s", "stop_grace: 30s"), ("restart: unless-stopped", "restart: [always]")],
)
def test_a_mistake_would_not_fit(tmp_path: Path, right: str, wrong: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert right in text
    (tmp_path / "docker-compose.yml").write_text(text.replace(right, wrong))
    assert fits_the_specification(tmp_path / "docker-compose.yml").returncode == 1


def test_what_the_file_insists_on_is_in_the_example() -> None:
    assert required(FILE.read_text(encoding="utf-8")) <= set(read_env(EXAMPLE))


def test_the_example_says_nothing_that_nobody_reads() -> None:
    passed_on = {
        name
        for service in COMPOSE.document["services"].values()
        for name, value in service.get("environment", {}).items()
        if value is None
    }
    read = referred_to(FILE.read_text(encoding="utf-8")) | passed_on | {"COMPOSE_PROFILES"}
    assert set(read_env(EXAMPLE)) <= read


def test_compose_would_not_start_without_a_secret() -> None:
    with pytest.raises(MissingVariableError, match="RABBITMQ_PASSWORD is not set"):
        _ = COMPOSE.with_variables(RABBITMQ_PASSWORD="").services


def test_secrets_stay_out_of_the_repository() -> None:
    assert ".env" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert not re.search(r"(?i)(password|token|key)\w*: *\"?(?!\$\{)[\w-]", FILE.read_text(encoding="utf-8"))


@EACH_SERVICE
def test_every_service_runs_once(service: str) -> None:
    running = [name for name, one in COMPOSE.services.items() if one.get("command", [])[:1] == ["run"]]
    assert [name for name in running if COMPOSE.services[name]["command"] == ["run", service]] == [service]
    assert set(running) == set(SERVICES)


@EACH_SERVICE
def test_a_service_reads_every_variable_it_is_given(service: str) -> None:
    given = set(COMPOSE.document["services"][service]["environment"])
    assert given <= settings_of(service), "no setting of this service"


@EACH_SERVICE
def test_a_service_is_given_what_it_needs(service: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is put together from nothing but the environment it has in its container."""
    for variable in {variable for name in SERVICES for variable in settings_of(name)}:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in COMPOSE.environment(service).items():
        monkeypatch.setenv(variable, value)
    settings = load_settings(CoreSettings)
    assert not settings.embedded_bus
    assert not settings.embedded_database
    assert settings.host == "0.0.0.0", "it would listen inside of its container only"
    built = builders([service])[service](Platform(settings, Mock(), Mock(), Mock()))
    assert built.name == service


@EACH_SERVICE
def test_a_service_is_asked_whether_it_is_ready(service: str) -> None:
    check = COMPOSE.services[service]["healthcheck"]["test"]
    assert check == ["CMD", "python", "/opt/unisono/healthcheck.py"]


@EACH_SERVICE
def test_a_service_starts_after_what_it_needs(service: str) -> None:
    assert COMPOSE.services[service]["depends_on"] == {
        "rabbitmq": {"condition": "service_healthy"},
        "mongo-init": {"condition": "service_completed_successfully"},
    }


def test_services_agree_with_one_another() -> None:
    for variable in ("UNISONO_BUS_URL", "UNISONO_MONGO_URL", "UNISONO_PARTITIONS", "UNISONO_PORT", "UNISONO_HOST"):
        assert len({COMPOSE.environment(service)[variable] for service in SERVICES}) == 1, variable


def test_partitions_are_the_default_of_the_code() -> None:
    unsaid = COMPOSE.with_variables(UNISONO_PARTITIONS="").environment("rules")["UNISONO_PARTITIONS"]
    assert int(unsaid) == Topology().partitions
    assert int(COMPOSE.environment("rules")["UNISONO_PARTITIONS"]) == CoreSettings.model_fields["partitions"].default


def test_the_command_knows_its_variables() -> None:
    assert set(COMPOSE.document["services"]["cli"]["environment"]) <= settings_of("gateway") | set(ELSEWHERE)
    url = urlsplit(COMPOSE.environment("cli")["UNISONO_URL"])
    assert (url.hostname, url.port) == ("edge", 8081)


@EACH_CONTAINER
def test_an_image_is_pinned(container: str) -> None:
    image = COMPOSE.services[container]["image"]
    assert re.fullmatch(r"[a-z0-9./-]+:v?\d+\.\d+\.\d+(-[a-z]+)?(@sha256:[0-9a-f]{64})?", image)


@EACH_CONTAINER
def test_it_comes_back_and_keeps_its_logs_small(container: str) -> None:
    service = COMPOSE.services[container]
    once = container in {"mongo-init", "cli"}
    assert service["restart"] == ("no" if once else "unless-stopped")
    assert set(service["logging"]["options"]) == {"max-size", "max-file"}


@EACH_CONTAINER
def test_it_has_no_more_rights_than_it_needs(container: str) -> None:
    service = COMPOSE.services[container]
    assert not {"privileged", "network_mode", "pid", "cap_add", "devices", "user"} & set(service)
    if container not in {"rabbitmq", "mongo", "mongo-init", "mailpit"}:
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
    if container not in SERVERS:
        assert service["read_only"] is True


@EACH_CONTAINER
def test_what_it_mounts_is_there(container: str) -> None:
    for source in COMPOSE.mounted(container).values():
        assert source.exists(), source
    named = [one.partition(":")[0] for one in COMPOSE.services[container].get("volumes", []) if one[0] != "."]
    assert set(named) <= set(COMPOSE.document["volumes"])


@EACH_CONTAINER
def test_what_it_waits_for_can_come(container: str) -> None:
    for name, wait in COMPOSE.services[container].get("depends_on", {}).items():
        other = COMPOSE.services[name]
        assert "profiles" not in other, f"{name} runs in a profile only"
        if wait["condition"] == "service_healthy":
            assert other["healthcheck"]["test"]
        if wait["condition"] == "service_completed_successfully":
            assert other["restart"] == "no"


def test_every_volume_is_used() -> None:
    used = {one.partition(":")[0] for service in COMPOSE.services.values() for one in service.get("volumes", [])}
    assert set(COMPOSE.document["volumes"]) <= used


def test_ports_are_published_on_this_machine_only_and_explained() -> None:
    readme = (ROOT / "infra" / "README.md").read_text(encoding="utf-8")
    found = [port for ports in published().values() for port in ports]
    outside = [port.rpartition(":")[0] for port in found]
    assert all(re.fullmatch(r"127\.0\.0\.1:\d+:\d+", port) for port in found)
    assert len(set(outside)) == len(outside)
    assert set(re.findall(r"^\| `(127\.0\.0\.1:\d+)` \|", readme, re.MULTILINE)) == set(outside)


def test_the_example_of_two_workers_is_right(tmp_path: Path) -> None:
    [snippet] = re.findall(
        r"^```yaml\n(.*?)^```$", (ROOT / "infra" / "README.md").read_text(), re.DOTALL | re.MULTILINE
    )
    (tmp_path / "override.yml").write_text(snippet)
    assert fits_the_specification(tmp_path / "override.yml").returncode == 0
    workers = yaml.safe_load(snippet)["services"]
    shares = [Worker.parse(worker["command"][-1]) for worker in workers.values()]
    assert shares == [Worker(1, 2), Worker(2, 2)]
    assert all(worker["command"][:-1] == ["run", "profile", "--worker"] for worker in workers.values())


def test_the_image_is_tagged_with_the_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    ours = {COMPOSE.services[name]["image"] for name in (*SERVICES, "cli", "standins")}
    assert ours == {f"unisono:{version}"}
