"""The tests' database keeps what a test has written, whatever its clock says, and goes when the test is over."""

from __future__ import annotations

import signal
import subprocess
import sys

from services.rules.store import COLLECTIONS
from shared.store import Store
from tests.support.mongo import client_of, drop_databases, never_forgetting

LOST_IN_A_TRANSACTION = """
import asyncio, os, signal, sys
from shared.clock import system_clock
from shared.store import Store

async def main():
    store = Store.open(*sys.argv[1:])
    await store.prepare([])
    async with store.sessions.open() as session:
        await session.start_transaction()
        await store.inbox.insert(["event"], system_clock(), session)
        os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


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


async def test_a_transaction_that_nobody_ends_keeps_no_database_from_being_dropped(
    mongo_url: str, database_prefix: str
) -> None:
    """It would keep the server from making or dropping anything at all, for whoever comes next."""
    name = f"{database_prefix}_journey"
    lost = subprocess.run([sys.executable, "-c", LOST_IN_A_TRANSACTION, mongo_url, name], timeout=60, check=False)
    assert lost.returncode == -signal.SIGKILL
    with client_of(mongo_url) as client:
        assert name in client.list_database_names()
        drop_databases(client, name)
        assert name not in client.list_database_names()
        client[name].create_collection("again")


def _indexes(url: str, database: str) -> list[dict[str, object]]:
    with client_of(url) as client:
        names = sorted(client[database].list_collection_names())
        return [dict(index) for name in names for index in client[database][name].list_indexes()]
