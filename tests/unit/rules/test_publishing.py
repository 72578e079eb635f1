"""Playbooks arrive, are compiled once, and are refused when they do not compile."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import services.rules.domain.book as book_module
from contracts.events.message import MessagePlanned
from contracts.events.playbook import PlaybookPublished
from contracts.values import PlaybookRef
from shared.playbook.shelf import PLAYBOOKS
from shared.processing.errors import Reject
from tests.unit.rules.support import ALL_FREE, FREE_SERVICE, Room, only, open_room, request, sale, skyline


async def test_a_published_version_is_kept_and_in_force() -> None:
    room = await open_room()

    assert [book.ref for book in room.shelf.current] == [PlaybookRef(playbook="skyline", version=1)]


async def test_a_version_that_does_not_compile_is_refused_and_the_one_in_force_stays() -> None:
    room = await open_room()
    broken = skyline(messages=[sale(renditions={"en": {"base": {"subject": "Sale", "text": "{% if %}"}}})])

    with pytest.raises(Reject, match=r"message 'spring-sale', en, email.*the version in force stays"):
        await room.handle(PlaybookPublished(version=2, playbook=broken))

    await room.shelf.refresh(force=True)
    assert [book.ref.version for book in room.shelf.current] == [1]
    assert isinstance(only(await room.handle(request())), MessagePlanned)


async def test_an_older_version_that_arrives_late_does_not_replace_a_newer_one() -> None:
    room = Room()
    await room.publish(skyline(FREE_SERVICE), version=3)
    await room.publish(skyline(ALL_FREE), version=2)

    assert [book.ref.version for book in room.shelf.current] == [3]
    assert isinstance(
        only(await room.handle(request(playbook=PlaybookRef(playbook="skyline", version=2)))), MessagePlanned
    )


async def test_publishing_loads_no_customer_and_customers_load_no_playbook() -> None:
    room = await open_room()
    before = room.customer_queries

    effects = await room.handle(PlaybookPublished(version=2, playbook=skyline()))

    assert room.customer_queries == before
    assert [kind for kind, _ in effects.saves] == [PLAYBOOKS]


async def test_deciding_compiles_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    room = await open_room()

    def compiled(*_: Any) -> None:
        raise AssertionError("a template was compiled for an event")

    monkeypatch.setattr(book_module, "CompiledCopy", compiled)
    for number in range(3):
        room.now += timedelta(minutes=1)
        assert isinstance(only(await room.handle(request(message_id=str(number)))), MessagePlanned)
