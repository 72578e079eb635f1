"""A service finds the version in force, keeps older ones for who is still inside, and publishes nothing twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from contracts.playbook import Playbook
from contracts.values import PlaybookRef
from shared.playbook.shelf import (
    PLAYBOOK_VERSIONS,
    PLAYBOOKS,
    PlaybookInForce,
    PlaybookVersion,
    Publication,
    Shelf,
    UnknownVersionError,
    publish_effects,
)
from tests.unit.playbook.books import changed

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


def titled(title: str, name: str = "harbour") -> Playbook:
    return changed(lambda data: data.update(title=title, playbook=name))


class Library:
    """A store with published playbooks, read as the real one is: models come back from their JSON."""

    def __init__(self) -> None:
        self.in_force: dict[str, PlaybookInForce] = {}
        self.versions: dict[str, PlaybookVersion] = {}
        self.queries: list[str] = []

    def publish(self, playbook: Playbook, number: int | None = None) -> Publication:
        publication = publish_effects(playbook, self.in_force.get(playbook.playbook), NOON, number=number)
        for states, state in publication.effects.saves:
            assert states is PLAYBOOKS
            self.in_force[state.id] = PlaybookInForce.model_validate_json(state.model_dump_json())
        for records, record in publication.effects.records:
            assert records is PLAYBOOK_VERSIONS
            self.versions.setdefault(record.id, PlaybookVersion.model_validate_json(record.model_dump_json()))
        return publication

    async def find(
        self, kind: Any, where: Mapping[str, Any], *, sort: Sequence[tuple[str, int]] = (), limit: int = 100
    ) -> list[Any]:
        self.queries.append(kind.collection)
        if kind is PLAYBOOKS:
            return list(self.in_force.values())[:limit]
        return [self.versions[one] for one in where["_id"]["$in"] if one in self.versions][:limit]


class Time:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def library() -> Library:
    return Library()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def shelf(library: Library, time: Time) -> Shelf[str]:
    return Shelf(library, lambda playbook, number: f"{playbook.title} v{number}", time)


def ref(version: int, name: str = "harbour") -> PlaybookRef:
    return PlaybookRef(playbook=name, version=version)


async def test_the_version_in_force_of_every_playbook_is_current(library: Library, shelf: Shelf[str]) -> None:
    library.publish(titled("Harbour"))
    library.publish(titled("Airport", "airport"))
    library.publish(titled("Harbour, better"))
    await shelf.refresh()
    assert shelf.current == ("Airport v1", "Harbour, better v2")


async def test_an_empty_shelf_is_fine(shelf: Shelf[str]) -> None:
    await shelf.refresh()
    assert shelf.current == ()


async def test_it_looks_at_the_store_at_most_once_a_second(library: Library, shelf: Shelf[str], time: Time) -> None:
    library.publish(titled("one"))
    await shelf.refresh()
    library.publish(titled("two"))
    for _ in range(100):
        await shelf.refresh()
    assert shelf.current == ("one v1",)
    time.now += timedelta(seconds=1)
    await shelf.refresh()
    assert shelf.current == ("two v2",)
    assert library.queries == [kind.collection for kind in (PLAYBOOKS, PLAYBOOK_VERSIONS) * 2]


async def test_whoever_published_need_not_wait(library: Library, shelf: Shelf[str]) -> None:
    await shelf.refresh()
    library.publish(titled("one"))
    await shelf.refresh(force=True)
    assert shelf.current == ("one v1",)


async def test_a_version_is_read_and_compiled_once(library: Library, shelf: Shelf[str], time: Time) -> None:
    library.publish(titled("one"))
    for _ in range(3):
        await shelf.refresh()
        time.now += timedelta(seconds=2)
    assert library.queries.count(PLAYBOOK_VERSIONS.collection) == 1


async def test_older_versions_are_fetched_in_one_query(library: Library, shelf: Shelf[str]) -> None:
    for title in ("one", "two", "three"):
        library.publish(titled(title))
    await shelf.refresh()
    library.queries.clear()
    await shelf.fetch([ref(1), ref(2), ref(3), ref(1)])
    assert library.queries == [PLAYBOOK_VERSIONS.collection]
    assert [shelf.version(ref(number)) for number in (1, 2, 3)] == ["one v1", "two v2", "three v3"]
    assert shelf.current == ("three v3",)


async def test_a_version_nobody_published_is_a_clear_error(library: Library, shelf: Shelf[str]) -> None:
    library.publish(titled("one"))
    await shelf.fetch([ref(7), ref(1, "airport")])
    with pytest.raises(UnknownVersionError, match="version 7 of playbook 'harbour' is not known here") as caught:
        shelf.version(ref(7))
    assert isinstance(caught.value, KeyError)
    with pytest.raises(UnknownVersionError, match="'airport'"):
        shelf.version(ref(1, "airport"))


async def test_a_version_that_arrives_late_is_found_then(library: Library, shelf: Shelf[str]) -> None:
    await shelf.fetch([ref(1)])
    library.publish(titled("one"))
    await shelf.fetch([ref(1)])
    assert shelf.version(ref(1)) == "one v1"


def test_publishing_the_same_again_is_no_new_version(library: Library) -> None:
    assert library.publish(titled("one")).number == 1
    again = library.publish(titled("one"))
    assert (again.number, again.changed) == (1, False)
    assert (again.effects.saves, again.effects.records) == ([], [])
    assert library.publish(titled("two")).number == 2
    assert library.publish(titled("one")).number == 3


def test_a_published_playbook_is_kept_whole(library: Library) -> None:
    library.publish(changed())
    assert library.versions["harbour@1"].playbook == changed()


def test_who_follows_takes_the_number_of_the_event(library: Library) -> None:
    followed = library.publish(titled("three"), number=3)
    assert (followed.number, followed.changed) == (3, True)
    assert library.in_force["harbour"].number == 3


def test_an_older_version_that_arrives_late_is_kept_and_not_put_in_force(library: Library) -> None:
    library.publish(titled("three"), number=3)
    late = library.publish(titled("two"), number=2)
    assert (late.number, late.changed) == (3, False)
    assert library.in_force["harbour"].number == 3
    assert library.versions["harbour@2"].playbook.title == "two"


def test_the_same_event_again_changes_nothing(library: Library) -> None:
    library.publish(titled("one"), number=1)
    before = dict(library.in_force)
    again = library.publish(titled("one"), number=1)
    assert not again.changed
    assert library.in_force == before


def test_saving_keeps_the_version_it_was_loaded_at(library: Library) -> None:
    library.publish(titled("one"))
    loaded = library.in_force["harbour"].model_copy(update={"version": 5})
    ((_, saved),) = publish_effects(titled("two"), loaded, NOON).effects.saves
    assert saved.version == 5
