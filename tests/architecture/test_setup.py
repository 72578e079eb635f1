"""The files of the set-up agree with one another: pyproject.toml, lock files, Makefile and the check before landing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = ["bootstrap.txt", "dev.lock", "runtime.lock"]
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE)


def text_of(lock: str) -> str:
    return (ROOT / "requirements" / lock).read_text()


def pins(lock: str) -> set[tuple[str, str]]:
    """Name and version of every package in a lock file; a package may have several, for different Pythons."""
    return {(name, version) for name, version in PINNED.findall(text_of(lock))}


def names(requirements: list[str]) -> set[str]:
    """The normalised package names of requirement specifications (PEP 503)."""
    found = (re.match(r"[A-Za-z0-9._-]+", requirement) for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", match[0]).lower() for match in found if match}


def project() -> tuple[list[str], dict[str, list[str]]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        table = tomllib.load(file)["project"]
    return table["dependencies"], table["optional-dependencies"]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes(lock: str) -> None:
    for block in re.split(r"\n(?=\S)", text_of(lock)):
        if not block.startswith("#"):
            assert "--hash=sha256:" in block, f"{lock}: {block.splitlines()[0]} has no hash; run: make lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_address_and_no_place(lock: str) -> None:
    assert not re.search(r"://|--index|--extra-index|--find-links|(?<!\w)/\w", text_of(lock))


@pytest.mark.parametrize("lock", ["dev.lock", "runtime.lock"])
def test_every_dependency_is_locked(lock: str) -> None:
    dependencies, extras = project()
    wanted = names(dependencies)
    if lock == "dev.lock":
        wanted |= names(extras["dev"]) | names(extras["embedded"])
    assert wanted <= {name for name, _ in pins(lock)}, "pyproject.toml has changed; run: make lock"


def test_production_runs_the_versions_that_were_tested() -> None:
    assert pins("runtime.lock") <= pins("dev.lock")


def test_production_has_no_test_tools() -> None:
    locked = {name for name, _ in pins("runtime.lock")}
    assert not locked & {"pytest", "mypy", "ruff", "hypothesis", "secantusdb"}


def test_help_lists_every_target_for_people() -> None:
    makefile = (ROOT / "Makefile").read_text()
    listed = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    assert {"venv", "lock", "demo", "test", "check", "bench", "contracts", "format", "clean", "help"} <= listed


def test_what_must_pass_before_landing_are_targets_anybody_can_run() -> None:
    commands = [line for line in (ROOT / ".ci" / "run").read_text().splitlines() if line.startswith("make ")]
    assert commands == ["make check", "make test"]
