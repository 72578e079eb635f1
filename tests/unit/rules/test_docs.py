"""docs/decisions-api.md says what the code does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from pydantic import BaseModel

from services.rules import api
from services.rules.api.decisions import DecisionQuery
from services.rules.domain.direct_request import DirectMessage
from services.rules.domain.suppression import Lift, WantedEntry
from services.rules.settings import RulesSettings
from services.rules.simulation.case import Case, WrittenAct, WrittenDelivery, WrittenRequest, WrittenTask
from services.rules.simulation.profile import Profile, WrittenConsent
from services.rules.simulation.simulator import simulate
from services.rules.simulation.state import WrittenContact, WrittenEngagement, WrittenEntry, WrittenState
from shared.runtime.settings import variable_of
from tests.support.driving import NOON

TABLES: dict[type[BaseModel], str] = {
    Case: "the case",
    WrittenRequest: "a request",
    Profile: "the profile",
    WrittenState: "the state",
}
AS_ANSWERED = {"address_fingerprint"}
"""In place of an address, in what is taken over from an answer."""

TEXT = (Path(__file__).parents[3] / "docs" / "decisions-api.md").read_text(encoding="utf-8")
DRY_RUN = TEXT.partition("\n## Dry run\n")[2]
SHARED_PROBLEMS = {"malformed-json", "invalid-request", "invalid-cursor", "too-large", "unavailable", "overloaded"}


def problems() -> Iterator[str]:
    for module in Path(api.__path__[0]).glob("*.py"):
        yield from re.findall(r'type_="([a-z-]+)"', module.read_text(encoding="utf-8"))


def test_every_problem_is_there_and_no_other() -> None:
    assert set(re.findall(r"`/problems/([a-z-]+)`", TEXT)) | {"unknown-message"} == set(problems()) | SHARED_PROBLEMS


@pytest.mark.parametrize("name", [*DirectMessage.model_fields, *(one.name for one in fields(DecisionQuery))])
def test_every_field_and_parameter_is_explained(name: str) -> None:
    assert re.search(rf"^\| (`\w+`, )*`{name}`", TEXT, re.MULTILINE)


@pytest.mark.parametrize("model", [WantedEntry, Lift])
def test_every_field_of_an_entry_is_explained(model: type[BaseModel]) -> None:
    table = TEXT.partition("| field of an entry |")[2].partition("\n\n")[0]
    explained = {name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row.split(" | ")[0])}
    assert explained >= set(model.model_fields)


@pytest.mark.parametrize("model", [Case, WrittenRequest, Profile, WrittenState], ids=lambda model: model.__name__)
def test_every_field_of_a_case_is_explained(model: type[BaseModel]) -> None:
    table = DRY_RUN.partition(f"| field of {TABLES[model]} |")[2].partition("\n\n")[0]
    explained = {name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row.split(" | ")[0])}
    assert explained == set(model.model_fields)


@pytest.mark.parametrize(
    "model", [WrittenAct, WrittenDelivery, WrittenTask, WrittenContact, WrittenEntry, WrittenEngagement, WrittenConsent]
)
def test_every_field_of_its_parts_is_named(model: type[BaseModel]) -> None:
    missing = [name for name in model.model_fields if f"`{name}`" not in DRY_RUN and name not in AS_ANSWERED]
    assert not missing


def test_the_cases_it_shows_can_be_decided() -> None:
    shown = [json.loads(text) for text in re.findall(r"```json\n(.*?)```", DRY_RUN, re.DOTALL) if "…" not in text]
    stored, written_out = (Case.model_validate(case) for case in shown)
    assert (stored.customer, stored.playbook) == ("user:mia", "skyline")
    answer = simulate(written_out, (), None, NOON, RulesSettings())
    first = answer.decisions[0].decision
    assert [(one.request, one.because, one.decision.outcome) for one in answer.decisions] == [
        (0, "requested", "deferred"),
        (0, "woken", "planned"),
        (1, "requested", "deferred"),
        (1, "woken", "planned"),
    ]
    assert first.reason in DRY_RUN
    assert all(f'"at": "{one.at:%Y-%m-%dT%H:%M:%SZ}"' in DRY_RUN for one in answer.decisions)


@pytest.mark.parametrize("name", ["keep_decisions", "keep_direct_requests", "direct_requests", "dry_runs"])
def test_settings_it_names_are_there(name: str) -> None:
    assert f"`{variable_of(RulesSettings, name)}`" in TEXT
    assert name in RulesSettings.model_fields
