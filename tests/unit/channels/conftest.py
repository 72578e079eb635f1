"""A store of its own for each test of the channels."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from services.channels.instore.store import CARDS
from services.channels.kit.store import LEDGERS
from shared.store import Store
from tests.support.mongo import never_forgetting
from tests.unit.channels.doubles import Desk


@pytest.fixture
async def store(mongo_url: str, database_prefix: str) -> AsyncIterator[Store]:
    store = Store.open(mongo_url, f"{database_prefix}_channel")
    await store.prepare([LEDGERS, CARDS])
    await never_forgetting(mongo_url, store.name)
    yield store
    await store.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    """An email service whose provider has no idempotency key."""
    return Desk(store)
