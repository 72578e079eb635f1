"""The tests' database: the embedded one, or a replica set that somebody runs already."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from pymongo import AsyncMongoClient, MongoClient

from shared.embedded import EmbeddedMongo
from shared.store.sessions import SESSIONS
from tests.support.ports import free_ports

URL_VARIABLE = "UNISONO_TEST_MONGO_URL"
PATIENCE_MS = 60_000
"""How long one answer of the database may take: whoever waits for ever cannot say what for."""

Client = MongoClient[dict[str, object]]


class Database(Protocol):
    """What every test may rely on."""

    @property
    def url(self) -> str:
        """Address for MongoDB drivers."""
        ...


class GivenMongo:
    """A replica set named by the environment; it is never restarted."""

    def __init__(self, url: str) -> None:
        self.url = url


def private_mongo(folder: Path) -> EmbeddedMongo:
    """Return the embedded database over `folder`, not yet started, on a port that survives a restart."""
    return EmbeddedMongo(folder, port=free_ports(1)[0], journal_size="64MB")


def client_of(url: str) -> Client:
    """Return a client with which a test looks behind the services; it never waits for ever. Close it."""
    return MongoClient(url, serverSelectionTimeoutMS=10_000, socketTimeoutMS=PATIENCE_MS)


def drop_databases(client: Client, prefix: str) -> None:
    """Drop every database whose name begins with `prefix`, whatever a killed process has left open in it.

    A drop waits for open transactions, and everything that makes or drops a collection waits behind it. MongoDB ends
    what nobody commits after a minute; the embedded database only when another transaction begins after that minute.
    """
    for name in [name for name in client.list_database_names() if name.startswith(prefix)]:
        if left := [{"id": session["_id"]} for session in client[name][SESSIONS].find({}, {"_id": 1})]:
            client.admin.command({"killSessions": left})
        client.drop_database(name)


async def never_forgetting(url: str, database: str) -> None:
    """Let a database forget nothing by itself: it would go by its own clock, where the test goes by another.

    What a test of March keeps for thirty days is over since April, and would be cleared away in the middle of the test.
    """
    async with AsyncMongoClient[dict[str, object]](url, serverSelectionTimeoutMS=10_000) as client:
        for name in await client[database].list_collection_names():
            collection = client[database][name]
            for index, described in (await collection.index_information()).items():
                if "expireAfterSeconds" in described:
                    await collection.drop_index(index)


def describe_source() -> str:
    """Say in a few words which database the tests use, without its password."""
    if given := os.environ.get(URL_VARIABLE):
        return f"{given.rpartition('@')[2].partition('/')[0].removeprefix('mongodb://')} (from {URL_VARIABLE})"
    return "embedded, private to this run"
