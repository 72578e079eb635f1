"""Assembly of profile."""

from __future__ import annotations

from services.profile.api import router
from services.profile.handlers import ProfileHandler
from services.profile.store import COLLECTIONS
from shared.runtime.service import Platform, Service


def build(platform: Platform) -> Service:
    """Return the profile service. It needs no settings of its own."""
    return Service(
        name="profile",
        collections=COLLECTIONS,
        handler=ProfileHandler(platform.store),
        routers=(router(platform.store),),
    )
