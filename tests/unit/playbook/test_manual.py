"""What docs/playbooks.md shows is true: its examples are the sample playbook's, and its tables name what there is."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from contracts.playbook import JourneyDefinition, MessageDefinition, Playbook
from shared.playbook.checking.problem import RULES
from shared.playbook.expressions import VIEWS, compile_expression
from shared.playbook.templates import compile_template
from shared.playbook.templating.filters import OUR_FILTERS

ROOT = Path(__file__).parents[3]
MANUAL = (ROOT / "docs" / "playbooks.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", MANUAL, re.DOTALL | re.MULTILINE)


def lines_of(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


@pytest.mark.parametrize(("file", "example"), [(file, text) for kind, file, text in BLOCKS if kind == "yaml"])
def test_a_yaml_example_is_from_the_sample_playbook(file: str, example: str) -> None:
    source = (ROOT / "playbooks" / "skyline" / file).read_text(encoding="utf-8")
    for part in re.split(r"^ *# …$", example, flags=re.MULTILINE):
        assert lines_of(part) in lines_of(source)
        indents = {len(line) - len(line.lstrip()) for line in part.splitlines() if line.strip()}
        assert min(indents) % 2 == 0


@pytest.mark.parametrize("source", [line for kind, _, text in BLOCKS if kind == "cel" for line in text.splitlines()])
def test_an_expression_in_it_compiles(source: str) -> None:
    compile_expression(source)


@pytest.mark.parametrize("source", [line for kind, _, text in BLOCKS if kind == "liquid" for line in text.splitlines()])
def test_a_template_in_it_compiles(source: str) -> None:
    compile_template(dedent(source))


def test_every_example_is_tested() -> None:
    assert {kind for kind, _, _ in BLOCKS} == {"yaml", "cel", "liquid"}
    assert len(BLOCKS) > 15


def test_every_rule_is_explained() -> None:
    rules = {*RULES, "files", "settings", "unknown-field", "unknown-kind", "missing-field", "value"}
    rules |= {"yaml-syntax", "yaml-refused", "yaml-duplicate-key", "yaml-empty", "yaml-size"}
    table = MANUAL.split("## Checks")[1]
    assert set(re.findall(r"`([a-z-]+)`", table.split("| rule |")[1])) - {"send", "task"} == rules


def test_every_field_is_explained() -> None:
    for model in (JourneyDefinition, MessageDefinition, Playbook):
        for field in model.model_fields:
            assert re.search(rf"\b{field}\b", MANUAL), field


def test_every_view_and_filter_is_named() -> None:
    for field in {name for names in VIEWS.values() for name in names}:
        assert f"`{field}`" in MANUAL
    for name in OUR_FILTERS:
        assert f"| {name}" in MANUAL.replace("\\", "")
