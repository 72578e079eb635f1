"""docker-compose.yml as Docker Compose would read it: anchors resolved, variables of an env file filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

_REFERENCE = re.compile(r"\$\{(?P<name>\w+)(?:(?P<kind>:[-?])(?P<rest>[^}]*))?\}")


class MissingVariableError(Exception):
    """A variable without which Compose would not start; says which."""


@dataclass(frozen=True)
class Compose:
    """A compose file, the folder it is in, and the variables it is read with."""

    folder: Path
    document: dict[str, Any]
    variables: Mapping[str, str]

    @classmethod
    def read(cls, file: Path, env_file: Path) -> Compose:
        """Read both files."""
        return cls(file.parent, yaml.safe_load(file.read_text(encoding="utf-8")), read_env(env_file))

    def with_variables(self, **variables: str) -> Compose:
        """Return the same, read with other variables; an empty one counts as not set."""
        return replace(self, variables={**self.variables, **variables})

    @property
    def services(self) -> dict[str, dict[str, Any]]:
        """The services, all profiles included, with variables filled in. Raises MissingVariableError."""
        return {name: self._filled_in(service) for name, service in self.document["services"].items()}

    def environment(self, service: str) -> dict[str, str]:
        """Return what a service's process finds in its environment; what has no value anywhere is not set."""
        written: dict[str, str | None] = self.services[service].get("environment", {})
        passed_on = {name: self.variables.get(name) if value is None else value for name, value in written.items()}
        return {name: value for name, value in passed_on.items() if value is not None}

    def mounted(self, service: str) -> dict[str, Path]:
        """Return the files and folders of the host a service sees: its path → ours."""
        volumes: list[str] = self.services[service].get("volumes", [])
        parts = [one.split(":") for one in volumes if one.startswith(".")]
        return {target: self.folder / source for source, target, *_ in parts}

    def _filled_in(self, node: Any) -> Any:
        match node:
            case dict():
                return {key: self._filled_in(value) for key, value in node.items()}
            case list():
                return [self._filled_in(one) for one in node]
            case str():
                return _REFERENCE.sub(self._value, node)
        return node

    def _value(self, reference: re.Match[str]) -> str:
        value = self.variables.get(reference["name"], "")
        if value:
            return value
        if reference["kind"] == ":?":
            raise MissingVariableError(f"{reference['name']} is not set: {reference['rest']}")
        return reference["rest"] or ""


def required(text: str) -> set[str]:
    """Return the variables that a compose file insists on."""
    return {found["name"] for found in _REFERENCE.finditer(text) if found["kind"] == ":?"}


def referred_to(text: str) -> set[str]:
    """Return all variables that a compose file fills in."""
    return {found["name"] for found in _REFERENCE.finditer(text)}


def read_env(file: Path) -> dict[str, str]:
    """Return the variables of an env file (lines of NAME=value, and comments)."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)
