"""What is generated from the catalogue is committed as it is, breaks nobody, and is true.

A stale file is mended by `make contracts`. An incompatible change is refused there, too; the rules and what to do
instead are in `contracts.generate.changes`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from contracts.catalogue import CATALOGUE, CHANNEL_SERVICES
from contracts.codec import encode
from contracts.envelope import EventData
from contracts.generate.asyncapi import EXCHANGE
from contracts.generate.comparison import breaking
from contracts.generate.documents import ASYNCAPI, SCHEMAS, Documents
from contracts.generate.schemas import ENVELOPE, PLAYBOOK, Schema, schemas
from shared.bus import Topology
from shared.playbook.source import read_document
from tests.unit.contracts.samples import SAMPLES, enveloped

ROOT = Path(__file__).parents[2]
PLAYBOOKS = sorted((ROOT / "playbooks").rglob("*.yaml"))
TOPOLOGY = Topology()


@lru_cache
def committed() -> Mapping[str, Schema]:
    files = sorted((ROOT / SCHEMAS).glob("*.json"))
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in files}


@lru_cache
def asyncapi() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((ROOT / ASYNCAPI).read_text(encoding="utf-8"))
    return document


def pointed_at(reference: str) -> Any:
    found: Any = asyncapi()
    for part in reference.removeprefix("#/").split("/"):
        found = found[part]
    return found


def test_nothing_is_stale() -> None:
    stale = [str(path) for path in Documents(ROOT).stale()]
    assert not stale, f"run: make contracts ({', '.join(stale)})"


def test_no_committed_schema_is_broken() -> None:
    found = breaking(committed(), schemas())
    assert not found, {name: [str(change) for change in changes] for name, changes in found.items()}


def test_there_is_a_schema_of_everything_and_of_nothing_else() -> None:
    assert set(committed()) == {ENVELOPE, PLAYBOOK, *CATALOGUE}


@pytest.mark.parametrize("name", committed())
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(committed()[name])
    assert committed()[name]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("data", SAMPLES, ids=lambda data: type(data).__name__)
def test_events_are_what_asyncapi_says(data: EventData) -> None:
    """The payload of an event's message, with its references into the folder of schemas, takes a real batch."""
    event = enveloped(data)
    registry = Registry().with_resources(
        [(f"./schemas/{name}.json", Resource.from_contents(schema)) for name, schema in committed().items()]
    )
    payload = pointed_at(f"#/components/messages/{type(data).__name__}/payload")["schema"]
    validator = Draft202012Validator({"$schema": Draft202012Validator.META_SCHEMA["$id"], **payload}, registry=registry)
    raw = json.loads(encode(event))
    validator.validate([raw, {**raw, "from_the_future": 1}])
    assert not validator.is_valid([])
    assert not validator.is_valid([{**raw, "type": "io.unisono.fax.sent.v1"}])
    assert not validator.is_valid([{**raw, "data": {}}])


@pytest.mark.parametrize("file", PLAYBOOKS, ids=lambda file: str(file.relative_to(ROOT / "playbooks")))
def test_what_people_write_fits_the_playbook_schema(file: Path) -> None:
    written = read_document(file.read_text(encoding="utf-8"), file.name).data
    assert isinstance(written, dict)
    validator = Draft202012Validator(committed()[PLAYBOOK])
    validator.validate(written)
    assert not validator.is_valid({**written, "titel": "a misspelt field"})


@pytest.mark.parametrize(
    ("duration", "fits"),
    [("90m", True), ("1d 12h", True), ("settings.survey_after", True), ("PT90M", True)]
    + [(wrong, False) for wrong in ("", "90", "1.5h", "soon", 90, "settings.", "-5m")],
)
def test_the_playbook_schema_knows_how_durations_are_written(duration: object, fits: bool) -> None:
    policies = {"caps": [{"id": "weekly", "purposes": ["marketing"], "limit": 2, "per": duration}]}
    assert Draft202012Validator(committed()[PLAYBOOK]).is_valid(policies) == fits


def test_addresses_are_the_routing_keys() -> None:
    """Every key that a queue is bound to is an address, and every address is bound to."""
    keys = set(TOPOLOGY.destinations)
    matched: set[str] = set()
    for channel in asyncapi()["channels"].values():
        parameters = {name: pointed_at(one["$ref"]) for name, one in channel["parameters"].items()}
        values = {"partition": r"\d\d", "channel": "|".join(parameters.get("channel", {}).get("enum", ()))}
        pattern = re.escape(channel["address"]).replace(r"\{", "{").replace(r"\}", "}")
        found = {key for key in keys if re.fullmatch(pattern.format(**{k: f"({v})" for k, v in values.items()}), key)}
        assert found, channel["address"]
        matched |= found
    assert matched == keys


def test_the_exchange_is_the_one_of_the_topology() -> None:
    assert TOPOLOGY.exchange == EXCHANGE
    for channel in asyncapi()["channels"].values():
        assert channel["bindings"]["amqp"]["exchange"]["name"] == EXCHANGE


def test_operations_are_the_catalogue() -> None:
    said = {
        (operation["tags"][0]["name"], operation["action"], operation["channel"]["$ref"].removeprefix("#/channels/"))
        for operation in asyncapi()["operations"].values()
    }
    assert said == {
        (service, action, entry.type)
        for entry in CATALOGUE.values()
        for action, services in (("send", entry.producers), ("receive", entry.consumers))
        for service in services
    }


def test_references_lead_somewhere() -> None:
    text = (ROOT / ASYNCAPI).read_text(encoding="utf-8")
    for reference in set(re.findall(r'"\$ref": "([^"]+)"', text)):
        if reference.startswith("#"):
            assert pointed_at(reference)
        else:
            assert (ROOT / ASYNCAPI.parent / reference).is_file(), reference


def test_the_channel_parameter_lists_the_channel_services() -> None:
    assert set(pointed_at("#/components/parameters/channel")["enum"]) == set(CHANNEL_SERVICES)
