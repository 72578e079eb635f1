"""The journey service, put together."""

from __future__ import annotations

from services.journey.api import router
from services.journey.domain.compiled import compile_playbook
from services.journey.handlers import JourneyHandler
from services.journey.publishing import Publisher
from services.journey.store import COLLECTIONS
from shared.playbook.shelf import Shelf
from shared.runtime.service import Platform, Service


def build(platform: Platform) -> Service:
    """Return the journey service of one process."""
    shelf = Shelf(platform.store, compile_playbook, platform.clock)
    publisher = Publisher(platform.store, platform.outlet, shelf, platform.clock)
    return Service(
        name="journey",
        collections=COLLECTIONS,
        handler=JourneyHandler(platform.store, shelf),
        routers=(router(platform.store, publisher),),
    )
