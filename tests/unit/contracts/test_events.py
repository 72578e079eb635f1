"""The event models, their docstrings and the catalogue say the same."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from contracts.catalogue import CATALOGUE, CHANNEL_SERVICES, SERVICES, CatalogueEntry, consumed_by, type_of
from contracts.generate.errors import DocstringError
from contracts.generate.event_docs import what_happened
from contracts.values import Channel
from tests.unit.contracts.samples import SAMPLES

ROOT = Path(__file__).parents[3]
ENTRIES = pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.type)
GROUPS = {"the channel's service": CHANNEL_SERVICES, "a channel service": CHANNEL_SERVICES}


def services_in(words: str) -> set[str]:
    """The services that a piece of a docstring names: `journey, rules and timeline`, `the channel's service`."""
    named = [name for name in re.split(r", | and ", words) if name]
    return {service for name in named for service in GROUPS.get(name, (name,))}


def consumers_by_docstring(docstring: str) -> set[str]:
    text = " ".join(docstring.split())
    consumed = re.findall(r"Consumed by ([^.;]+)[.;]", text)
    own = re.findall(r"Scheduled by ([^.;]+) for itself[.;]", text)
    return {service for words in consumed + own for service in services_in(words)}


@ENTRIES
def test_a_docstring_begins_with_the_type_and_what_happened(entry: CatalogueEntry) -> None:
    assert what_happened(entry).endswith(".")


@ENTRIES
def test_a_docstring_names_the_consumers_of_the_catalogue(entry: CatalogueEntry) -> None:
    assert consumers_by_docstring(inspect.getdoc(entry.model) or "") == set(entry.consumers)


@ENTRIES
def test_a_docstring_names_the_key(entry: CatalogueEntry) -> None:
    assert "Key: " in (inspect.getdoc(entry.model) or "")


@ENTRIES
def test_producers_and_consumers_are_services(entry: CatalogueEntry) -> None:
    assert entry.producers
    assert entry.consumers
    assert {*entry.producers, *entry.consumers} <= set(SERVICES)


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_is_a_folder(service: str) -> None:
    parent = ROOT / "services" / "channels" if service in CHANNEL_SERVICES else ROOT / "services"
    assert (parent / service / "app.py").is_file()


def test_channel_services_are_named_as_the_channels() -> None:
    assert set(CHANNEL_SERVICES) == {channel.value for channel in Channel}


def test_a_model_has_one_type() -> None:
    assert all(type_of(entry.model) == entry.type for entry in CATALOGUE.values())
    assert len({entry.model for entry in CATALOGUE.values()}) == len(CATALOGUE)


def test_consumed_by_is_the_catalogue_read_the_other_way() -> None:
    for service in SERVICES:
        assert [entry.type for entry in consumed_by(service)] == [
            entry.type for entry in CATALOGUE.values() if service in entry.consumers
        ]


def test_only_what_is_for_one_channel_is_routed_by_channel() -> None:
    for entry in CATALOGUE.values():
        assert entry.by_channel == (set(CHANNEL_SERVICES) <= set(entry.consumers)), entry.type


def test_there_is_a_sample_of_every_type() -> None:
    assert {type_of(type(sample)) for sample in SAMPLES} == set(CATALOGUE)


def test_a_docstring_without_its_type_is_refused() -> None:
    entry = CatalogueEntry("io.unisono.customer.gone.v1", type(SAMPLES[0]), ("profile",), ("timeline",))
    with pytest.raises(DocstringError, match=r"TouchpointRecorded .* `io\.unisono\.customer\.gone\.v1`"):
        what_happened(entry)


@pytest.mark.parametrize(
    ("docstring", "consumers"),
    [
        ("Key: x. Consumed by journey, rules and timeline.", {"journey", "rules", "timeline"}),
        ("Consumed by profile.\n    History is not rewritten.", {"profile"}),
        ("Scheduled by rules for itself. Key: x.", {"rules"}),
        ("Consumed by the channel's\n    service and timeline.", {*CHANNEL_SERVICES, "timeline"}),
        ("Nobody is named.", set()),
    ],
)
def test_how_docstrings_name_consumers(docstring: str, consumers: set[str]) -> None:
    assert consumers_by_docstring(docstring) == consumers
