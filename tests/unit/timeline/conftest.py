"""A store with the timeline's indexes, for this test alone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from services.timeline.store import COLLECTIONS
from shared.store import Store
from tests.unit.timeline.support import World


@pytest.fixture
async def world(mongo_url: str, database_prefix: str) -> AsyncIterator[World]:
    store = Store.open(mongo_url, f"{database_prefix}_timeline")
    await store.prepare(COLLECTIONS)
    yield World(store)
    await store.close()
