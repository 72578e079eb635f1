"""Publishing: a playbook becomes the version in force, and everybody is told, or nothing happens."""

from __future__ import annotations

import asyncio
import random
from datetime import datetime

from contracts.catalogue import type_of
from contracts.envelope import Event, EventData, begin
from contracts.events.playbook import PlaybookPublished
from contracts.ids import new_id
from contracts.playbook import Playbook
from services.journey.domain.compiled import CompiledPlaybook
from services.journey.domain.turn import SOURCE
from shared.clock import Clock
from shared.playbook.shelf import PLAYBOOKS, Publication, Shelf, publish_effects
from shared.processing.outlet import Outlet
from shared.store import ConflictError, Store

TRIES = 8
"""How often a publication is decided that meets others at the same time."""

PAUSE_SECONDS = 0.02
"""The longest pause before the second try; it grows with every one, and chance lets those who met drift apart."""


class Publisher:
    """Gives playbooks their version numbers, one after another, whoever publishes at the same time."""

    def __init__(self, store: Store, outlet: Outlet, shelf: Shelf[CompiledPlaybook], clock: Clock) -> None:
        self._store = store
        self._outlet = outlet
        self._shelf = shelf
        self._clock = clock

    async def publish(self, playbook: Playbook) -> Publication:
        """Put a checked playbook in force; where it says what the version in force says, nothing changes.

        Raises ConflictError when others kept publishing it first, StoreUnavailableError or WriteRefusedError.
        """
        for number in range(1, TRIES + 1):
            now = self._clock()
            publication = publish_effects(playbook, await self._store.get(PLAYBOOKS, playbook.playbook), now)
            if not publication.changed:
                return publication
            publication.effects.emit(_published(playbook, publication.number, now))
            try:
                await self._outlet.commit(publication.effects, now)
            except ConflictError:
                if number == TRIES:
                    raise
                await asyncio.sleep(random.uniform(0, PAUSE_SECONDS * number))  # noqa: S311 - nothing to guess here
            else:
                # Whoever publishes and then acts at once expects the new version, at least from this process.
                await self._shelf.refresh(force=True)
                return publication
        raise AssertionError("the last try returns or raises")


def _published(playbook: Playbook, number: int, now: datetime) -> Event[EventData]:
    return begin(
        id=new_id(),
        type=type_of(PlaybookPublished),
        source=SOURCE,
        subject=playbook.playbook,
        data=PlaybookPublished(version=number, playbook=playbook),
        now=now,
    )
