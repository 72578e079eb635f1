"""The journal of the embedded bus: messages that wait in queues, so that a crash of the process loses none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from shared.store.driver import Client, connect, driven

COLLECTION = "messages"


@dataclass(frozen=True)
class JournalEntry:
    """One message in one queue. `sequence` orders a queue."""

    sequence: int
    queue: str
    message_id: str
    body: bytes
    count: int
    attempts: int


class Journal:
    """The embedded bus's own database."""

    def __init__(self, client: Client, database: str) -> None:
        self._client = client
        self._messages = client.get_database(database)[COLLECTION]

    @classmethod
    def open(cls, url: str, database: str) -> Journal:
        """Return the journal in a database; it connects when it is first used."""
        return cls(connect(url), database)

    async def append(self, entries: Sequence[JournalEntry]) -> None:
        """Keep entries; returns when the database has them."""
        documents: list[dict[str, Any]] = [
            {
                "_id": entry.sequence,
                "queue": entry.queue,
                "message_id": entry.message_id,
                "body": entry.body,
                "count": entry.count,
                "attempts": entry.attempts,
            }
            for entry in entries
        ]
        await driven(self._messages.insert_many(documents, ordered=False))

    async def remove(self, sequences: Iterable[int]) -> None:
        """Forget entries that were handled."""
        await driven(self._messages.delete_many({"_id": {"$in": list(sequences)}}))

    async def load(self) -> list[JournalEntry]:
        """Return everything that waits, in order."""
        documents = await driven(self._messages.find({}).sort("_id", 1).to_list(None))
        return [
            JournalEntry(
                sequence=document["_id"],
                queue=document["queue"],
                message_id=document["message_id"],
                body=bytes(document["body"]),
                count=document["count"],
                attempts=document["attempts"],
            )
            for document in documents
        ]

    async def ping(self) -> None:
        """Return if the database answers."""
        await driven(self._client.admin.command("ping"))

    async def close(self) -> None:
        """Release the connections."""
        await self._client.close()
