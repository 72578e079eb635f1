"""Writes docs/settings.md from the settings models: `python -m infra.scripts.settings_docs [--check]`.

Models are found by importing the services, so that a new one cannot be forgotten.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic_settings import BaseSettings

from contracts.catalogue import CHANNEL_SERVICES, SERVICES
from shared.runtime.settings import CoreSettings, SettingDescription, describe_settings

ROOT = Path(__file__).parents[2]
FILE = Path("docs/settings.md")

ELSEWHERE: Mapping[str, str] = {
    "UNISONO_URL": "address of the HTTP API that `unisono apply`, `unisono timeline` and `unisono decide` talk to; "
    "default: the `unisono up` that runs over the same data folder",
    "UNISONO_TEST_AMQP_URL": "a broker that the tests may use; default: a private RabbitMQ node",
    "UNISONO_TEST_MONGO_URL": "a MongoDB replica set that the tests may use; default: a private embedded database",
}
"""Variables that are no settings of a service."""

_INTRODUCTION = """\
# Settings

<!-- Written by `make docs` from the settings models; changes belong there. -->

Settings are environment variables, read once at start. A wrong or missing one ends the process with a sentence per
variable that says how to mend it; an empty one counts as not set. Durations are ISO 8601 (`PT15M`, `P3D`) or seconds.
Secrets are never shown, logged or traced.
"""


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    """Write the file, or check it; return the exit code: 1 if `--check` finds it stale."""
    parser = argparse.ArgumentParser(prog="python -m infra.scripts.settings_docs")
    parser.add_argument("--check", action="store_true", help="write nothing; say whether the file is stale")
    check: bool = parser.parse_args(arguments).check
    file, wanted = root / FILE, document()
    if file.exists() and file.read_text(encoding="utf-8") == wanted:
        print(f"» {FILE} agrees with the settings models")
        return 0
    if check:
        print(f"✗ {FILE} is stale: run `make docs`", file=sys.stderr)
        return 1
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(wanted, encoding="utf-8")
    print(f"» wrote {FILE}")
    return 0


def document() -> str:
    """Return what docs/settings.md has to say."""
    parts = [_INTRODUCTION, "## Every service\n", _table(CoreSettings)]
    for service in SERVICES:
        models = models_of(service)
        if models:
            parts.append(f"## {service}\n")
            parts += [f"`{prefix_of(model)}…`\n\n{_table(model)}" for model in models]
    parts += [
        "## Elsewhere\n",
        _rows(("variable", "what it is"), [(f"`{name}`", it) for name, it in ELSEWHERE.items()]),
    ]
    return "\n".join(parts)


def models_of(service: str) -> list[type[BaseSettings]]:
    """Return the settings models of a service that have any setting, its own first, then its providers'."""
    package = f"services.channels.{service}" if service in CHANNEL_SERVICES else f"services.{service}"
    found = {model for name in _modules(package) for model in _models_in(name) if model.model_fields}
    own = f"UNISONO_{service.upper()}_"
    return sorted(found, key=lambda model: (prefix_of(model) != own, prefix_of(model)))


def prefix_of(model: type[BaseSettings]) -> str:
    """Return how the variables of a model begin."""
    return model.model_config.get("env_prefix", "")


def _modules(package: str) -> Iterator[str]:
    module = importlib.import_module(package)
    yield package
    for found in pkgutil.walk_packages(module.__path__, f"{package}."):
        yield found.name


def _models_in(module_name: str) -> Iterator[type[BaseSettings]]:
    module = importlib.import_module(module_name)
    for _, found in inspect.getmembers(module, inspect.isclass):
        if issubclass(found, BaseSettings) and found.__module__ == module_name and prefix_of(found):
            yield found


def _table(model: type[BaseSettings]) -> str:
    return _rows(
        ("variable", "default", "what it is"),
        [(f"`{one.variable}`", _default(one), one.description) for one in describe_settings(model)],
    )


def _default(setting: SettingDescription) -> str:
    if setting.required:
        return "**required**"
    return f"`{setting.default}`" if setting.default else ""


def _rows(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
