"""docs/decisions-api.md says what the code does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from services.rules import api
from services.rules.api.decisions import DecisionQuery
from services.rules.domain.direct_request import DirectMessage
from services.rules.settings import RulesSettings
from shared.runtime.settings import variable_of

TEXT = (Path(__file__).parents[3] / "docs" / "decisions-api.md").read_text(encoding="utf-8")
SHARED_PROBLEMS = {"invalid-request", "invalid-cursor", "too-large", "unavailable", "overloaded"}
CUSTOMER_PROBLEMS = {"unknown-customer"}
"""Of the older routes about customers, which this document is not about."""


def problems() -> Iterator[str]:
    for module in Path(api.__path__[0]).glob("*.py"):
        yield from re.findall(r'type_="([a-z-]+)"', module.read_text(encoding="utf-8"))


def test_every_problem_is_there_and_no_other() -> None:
    assert (
        set(re.findall(r"`/problems/([a-z-]+)`", TEXT)) | {"unknown-message"}
        == (set(problems()) | SHARED_PROBLEMS) - CUSTOMER_PROBLEMS
    )


@pytest.mark.parametrize("name", [*DirectMessage.model_fields, *(one.name for one in fields(DecisionQuery))])
def test_every_field_and_parameter_is_explained(name: str) -> None:
    assert re.search(rf"^\| (`\w+`, )*`{name}`", TEXT, re.MULTILINE)


@pytest.mark.parametrize("name", ["keep_decisions", "keep_direct_requests", "direct_requests"])
def test_settings_it_names_are_there(name: str) -> None:
    assert f"`{variable_of(RulesSettings, name)}`" in TEXT
    assert name in RulesSettings.model_fields
