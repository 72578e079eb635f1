"""The import directions of pyproject.toml cover every service and every channel there is.

`lint-imports` (part of `make check`) holds the directions themselves; it can only watch what it is told about.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVICES = ROOT / "services"
ABOVE_SERVICES = {"cli"}
BESIDE_CHANNELS = {"kit"}


def contract(name: str) -> dict[str, list[str]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    [found] = [candidate for candidate in contracts if candidate["id"] == name]
    return dict(found)


def packages(folder: Path) -> set[str]:
    """The folders in `folder` that hold Python code, whether or not they are complete packages yet."""
    return {path.name for path in folder.iterdir() if path.is_dir() and any(path.rglob("*.py"))}


def unlisted(folder: Path, parent: str, listed: list[str], exempt: set[str]) -> set[str]:
    """The packages in `folder` that `listed` does not name as `parent.package`."""
    return {name for name in packages(folder) - exempt if f"{parent}.{name}" not in listed}


@pytest.mark.parametrize(
    ("name", "key"),
    [("services-independent", "modules"), ("cli-on-top", "source_modules")],
)
def test_every_service_is_watched(name: str, key: str) -> None:
    missing = unlisted(SERVICES, "services", contract(name)[key], ABOVE_SERVICES)
    assert not missing, f"add to the import-linter contract {name} in pyproject.toml: {sorted(missing)}"


@pytest.mark.parametrize(
    ("name", "key"),
    [("channels-independent", "modules"), ("kit-below-channels", "forbidden_modules")],
)
def test_every_channel_is_watched(name: str, key: str) -> None:
    channels = SERVICES / "channels"
    missing = unlisted(channels, "services.channels", contract(name)[key], BESIDE_CHANNELS)
    assert not missing, f"add to the import-linter contract {name} in pyproject.toml: {sorted(missing)}"


def test_every_top_level_package_is_a_root() -> None:
    """What is shipped is what is watched."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        tools = tomllib.load(file)["tool"]
    assert tools["importlinter"]["root_packages"] == tools["hatch"]["build"]["targets"]["wheel"]["packages"]


def test_a_forgotten_service_would_be_noticed(tmp_path: Path) -> None:
    for name in ("gateway", "loyalty", "cli", "__pycache__"):
        (tmp_path / name).mkdir()
    for name in ("gateway", "loyalty", "cli"):
        (tmp_path / name / "app.py").touch()
    assert unlisted(tmp_path, "services", ["services.gateway"], {"cli"}) == {"loyalty"}
