"""The image: pinned, locked, small in rights, and in agreement with docker-compose.yml and the runtime."""

from __future__ import annotations

import fnmatch
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from prometheus_client import CollectorRegistry
from pytest_httpserver import HTTPServer

from shared.runtime.health import health_router
from shared.runtime.settings import CoreSettings, load_settings
from tests.support.compose import Compose

ROOT = Path(__file__).parents[2]
DOCKERFILE = ROOT / "infra" / "docker" / "Dockerfile"
HEALTHCHECK = ROOT / "infra" / "docker" / "healthcheck.py"
COMPOSE = Compose.read(ROOT / "docker-compose.yml", ROOT / ".env.example")


class Instruction(NamedTuple):
    """One instruction: `COPY`, and what follows."""

    name: str
    words: str


def stages() -> list[list[Instruction]]:
    """The instructions of each stage; continued lines are one, comments none."""
    text = re.sub(r"^#.*\n", "", DOCKERFILE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]
    found: list[list[Instruction]] = []
    for line in lines:
        name, _, words = line.partition(" ")
        if name == "FROM":
            found.append([])
        found[-1].append(Instruction(name, " ".join(words.split())))
    return found


def final(name: str) -> list[str]:
    return [one.words for one in stages()[-1] if one.name == name]


def environment() -> dict[str, str]:
    return dict(word.split("=", 1) for words in final("ENV") for word in shlex.split(words))


def test_bases_are_pinned_and_the_same() -> None:
    bases = [stage[0].words.partition(" AS ")[0] for stage in stages()]
    assert len(bases) == 2
    assert len(set(bases)) == 1
    assert re.fullmatch(r"python:3\.12\.\d+-slim-bookworm(@sha256:[0-9a-f]{64})?", bases[0])


def test_the_python_is_one_we_support() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=3.11"
    assert f'image.version="{project["version"]}"' in final("LABEL")[0]
    assert f'image.licenses="{project["license"]}"' in final("LABEL")[0]


def test_everything_installed_is_locked_with_hashes() -> None:
    runs = [one.words for one in stages()[0] if one.name == "RUN"]
    commands = [part for words in runs for part in words.split(" && ")]
    for fetching in ("pip install", "uv pip sync", "uv build"):
        found = [one for one in commands if fetching in one and "--no-index" not in one]
        assert found, fetching
        assert all("--require-hashes" in one for one in found), fetching
    assert any("requirements/runtime.lock" in one for one in commands)


def test_the_last_stage_brings_no_tools() -> None:
    commands = " ".join(final("RUN"))
    assert "pip uninstall --yes" in commands
    assert not re.search(r"apt-get|uv |pip install|curl|gcc", commands)
    assert all(words.startswith("--from=build ") or "healthcheck.py" in words for words in final("COPY"))


def test_it_does_not_run_as_root() -> None:
    [user] = final("USER")
    uid, gid = user.split(":")
    commands = " ".join(final("RUN"))
    assert int(uid) > 1000
    assert f"useradd --uid {uid} --gid {gid} " in commands
    assert f"groupadd --gid {gid} " in commands
    names = [one.name for one in stages()[-1]]
    assert "RUN" not in names[names.index("USER") :]


def test_its_settings_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = {name: value for name, value in environment().items() if name.startswith("UNISONO_")}
    for name, value in ours.items():
        monkeypatch.setenv(name, value)
    settings = load_settings(CoreSettings)
    assert ours.keys() <= {f"UNISONO_{name.upper()}" for name in CoreSettings.model_fields}
    assert (settings.host, settings.port, settings.log_format) == ("0.0.0.0", 8080, "json")


def test_the_port_is_the_same_everywhere() -> None:
    assert final("EXPOSE") == [environment()["UNISONO_PORT"]]
    assert COMPOSE.environment("gateway")["UNISONO_PORT"] == environment()["UNISONO_PORT"]


def test_compose_starts_what_the_image_holds() -> None:
    assert final("ENTRYPOINT") == ['["unisono"]']
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert "unisono" in scripts
    assert COMPOSE.services["gateway"]["build"] == {"context": ".", "dockerfile": "infra/docker/Dockerfile"}


def test_compose_checks_health_as_the_image_does() -> None:
    check = COMPOSE.services["gateway"]["healthcheck"]
    [words] = final("HEALTHCHECK")
    options = dict(re.findall(r"--([a-z-]+)=(\S+)", words))
    assert options == {
        "interval": check["interval"],
        "timeout": check["timeout"],
        "start-period": check["start_period"],
        "retries": str(check["retries"]),
    }
    assert words.endswith('CMD ["python", "/opt/unisono/healthcheck.py"]')
    assert check["test"] == ["CMD", "python", "/opt/unisono/healthcheck.py"]


def test_the_builder_is_given_what_it_copies_and_no_secrets() -> None:
    """The last matching line of .dockerignore decides; `!` takes back in."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"
    given = {rule.removeprefix("!").rstrip("/") for rule in rules if rule.startswith("!")}
    copied = {
        source.rstrip("/")
        for stage in stages()
        for one in stage
        if one.name == "COPY" and not one.words.startswith("--from")
        for source in one.words.split()[:-1]
    }
    assert copied == given
    assert all((ROOT / source).exists() for source in copied)
    assert not any(fnmatch.fnmatch(secret, one) for one in given for secret in (".env", ".git", ".unisono"))


def test_every_package_that_is_shipped_is_copied() -> None:
    hatch = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    copied = {one.words.split()[0].rstrip("/") for one in stages()[0] if one.name == "COPY"}
    assert set(hatch["build"]["targets"]["wheel"]["packages"]) <= copied


def check_health(port: int) -> subprocess.CompletedProcess[str]:
    environment = {"UNISONO_PORT": str(port)}
    command = [sys.executable, str(HEALTHCHECK)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1), (404, 1)])
def test_the_health_check_tells_what_readyz_says(httpserver: HTTPServer, status: int, code: int) -> None:
    assert "/readyz" in [route.path for route in health_router({}, CollectorRegistry()).routes]  # type: ignore[attr-defined]
    httpserver.expect_oneshot_request("/readyz").respond_with_data("Failed: bus.", status=status)
    result = check_health(httpserver.port)
    assert (result.returncode, result.stdout) == (code, "Failed: bus.")


def test_the_health_check_tells_that_nobody_answers(unused_tcp_port: int) -> None:
    result = check_health(unused_tcp_port)
    assert result.returncode == 1
    assert result.stdout.startswith(f"http://127.0.0.1:{unused_tcp_port}/readyz does not answer: ")
