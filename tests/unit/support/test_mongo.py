"""The tests' database keeps what a test has written, whatever its clock says."""

from __future__ import annotations

import pymongo

from services.rules.store import COLLECTIONS
from shared.store import Store
from tests.support.mongo import never_forgetting


async def test_a_database_made_so_forgets_nothing_and_keeps_its_other_indexes(
    mongo_url: str, database_prefix: str
) -> None:
    store = Store.open(mongo_url, f"{database_prefix}_rules")
    await store.prepare(COLLECTIONS)
    before = _indexes(mongo_url, store.name)
    assert any("expireAfterSeconds" in index for index in before)
    await never_forgetting(mongo_url, store.name)
    assert _indexes(mongo_url, store.name) == [index for index in before if "expireAfterSeconds" not in index]
    await store.close()


def _indexes(url: str, database: str) -> list[dict[str, object]]:
    with pymongo.MongoClient[dict[str, object]](url) as client:
        names = sorted(client[database].list_collection_names())
        return [dict(index) for name in names for index in client[database][name].list_indexes()]
