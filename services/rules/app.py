"""The rules service, put together."""

from __future__ import annotations

from services.rules.api import router
from services.rules.domain.book import compile_book
from services.rules.handlers import RulesHandler
from services.rules.settings import RulesSettings
from services.rules.store import COLLECTIONS
from shared.playbook.shelf import Shelf
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings


def build(platform: Platform) -> Service:
    """Return the service; it connects to nothing before the runtime starts it."""
    shelf = Shelf(platform.store, compile_book, platform.clock)
    handler = RulesHandler(platform.store, shelf, load_settings(RulesSettings))
    return Service(
        name="rules",
        collections=COLLECTIONS,
        handler=handler,
        routers=(router(platform.store, shelf, platform.clock),),
    )
