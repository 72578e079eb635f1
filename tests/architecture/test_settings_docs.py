"""docs/settings.md is what the settings models say, and lacks no variable. It is written by `make docs`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic_settings import BaseSettings

from contracts.catalogue import SERVICES
from infra.scripts.settings_docs import ELSEWHERE, FILE, document, main, models_of, prefix_of
from services.channels.kit.registry import installed, load
from shared.runtime.settings import CoreSettings, describe_settings

ROOT = Path(__file__).parents[2]
VARIABLE = re.compile(r"\bUNISONO_[A-Z][A-Z_]*[A-Z]\b(?!_)")
FOLDERS = ("shared", "services", "standins", "benchmarks", "infra", "docs")
FILES = ("Makefile", "README.md", "docker-compose.yml", ".env.example", "tests/conftest.py")
MADE_UP = "UNISONO_PIGEON_"
"""Settings of the provider that docs/channels.md takes as its example."""


def documented() -> set[str]:
    return set(re.findall(r"^\| `(UNISONO_\w+)` \|", (ROOT / FILE).read_text(encoding="utf-8"), re.MULTILINE))


def all_models() -> set[type[BaseSettings]]:
    return {CoreSettings, *(model for service in SERVICES for model in models_of(service))}


def test_the_page_is_not_stale() -> None:
    assert (ROOT / FILE).read_text(encoding="utf-8") == document(), "run: make docs"


def named() -> dict[str, set[str]]:
    """Every variable that is named in a text file of ours, and the files that do."""
    found: dict[str, set[str]] = {}
    folders = [
        path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix not in {".pyc", ".json"}
    ]
    for path in [*folders, *(ROOT / name for name in FILES)]:
        for variable in VARIABLE.findall(path.read_text(encoding="utf-8")) if path.is_file() else ():
            found.setdefault(variable, set()).add(str(path.relative_to(ROOT)))
    return found


def test_every_variable_that_is_named_anywhere_is_on_the_page() -> None:
    assert len(named()) > 20
    known = documented()
    unknown = {name: files for name, files in named().items() if name not in known and not name.startswith(MADE_UP)}
    assert not unknown, "not in docs/settings.md: a typing error, or add it to its settings model or to ELSEWHERE"


def test_models_are_found_by_looking_and_not_by_a_list() -> None:
    """Every model that defines a field of its own and a prefix is on the page, wherever it is written."""

    def below(model: type[BaseSettings]) -> set[type[BaseSettings]]:
        return {model, *(one for child in model.__subclasses__() for one in below(child))}

    ours = {
        model
        for model in below(BaseSettings)
        if model.__module__.split(".")[0] in {"shared", "services"} and prefix_of(model) and model.model_fields
    }
    assert ours == all_models()


def test_settings_of_installed_providers_are_on_the_page() -> None:
    for provider in installed():
        spec = load(provider)
        assert not spec.settings.model_fields or spec.settings in models_of(spec.channel.value)


@pytest.mark.parametrize("model", sorted(all_models(), key=str), ids=lambda model: model.__name__)
def test_every_setting_says_what_it_is(model: type[BaseSettings]) -> None:
    for setting in describe_settings(model):
        assert setting.description, setting.variable


def test_no_variable_belongs_to_two_models() -> None:
    variables = [setting.variable for model in all_models() for setting in describe_settings(model)]
    assert len(variables) == len(set(variables))
    assert not set(variables) & set(ELSEWHERE)


def test_no_secret_has_a_default() -> None:
    secret = re.compile(r"PASSWORD|TOKEN|SECRET|KEYS")
    for model in all_models():
        for setting in describe_settings(model):
            assert not (secret.search(setting.variable) and setting.default), setting.variable


def test_the_command_writes_once_and_the_check_names_a_stale_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check"], tmp_path) == 1
    assert "docs/settings.md is stale: run `make docs`" in capsys.readouterr().err
    assert not (tmp_path / FILE).exists()
    assert main([], tmp_path) == 0
    assert "wrote docs/settings.md" in capsys.readouterr().out
    assert main(["--check"], tmp_path) == 0
    (tmp_path / FILE).write_text("something else")
    assert main(["--check"], tmp_path) == 1
