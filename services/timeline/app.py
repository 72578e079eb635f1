"""The timeline service, put together."""

from __future__ import annotations

from services.timeline.api import router
from services.timeline.handlers import TimelineHandler
from services.timeline.live import LiveFeed
from services.timeline.reading import Timelines
from services.timeline.settings import TimelineSettings
from services.timeline.store import COLLECTIONS, ENTRIES
from shared.runtime.service import Platform, Service
from shared.runtime.settings import load_settings


def build(platform: Platform) -> Service:
    """Return the timeline service of one process."""
    settings = load_settings(TimelineSettings)
    feed = LiveFeed(lambda: platform.store.watch(ENTRIES), buffer=settings.live_buffer)
    return Service(
        name="timeline",
        collections=COLLECTIONS,
        handler=TimelineHandler(),
        routers=(router(Timelines(platform.store), feed, resume_limit=settings.live_resume),),
        lifespan=feed.running,
        stopping=feed.end,
        projection=True,
    )
